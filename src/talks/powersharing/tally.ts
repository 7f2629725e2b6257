/**
 * Counts losing coalitions by size and by sums, then takes each kind of member out again: exact, by
 * dynamic programming.
 *
 * Counts of two hundred members have sixty digits. They are kept as remainders by several numbers
 * below 2^49 that share no divisor, in floating point where such numbers are exact, and put
 * together at the end.
 */

import type { LinearRule } from "../rules/index.ts"
import { combine, moduliFor } from "./remainders.ts"
import { binomials, kindsOf, type SwingCounts } from "./swings.ts"
import type { TallyPlan } from "./tally-plan.ts"
import { takenOutOfBoxes } from "./tally-boxes.ts"
import { takenOutByChains } from "./tally-chains.ts"
import { LEAP, leapAlong } from "./tally-leap.ts"
import { firstRow, forEachJoin, joinOneByOne, targetRow, widen } from "./tally-reach.ts"
import type { Joining, Layer, Table } from "./tally-shape.ts"
import { runningSums, takenOutOfSums } from "./tally-sums.ts"

/**
 * Swings and winning coalitions by size. The rule has no negative weights and the plan is its plan.
 */
export function tally(rule: LinearRule, plan: TallyPlan): SwingCounts {
  const all = binomials(plan.members)
  const moduli = moduliFor(all.reduce((most, each) => (each > most ? each : most), 0n))
  const table = counted(plan, moduli)
  const losing = combine(
    table.layers.map((layer) => bySize(plan, table, layer)),
    moduli,
  )
  const takeOut = takerOut(plan, table)
  const swings = new Map(
    plan.joining.map((joining) => [joining.kind, combine(takeOut(joining), moduli)] as const),
  )
  return {
    winning: all.map((count, s) => count - (losing[s] ?? 0n)),
    swings: kindsOf(rule).kindOf.map((kind) => swings.get(kind) ?? []),
  }
}

function counted(plan: TallyPlan, moduli: readonly number[]): Table {
  const start = new Int32Array(plan.losing.length + 1)
  for (let row = 0; row < plan.losing.length; row += 1)
    start[row + 1] =
      (start[row] ?? 0) + Math.max(0, (plan.high[row] ?? 0) - (plan.low[row] ?? 0) + 1)
  const table = {
    start,
    layers: moduli.map((modulus) => ({
      cells: new Float64Array(plan.cells),
      modulus,
      inverse: 1 / modulus,
    })),
  }
  for (const { cells } of table.layers) cells.fill(1, 0, 1)
  const ranges = firstRow(plan)
  const joinRow = (row: number, joining: Joining): void => {
    const [low = 0, high = -1] = [ranges.low[row], ranges.high[row]]
    if (widen(plan, ranges, { row, joining }) > 0)
      join(plan, table, { row, joining, low, high, sign: 1 })
  }
  const clipped = isClipped(plan)
  forEachJoin(plan, {
    join: joinRow,
    joinChain: (chain, joining) => {
      const leaps = clipped ? 0 : Math.floor(joining.count / LEAP)
      for (let k = 0; k < leaps; k += 1) leapAlong(plan, table, { ranges, chain, joining })
      joinOneByOne(chain, joining, { count: joining.count - LEAP * leaps, join: joinRow })
    },
  })
  return table
}

interface Move {
  readonly row: number
  readonly joining: Joining
  readonly low: number
  readonly high: number
  readonly sign: 1 | -1
}

/**
 * Adds (or takes away) the cells of a row, moved as the member moves them, to those of the row it
 * leads to.
 */
