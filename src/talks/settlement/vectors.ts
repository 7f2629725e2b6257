/** Vectors among which those are looked for that none dominates. */

/**
 * Distinct vectors in falling lexicographic order, so that what dominates comes before what it
 * dominates.
 */
export interface Vectors {
  readonly count: number
  readonly columns: readonly Int32Array[]
  readonly most: readonly number[]
}
