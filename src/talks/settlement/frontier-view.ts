/**
 * A finished frontier as parties see it: the vectors that nothing betters, their totals, and the
 * packages behind them.
 */

import { between, exactly, least, most, type Count } from "./count.ts"
import type { Limits } from "./frontier.ts"
import { linesOf, totalAt } from "./gains.ts"
import { noPackages, type PackageList, type Listing } from "./package-list.ts"
import { countPaths, listPaths } from "./paths.ts"
import type { Reached } from "./reach.ts"
import { listRegion } from "./region.ts"
import { packageCount, type Table } from "./table.ts"

export interface FrontierView {
  /** The vectors of the last front that stand, each for one outcome, in order. */
  readonly vectors: readonly number[]
  /** A party's total of a vector, over the column's denominator. */
  total(column: number, vector: number): bigint
  /** The packages of these vectors, the first so many in package order. */
  packages(vectors: readonly number[], limit: number): Listing
}

/**
 * The frontier of the table, with utilities capped where a column has a cap.
 *
 * A merge adds, and a cap does not: so the merge goes without, and what is above a cap is brought
 * down to it afterwards. Every outcome that nothing betters under the cap is one of these brought
 * down, as whatever betters it without betters it no longer. Brought down, one may be bettered by
 * another; and packages that were bettered may now be as good. All packages that give everybody at
 * least an outcome that nothing betters give exactly that outcome, so a search by thresholds finds
 * its ties.
 */
export function viewOf(table: Table, reached: Reached, limits: Limits): FrontierView {
  const lines = linesOf(reached.smaller, reached.frontier)
  const total = (column: number, vector: number): bigint => {
    const [line, cap] = [lines[column], table.columns[column]?.cap]
    const value = line === undefined ? 0n : totalAt(reached.frontier, line, vector)
    return cap !== undefined && value > cap ? cap : value
  }
  const all = Array.from({ length: reached.frontier.front.size }, (_, vector) => vector)
  const capped = table.columns.flatMap(({ cap }, column) =>
    cap === undefined ? [] : [{ column, cap }],
  )
  const above = all.filter((vector) =>
    capped.some(({ column, cap }) => {
      const line = lines[column]
      return line !== undefined && totalAt(reached.frontier, line, vector) > cap
    }),
  )
  if (above.length === 0)
    return { vectors: all, total, packages: (vectors, limit) => pathsOf(reached, vectors, limit) }
  const lowered = new Set(above)
  const kept = new Set(standing(table, all, lowered, total))
  const vectors = all.filter((vector) => !lowered.has(vector) || kept.has(vector))
  return {
    vectors,
    total,
    packages: (wanted, limit) =>
      gathered({ table, reached, limits, lowered, total }, wanted, limit),
  }
}

function pathsOf({ frontier }: Reached, vectors: readonly number[], limit: number): Listing {
  if (vectors.length === 0) return { list: noPackages, of: exactly(0n), sure: true }
  return {
    list: listPaths(frontier, vectors, limit),
    of: exactly(countPaths(frontier, vectors)),
    sure: true,
  }
}

type Total = FrontierView["total"]

/**
 * Of the vectors brought down, those that nothing betters, each outcome once. The others stay: what
 * betters one of them did before.
 */
function standing(
  { columns }: Table,
  all: readonly number[],
  lowered: ReadonlySet<number>,
  total: Total,
): readonly number[] {
  const totals = (vector: number): readonly bigint[] =>
    columns.map((_, column) => total(column, vector))
  const outcomes = new Map(
    [...lowered].map((vector) => [totals(vector).join(), { vector, values: totals(vector) }]),
  )
  const distinct = [...outcomes.values()]
  const rivals = [
    ...all.filter((vector) => !lowered.has(vector)).map(totals),
    ...distinct.map(({ values }) => values),
  ]
  return distinct
    .filter(({ values }) => !rivals.some((other) => betters(other, values)))
    .map(({ vector }) => vector)
}

function betters(a: readonly bigint[], b: readonly bigint[]): boolean {
  let more = false
  for (const [place, value] of a.entries()) {
    const other = b[place] ?? 0n
    if (value < other) return false
    more ||= value > other
  }
  return more
}

interface Gathering {
  readonly table: Table
  readonly reached: Reached
  readonly limits: Limits
  readonly lowered: ReadonlySet<number>
  readonly total: Total
}

/** Packages by their ways through the merge, and, of what was brought down, by a search. */
function gathered(
  { table, reached, limits, lowered, total }: Gathering,
  wanted: readonly number[],
  limit: number,
): Listing {
  const parts = [
    pathsOf(
      reached,
      wanted.filter((vector) => !lowered.has(vector)),
      limit,
    ),
  ]
  for (const vector of wanted.filter((each) => lowered.has(each))) {
    const columns = table.columns.map((column, index) => ({
      ...column,
      threshold: total(index, vector),
    }))
    const { list, count, sure } = listRegion({ ...table, columns }, limit, limits)
    const of =
      count === undefined ? between(BigInt(list.length), packageCount(table)) : exactly(count)
    parts.push({ list, sure, of })
  }
  const of = parts.reduce<Count>(
    (sum, part) => between(least(sum) + least(part.of), most(sum) + most(part.of)),
    exactly(0n),
  )
  return {
    list: joined(
      parts.map(({ list }) => list),
      limit,
    ),
    of,
    sure: parts.every(({ sure }) => sure),
  }
}

/** Lists in package order as one, cut to `limit`. */
function joined(lists: readonly PackageList[], limit: number): PackageList {
  const filled = lists.filter(({ length }) => length > 0)
  if (filled.length === 1 && filled[0] !== undefined) return filled[0]
  const all = filled.flatMap((list) =>
    Array.from({ length: list.length }, (_, index) => list.at(index)),
  )
  all.sort(
    (a, b) => a.map((digit, issue) => digit - (b[issue] ?? 0)).find((each) => each !== 0) ?? 0,
  )
  return { length: Math.min(limit, all.length), at: (index) => all[index] ?? [] }
}
