/**
 * The packages that reach every threshold: the first of them in package order, and how many there
 * are.
 */

import { inSmallNumbers, inTopLimbs } from "./coarse.ts"
import { layOut, type Course, type Move } from "./course.ts"
import { floorsFor, weigh } from "./floors.ts"
import { isFinished, mergeFrontier, type Limits } from "./frontier.ts"
import { growingDoubles } from "./growing.ts"
import { eliminationOrder } from "./order.ts"
import { listOfCodes, noPackages, packageCode, type PackageList } from "./package-list.ts"
import { countPaths, listPaths } from "./paths.ts"
import { totalOf, type Table } from "./table.ts"

export interface Region {
  readonly list: PackageList
  /** How many packages there are; undefined where only some were found. */
  readonly count: bigint | undefined
  /**
   * Whether the list begins as package order demands: false where packages may be missing from it.
   */
  readonly sure: boolean
}

/** Steps of the search that goes through packages in order before another way is tried. */
const MOST_STEPS = 1_000_000

/**
 * The first `limit` packages, in package order, that reach the threshold of every column that has
 * one.
 */
export function listRegion(table: Table, limit: number, limits: Limits): Region {
  const walked = walkInOrder(table, limit)
  if (walked !== undefined && walked.sure) return walked
  return (
    mergeRegion(table, limit, limits) ??
    walked ?? { list: noPackages, count: undefined, sure: false }
  )
}

interface Walk {
  /** Whether a package that went all the way reaches every threshold. */
  readonly reaches: (digits: readonly number[]) => boolean
  readonly course: Course
  /** By stage and state, the moves in option order. */
  readonly ways: readonly (readonly (readonly Way[])[])[]
  readonly test: (
    totals: readonly Float64Array[],
    at: number,
    place: number,
    state: number,
  ) => boolean
  readonly limit: number
  readonly found: number[][]
  steps: number
}

interface Way {
  readonly option: number
  readonly move: Move
  readonly shift: Float64Array
}

/**
 * Depth first through the issues in their own order, leaving out beginnings that come to nothing.
 */
function walkInOrder(table: Table, limit: number): Region | undefined {
  const laid = layOut(
    table,
    table.sizes.map((_, issue) => issue),
  )
  if (!laid.ok) return undefined
  const { course, demands } = inSmallNumbers(
    laid.value,
    table.columns.map(({ threshold }) => threshold),
  )
  const weighed = weigh(course, demands)
  if (weighed.kind === "impossible") return { list: noPackages, count: 0n, sure: true }
  const floors = floorsFor(course, demands, weighed.weightings)
  const afters = course.stages.map((_, place) => floors.after(place))
  const walk: Walk = {
    reaches: course === laid.value ? () => true : (digits) => reaches(table, digits),
    course,
    ways: course.stages.map(({ before, moves }) => waysFrom(before, moves)),
    limit,
    found: [],
    steps: 0,
    test: (totals, at, place, state) => afters[place]?.test(totals, at, state) ?? false,
  }
  const totals = table.columns.map(() => new Float64Array(course.stages.length + 1))
  const through = step(walk, totals, 0, 0, [])
  const code = packageCode(table.sizes)
  const words = Array.from({ length: code.words }, () => growingDoubles())
  for (const digits of walk.found)
    for (const [k, word] of words.entries())
      word.push(
        digits.reduce(
          (sum, option, issue) =>
            code.word[issue] === k ? sum + option * (code.stride[issue] ?? 0) : sum,
          0,
        ),
      )
  const list =
    walk.found.length === 0
      ? noPackages
      : listOfCodes(
          code,
          words.map((word) => word.done()),
          limit,
        )
  return {
    list,
    count: through === "done" ? BigInt(walk.found.length) : undefined,
    sure: through !== "tired",
  }
}

function waysFrom(before: number, moves: readonly Move[]): readonly (readonly Way[])[] {
  const ways: Way[][] = Array.from({ length: before }, () => [])
  for (const move of moves)
    for (const option of move.options)
      ways[move.from]?.push({ option, move, shift: Float64Array.from(move.shift, Number) })
  for (const each of ways) each.sort((a, b) => a.option - b.option)
  return ways
}

/**
 * Done when all packages were seen, full when the limit was reached and there may be more, tired
 * when steps ran out.
 */
function step(
  walk: Walk,
  totals: readonly Float64Array[],
  place: number,
  state: number,
  digits: readonly number[],
): "done" | "full" | "tired" {
  if (place === walk.course.stages.length) {
    if (!walk.reaches(digits)) return "done"
    if (walk.found.length >= walk.limit) return "full"
    walk.found.push([...digits])
    return "done"
  }
  for (const { option, move, shift } of walk.ways[place]?.[state] ?? []) {
    walk.steps += 1
    if (walk.steps > MOST_STEPS) return "tired"
    for (const [column, values] of totals.entries())
      values[place + 1] = (values[place] as number) + (shift[column] as number)
    if (!walk.test(totals, place + 1, place, move.to)) continue
    const through = step(walk, totals, place + 1, move.to, [...digits, option])
    if (through !== "done") return through
  }
  return "done"
}

const reaches = (table: Table, digits: readonly number[]): boolean =>
  table.columns.every(
    ({ threshold }, column) =>
      threshold === undefined || totalOf(table, column, digits) >= threshold,
  )

/**
 * Merges stage by stage without dropping what is dominated, only what comes to nothing; undefined
 * where that is too much.
 */
function mergeRegion(table: Table, limit: number, limits: Limits): Region | undefined {
  const laid = layOut(table, eliminationOrder(table))
  if (!laid.ok) return undefined
  const { course, demands } = inTopLimbs(
    laid.value,
    table.columns.map(({ threshold }) => threshold),
  )
  const weighed = weigh(course, demands)
  if (weighed.kind === "impossible") return { list: noPackages, count: 0n, sure: true }
  const isNarrow = course === laid.value
  const floors = floorsFor(course, demands, isNarrow ? weighed.weightings : [])
  const merged = mergeFrontier(laid.value, limits, {
    keep: "all",
    needs: (place) => floors.after(place),
  })
  if (!isFinished(merged)) return undefined
  const all = Array.from({ length: merged.front.size }, (_, vector) => vector)
  const exact = all.filter((vector) =>
    table.columns.every(({ threshold }, column) => {
      const { offset, unit } = laid.value.scales[column] ?? { offset: 0n, unit: 1n }
      return (
        threshold === undefined ||
        offset + unit * merged.front.values.at(column, vector) >= threshold
      )
    }),
  )
  return { list: listPaths(merged, exact, limit), count: countPaths(merged, exact), sure: true }
}
