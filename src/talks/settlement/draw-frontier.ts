/** Counts in how many draws no package dominates a package. */

import type { DrawnScores } from "./draws.ts"
import { distinctColumns } from "./distinct-columns.ts"
import { layOut } from "./course.ts"
import { isFinished, mergeFrontier } from "./frontier.ts"
import { mergeOrder } from "./order.ts"
import { listPaths } from "./paths.ts"
import type { Column, Table } from "./table.ts"

export interface DrawFrontier {
  draw(scores: DrawnScores): void
  /** By package, in package order. */
  counts(): Int32Array
  place(digits: readonly number[]): number
}

/**
 * Drawn numbers are rounded so that a party's totals stay below this: ties by rounding are as rare
 * as ties by chance.
 */
const FINENESS = 2 ** 28

export interface DrawnTable {
  readonly table: Table
  /** By party its column of utilities in the table; undefined where it has none. */
  readonly utility: readonly (number | undefined)[]
  /** By party, whether anything of it is drawn; the others keep their exact column. */
  readonly varies: readonly boolean[]
}

/**
 * Merges a frontier for each draw. Draws whose merge would be too large count for nothing, and
 * there are none among tables small enough to count.
 */
export function makeDrawFrontier(base: DrawnTable): DrawFrontier {
  const { table } = base
  const counts = new Int32Array(table.sizes.reduce((product, size) => product * size, 1))
  const place = (digits: readonly number[]): number =>
    digits.reduce((index, digit, issue) => index * (table.sizes[issue] ?? 1) + digit, 0)
  return {
    draw: (scores) => {
      const smaller = distinctColumns(drawnTable(base, scores))
      const laid = layOut(smaller.table, mergeOrder(smaller.table))
      const merged = laid.ok
        ? mergeFrontier(laid.value, { candidates: Infinity, used: () => 0, until: 1 })
        : undefined
      if (merged === undefined || !isFinished(merged)) return
      const list = listPaths(
        merged,
        Array.from({ length: merged.front.size }, (_, vector) => vector),
        counts.length,
      )
      for (let index = 0; index < list.length; index += 1) {
        const at = place(list.at(index))
        counts[at] = (counts[at] as number) + 1
      }
    },
    counts: () => counts,
    place,
  }
}

function drawnTable({ table, utility, varies }: DrawnTable, scores: DrawnScores): Table {
  const scales = scores.map(
    (issues) =>
      FINENESS /
      (issues.reduce(
        (sum, options) => sum + options.reduce((most, score) => Math.max(most, Math.abs(score)), 0),
        0,
      ) || 1),
  )
  const columns = scores.map((issues, party): Column => {
    const own = varies[party] === true ? undefined : table.columns[utility[party] ?? -1]
    return (
      own ?? {
        denominator: 1n,
        threshold: undefined,
        scores: issues.map((options) =>
          Array.from(options, (score) => BigInt(Math.round(score * (scales[party] as number)))),
        ),
      }
    )
  })
  const bonusOf = (bonus: readonly bigint[], party: number): bigint => {
    const column = utility[party]
    const value = bonus[column ?? -1] ?? 0n
    return varies[party] === true
      ? BigInt(
          Math.round(
            (Number(value) / Number(table.columns[column ?? -1]?.denominator ?? 1n)) *
              (scales[party] as number),
          ),
        )
      : value
  }
  return {
    sizes: table.sizes,
    columns,
    patterns: table.patterns.map(({ when, bonus }) => ({
      when,
      bonus: bonus === undefined ? undefined : scores.map((_, party) => bonusOf(bonus, party)),
    })),
  }
}
