/** Thresholds in a course's own units. */

import type { Course } from "./course.ts"

/**
 * The least whole number of a course's units in this column that reaches the threshold; negative
 * where less than nothing is asked.
 */
export function unitsNeeded(
  { scales }: Pick<Course, "scales">,
  column: number,
  threshold: bigint,
): bigint {
  const { offset, unit } = scales[column] ?? { offset: 0n, unit: 1n }
  return ceilDivide(threshold - offset, unit)
}

/** The quotient rounded up; the divisor is above zero. */
export const ceilDivide = (value: bigint, by: bigint): bigint =>
  value <= 0n ? -(-value / by) : (value + by - 1n) / by
