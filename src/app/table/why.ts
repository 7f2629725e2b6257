/** Why something is on the record: the sentences it rests on, and what of them is gone. */

import { ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { WhyView } from "../../contract/index.ts"
import type { Viewer } from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findItem, findProcess, itemViews } from "../inside.ts"
import { leave, screenFor, WHY, type Withheld } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { staleOf } from "../stale.ts"
import { sentencesOf } from "./sentences.ts"

export type WhyAsked = Look & { readonly process: ProcessId; readonly item: ItemId }

/** The sentences that one item rests on. */
export function whyView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, item, ...look }: WhyAsked,
): Promise<Result<WhyView, Fault>> {
  return looking(ports, viewer, look, async (record) => {
    const found = await findProcess(record, process)
    if (!found.ok) return found
    const entry = await findItem(record, process, item, "item")
    if (!entry.ok) return entry
    if (entry.value.content.kind !== "held") return { ok: false, fault: entry.value.content }
    const [view] = await itemViews(record, [entry.value])
    if (view === undefined) throw new RangeError("an item that is held cannot be shown")
    const stale = (await staleOf(record, process, [entry.value])).get(item)
    return ok({
      item: view,
      sentences: (await sentencesOf(record, process, [item])).get(item) ?? [],
      stale: stale?.reasons.map(({ words }) => words) ?? [],
    })
  })
}

/**
 * The same, ready to leave: refused where the item's own words may not be told whole; a sentence
 * under terms has its reason in its place.
 */
export async function exportWhy(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  asked: WhyAsked,
): Promise<Result<WhyView & Withheld, Fault>> {
  const found = await whyView(ports, viewer, asked)
  if (!found.ok) return found
  const { item, sentences, stale } = found.value
  const screen = await screenFor(ports, viewer, {
    process: asked.process,
    asOf: asked.asOf,
    items: [item.item, ...sentences.flatMap((each) => [each.item, each.document.item])],
  })
  if (!screen.named(item.item))
    return {
      ok: false,
      fault: {
        kind: "invalid",
        field: "ITEM",
        found: "an entry whose terms forbid to pass it on with its speaker",
        mend: "open it on its page; nothing of it is printed",
      },
    }
  const open = sentences.every((each) => screen.named(each.item))
  const reasons = open ? stale : stale.length === 0 ? [] : ["some of what it rests on is gone"]
  return ok(await leave<WhyView>(ports, viewer, asked, [WHY, { item, stale: reasons, sentences }]))
}
