/**
 * How many packages are feasible, accepted by all and adopted: exact where it can be reached, else
 * two numbers that it lies between.
 */

import type { Acceptance } from "./acceptance.ts"
import { layOut, type Course } from "./course.ts"
import { halve, type Halves } from "./halves.ts"
import { balancedOrder, eliminationOrder } from "./order.ts"
import { countPairs } from "./pair-count.ts"
import { pairRanks } from "./pair-ranks.ts"
import { packageCount, withColumns, type Table } from "./table.ts"
import { unitsNeeded } from "./units.ts"

/** A number of packages; ends included. */
export type Count =
  | { readonly kind: "exact"; readonly value: bigint }
  | { readonly kind: "between"; readonly atLeast: bigint; readonly atMost: bigint }

export interface Counts {
  readonly packages: bigint
  readonly feasible: Count
  readonly accepted: Count
  readonly adopted: Count
}

export const exactly = (value: bigint): Count => ({ kind: "exact", value })
export const between = (atLeast: bigint, atMost: bigint): Count =>
  atLeast === atMost ? exactly(atLeast) : { kind: "between", atLeast, atMost }
export const least = (count: Count): bigint =>
  count.kind === "exact" ? count.value : count.atLeast
export const most = (count: Count): bigint => (count.kind === "exact" ? count.value : count.atMost)

/** Packages that are not forbidden. */
export function countFeasible(table: Table): Count {
  const packages = packageCount(table)
  const forbidden = table.patterns.filter(({ bonus }) => bonus === undefined)
  if (forbidden.length === 0) return exactly(packages)
  const bare: Table = { sizes: table.sizes, columns: [], patterns: forbidden }
  const course = layOut(bare, eliminationOrder(bare))
  if (course.ok) return exactly(waysThrough(course.value))
  const excluded = forbidden.reduce(
    (sum, { when }) =>
      sum +
      packageCount({
        sizes: table.sizes.map((size, issue) => (when.some(([at]) => at === issue) ? 1 : size)),
      }),
    0n,
  )
  return between(excluded < packages ? packages - excluded : 0n, packages)
}

/** How many ways there are through all moves of a course. */
function waysThrough({ stages }: Course): bigint {
  let ways: readonly bigint[] = [1n]
  for (const { moves, after } of stages) {
    const next = new Array<bigint>(after).fill(0n)
    for (const { from, to, options } of moves)
      next[to] = (next[to] ?? 0n) + (ways[from] ?? 0n) * BigInt(options.length)
    ways = next
  }
  return ways.reduce((sum, each) => sum + each, 0n)
}

/** Steps of 32 pairs at a time that are taken before other ways are preferred. */
const MOST_WORDS = 400_000_000
const MOST_CANDIDATES = 2_000_000

/** Both counts by meeting in the middle; undefined where that would take too long. */
export function countByHalves(
  table: Table,
  acceptance: Pick<Acceptance, "parties" | "diagram">,
): { readonly accepted: bigint; readonly adopted: bigint | undefined } | undefined {
  if (packageCount(table) / 32n > BigInt(MOST_WORDS)) return undefined
  const tested = table.columns.flatMap(({ threshold }, column) =>
    threshold === undefined ? [] : [column],
  )
  const halves = halvesOf(withColumns(table, tested))
  if (halves === undefined) return undefined
  const parties = acceptance.parties.map((columns) =>
    columns.flatMap((column) => (tested.includes(column) ? [tested.indexOf(column)] : [])),
  )
  const thresholds = tested.map((column, place) =>
    unitsNeeded(halves.course, place, table.columns[column]?.threshold ?? 0n),
  )
  let [accepted, adopted] = [0, 0]
  for (const { first, second } of halves.pairings) {
    const counts = countPairs({
      ranks: thresholds.map((threshold, place) => pairRanks(first, second, place, threshold)),
      firstCounts: first.counts,
      secondCounts: second.counts,
      parties,
      diagram: acceptance.diagram,
    })
    accepted += counts.accepted
    adopted += counts.adopted
  }
  return {
    accepted: BigInt(accepted),
    adopted: acceptance.diagram === undefined ? undefined : BigInt(adopted),
  }
}

function halvesOf(table: Table): Halves | undefined {
  if (table.patterns.length === 0) {
    const { order, cut } = balancedOrder(table.sizes.map((size) => Math.log(size)))
    const course = layOut(table, order)
    return course.ok ? halve(course.value, cut, MOST_CANDIDATES) : undefined
  }
  const course = layOut(table, eliminationOrder(table))
  return course.ok ? halve(course.value, bestCut(course.value), MOST_CANDIDATES) : undefined
}

/** The cut with the fewest ways before it and, from each state at it, after it. */
function bestCut({ stages }: Course): number {
  const sizes = stages.map(
    ({ moves, before }) => moves.reduce((sum, { options }) => sum + options.length, 0) / before,
  )
  let [best, least] = [0, Infinity]
  for (let cut = 0; cut <= stages.length; cut += 1) {
    const product = (from: number, to: number): number =>
      sizes.slice(from, to).reduce((all, size) => all * size, 1)
    const cost = product(0, cut) + (stages[cut]?.before ?? 1) * product(cut, stages.length)
    if (cost < least) [best, least] = [cut, cost]
  }
  return best
}
