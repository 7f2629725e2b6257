/**
 * Packages as dots to be drawn: how each stands with each party, roughly; the drawing is for eyes,
 * the lists are exact.
 */

import { approximate, rational } from "../../base/index.ts"
import { evaluator } from "./evaluate.ts"
import type { Settlement } from "./settlement.ts"
import { standingsOf, type PackageStanding } from "./standing.ts"
import { isFeasible, packageCount } from "./table.ts"

export interface Dot {
  readonly digits: readonly number[]
  /** By party whose utilities are numbers (`rowsOf(settlement).valued`), in that order. */
  readonly utilities: readonly number[]
  /** Known to be accepted by all. */
  readonly accepted: boolean
  readonly standing: PackageStanding["all"]
  /** Nobody can be given more without somebody getting less. */
  readonly undominated: boolean
}

/**
 * The feasible packages where there are at most `most`, else those on the frontier, at most so
 * many; empty where no party's utilities are numbers. `all` says which it is.
 */
export function scatter(
  settlement: Settlement,
  most: number,
): { readonly dots: readonly Dot[]; readonly all: boolean } {
  const {
    talks,
    compiled: { table, meanings, known },
    possible,
    outlook,
  } = settlement
  const columns = meanings.flatMap(({ party, kind }, column) =>
    kind === "utility" && known[party] === true ? [column] : [],
  )
  if (outlook === undefined || columns.length === 0) return { dots: [], all: false }
  const totals = evaluator(table)
  const frontier = Array.from(
    { length: Math.min(most, outlook.frontier.list.length) },
    (_, index) => outlook.frontier.list.at(index),
  )
  const standingOf = standingsOf(settlement, possible)
  const onFrontier = new Set(frontier.map((digits) => digits.join(" ")))
  const dot = (digits: readonly number[]): Dot => {
    const values = totals(digits)
    const standing = standingOf(digits, values).all
    return {
      digits,
      accepted: standing === "accepted",
      standing,
      undominated: onFrontier.has(digits.join(" ")),
      utilities: columns.map((column) =>
        approximate(rational(values[column] ?? 0n, table.columns[column]?.denominator ?? 1n)),
      ),
    }
  }
  if (packageCount(table) > BigInt(most)) return { dots: frontier.map(dot), all: false }
  return {
    dots: everyPackage(talks.issues.map(({ options }) => options.length))
      .filter((digits) => isFeasible(table, digits))
      .map(dot),
    all: true,
  }
}

const everyPackage = (sizes: readonly number[]): readonly (readonly number[])[] =>
  sizes.reduce<readonly (readonly number[])[]>(
    (packages, size) =>
      packages.flatMap((digits) =>
        Array.from({ length: size }, (_, option) => [...digits, option]),
      ),
    [[]],
  )
