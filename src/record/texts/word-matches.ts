/** A search for the words that two texts have in common, and what it has found. */

/** How much work may still be done; shared by all clauses of one comparison. */
export interface Effort {
  left: number
}

/** Places of equal words: `from[i]` in the one list is `to[i]` in the other, both ascending. */
export interface Matches {
  readonly from: number[]
  readonly to: number[]
}

/** A stretch of both lists, ends excluded. */
export interface Stretch {
  readonly fromStart: number
  readonly fromEnd: number
  readonly toStart: number
  readonly toEnd: number
}

/**
 * Two lists of words as numbers, the same number for the same word, and the matches found so far.
 */
export interface Search {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly effort: Effort
  readonly found: Matches
  exact: boolean
  /**
   * How far each diagonal has been followed from the front and from the back: written anew for
   * every stretch.
   */
  readonly ahead: Int32Array
  readonly back: Int32Array
}
