/** Lines of what people wrote about actors: roles, offices, names, relations, meetings, risks. */

import type { Day, ItemId, ProcessId } from "../../base/index.ts"
import type { WrittenLine } from "../../contract/index.ts"
import { heldOn, type Body, type Entry, type RecordTransaction } from "../../record/index.ts"
import { itemViews } from "../inside.ts"
import { staleOf } from "../stale.ts"
import { tellingsOf } from "./tellings.ts"

/**
 * These entries as lines, in the order given; those that were destroyed are left out. A few
 * questions for any number of them.
 */
export async function writtenLinesOf(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
  day: Day,
): Promise<readonly WrittenLine[]> {
  if (entries.length === 0) return []
  const views = await itemViews(record, entries)
  const stale = await staleOf(record, process, entries)
  const tellings = await tellingsOf(
    record,
    process,
    entries.map(({ item }) => item),
  )
  return views.map((view) => {
    const lost = stale.get(view.item)
    return {
      view,
      now: !("held" in view.body) || heldOn(view.body.held, day),
      tellings: tellings.get(view.item) ?? [],
      ...(lost === undefined ? {} : { stale: lost }),
    }
  })
}

/**
 * By when they began, newest first; those of unknown beginning last, then by when they were
 * written.
 */
export const newestBegun = (lines: readonly WrittenLine[]): readonly WrittenLine[] =>
  [...lines].sort(
    (a, b) =>
      order(beginningOf(b.view.body), beginningOf(a.view.body)) ||
      order(b.view.recordedAt, a.view.recordedAt) ||
      order(a.view.item, b.view.item),
  )

const beginningOf = (body: Body): string =>
  "held" in body ? (body.held.from ?? "") : body.kind === "meeting" ? (body.when?.value ?? "") : ""

/** The actors that these bodies name. */
export const actorsNamed = (entries: readonly Entry[]): readonly ItemId[] => [
  ...new Set(
    entries.flatMap(({ content }) => (content.kind === "held" ? actorsIn(content.body) : [])),
  ),
]

function actorsIn(body: Body): readonly ItemId[] {
  if (body.kind === "position" || body.kind === "role") return [body.actor]
  if (body.kind === "issue") return body.decidedBy ?? []
  if (body.kind === "office") return [body.actor, ...body.appointedBy]
  if (body.kind === "name") return [body.actor, ...body.usedBy]
  if (body.kind === "relation") return [body.from, body.to]
  if (body.kind === "meeting") return body.between
  if (body.kind === "risk") return [...body.for, ...body.by]
  if (body.kind === "letter")
    return [...body.authors, ...body.carriers, ...body.recipients, ...body.copies]
  return []
}

export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
