/** Searching a process: its documents, statements and everything that people wrote. */

import { failed, ok, type ProcessId, type Result } from "../../base/index.ts"
import type { SearchAsked, SearchGroup, SearchHitView, SearchView } from "../../contract/index.ts"
import type { BodyKind, RecordTransaction, SearchFound, Viewer } from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { hitViews } from "./hits.ts"
import { narrowed, wishOf } from "./narrow.ts"

export type ProcessSearch = SearchAsked & Look & { readonly process: ProcessId }

/** Hits of each kind where it is not said how many. */
const ORDINARY_LIMIT = 10
const GREATEST_LIMIT = 100

/**
 * What answers the query, the best first within each kind; everything is shown under its terms. A
 * query of nothing finds nothing.
 */
export function searchProcess(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  asked: ProcessSearch,
): Promise<Result<SearchView, Fault>> {
  return searching(ports, viewer, asked, async (_record, view) => view)
}

/**
 * The same, handed on with the record that it was found in, so that something can be made of it in
 * the same transaction.
 */
export async function searching<T>(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, asOf, limit = ORDINARY_LIMIT, ...asked }: ProcessSearch,
  use: (record: RecordTransaction, view: SearchView, found: SearchFound) => Promise<T>,
): Promise<Result<T, Fault>> {
  const wish = wishOf(asked)
  if (!wish.ok) return wish
  if (!Number.isInteger(limit) || limit < 1 || limit > GREATEST_LIMIT)
    return failed({
      kind: "invalid",
      field: "limit",
      found: String(limit),
      mend: `write a whole number from 1 to ${GREATEST_LIMIT}`,
    })
  return looking(ports, viewer, { asOf }, async (record) => {
    const found = await findProcess(record, process)
    if (!found.ok) return found
    const { query, notes } = await narrowed(record, process, wish.value, limit)
    const nothing =
      query === undefined ||
      (wish.value.terms.length === 0 && Object.keys(wish.value.fields).length === 0)
    const answer: SearchFound = nothing ? { hits: [], counts: [] } : await record.search(query)
    const hits = await hitViews(record, process, answer.hits, wish.value.terms)
    const view = {
      process: { id: process, title: found.value.body.title },
      total: answer.counts.reduce((sum, { count }) => sum + count, 0),
      groups: groupsOf(answer, hits),
      notes,
    }
    return ok(await use(record, view, answer))
  })
}

/** What was read before what was written. */
const FIRST: readonly BodyKind[] = ["document", "statement", "claim", "actor"]

function groupsOf({ counts }: SearchFound, hits: readonly SearchHitView[]): readonly SearchGroup[] {
  const place = (kind: BodyKind): number =>
    FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length
  return [...counts]
    .sort((a, b) => place(a.kind) - place(b.kind) || (a.kind < b.kind ? -1 : 1))
    .map(({ kind, count }) => ({ kind, count, hits: hits.filter((hit) => hit.kind === kind) }))
}
