/** What a search finds, as it may leave Parley: each hit through the gate of its terms. */

import type { Day, ItemId, ProcessId, Result, Span } from "../../base/index.ts"
import type { SearchHitView, SearchView } from "../../contract/index.ts"
import type {
  AnyTerms,
  Attribution,
  BodyKind,
  RecordTransaction,
  Standing,
  Viewer,
} from "../../record/index.ts"
import type { Fault } from "../fault.ts"
import {
  leavingBook,
  notesOn,
  withheld,
  type LeavingEntry,
  type Withheld,
} from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { searching, type ProcessSearch } from "./search.ts"

export interface ExportedSearch extends Pick<SearchView, "process" | "total" | "notes">, Withheld {
  readonly groups: readonly {
    readonly kind: BodyKind
    readonly count: number
    readonly hits: readonly ExportedHit[]
  }[]
}

/** A hit outside: its words where they may leave, or why they may not. */
export interface ExportedHit {
  readonly item: ItemId
  readonly kind: BodyKind
  readonly standing: Standing
  readonly terms: AnyTerms
  readonly words:
    | {
        readonly kind: "cleared"
        readonly text: string
        readonly marks: readonly Span[]
        readonly title: string | undefined
        readonly attribution: Attribution
      }
    | { readonly kind: "withheld"; readonly because: string }
  /** Of a note's document only which it is: its title may tell who was met. */
  readonly document:
    | {
        readonly item: ItemId
        readonly title: string | undefined
        readonly date: Day | undefined
        readonly at: Span | undefined
      }
    | undefined
  readonly day: Day
}

/** What a search finds, ready to leave. */
export function exportSearch(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  asked: ProcessSearch,
): Promise<Result<ExportedSearch, Fault>> {
  return searching(ports, viewer, asked, async (record, view, { hits }) => {
    const book = await leavingBook(
      record,
      view.process.id,
      hits.map(({ entry }) => entry),
    )
    const { process, total, notes, groups } = view
    const placed = [
      ...new Set(
        groups.flatMap(({ hits: some }) =>
          some.flatMap(({ sentence }) => sentence?.document ?? []),
        ),
      ),
    ]
    const titled = await titledIn(record, process.id, placed)
    const left = groups.map(({ kind, count, hits: some }) => ({
      kind,
      count,
      hits: some.flatMap((hit) => exported(hit, book.get(hit.item), titled)),
    }))
    const count = left
      .flatMap((group) => group.hits)
      .filter((hit) => hit.words.kind === "withheld" || isShort(hit, groups)).length
    return { process, total, notes, groups: left, withheld: count }
  })
}

/** Whether the title or the name of a hit stays, and its words do not. */
function isShort({ item, words, document }: ExportedHit, groups: SearchView["groups"]): boolean {
  const found = groups.flatMap(({ hits }) => hits).find((hit) => hit.item === item)
  return (
    (words.kind === "cleared" &&
      (words.title !== found?.title || words.attribution.kind === "described")) ||
    document?.title !== found?.sentence?.title
  )
}

/** Those of these documents whose titles may leave: none of a note that is not on the record. */
async function titledIn(
  record: RecordTransaction,
  process: ProcessId,
  documents: readonly ItemId[],
): Promise<ReadonlySet<ItemId>> {
  const notes = await notesOn(record, process, documents)
  return new Set(
    documents.filter((document) => {
      const note = notes.get(document)
      return note === undefined || note.terms === "on-record"
    }),
  )
}

function exported(
  hit: SearchHitView,
  leaving: LeavingEntry | undefined,
  titled: ReadonlySet<ItemId>,
): readonly ExportedHit[] {
  if (leaving === undefined) return []
  const { item, kind, standing, day, sentence } = hit
  const noted = leaving.documents.some(
    ({ note }) => note !== undefined && note.terms !== "on-record",
  )
  const document =
    sentence === undefined
      ? undefined
      : {
          item: sentence.document,
          title: noted || !titled.has(sentence.document) ? undefined : sentence.title,
          date: sentence.date,
          at: sentence.at,
        }
  return [
    {
      item,
      kind,
      standing,
      terms: leaving.terms,
      words: wordsOf(hit, leaving, noted),
      document,
      day,
    },
  ]
}

function wordsOf(
  { snippet, title, kind }: SearchHitView,
  leaving: LeavingEntry,
  noted: boolean,
): ExportedHit["words"] {
  const left = leaving.clear(snippet.text)
  if (!left.ok) return { kind: "withheld", because: withheld(left.fault) }
  const ownTitle =
    (noted && kind === "document") || title === undefined || !leaving.clear(title).ok
      ? undefined
      : title
  return {
    kind: "cleared",
    text: left.value.words,
    marks: snippet.marks,
    title: ownTitle,
    attribution: left.value.attribution,
  }
}
