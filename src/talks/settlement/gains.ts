/**
 * The vectors of a finished frontier as parties see them: exact utilities and gains, and doubles
 * close to them for a first look.
 */

import type { Frontier } from "./frontier.ts"
import type { Smaller } from "./distinct-columns.ts"
import { capped, type Table } from "./table.ts"

/**
 * Gains of some vectors, on one scale for all parties: utility less reservation (zero where there
 * is none), over one denominator.
 */
export interface Gains {
  /** The vectors of the last front that these are, in its order. */
  readonly vectors: readonly number[]
  readonly parties: number
  /**
   * By party, by vector: close to the exact gain; halved `halvings` times, so that it fits a
   * double.
   */
  readonly near: readonly Float64Array[]
  readonly halvings: number
  /** More than any of the near gains is off by. */
  readonly slack: number
  /** The exact gains of one of the vectors, over `denominator`. */
  exact(index: number): readonly bigint[]
  readonly denominator: bigint
}

/**
 * One party's utility in whole numbers: total = offset + unit × the last front's value in a column.
 */
interface Line {
  readonly column: number | undefined
  readonly offset: bigint
  readonly unit: bigint
}

/** How utilities over each party's own denominator come from the front's values. */
export function linesOf({ derived }: Smaller, { course }: Frontier): readonly Line[] {
  return derived.map(({ column, offset, unit }): Line => {
    const scale = column === undefined ? undefined : course.scales[column]
    return scale === undefined
      ? { column, offset, unit }
      : { column, offset: offset + unit * scale.offset, unit: unit * scale.unit }
  })
}

/** A party's total of one vector, over its denominator. */
export const totalAt = (
  { front }: Frontier,
  { column, offset, unit }: Line,
  vector: number,
): bigint => (column === undefined ? offset : offset + unit * front.values.at(column, vector))

/** The vectors that every column with a threshold accepts, in order. */
export function acceptedVectors(
  table: Table,
  smaller: Smaller,
  frontier: Frontier,
): readonly number[] {
  const tests = linesOf(smaller, frontier).flatMap((line, column) => {
    const threshold = table.columns[column]?.threshold
    return threshold === undefined ? [] : [reaches(frontier, line, threshold)]
  })
  return Array.from({ length: frontier.front.size }, (_, vector) => vector).filter((vector) =>
    tests.every((test) => test(vector)),
  )
}

function reaches(frontier: Frontier, line: Line, threshold: bigint): (vector: number) => boolean {
  const values = line.column === undefined ? undefined : frontier.front.values.numbers(line.column)
  if (values === undefined) return (vector) => totalAt(frontier, line, vector) >= threshold
  const needed = threshold - line.offset
  const units = needed <= 0n ? 0 : Number((needed + line.unit - 1n) / line.unit)
  return (vector) => (values[vector] as number) >= units
}

/** The gains of these vectors; the table's columns are the parties. */
export function gainsOf(
  table: Table,
  smaller: Smaller,
  frontier: Frontier,
  vectors: readonly number[],
): Gains {
  const denominator = table.columns.reduce(
    (common, column) => leastCommon(common, column.denominator),
    1n,
  )
  const lines = linesOf(smaller, frontier).map(({ column, offset, unit }, party): Line => {
    const factor = denominator / (table.columns[party]?.denominator ?? 1n)
    return {
      column,
      offset: (offset - (table.columns[party]?.threshold ?? 0n)) * factor,
      unit: unit * factor,
    }
  })
  const caps = table.columns.map(({ cap, denominator: own, threshold }) =>
    cap === undefined ? undefined : (cap - (threshold ?? 0n)) * (denominator / own),
  )
  const largest = lines.reduce(
    (most, line) =>
      greater(
        most,
        greater(
          abs(line.offset),
          line.unit * (frontier.course.scales[line.column ?? -1]?.most ?? 0n),
        ),
      ),
    1n,
  )
  const shift = BigInt(Math.max(0, largest.toString(2).length - 900))
  return {
    vectors,
    parties: lines.length,
    denominator,
    halvings: Number(shift),
    slack: Number(largest >> shift) * 1e-9,
    near: lines.map((line, party) => {
      const cap = caps[party]
      const near =
        shift === 0n
          ? nearly(frontier, line, vectors)
          : Float64Array.from(vectors, (vector) => Number(totalAt(frontier, line, vector) >> shift))
      return cap === undefined ? near : near.map((gain) => Math.min(gain, Number(cap >> shift)))
    }),
    exact: (index) =>
      lines.map((line, party) =>
        capped(totalAt(frontier, line, vectors[index] ?? 0), { cap: caps[party] }),
      ),
  }
}

function nearly(frontier: Frontier, line: Line, vectors: readonly number[]): Float64Array {
  const values = line.column === undefined ? undefined : frontier.front.values.numbers(line.column)
  if (values === undefined)
    return Float64Array.from(vectors, (vector) => Number(totalAt(frontier, line, vector)))
  const [offset, unit] = [Number(line.offset), Number(line.unit)]
  return Float64Array.from(vectors, (vector) => offset + unit * (values[vector] as number))
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value)
const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b)

function leastCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return (a / x) * b
}
