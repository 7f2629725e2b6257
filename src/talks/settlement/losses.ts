/**
 * A course seen from the top: what each move gives up of the largest totals there could be, and how
 * much may be given up.
 */

import { unitsNeeded } from "./units.ts"
import type { Course } from "./course.ts"

export interface LossMove {
  readonly from: number
  readonly to: number
  readonly options: number
  readonly losses: readonly number[]
}

export interface LossStage {
  readonly before: number
  readonly after: number
  readonly moves: readonly LossMove[]
}

/**
 * A package reaches a column's threshold exactly when what it gives up there is at most the
 * column's slack.
 */
export interface LossCourse {
  readonly stages: readonly LossStage[]
  /** Negative where the threshold cannot be reached. */
  readonly slacks: readonly number[]
}

/** How losses are rounded to a coarser grid: up counts too few packages, down too many. */
export type Rounding = "up" | "down"

/**
 * Losses on a grid.
 *
 * @param thresholds  by column of the course, over the table's denominators
 * @param grids       how many of the course's units make one step of the grid; 1 is exact
 */
export function lossesOf(
  course: Course,
  thresholds: readonly bigint[],
  grids: readonly bigint[],
  rounding: Rounding,
): LossCourse {
  const down = (value: bigint, column: number): number => Number(value / (grids[column] ?? 1n))
  const up = (value: bigint, column: number): number =>
    Number((value + (grids[column] ?? 1n) - 1n) / (grids[column] ?? 1n))
  const rounded = rounding === "up" ? up : down
  return {
    stages: course.stages.map(({ before, after, moves, most }): LossStage => ({
      before,
      after,
      moves: moves.map(({ from, to, options, shift }): LossMove => ({
        from,
        to,
        options: options.length,
        losses: most.map((high, column) => rounded(high - (shift[column] ?? 0n), column)),
      })),
    })),
    slacks: slacksOf(course, thresholds).map((slack, column) =>
      slack < 0n ? -1 : down(slack, column),
    ),
  }
}

/** By column how much may be given up, in the course's units. */
export const slacksOf = (course: Course, thresholds: readonly bigint[]): readonly bigint[] =>
  thresholds.map(
    (threshold, column) =>
      (course.scales[column]?.most ?? 0n) - unitsNeeded(course, column, threshold),
  )

/** The most that any way through these stages gives up, by column. */
export const largestLosses = (stages: readonly LossStage[], columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, column) =>
    stages.reduce(
      (sum, { moves }) =>
        sum + moves.reduce((most, { losses }) => Math.max(most, losses[column] ?? 0), 0),
      0,
    ),
  )
