/** What a keeper of the record is asked when somebody searches, and what it answers. */

import type { Day, DocumentId, Instant, ItemId, ProcessId } from "../../base/index.ts"
import type { Stance } from "../../reading/index.ts"
import type { AnyTerms } from "../terms.ts"
import type { BodyKind } from "../kinds/index.ts"
import type { Entry, Standing } from "../types.ts"
import type { SearchTerm } from "./types.ts"

/**
 * Which items' newest entries, and which documents' texts, hold all that is looked for; every field
 * narrows.
 */
export interface SearchQuery {
  readonly process: ProcessId
  /**
   * All must be found in one entry, or in one document's text. Without terms, all entries that the
   * rest lets through.
   */
  readonly terms: readonly SearchTerm[]
  readonly kinds?: readonly BodyKind[]
  readonly standings?: readonly Standing[]
  /**
   * Items that refer to one of these as who said, holds or promised it, or that are one of them.
   */
  readonly by?: readonly ItemId[]
  /** Items that are among these, or refer to one of the first. */
  readonly about?: { readonly items: readonly ItemId[]; readonly among: readonly ItemId[] }
  /** Under which terms. */
  readonly under?: SearchTermsWish
  /** Statements that take this stance, and the stances themselves. */
  readonly stance?: Stance
  /**
   * The day of the document that it stands in; of what stands in none, the day on which it was
   * recorded.
   */
  readonly from?: Day
  readonly to?: Day
  /** Only entries recorded at or before this instant count. */
  readonly asOf?: Instant
  /** At most so many of each kind. */
  readonly limit: number
}

/**
 * What stands under certain terms: by its own (`own`) outside documents whose note asks for more
 * (`stricter`), or by those of the note (`noted`) where its own ask for no more (`laxer`, or none).
 */
export interface SearchTermsWish {
  readonly own: AnyTerms
  readonly stricter: readonly DocumentId[]
  readonly noted: readonly DocumentId[]
  readonly laxer: readonly AnyTerms[]
}

/** Code points of a text's piece at most, and how many of them stand before the best place. */
export const [PIECE, PIECE_LEAD] = [900, 300] as const

export interface SearchHit {
  /** The item's newest entry; a document's, where its text was found. */
  readonly entry: Entry
  /** Higher is better. Its unit means nothing. */
  readonly score: number
  /**
   * Where a document's text answers, the piece of it around the best place; `start` in code points
   * of the text.
   */
  readonly passage: { readonly start: number; readonly text: string } | undefined
}

export interface SearchFound {
  /** Best first within each kind, equal ones newest first; at most `limit` of a kind. */
  readonly hits: readonly SearchHit[]
  /** How many there are of each kind; only those that there are. */
  readonly counts: readonly { readonly kind: BodyKind; readonly count: number }[]
}
