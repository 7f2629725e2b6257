/** Four members of a kind join at once: one pass over the cells in place of four. */

import type { TallyPlan } from "./tally-plan.ts"
import type { Ranges } from "./tally-reach.ts"
import type { Joining, Layer, Table } from "./tally-shape.ts"

/**
 * How many members join at once, and in how many ways a row is reached from those 1, 2, 3 and 4
 * before it.
 */
export const LEAP = 4
const WAYS = [4, 6, 4, 1] as const

export interface Leaping {
  readonly ranges: Ranges
  readonly chain: readonly number[]
  readonly joining: Joining
}

/**
 * Adds to each row of a chain, the last first, the four rows before it, moved by as many weights as
 * they are rows away. The four together stay below sixteen remainders. Sums must not be clipped in
 * any row.
 */
export function leapAlong(
  plan: TallyPlan,
  table: Table,
  { ranges, chain, joining }: Leaping,
): void {
  const source = { low: new Int32Array(LEAP), high: new Int32Array(LEAP), at: new Int32Array(LEAP) }
  for (let i = chain.length - 1; i > 0; i -= 1) {
    const target = chain[i] ?? 0
    if (gather(plan, table, { ranges, chain, joining, i, source }))
      fillRow(table, { goal: (table.start[target] ?? 0) - (plan.low[target] ?? 0), source })
  }
}

/**
 * By how many rows back, less one: the cells' inner sums once moved, and where the cell of inner
 * sum 0 would lie.
 */
interface Source {
  readonly low: Int32Array
  readonly high: Int32Array
  readonly at: Int32Array
}

/** Notes the rows that lead to the i-th and widens its range by them; false where none does. */
function gather(
  plan: TallyPlan,
  { start }: Table,
  { ranges, chain, joining, i, source }: Leaping & { readonly i: number; readonly source: Source },
): boolean {
  const target = chain[i] ?? 0
  const last = (plan.losing[target] ?? 0) - 1
  let any = false
  for (let back = 1; back <= LEAP; back += 1) {
    const row = chain[i - back] ?? -1
    const moved = back * joining.innerStep
    const isOpen = row >= 0 && (ranges.high[row] ?? -1) >= (ranges.low[row] ?? 0)
    const [low, high] = isOpen
      ? [(ranges.low[row] ?? 0) + moved, Math.min((ranges.high[row] ?? -1) + moved, last)]
      : [1, 0]
    source.low[back - 1] = low
    source.high[back - 1] = high
    source.at[back - 1] = isOpen ? (start[row] ?? 0) - (plan.low[row] ?? 0) - moved : 0
    if (low > high) continue
    any = true
    ranges.low[target] = Math.min(ranges.low[target] ?? 0, low)
    ranges.high[target] = Math.max(ranges.high[target] ?? 0, high)
  }
  return any
}

/** All four at once where all four have cells, one by one to either side of that. */
function fillRow(
  { layers }: Table,
  { goal, source: { low, high, at } }: { readonly goal: number; readonly source: Source },
): void {
  const from = Math.max(low[0] ?? 0, low[1] ?? 0, low[2] ?? 0, low[3] ?? 0)
  const to = Math.min(high[0] ?? 0, high[1] ?? 0, high[2] ?? 0, high[3] ?? 0)
  const hasCore = from <= to && WAYS.every((_, k) => (low[k] ?? 0) <= (high[k] ?? 0))
  for (const layer of layers) {
    if (hasCore) addFour(layer, goal, at, from, to)
    for (let k = 0; k < LEAP; k += 1) {
      const [least = 0, most = 0, place = 0, ways = 0] = [low[k], high[k], at[k], WAYS[k]]
      addOne(layer, goal, place, least, hasCore ? from - 1 : most, ways)
      if (hasCore) addOne(layer, goal, place, to + 1, most, ways)
    }
  }
}

/** The inner loop: plain numbers in, so that nothing is made on the way. */
function addFour(
  { cells, modulus, inverse }: Layer,
  goal: number,
  at: Int32Array,
  from: number,
  to: number,
): void {
  const [one = 0, two = 0, three = 0, four = 0] = at
  for (let x = from; x <= to; x += 1) {
    const sum =
      (cells[goal + x] ?? 0) +
      4 * ((cells[one + x] ?? 0) + (cells[three + x] ?? 0)) +
      6 * (cells[two + x] ?? 0) +
      (cells[four + x] ?? 0)
    cells[goal + x] = sum - modulus * Math.floor(sum * inverse)
  }
}

function addOne(
  { cells, modulus, inverse }: Layer,
  goal: number,
  at: number,
  from: number,
  to: number,
  ways: number,
): void {
  for (let x = from; x <= to; x += 1) {
    const sum = (cells[goal + x] ?? 0) + ways * (cells[at + x] ?? 0)
    cells[goal + x] = sum - modulus * Math.floor(sum * inverse)
  }
}
