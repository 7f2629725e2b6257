/**
 * What differs between two texts, clause by clause. Clauses are named by their index in their own
 * list.
 */

import type { ClauseStatus } from "../kinds/version.ts"
import type { WordDifference } from "./word-difference.ts"

/** A clause as it is compared: of a version, or of a document. */
export interface ComparedClause {
  readonly number: string
  readonly words: string
  /** Undefined where the list knows no statuses, as a document's does. */
  readonly status: ClauseStatus | undefined
  readonly alternatives: readonly string[]
}

/**
 * Where a clause went: it has another number in the same order (something was put in or taken out
 * before it), or it changed its place among the others.
 */
export type Move = "stayed" | "renumbered" | "moved"

export type ClauseChange =
  /**
   * One clause of each: what its words became (alternatives included), where it went, how its
   * status changed.
   */
  | {
      readonly kind: "pair"
      readonly from: number
      readonly to: number
      readonly move: Move
      readonly difference: WordDifference
      readonly status: { readonly from: ClauseStatus; readonly to: ClauseStatus } | undefined
    }
  | { readonly kind: "deleted"; readonly from: number }
  | { readonly kind: "added"; readonly to: number }
  /**
   * One clause became several, or several one; the difference is of the wordings one after another.
   */
  | {
      readonly kind: "split"
      readonly from: number
      readonly to: readonly number[]
      readonly difference: WordDifference
    }
  | {
      readonly kind: "joined"
      readonly from: readonly number[]
      readonly to: number
      readonly difference: WordDifference
    }

/**
 * How many clauses of each sort. `reworded`, `moved`, `renumbered` and `status` count pairs and may
 * overlap.
 */
export interface ChangeTally {
  readonly unchanged: number
  readonly reworded: number
  readonly moved: number
  readonly renumbered: number
  readonly status: number
  readonly added: number
  readonly deleted: number
  readonly split: number
  readonly joined: number
  readonly wordsDeleted: number
  readonly wordsInserted: number
}

export type ComparisonExactness =
  | { readonly kind: "exact" }
  /** `shown` words differ as shown; at least so many must. */
  | { readonly kind: "bounded"; readonly shown: number; readonly atLeast: number }

export interface TextComparison {
  /** False where both have clauses and not one of the one is one of the other. */
  readonly aligns: boolean
  /** In the order of the second text, a deleted clause after the one it followed. */
  readonly changes: readonly ClauseChange[]
  readonly tally: ChangeTally
  /**
   * Of the words within clauses; which clause is which goes by number and likeness, and is no
   * number to be exact about.
   */
  readonly exactness: ComparisonExactness
}
