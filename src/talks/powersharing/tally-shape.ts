/** How counts of coalitions are laid out: the plan's cells, and the table that holds them. */

/**
 * Members that every inequality weighs alike: how many, and where one of them leads when it joins.
 */
export interface Joining {
  /** Its number among the rule's kinds. */
  readonly kind: number
  readonly count: number
  /** Where each outer state goes, and what is added to the inner sum. */
  readonly outerStep: Int32Array
  readonly innerStep: number
}

/**
 * Cells are counted by size s, by outer state (all sums but one, as one number) and by the inner
 * sum. A row is one size and one outer state, numbered `s * outers + outer`; in it the losing inner
 * sums are those below `losing[row]`, and sums above `innerClip` count as it.
 */
export interface TallyShape {
  readonly members: number
  readonly outers: number
  readonly innerClip: number
  /** In the order in which they join: heaviest first, which keeps the cells few for longest. */
  readonly joining: readonly Joining[]
  readonly losing: Int32Array
}

/** The counts modulo one number. */
export interface Layer {
  readonly cells: Float64Array
  readonly modulus: number
  readonly inverse: number
}

/** A row's cells lie from `start[row]` on in every layer, beginning with its least inner sum. */
export interface Table {
  readonly start: Int32Array
  readonly layers: readonly Layer[]
}
