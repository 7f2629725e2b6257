/**
 * For subsets of columns, how many packages reach every threshold in the subset: three ways, and
 * two numbers around the truth where none fits.
 */

import { layOut, type Course } from "./course.ts"
import { countDense, denseCost, costFactor, type Subset } from "./dense-count.ts"
import { halve, type Halves } from "./halves.ts"
import { lossesOf, slacksOf, type LossCourse, type Rounding } from "./losses.ts"
import { balancedOrder, eliminationOrder } from "./order.ts"
import { pairRanks } from "./pair-ranks.ts"
import { countSweep } from "./sweep-count.ts"
import { packageCount, type Table } from "./table.ts"
import { unitsNeeded } from "./units.ts"

export interface SubsetCounts {
  /** By subset: not more than the truth, and not less. The same where the counts are exact. */
  readonly low: readonly bigint[]
  readonly high: readonly bigint[]
  /** Why they differ; undefined where they are exact. */
  readonly because: string | undefined
}

/** Cells held at a time and cells touched in all. */
const MOST_CELLS = 30_000_000
const MOST_STEPS = 3_000_000_000
/**
 * Cells for counts that are rounded anyway, and cells that both roundings may touch in all, so that
 * they end in time.
 */
const ROUNDED_CELLS = 6_000_000
const ROUNDED_STEPS = 1_500_000_000
/** Vectors of one half that are listed one by one. */
const MOST_VECTORS = 2_500_000

/** A course in two halves. */
interface Cut {
  readonly course: Course
  readonly cut: number
  readonly thresholds: readonly bigint[]
}

/**
 * Counts for every subset; all columns of the table have thresholds.
 *
 * @returns undefined where too many issues hang together for any of the ways
 */
export function countSubsets(table: Table, subsets: readonly Subset[]): SubsetCounts | undefined {
  const halved = cutInHalves(table)
  if (halved === undefined) return undefined
  const ones = table.columns.map(() => 1n)
  if (fits(lossesOf(halved.course, halved.thresholds, ones, "down"), halved.cut, subsets))
    return exact(dense(halved, ones, "down", subsets))
  const swept = sweep(table, subsets)
  if (swept !== undefined) return exact(swept)
  const grids = gridsFor(halved)
  if (!fits(lossesOf(halved.course, halved.thresholds, grids, "down"), halved.cut, subsets))
    return undefined
  return {
    low: dense(halved, grids, "up", subsets),
    high: dense(halved, grids, "down", subsets),
    because:
      "the scores have too many different sums to count them all: they were rounded up and " +
      "down to a coarser grid, and the truth lies between the two counts",
  }
}

const exact = (counts: readonly bigint[]): SubsetCounts => ({
  low: counts,
  high: counts,
  because: undefined,
})

function fits(losses: LossCourse, cut: number, subsets: readonly Subset[]): boolean {
  const { cells, steps } = denseCost(losses, cut, subsets)
  return cells <= MOST_CELLS && steps <= MOST_STEPS
}

const dense = (
  { course, cut, thresholds }: Cut,
  grids: readonly bigint[],
  rounding: Rounding,
  subsets: readonly Subset[],
): readonly bigint[] => countDense(lossesOf(course, thresholds, grids, rounding), cut, subsets)

/** Halves that give up about as much as each other. */
function cutInHalves(table: Table): Cut | undefined {
  const thresholds = table.columns.map(({ threshold }) => threshold ?? 0n)
  const { order, cut } =
    table.patterns.length === 0
      ? balancedOrder(spansOf(table))
      : { order: eliminationOrder(table), cut: undefined }
  const laid = layOut(table, order)
  if (!laid.ok) return undefined
  return { course: laid.value, cut: cut ?? cheapestCut(laid.value, thresholds), thresholds }
}

/** By issue, how much of all that can be won or lost hangs on it. */
function spansOf({ sizes, columns }: Table): readonly number[] {
  const spans = columns.map(({ scores }) =>
    scores.map((options) => Number(largest(options) - smallest(options))),
  )
  const totals = spans.map((issues) => issues.reduce((sum, span) => sum + span, 0) || 1)
  return sizes.map((_, issue) =>
    spans.reduce((sum, issues, column) => sum + (issues[issue] ?? 0) / (totals[column] ?? 1), 0),
  )
}

