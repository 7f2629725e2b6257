/**
 * Columns that rank all packages alike are looked at once, and columns that are the same everywhere
 * not at all.
 */

import { greatestCommonDivisor } from "../../base/index.ts"
import type { Column, Table } from "./table.ts"

/**
 * How a column of the whole table comes from one of the smaller: whole = offset + unit × smaller;
 * `column` undefined where it is constant.
 */
export interface Derived {
  readonly column: number | undefined
  readonly offset: bigint
  readonly unit: bigint
}

export interface Smaller {
  readonly table: Table
  readonly derived: readonly Derived[]
}

/** The table with each distinct ranking once. Dominance between packages is the same in both. */
export function distinctColumns(table: Table): Smaller {
  const [known, columns, bonuses, derived]: [
    Map<string, number>,
    Column[],
    (readonly bigint[])[],
    Derived[],
  ] = [new Map(), [], [], []]
  for (const index of table.columns.keys()) {
    const plain = normalised(table, index)
    const scores = plain.scores.map((options) => options.join(",")).join(";")
    const key = `${scores}|${plain.bonuses.join(",")}`
    let column = known.get(key)
    if (column === undefined && plain.varies) {
      column = columns.push({ scores: plain.scores, denominator: 1n, threshold: undefined }) - 1
      bonuses.push(plain.bonuses)
      known.set(key, column)
    }
    derived.push({ column, offset: plain.offset, unit: plain.unit })
  }
  const patterns = table.patterns.map(({ when, bonus }, place) => ({
    when,
    bonus: bonus === undefined ? undefined : bonuses.map((each) => each[place] ?? 0n),
  }))
  return {
    table: {
      sizes: table.sizes,
      columns,
      patterns: patterns.filter(
        ({ bonus }) => bonus === undefined || bonus.some((value) => value !== 0n),
      ),
    },
    derived,
  }
}

interface Plain {
  readonly scores: readonly (readonly bigint[])[]
  readonly bonuses: readonly bigint[]
  readonly offset: bigint
  readonly unit: bigint
  readonly varies: boolean
}

/**
 * The column with each issue's least score taken off, divided by what all numbers in it have in
 * common.
 */
function normalised(table: Table, index: number): Plain {
  const scores = table.columns[index]?.scores ?? []
  const lows = scores.map((options) =>
    options.reduce((low, score) => (score < low ? score : low), options[0] ?? 0n),
  )
  const lifted = scores.map((options, issue) => options.map((score) => score - (lows[issue] ?? 0n)))
  const bonuses = table.patterns.map(({ bonus }) => bonus?.[index] ?? 0n)
  const common = [...lifted.flat(), ...bonuses].reduce(
    (divisor, value) =>
      value === 0n ? divisor : divisor === 0n ? abs(value) : greatestCommonDivisor(divisor, value),
    0n,
  )
  const unit = common === 0n ? 1n : common
  return {
    scores: lifted.map((options) => options.map((score) => score / unit)),
    bonuses: bonuses.map((bonus) => bonus / unit),
    offset: lows.reduce((sum, low) => sum + low, 0n),
    unit,
    varies: common !== 0n,
  }
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value)
