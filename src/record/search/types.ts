/** What is looked for, as data: words and phrases, and what narrows where they are looked for. */

import type { Day } from "../../base/index.ts"
import type { Stance, Terms } from "../../reading/index.ts"
import type { NoteTerms } from "../kinds/note.ts"
import type { BodyKind } from "../kinds/index.ts"
import type { Standing } from "../types.ts"

/** One thing that must be found; every word in it is folded (`foldedWord`). */
export type SearchTerm =
  /** The word, or any with the same stem. */
  | { readonly kind: "word"; readonly word: string; readonly stem: string }
  /**
   * Any word that begins so; where a stem is given, any with that stem too, as for a word that is
   * being typed.
   */
  | { readonly kind: "prefix"; readonly prefix: string; readonly stem: string | undefined }
  /**
   * Words as written, each at its distance from the first; a distance left out may be any word, as
   * one too common to be looked for. With `open`, the last is only the beginning of a word.
   */
  | { readonly kind: "phrase"; readonly words: readonly PhraseWord[]; readonly open: boolean }

export interface PhraseWord {
  readonly word: string
  readonly after: number
}

export interface SearchFields {
  /** A name, as somebody wrote it. */
  readonly actor?: string | undefined
  /** The title of an issue, or its beginning. */
  readonly issue?: string | undefined
  readonly terms?: Terms | NoteTerms | undefined
  readonly stance?: Stance | undefined
  readonly kind?: BodyKind | undefined
  readonly standing?: Standing | undefined
  /** Both included. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/**
 * What somebody wrote into a search box, understood. Without terms, all that the fields let
 * through.
 */
export interface SearchWish {
  readonly terms: readonly SearchTerm[]
  readonly fields: SearchFields
}

/** Why a query cannot be looked for: what was found in it, and the mend. */
export interface SearchFault {
  readonly kind: "search"
  readonly found: string
  readonly mend: string
}
