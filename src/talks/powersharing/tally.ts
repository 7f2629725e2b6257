/**
 * Counts losing coalitions by size and by sums, then takes each kind of member out again: exact, by dynamic programming.
 *
 * Counts of two hundred members have sixty digits. They are kept as remainders by several numbers below 2^51 that share no
 * divisor, in floating point where such numbers are exact, and put together at the end.
 */

import { combine, moduliFor } from "./remainders.ts"
import { binomials, kindsOf, type SwingCounts } from "./swings.ts"
import { emptyRanges, openFirstRow, targetRow, widen, type TallyPlan } from "./tally-plan.ts"
import type { LinearRule } from "../rules/index.ts"

/** Swings and winning coalitions by size. The rule has no negative weights and the plan is its plan. */
export function tally(rule: LinearRule, plan: TallyPlan): SwingCounts {
  const n = plan.members
  const { kindOf, first } = kindsOf(rule)
  const moduli = moduliFor(n)
  const parts = moduli.map((modulus) => {
    const table = counted(plan, modulus)
    const sums = plan.outers === 1 && plan.losing.every((limit) => limit <= plan.innerClip) ? runningSums(plan, table) : undefined
    return { losing: bySize(plan, table), swings: first.map((member) => sums === undefined ? takenOut(plan, table, member) : takenOutOfSums(plan, sums, member)) }
  })
  const whole = (read: (part: (typeof parts)[number]) => Float64Array): readonly bigint[] => combine(parts.map(read), moduli)
  const all = binomials(n)
  const losing = whole((part) => part.losing)
  const swings = first.map((_, kind) => whole((part) => part.swings[kind] ?? new Float64Array(0)))
  return { winning: all.map((count, s) => count - (losing[s] ?? 0n)), swings: kindOf.map((kind) => swings[kind] ?? []) }
}

/** The counts modulo one number: a row's cells lie from `start[row]` on, beginning with its least inner sum. */
interface Table { readonly cells: Float64Array; readonly start: Float64Array; readonly modulus: number; readonly inverse: number }

function counted(plan: TallyPlan, modulus: number): Table {
  const start = new Float64Array(plan.losing.length + 1)
  for (let row = 0; row < plan.losing.length; row += 1) start[row + 1] = (start[row] ?? 0) + Math.max(0, (plan.high[row] ?? 0) - (plan.low[row] ?? 0) + 1)
  const table = { cells: new Float64Array(plan.cells), start, modulus, inverse: 1 / modulus }
  if (plan.cells > 0) table.cells[0] = 1
  const ranges = emptyRanges(plan.losing.length)
  openFirstRow(plan, ranges)
  for (let member = 0; member < plan.members; member += 1) {
    for (let row = (member + 1) * plan.outers - 1; row >= 0; row -= 1) {
      const [low = 0, high = -1] = [ranges.low[row], ranges.high[row]]
      if (high < low) continue
      widen(plan, ranges, { row, member })
      join(plan, { ...table, from: table.cells, to: table.cells }, { row, member, low, high, sign: 1 })
    }
  }
  return table
}

interface Move { readonly row: number; readonly member: number; readonly low: number; readonly high: number; readonly sign: 1 | -1 }
interface Cells { readonly from: Float64Array; readonly to: Float64Array; readonly start: Float64Array; readonly modulus: number; readonly inverse: number }

/** Adds (or takes away) the cells of a row, moved as the member moves them, to those of the row it leads to. */
function join(plan: TallyPlan, { from, to, start, modulus, inverse }: Cells, { row, member, low, high, sign }: Move): void {
  const target = targetRow(plan, row, member)
  const step = plan.innerStep[member] ?? 0
  const last = Math.min((plan.losing[target] ?? 0) - 1, plan.innerClip)
  const source = (start[row] ?? 0) - (plan.low[row] ?? 0)
  const goal = (start[target] ?? 0) - (plan.low[target] ?? 0) + step
  const plain = Math.min(high, (last === plan.innerClip ? last - 1 : last) - step)
  for (let x = low; x <= plain; x += 1) {
    const sum = (to[goal + x] ?? 0) + sign * (from[source + x] ?? 0)
    to[goal + x] = sum - modulus * Math.floor(sum * inverse)
  }
  if (last < plan.innerClip) return
  const clipped = goal - step + plan.innerClip
  for (let x = Math.max(low, plan.innerClip - step); x <= high; x += 1) {
    const sum = (to[clipped] ?? 0) + sign * (from[source + x] ?? 0)
    to[clipped] = sum - modulus * Math.floor(sum * inverse)
  }
}