const largest = (values: readonly bigint[]): bigint =>
  values.reduce((high, value) => (value > high ? value : high))
const smallest = (values: readonly bigint[]): bigint =>
  values.reduce((low, value) => (value < low ? value : low))

function cheapestCut(course: Course, thresholds: readonly bigint[]): number {
  const all = thresholds.map((_, column) => column)
  const losses = lossesOf(course, thresholds, gridsFor({ course, cut: 0, thresholds }), "down")
  let [best, least] = [0, Infinity]
  for (let cut = 0; cut <= course.stages.length; cut += 1) {
    const { cells, steps } = denseCost(losses, cut, [all])
    if (steps + cells < least) [best, least] = [cut, steps + cells]
  }
  return best
}

/** Grids so coarse that a half's table has about as many cells as are allowed. */
function gridsFor({ course, cut, thresholds }: Cut): readonly bigint[] {
  const slacks = slacksOf(course, thresholds)
  const states = Math.max(...course.stages.map(({ after }) => after))
  const moves = course.stages.reduce((sum, stage) => sum + stage.moves.length, 0)
  const cells = Math.min(ROUNDED_CELLS, ROUNDED_STEPS / (moves * costFactor(course)))
  const wanted = BigInt(
    Math.max(2, Math.floor((cells / Math.max(1, states)) ** (1 / Math.max(1, thresholds.length)))),
  )
  return slacks.map((slack, column) => {
    const half = (from: number, to: number): bigint =>
      course.stages.slice(from, to).reduce((sum, { most }) => sum + (most[column] ?? 0n), 0n)
    const extent = [half(0, cut), half(cut, course.stages.length)].reduce((most, each) =>
      each > most ? each : most,
    )
    const needed = slack < extent ? slack : extent
    return needed < wanted ? 1n : needed / wanted + 1n
  })
}

/**
 * Every half one by one, for subsets of up to three columns; undefined where there are too many.
 */
function sweep(table: Table, subsets: readonly Subset[]): readonly bigint[] | undefined {
  if (subsets.some(({ length }) => length > 3) || packageCount(table) > BigInt(MOST_VECTORS) ** 2n)
    return undefined
  const laid = layOut(
    table,
    table.patterns.length === 0
      ? balancedOrder(table.sizes.map((size) => Math.log(size))).order
      : eliminationOrder(table),
  )
  if (!laid.ok) return undefined
  const cut = evenCut(laid.value)
  const halves = halve(laid.value, cut, MOST_VECTORS)
  if (halves === undefined) return undefined
  const needed = (column: number): bigint =>
    unitsNeeded(laid.value, column, table.columns[column]?.threshold ?? 0n)
  const known = new Map<string, bigint>()
  return subsets.map((subset) => {
    const count = known.get(subset.join()) ?? sweptIn(halves, subset, needed)
    known.set(subset.join(), count)
    return count
  })
}

function sweptIn({ pairings }: Halves, subset: Subset, needed: (column: number) => bigint): bigint {
  return pairings.reduce((sum, { first, second }) => {
    if (subset.length === 0) return sum + total(first.counts) * total(second.counts)
    const ranks = subset.map((column) => pairRanks(first, second, column, needed(column)))
    return sum + countSweep({ ranks, firstCounts: first.counts, secondCounts: second.counts })
  }, 0n)
}

const total = (counts: Float64Array): bigint =>
  BigInt(counts.reduce((sum, count) => sum + count, 0))

/** The cut at which both halves have about as many ways. */
function evenCut({ stages }: Course): number {
  const logs = stages.map(({ moves, before }) =>
    Math.log(Math.max(1, moves.length / Math.max(1, before))),
  )
  const half = logs.reduce((sum, log) => sum + log, 0) / 2
  let [cut, sum] = [0, 0]
  while (cut < stages.length && sum + (logs[cut] ?? 0) / 2 < half) sum += logs[cut++] ?? 0
  return cut
}
