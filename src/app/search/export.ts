/** What a search finds, as it may leave Parley: each hit through the gate of its terms. */

import type { Day, ItemId, Result, Span } from "../../base/index.ts"
import type { AnyTerms, Attribution, BodyKind, Entry, Standing, Viewer } from "../../record/index.ts"
import type { Fault } from "../fault.ts"
import { leavingBook, withheld, type LeavingEntry } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { searching, type ProcessSearch } from "./search.ts"
import type { SearchHitView, SearchView } from "./views.ts"

export interface ExportedSearch extends Pick<SearchView, "process" | "total" | "notes"> {
  readonly groups: readonly { readonly kind: BodyKind; readonly count: number; readonly hits: readonly ExportedHit[] }[]
}

/** A hit outside: its words where they may leave, or why they may not. */
export interface ExportedHit {
  readonly item: ItemId
  readonly kind: BodyKind
  readonly standing: Standing
  readonly terms: AnyTerms
  readonly words: { readonly kind: "cleared"; readonly text: string; readonly marks: readonly Span[]; readonly title: string | undefined; readonly attribution: Attribution } | { readonly kind: "withheld"; readonly because: string }
  /** Of a note's document only which it is: its title may tell who was met. */
  readonly document: { readonly item: ItemId; readonly title: string | undefined; readonly date: Day | undefined; readonly at: Span | undefined } | undefined
  readonly day: Day
}

/** What a search finds, ready to leave. */
export function exportSearch(ports: Pick<Ports, "record" | "clock">, viewer: Viewer, asked: ProcessSearch): Promise<Result<ExportedSearch, Fault>> {
  return searching(ports, viewer, asked, async (record, view, { hits }) => {
    const book = await leavingBook(record, view.process.id, hits.map(({ entry }) => entry))
    const entries = new Map(hits.map(({ entry }) => [entry.item, entry]))
    const { process, total, notes, groups } = view
    return { process, total, notes, groups: groups.map(({ kind, count, hits: some }) => ({ kind, count, hits: some.flatMap((hit) => exported(hit, entries.get(hit.item), book.get(hit.item))) })) }
  })
}

function exported(hit: SearchHitView, entry: Entry | undefined, leaving: LeavingEntry | undefined): readonly ExportedHit[] {
  if (entry === undefined || leaving === undefined) return []
  const { item, kind, standing, day, sentence } = hit
  const noted = leaving.documents.some(({ note }) => note !== undefined && note.terms !== "on-record")
  const document = sentence === undefined ? undefined : { item: sentence.document, title: noted ? undefined : sentence.title, date: sentence.date, at: sentence.at }
  return [{ item, kind, standing, terms: leaving.terms, words: wordsOf(hit, leaving, noted), document, day }]
}

function wordsOf({ snippet, title, kind }: SearchHitView, leaving: LeavingEntry, noted: boolean): ExportedHit["words"] {
  const left = leaving.clear(snippet.text)
  if (!left.ok) return { kind: "withheld", because: withheld(left.fault) }
  const ownTitle = noted && kind === "document" ? undefined : title
  return { kind: "cleared", text: left.value.words, marks: snippet.marks, title: ownTitle, attribution: left.value.attribution }
}
