/**
 * Packages as people and files see them: options by name, utilities as fractions, each number's
 * text made once.
 */

import { formatRational, rational, type Json } from "../../base/index.ts"
import { evaluator } from "./evaluate.ts"
import type { Settlement } from "./settlement.ts"
import { standingsOf } from "./standing.ts"

export interface Rows {
  /** `{"A": "A1"}` */
  readonly options: (digits: readonly number[]) => Json
  /** `{"package": {…}, "utilities": {…}}` */
  readonly plain: (digits: readonly number[]) => Json
  /** The same with `adopted`. */
  readonly adopted: (digits: readonly number[]) => Json
  /** The same with `accepted` and `adopted`; null where it is not known. */
  readonly full: (digits: readonly number[]) => Json
  /** The options' names in issue order, and the utilities in the order of `valued`. */
  readonly cells: (digits: readonly number[]) => {
    readonly options: readonly string[]
    readonly utilities: readonly string[]
  }
  /** The names of the parties whose utilities are numbers. */
  readonly valued: readonly string[]
}

/** Makes the rows of a settlement's lists. Utilities are given only where they are numbers. */
export function rowsOf(
  settlement: Pick<Settlement, "talks" | "compiled" | "acceptance" | "possible">,
): Rows {
  const {
    talks,
    compiled: { table, meanings, known },
    possible,
  } = settlement
  const totals = evaluator(table)
  const utility = textMaker(table.columns.map(({ denominator }) => denominator))
  const worth = meanings.flatMap(({ party, kind }, column) =>
    kind === "utility" && known[party] === true ? [{ party: talks.parties[party], column }] : [],
  )
  const options = (digits: readonly number[]): { readonly [id: string]: Json } =>
    Object.fromEntries(
      talks.issues.map(({ id, options: all }, issue) => [id, all[digits[issue] ?? 0]?.id ?? ""]),
    )
  const base = (digits: readonly number[], values: readonly bigint[]) => ({
    package: options(digits),
    utilities: Object.fromEntries(
      worth.map(({ party, column }) => [party?.id ?? "", utility(column, values[column] ?? 0n)]),
    ),
  })
  const standing = standingsOf(settlement, possible)
  return {
    options,
    plain: (digits) => base(digits, totals(digits)),
    adopted: (digits) => {
      const values = totals(digits)
      return { ...base(digits, values), adopted: yesOrNo(standing(digits, values).rule, "adopted") }
    },
    full: (digits) => {
      const values = totals(digits)
      const { all, rule } = standing(digits, values)
      return {
        ...base(digits, values),
        accepted: yesOrNo(all, "accepted"),
        adopted: yesOrNo(rule, "adopted"),
      }
    },
    cells: (digits) => {
      const values = totals(digits)
      return {
        options: talks.issues.map(({ options: all }, issue) => all[digits[issue] ?? 0]?.name ?? ""),
        utilities: worth.map(({ column }) => utility(column, values[column] ?? 0n)),
      }
    },
    valued: worth.map(({ party }) => party?.name ?? ""),
  }
}

/** Whether it is so; null where it is not known. */
export const yesOrNo = <S extends string>(standing: S | "not-known", yes: S): boolean | null =>
  standing === "not-known" ? null : standing === yes

/** Texts of totals over each column's denominator; the same few come again and again. */
function textMaker(denominators: readonly bigint[]): (column: number, total: bigint) => string {
  const texts = denominators.map(() => new Map<bigint, string>())
  return (column, total) => {
    const known = texts[column]?.get(total)
    if (known !== undefined) return known
    const text = formatRational(rational(total, denominators[column] ?? 1n))
    texts[column]?.set(total, text)
    return text
  }
}
