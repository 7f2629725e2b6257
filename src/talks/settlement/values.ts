/** How a front holds its vectors: narrow where every total is below 2^31, wide where one is not. */

import type { Stage } from "./course.ts"
import type { Candidates, Maximal } from "./maximal.ts"
import type { Scratch } from "./scratch.ts"

/** Candidates, and where each came from. */
export interface Gathered extends Candidates {
  readonly parents: Int32Array
  readonly moves: Int32Array
}

export interface Floor {
  readonly needs: Needs
  readonly to: number
}

export interface Values {
  /** What the next front's vectors will be made by. */
  next(stage: Stage): NextValues
  /** A vector's total in a column, in the course's units. */
  at(column: number, vector: number): bigint
  /** A column's totals by vector where they are narrow. */
  numbers(column: number): Int32Array | undefined
}

export interface NextValues {
  gather(
    front: Front,
    moves: readonly number[],
    scratch: Scratch,
    floor: Floor | undefined,
  ): Gathered
  /** Keeps the candidates that nothing dominates, behind those kept before. */
  keep(gathered: Gathered, maximal: Maximal, scratch: Scratch): void
  done(): Values
}

export interface Front {
  /**
   * By state its first vector; after the last state the number of vectors. Vectors fall
   * lexicographically inside a state.
   */
  readonly starts: Int32Array
  readonly values: Values
  /** By vector how many packages begin like this; rounded above 2^53. */
  readonly counts: Float64Array
  readonly size: number
}

/** Least totals after a stage with which a given floor can still be reached; see `floors.ts`. */
export interface Needs {
  /** Whether a vector of the state `to` may still come to something. */
  test(columns: readonly ArrayLike<number>[], at: number, to: number): boolean
}
