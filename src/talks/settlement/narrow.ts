/** Vectors whose totals are all below 2^31: plain whole numbers, added as they are. */

import type { Course, Move, Stage } from "./course.ts"
import { growing, type Growing } from "./growing.ts"
import type { Maximal } from "./maximal.ts"
import type { Scratch } from "./scratch.ts"
import type { Floor, Gathered, NextValues, Values, Front } from "./values.ts"

/** The single vector of zeros. */
export const narrowValues = ({ scales }: Course): Values =>
  held(
    scales.map(() => new Int32Array(1)),
    scales.map(() => 0),
  )

function held(columns: readonly Int32Array[], most: readonly number[]): Values {
  return {
    next: (stage) => nextNarrow(columns, most, stage),
    at: (column, vector) => BigInt(columns[column]?.[vector] ?? 0),
    numbers: (column) => columns[column],
  }
}

function nextNarrow(
  columns: readonly Int32Array[],
  most: readonly number[],
  stage: Stage,
): NextValues {
  const rising = most.map((value, column) => value + Number(stage.most[column] ?? 0n))
  const source: Source = {
    columns,
    moves: stage.moves,
    shifts: stage.moves.map(({ shift }) => Int32Array.from(shift, Number)),
    most: rising,
  }
  const kept = columns.map(({ length }) => growing(length))
  return {
    gather: (front, moves, scratch, floor) => gather(source, front, { moves, floor }, scratch),
    keep: (gathered, maximal) => {
      keep(gathered, maximal, kept)
    },
    done: () =>
      held(
        kept.map((list) => list.done()),
        rising,
      ),
  }
}

interface Source {
  readonly columns: readonly Int32Array[]
  readonly moves: readonly Move[]
  readonly shifts: readonly Int32Array[]
  readonly most: readonly number[]
}

interface Wanted {
  readonly moves: readonly number[]
  readonly floor: Floor | undefined
}

function gather(
  source: Source,
  { starts }: Front,
  { moves, floor }: Wanted,
  scratch: Scratch,
): Gathered {
  const spans = moves.map((move) => ({
    move,
    from: starts[source.moves[move]?.from ?? 0] as number,
    to: starts[(source.moves[move]?.from ?? 0) + 1] as number,
  }))
  const room = spans.reduce((sum, { from, to }) => sum + to - from, 0)
  const into: Into = {
    columns: source.columns.map((_, column) => scratch.int32(`candidates ${column}`, room)),
    parents: scratch.int32("parents", room),
    moves: scratch.int32("moves", room),
  }
  const bounds = [0]
  let count = 0
  for (const span of spans) {
    count =
      floor === undefined
        ? addAll(source, span, into, count)
        : addReaching(source, span, into, { count, floor })
    if (count > (bounds.at(-1) ?? 0)) bounds.push(count)
  }
  return { count, ...into, most: source.most, bounds }
}

interface Into {
  readonly columns: readonly Int32Array[]
  readonly parents: Int32Array
  readonly moves: Int32Array
}

interface MoveSpan {
  readonly move: number
  readonly from: number
  readonly to: number
}

function addAll(
  { columns, shifts }: Source,
  { move, from, to }: MoveSpan,
  into: Into,
  count: number,
): number {
  const [shift, ahead] = [shifts[move] as Int32Array, count - from]
  for (const [column, target] of into.columns.entries()) {
    const [values, added] = [columns[column] as Int32Array, shift[column] as number]
    for (let vector = from; vector < to; vector += 1)
      target[vector + ahead] = (values[vector] as number) + added
  }
  for (let vector = from; vector < to; vector += 1) into.parents[vector + ahead] = vector
  into.moves.fill(move, count, to + ahead)
  return to + ahead
}

function addReaching(
  { columns, shifts }: Source,
  { move, from, to }: MoveSpan,
  into: Into,
  { count, floor }: { count: number; floor: Floor },
): number {
  const shift = shifts[move] as Int32Array
  let next = count
  for (let vector = from; vector < to; vector += 1) {
    for (let column = 0; column < columns.length; column += 1) {
      ;(into.columns[column] as Int32Array)[next] =
        ((columns[column] as Int32Array)[vector] as number) + (shift[column] as number)
    }
    if (!floor.needs.test(into.columns, next, floor.to)) continue
    into.parents[next] = vector
    into.moves[next] = move
    next += 1
  }
  return next
}

function keep(
  { columns }: Gathered,
  { order, heads, kept, keptCount }: Maximal,
  into: readonly Growing[],
): void {
  for (const [column, values] of columns.entries()) {
    const list = into[column] as Growing
    for (let k = 0; k < keptCount; k += 1)
      list.push(values[order[heads[kept[k] as number] as number] as number] as number)
  }
}