function join(
  plan: TallyPlan,
  { start, layers }: Table,
  { row, joining, low, high, sign }: Move,
): void {
  const target = targetRow(plan, row, joining)
  const step = joining.innerStep
  const last = Math.min((plan.losing[target] ?? 0) - 1, plan.innerClip)
  const source = (start[row] ?? 0) - (plan.low[row] ?? 0)
  const goal = (start[target] ?? 0) - (plan.low[target] ?? 0)
  const plain = Math.min(high, (last === plan.innerClip ? last - 1 : last) - step)
  for (const layer of layers)
    addCells(layer, source + low, goal + low + step, plain - low + 1, sign)
  if (last < plan.innerClip) return
  for (let x = Math.max(low, plan.innerClip - step); x <= high; x += 1) {
    for (const layer of layers) addCells(layer, source + x, goal + plan.innerClip, 1, sign)
  }
}

/** The inner loop: plain numbers in, so that nothing is made on the way. */
function addCells(
  { cells, modulus, inverse }: Layer,
  source: number,
  goal: number,
  count: number,
  sign: number,
): void {
  const end = source + count
  const ahead = goal - source
  for (let i = source; i < end; i += 1) {
    const sum = (cells[i + ahead] ?? 0) + sign * (cells[i] ?? 0)
    cells[i + ahead] = sum - modulus * Math.floor(sum * inverse)
  }
}

/** Losing coalitions of each size. */
function bySize({ members, outers }: TallyPlan, { start }: Table, layer: Layer): Float64Array {
  return Float64Array.from({ length: members + 1 }, (_, size) =>
    sumOf(layer, start[size * outers] ?? 0, start[(size + 1) * outers] ?? 0),
  )
}

function sumOf({ cells, modulus, inverse }: Layer, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i += 1) {
    const more = sum + (cells[i] ?? 0)
    sum = more - modulus * Math.floor(more * inverse)
  }
  return sum
}

/** Swings of one member of a kind by size, a list for each layer. */
function takerOut(plan: TallyPlan, table: Table): (joining: Joining) => readonly Float64Array[] {
  const clipped = isClipped(plan)
  if (plan.outers === 1 && !clipped) {
    const sums = runningSums(plan, table)
    return (joining) => takenOutOfSums(plan, sums, joining)
  }
  const byBoxes = clipped ? undefined : takenOutOfBoxes(plan, table)
  if (byBoxes !== undefined) return byBoxes
  let spare: Table | undefined
  return (joining) => {
    const swings = clipped ? undefined : takenOutByChains(plan, table, joining)
    if (swings !== undefined) return swings
    spare ??= {
      start: table.start,
      layers: table.layers.map((layer) => ({ ...layer, cells: new Float64Array(plan.cells) })),
    }
    for (const [k, { cells }] of spare.layers.entries()) cells.set(table.layers[k]?.cells ?? [])
    return takenOut(plan, spare, joining)
  }
}

/** Whether a row can lose with an inner sum that stands for all above it. */
const isClipped = ({ losing, innerClip }: TallyPlan): boolean =>
  losing.some((limit) => limit > innerClip)

/**
 * The losing coalitions without the member, g, follow from all of them, f: those of size s are f's
 * less those of size s - 1 with the member joined. `table` holds f and ends up as g.
 */
function takenOut(plan: TallyPlan, table: Table, joining: Joining): readonly Float64Array[] {
  const swings = table.layers.map(() => new Float64Array(plan.members))
  for (let row = 0; row < plan.members * plan.outers; row += 1) {
    const [low = 0, high = -1] = [plan.low[row], plan.high[row]]
    if (high < low) continue
    const size = Math.floor(row / plan.outers)
    const limit = plan.losing[targetRow(plan, row, joining)] ?? 0
    const source = (table.start[row] ?? 0) - low
    const from = limit > plan.innerClip ? high + 1 : Math.max(low, limit - joining.innerStep)
    for (const [k, layer] of table.layers.entries()) {
      const all = swings[k]
      if (all !== undefined)
        all[size] =
          ((all[size] ?? 0) + sumOf(layer, source + from, source + high + 1)) % layer.modulus
    }
    join(plan, table, { row, joining, low, high, sign: -1 })
  }
  return swings
}
