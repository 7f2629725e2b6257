/**
 * A table of how many ways give up how much: one cell a combination of losses, the last column side
 * by side.
 */

import type { LossMove, LossStage } from "./losses.ts"

/** The cells of one half. Losses past a cap are all put at the cap, or dropped. */
export interface Box {
  /** By column how many cells. */
  readonly sizes: readonly number[]
  readonly strides: readonly number[]
  readonly cells: number
  /** By column whether what lies past the last cell is left out; otherwise it is counted there. */
  readonly drop: boolean
}

/** A box that holds losses up to `largest`; past the slack nothing need be told apart. */
export function boxFor(largest: readonly number[], slacks: readonly number[], drop: boolean): Box {
  const sizes = largest.map(
    (loss, column) => Math.min(loss, Math.max(0, slacks[column] ?? 0) + (drop ? 0 : 1)) + 1,
  )
  const strides = sizes.map((_, column) =>
    sizes.slice(column + 1).reduce((product, size) => product * size, 1),
  )
  return { sizes, strides, cells: sizes.reduce((product, size) => product * size, 1), drop }
}

/**
 * The ways through these stages from one state, tabled by state at the end; undefined for a state
 * that no way reaches.
 *
 * @param modulus  counts are kept modulo this; undefined: they are exact as long as they stay below
 *   2^53
 */
export function tableWays(
  stages: readonly LossStage[],
  start: number,
  box: Box,
  modulus: number | undefined,
): readonly (Float64Array | undefined)[] {
  const spare: Float64Array[] = []
  let tables: (Float64Array | undefined)[] = Array.from(
    { length: stages[0]?.before ?? 1 },
    () => undefined,
  )
  tables[start] = new Float64Array(box.cells)
  ;(tables[start] as Float64Array)[0] = 1
  let extents: readonly number[] = box.sizes.map(() => 0)
  for (const { after, moves } of stages) {
    const next: (Float64Array | undefined)[] = Array.from({ length: after }, () => undefined)
    for (const move of moves) {
      const source = tables[move.from]
      if (source === undefined) continue
      const target = (next[move.to] ??= spare.pop()?.fill(0) ?? new Float64Array(box.cells))
      addShifted({ source, target, box, extents, move }, 0, 0, 0)
    }
    for (const table of tables) if (table !== undefined) spare.push(table)
    if (modulus !== undefined) for (const table of next) reduce(table, modulus)
    extents = extents.map((extent, column) =>
      Math.min(
        (box.sizes[column] as number) - 1,
        extent + moves.reduce((most, { losses }) => Math.max(most, losses[column] as number), 0),
      ),
    )
    tables = next
  }
  return tables
}

interface Shift {
  readonly source: Float64Array
  readonly target: Float64Array
  readonly box: Box
  readonly extents: readonly number[]
  readonly move: LossMove
}

function addShifted(shift: Shift, column: number, from: number, to: number): void {
  const {
    box: { sizes, strides, drop },
    extents,
    move,
  } = shift
  if (column >= sizes.length - 1) {
    addRow(shift, from, to)
    return
  }
  const [cap, stride, loss] = [
    (sizes[column] as number) - 1,
    strides[column] as number,
    move.losses[column] as number,
  ]
  for (let i = 0; i <= (extents[column] as number); i += 1) {
    if (i + loss > cap && drop) return
    addShifted(shift, column + 1, from + i * stride, to + Math.min(cap, i + loss) * stride)
  }
}

function addRow(
  { source, target, box: { sizes, drop }, extents, move }: Shift,
  from: number,
  to: number,
): void {
  const column = sizes.length - 1
  const [cap, loss, extent, times] = [
    (sizes[column] ?? 1) - 1,
    move.losses[column] ?? 0,
    extents[column] ?? 0,
    move.options,
  ]
  const straight = Math.min(extent, cap - loss)
  const ahead = to - from + loss
  if (times === 1)
    for (let i = from; i <= from + straight; i += 1)
      target[i + ahead] = (target[i + ahead] as number) + (source[i] as number)
  else
    for (let i = from; i <= from + straight; i += 1)
      target[i + ahead] = (target[i + ahead] as number) + times * (source[i] as number)
  if (drop) return
  let past = 0
  for (let i = Math.max(0, straight + 1); i <= extent; i += 1) past += source[from + i] as number
  if (past !== 0) target[to + cap] = (target[to + cap] as number) + times * past
}

function reduce(table: Float64Array | undefined, modulus: number): void {
  if (table !== undefined)
    for (let i = 0; i < table.length; i += 1) table[i] = (table[i] as number) % modulus
}

/** Turns counts of exactly these losses into counts of at most these losses, in place. */
export function sumUp(
  table: Float64Array,
  { sizes, strides, cells }: Box,
  modulus: number | undefined,
): void {
  for (const [column, stride] of strides.entries()) {
    const span = stride * (sizes[column] as number)
    for (let start = 0; start < cells; start += span) {
      for (let i = start + stride; i < start + span; i += 1)
        table[i] = (table[i] as number) + (table[i - stride] as number)
    }
    reduce(table, modulus ?? Infinity)
  }
}
