/** What a search shows. */

import type { Day, DocumentId, ItemId, ProcessId, Span } from "../../base/index.ts"
import type { AnyTerms, BodyKind, Snippet, Standing } from "../../record/index.ts"
import type { StaleView } from "../stale.ts"

/** A search as somebody asks for it: words with fields among them, and fields given apart. */
export interface SearchAsked {
  readonly q?: string | undefined
  /**
   * The query is still being typed: its last word is the beginning of one, and a phrase may be
   * open.
   */
  readonly typing?: boolean | undefined
  readonly actor?: string | undefined
  readonly issue?: string | undefined
  readonly terms?: string | undefined
  readonly stance?: string | undefined
  readonly kind?: string | undefined
  readonly standing?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** At most so many of each kind, from 1 to 100; 10 where it is not said. */
  readonly limit?: number | undefined
}

export interface SearchView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  /** How many there are of all kinds. */
  readonly total: number
  /** Documents first, then statements, then what people wrote; kinds without a hit are left out. */
  readonly groups: readonly SearchGroup[]
  /** Where a name or title in a field is nobody's and nothing's: one sentence each. */
  readonly notes: readonly string[]
}

export interface SearchGroup {
  readonly kind: BodyKind
  /** How many there are, however many are listed. */
  readonly count: number
  /** The best first; equal ones newest first. */
  readonly hits: readonly SearchHitView[]
}

export interface SearchHitView {
  readonly item: ItemId
  readonly kind: BodyKind
  readonly standing: Standing
  /** What it is called: a title, a name; of a statement nothing. */
  readonly title?: string
  /** Whoever said it. */
  readonly speakers: readonly { readonly actor?: ItemId; readonly name: string }[]
  /**
   * The terms that hold for it, those of the note it stands in included; left out where it is on
   * the record.
   */
  readonly terms?: AnyTerms
  /** The piece that shows what was found, marks in code points of the piece. */
  readonly snippet: Pick<Snippet, "text" | "marks" | "cut">
  /**
   * The sentence it stands in, or rests on: a document, and the item there, or the place in its
   * text in code points.
   */
  readonly sentence?: {
    readonly document: ItemId
    readonly version: DocumentId
    readonly title: string
    readonly date?: Day
    readonly item?: ItemId
    readonly at?: Span
  }
  /** The day of its document, else the day on which it was recorded. */
  readonly day: Day
  readonly stale?: StaleView
}
