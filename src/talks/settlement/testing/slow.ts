/** The slow, obvious versions: every package one by one, in whole numbers. */

import { isFeasible, totalOf, type Table } from "../table.ts"

export interface SlowPackage {
  readonly digits: readonly number[]
  readonly totals: readonly bigint[]
}

/** Every package in package order (issue order, then option order). */
export function everyPackage(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (all, size) =>
      all.flatMap((begun) => Array.from({ length: size }, (_, option) => [...begun, option])),
    [[]],
  )
}

/** Every feasible package with its totals. */
export const feasiblePackages = (table: Table): SlowPackage[] =>
  everyPackage(table.sizes)
    .filter((digits) => isFeasible(table, digits))
    .map((digits) => ({
      digits,
      totals: table.columns.map((_, column) => totalOf(table, column, digits)),
    }))

const dominates = (a: readonly bigint[], b: readonly bigint[]): boolean =>
  a.every((value, i) => value >= (b[i] ?? 0n)) && a.some((value, i) => value > (b[i] ?? 0n))

/** Those that no feasible package dominates, in package order. */
export const slowFrontier = (all: readonly SlowPackage[]): SlowPackage[] =>
  all.filter(({ totals }) => !all.some((other) => dominates(other.totals, totals)))

/** Whether every column with a threshold reaches it. */
export const accepts = (table: Table, totals: readonly bigint[]): boolean =>
  table.columns.every(
    ({ threshold }, column) => threshold === undefined || (totals[column] ?? 0n) >= threshold,
  )
