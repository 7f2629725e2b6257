/** Swings read off a tally chain by chain: two rows at a time in place of a copy of all. */

import type { TallyPlan } from "./tally-plan.ts"
import { chainsOf, targetRow } from "./tally-reach.ts"
import type { Joining, Layer, Table } from "./tally-shape.ts"

/**
 * Swings of one member of a kind by size, a list for each layer; undefined where chains of rows
 * meet. Along a chain the coalitions without the member are those of the row less those without it
 * of the row before, moved by its weight. Sums must not be clipped in any row.
 */
export function takenOutByChains(
  plan: TallyPlan,
  table: Table,
  joining: Joining,
): readonly Float64Array[] | undefined {
  const chains = chainsOf(plan, joining, plan.members - joining.count)
  if (chains === undefined) return undefined
  const swings = table.layers.map(() => new Float64Array(plan.members))
  const rows = {
    now: new Float64Array(plan.innerClip + 1),
    before: new Float64Array(plan.innerClip + 1),
  }
  for (const chain of chains) {
    for (const [k, layer] of table.layers.entries())
      alongChain(plan, layer, {
        start: table.start,
        chain,
        joining,
        rows,
        swings: swings[k] ?? new Float64Array(0),
      })
  }
  return swings
}

interface Along {
  readonly start: Int32Array
  readonly chain: readonly number[]
  readonly joining: Joining
  /**
   * Coalitions without the member by inner sum, in this row and in the one before; their ends
   * change places.
   */
  readonly rows: { now: Float64Array; before: Float64Array }
  readonly swings: Float64Array
}

/**
 * Rows along a chain between two reductions: what is kept grows by less than one remainder a row,
 * and sixteen fit.
 */
const BETWEEN_REDUCTIONS = 12

function alongChain(
  plan: TallyPlan,
  layer: Layer,
  { start, chain, joining, rows, swings }: Along,
): void {
  const step = joining.innerStep
  let [lowBefore, highBefore] = [0, -1]
  for (const [place, row] of chain.entries()) {
    const [low = 0, high = -1] = [plan.low[row], plan.high[row]]
    const size = Math.floor(row / plan.outers)
    if (size >= plan.members) return
    takeAway(
      layer.cells,
      { now: rows.now, before: rows.before, at: (start[row] ?? 0) - low, step },
      { low, high, lowBefore, highBefore },
    )
    if (place % BETWEEN_REDUCTIONS === BETWEEN_REDUCTIONS - 1) reduce(layer, rows.now, low, high)
    const limit = plan.losing[targetRow(plan, row, joining)] ?? 0
    swings[size] =
      ((swings[size] ?? 0) + stretch(layer, rows.now, Math.max(low, limit - step), high)) %
      layer.modulus
    ;[rows.now, rows.before, lowBefore, highBefore] = [rows.before, rows.now, low, high]
  }
}

interface Taking {
  readonly now: Float64Array
  readonly before: Float64Array
  readonly at: number
  readonly step: number
}
interface Ends {
  readonly low: number
  readonly high: number
  readonly lowBefore: number
  readonly highBefore: number
}

/** Fills `now` with the row's cells less those of `before`, moved; not reduced. */
function takeAway(
  cells: Float64Array,
  { now, before, at, step }: Taking,
  { low, high, lowBefore, highBefore }: Ends,
): void {
  const from = Math.min(high + 1, Math.max(low, lowBefore + step))
  const to = Math.max(from - 1, Math.min(high, highBefore + step))
  for (let x = low; x < from; x += 1) now[x] = cells[at + x] ?? 0
  for (let x = from; x <= to; x += 1) now[x] = (cells[at + x] ?? 0) - (before[x - step] ?? 0)
  for (let x = to + 1; x <= high; x += 1) now[x] = cells[at + x] ?? 0
}

function reduce({ modulus, inverse }: Layer, row: Float64Array, from: number, to: number): void {
  for (let x = from; x <= to; x += 1)
    row[x] = (row[x] ?? 0) - modulus * Math.floor((row[x] ?? 0) * inverse)
}

function stretch({ modulus, inverse }: Layer, row: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let x = from; x <= to; x += 1) {
    const more = sum + (row[x] ?? 0)
    sum = more - modulus * Math.floor(more * inverse)
  }
  return sum
}