/** Losing coalitions of each size. */
function bySize({ members, outers }: TallyPlan, { cells, start, modulus, inverse }: Table): Float64Array {
  return Float64Array.from({ length: members + 1 }, (_, size) => {
    let sum = 0
    for (let i = start[size * outers] ?? 0; i < (start[(size + 1) * outers] ?? 0); i += 1) {
      const more = sum + (cells[i] ?? 0)
      sum = more - modulus * Math.floor(more * inverse)
    }
    return sum
  })
}

/**
 * Swings of a member by size. The losing coalitions without it, g, follow from all of them, f: those of size s are f's less
 * those of size s - 1 with the member joined.
 */
function takenOut(plan: TallyPlan, table: Table, member: number): Float64Array {
  const swings = new Float64Array(plan.members)
  const without = table.cells.slice()
  const cells = { ...table, from: without, to: without }
  for (let row = 0; row < plan.members * plan.outers; row += 1) {
    const [low = 0, high = -1] = [plan.low[row], plan.high[row]]
    if (high < low) continue
    const size = Math.floor(row / plan.outers)
    swings[size] = ((swings[size] ?? 0) + deciding(plan, { ...table, cells: without }, { row, member })) % table.modulus
    join(plan, cells, { row, member, low, high, sign: -1 })
  }
  return swings
}

/** Coalitions of a row that lose, and win when the member joins. */
function deciding(plan: TallyPlan, { cells, start, modulus, inverse }: Table, { row, member }: { readonly row: number; readonly member: number }): number {
  const [low = 0, high = -1] = [plan.low[row], plan.high[row]]
  const limit = plan.losing[targetRow(plan, row, member)] ?? 0
  if (limit > plan.innerClip) return 0
  const source = (start[row] ?? 0) - low
  let sum = 0
  for (let x = Math.max(low, limit - (plan.innerStep[member] ?? 0)); x <= high; x += 1) {
    const more = sum + (cells[source + x] ?? 0)
    sum = more - modulus * Math.floor(more * inverse)
  }
  return sum
}

/** In place of each cell, the sum of its row up to it. */
function runningSums(plan: TallyPlan, table: Table): Table {
  const cells = table.cells.slice()
  for (let row = 0; row < plan.losing.length; row += 1) {
    for (let i = (table.start[row] ?? 0) + 1; i < (table.start[row + 1] ?? 0); i += 1) {
      const sum = (cells[i] ?? 0) + (cells[i - 1] ?? 0)
      cells[i] = sum - table.modulus * Math.floor(sum * table.inverse)
    }
  }
  return { ...table, cells }
}

/**
 * The same swings where there is one sum and none is clipped: g = f - f moved once + f moved twice - …, and each term is a
 * difference of two running sums, so that no cell is touched again.
 */
function takenOutOfSums(plan: TallyPlan, table: Table, member: number): Float64Array {
  const step = plan.innerStep[member] ?? 0
  return Float64Array.from({ length: plan.members }, (_, size) => {
    const below = plan.losing[size] ?? 0
    const from = Math.min(below, Math.max(0, (plan.losing[size + 1] ?? 0) - step))
    let sum = 0
    for (let moved = 0; moved <= size && below > moved * step; moved += 1) {
      const part = sumBelow(plan, table, size - moved, below - moved * step) - sumBelow(plan, table, size - moved, from - moved * step)
      sum = (sum + (moved % 2 === 0 ? part : -part)) % table.modulus
    }
    return (sum + table.modulus) % table.modulus
  })
}

/** Losing coalitions of this size with an inner sum below `limit`. */
function sumBelow({ low, high }: TallyPlan, { cells, start }: Table, row: number, limit: number): number {
  const [least = 0, most = -1] = [low[row], high[row]]
  const last = Math.min(limit - 1, most)
  return last < least ? 0 : (cells[(start[row] ?? 0) + last - least] ?? 0)
}
