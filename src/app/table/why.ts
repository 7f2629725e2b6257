/** Why something is on the record: the sentences it rests on, and what of them is gone. */

import { ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { Viewer } from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findItem, findProcess, itemViews } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { staleOf } from "../stale.ts"
import type { ItemView } from "../views.ts"
import { sentencesOf, type Sentence } from "./sentences.ts"

/** An item and the words that it rests on, however many steps away. */
export interface WhyView {
  readonly item: ItemView
  /** In order of document and place; empty where it rests on nothing that is still held. */
  readonly sentences: readonly Sentence[]
  /** One phrase for each ground that is gone or weakened. */
  readonly stale: readonly string[]
}

/** The sentences that one item rests on. */
export function whyView(ports: Pick<Ports, "record" | "clock">, viewer: Viewer, { process, item, ...look }: Look & { readonly process: ProcessId; readonly item: ItemId }): Promise<Result<WhyView, Fault>> {
  return looking(ports, viewer, look, async (record) => {
    const found = await findProcess(record, process)
    if (!found.ok) return found
    const entry = await findItem(record, process, item, "item")
    if (!entry.ok) return entry
    if (entry.value.content.kind === "destroyed") return { ok: false, fault: entry.value.content }
    const [view] = await itemViews(record, [entry.value])
    if (view === undefined) throw new RangeError("an item that is held cannot be shown")
    const stale = (await staleOf(record, process, [entry.value])).get(item)
    return ok({ item: view, sentences: (await sentencesOf(record, process, [item])).get(item) ?? [], stale: stale?.reasons.map(({ words }) => words) ?? [] })
  })
}
