/**
 * A course with fewer digits, in which every total is rounded up and every demand down: what cannot
 * be reached there cannot be reached.
 */

import { unitsNeeded } from "./units.ts"
import type { Course } from "./course.ts"
import type { Demands } from "./floors.ts"
import { limbBits } from "./wide.ts"

export interface Coarse {
  readonly course: Course
  readonly demands: Demands
}

/**
 * The course in the units in which a merge hands its totals to a test: whole where totals are
 * narrow, top limbs where they are wide. Thresholds are over the table's denominators.
 */
export function inTopLimbs(course: Course, thresholds: readonly (bigint | undefined)[]): Coarse {
  const wide = course.scales.some(({ most }) => most >= 2n ** 31n)
  return coarsen(
    course,
    thresholds,
    course.scales.map(({ most }) => (wide ? limbBits(most) : 0)),
  )
}

/** The course with totals below 2^31. Exact where they are below that anyway. */
export function inSmallNumbers(
  course: Course,
  thresholds: readonly (bigint | undefined)[],
): Coarse {
  return coarsen(
    course,
    thresholds,
    course.scales.map(({ most }) => Math.max(0, most.toString(2).length - 31)),
  )
}

function coarsen(
  course: Course,
  thresholds: readonly (bigint | undefined)[],
  bits: readonly number[],
): Coarse {
  const demands = thresholds.map((threshold, column) =>
    threshold === undefined
      ? undefined
      : Number(unitsNeeded(course, column, threshold) >> BigInt(bits[column] ?? 0)),
  )
  if (bits.every((each) => each === 0)) return { course, demands }
  const up = (value: bigint, column: number): bigint => -(-value >> BigInt(bits[column] ?? 0))
  return {
    demands,
    course: {
      scales: course.scales.map((scale, column) => ({
        ...scale,
        most: up(scale.most, column) + BigInt(course.stages.length),
      })),
      stages: course.stages.map((stage) => ({
        ...stage,
        moves: stage.moves.map((move) => ({ ...move, shift: move.shift.map(up) })),
        most: stage.most.map(up),
      })),
    },
  }
}
