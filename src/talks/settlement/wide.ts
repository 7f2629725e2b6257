/**
 * Vectors with a total of 2^31 or more: each total in limbs, the top one first, lower ones of 32
 * bits. Sums are exact at any width. Before vectors are compared each column is turned into its
 * ranks among the candidates, so that the filters see small whole numbers.
 */

import type { Course, Move, Stage } from "./course.ts"
import { growing, growingDoubles, type Growing } from "./growing.ts"
import type { Maximal } from "./maximal.ts"
import type { Scratch } from "./scratch.ts"
import type { Floor, Gathered, NextValues, Values, Front } from "./values.ts"
import { rankLimbs } from "./wide-ranks.ts"

const BASE = 2 ** 32

/** A column's vectors: limbs from the top down, and the vectors of each state in falling order. */
interface WideColumn {
  readonly limbs: readonly Float64Array[]
  readonly falling: Int32Array
}

/** The single vector of zeros. */
export const wideValues = ({ scales }: Course): Values =>
  held(
    scales.map(({ most }) => ({
      limbs: Array.from({ length: limbsFor(most) }, () => new Float64Array(1)),
      falling: new Int32Array(1),
    })),
  )

/** Limbs enough for totals up to `most`: the top one below 2^52, the others of 32 bits. */
const limbsFor = (most: bigint): number =>
  1 + Math.max(0, Math.ceil((most.toString(2).length - 52) / 32))

/** How many bits of a total up to `most` lie below its top limb. */
export const limbBits = (most: bigint): number => 32 * (limbsFor(most) - 1)

function held(columns: readonly WideColumn[]): Values {
  return {
    next: (stage) => nextWide(columns, stage),
    at: (column, vector) =>
      (columns[column]?.limbs ?? []).reduce(
        (sum, limb) => (sum << 32n) + BigInt(limb[vector] ?? 0),
        0n,
      ),
    numbers: () => undefined,
  }
}

interface Source {
  readonly columns: readonly WideColumn[]
  readonly moves: readonly Move[]
  readonly shifts: readonly (readonly Float64Array[])[]
}

interface Kept {
  readonly limbs: readonly Growing<Float64Array>[]
  readonly falling: Growing
}

function nextWide(columns: readonly WideColumn[], stage: Stage): NextValues {
  const shifts = stage.moves.map(({ shift }) =>
    shift.map((value, column) => toLimbs(value, columns[column]?.limbs.length ?? 1)),
  )
  const source: Source = { columns, moves: stage.moves, shifts }
  const kept = columns.map(({ limbs }): Kept => ({
    limbs: limbs.map(({ length }) => growingDoubles(length)),
    falling: growing(),
  }))
  return {
    gather: (front, moves, scratch, floor) => gather(source, { front, moves, floor }, scratch),
    keep: (gathered, maximal, scratch) => {
      keep(gathered, maximal, kept, scratch)
    },
    done: () =>
      held(
        kept.map(({ limbs, falling }) => ({
          limbs: limbs.map((limb) => limb.done()),
          falling: falling.done(),
        })),
      ),
  }
}

function toLimbs(value: bigint, length: number): Float64Array {
  const limbs = new Float64Array(length)
  for (let limb = length - 1; limb > 0; limb -= 1)
    limbs[limb] = Number((value >> BigInt(32 * (length - 1 - limb))) & 0xffffffffn)
  limbs[0] = Number(value >> BigInt(32 * (length - 1)))
  return limbs
}

interface Wanted {
  readonly front: Front
  readonly moves: readonly number[]
  readonly floor: Floor | undefined
}

/** A move's vectors; `base` is the slot of its first one. */
interface Span {
  readonly move: number
  readonly from: number
  readonly to: number
  readonly base: number
}

function gather(source: Source, wanted: Wanted, scratch: Scratch): Gathered {
  const spans = spansOf(source, wanted)
  const last = spans.at(-1)
  const room = last === undefined ? 0 : last.base + last.to - last.from
  const limbs = source.columns.map((column, index) =>
    sums(source, spans, { column, index, room }, scratch),
  )
  const places = place(spans, { limbs, room, floor: wanted.floor }, scratch)
  const ranked = source.columns.map((column, index) =>
    rankLimbs(
      {
        limbs: limbs[index] ?? [],
        falling: column.falling,
        spans,
        slots: places.slots,
        count: places.count,
        name: `wide ${index}`,
      },
      scratch,
    ),
  )
  return {
    count: places.count,
    columns: ranked.map(({ ranks }) => ranks),
    most: ranked.map(({ distinct }) => Math.max(0, distinct - 1)),
    bounds: places.bounds,
    parents: places.parents,
    moves: places.moves,
  }
}

function spansOf({ moves }: Source, { front: { starts }, moves: wanted }: Wanted): readonly Span[] {
  let base = 0
  return wanted.map((move): Span => {
    const state = moves[move]?.from ?? 0
    const span = { move, from: starts[state] as number, to: starts[state + 1] as number, base }
    base += span.to - span.from
    return span
  })
}

/** A column's totals after each move, carried over from limb to limb. */
function sums(
  { shifts }: Source,
  spans: readonly Span[],
  { column, index, room }: { column: WideColumn; index: number; room: number },
  scratch: Scratch,
): readonly Float64Array[] {
  const into = column.limbs.map((_, limb) => scratch.float64(`wide ${index} limb ${limb}`, room))
  for (const { move, from, to, base } of spans) {
    const shift = shifts[move]?.[index] as Float64Array
    for (let limb = into.length - 1; limb >= 0; limb -= 1) {
      const [values, target, added, lower] = [
        column.limbs[limb] as Float64Array,
        into[limb] as Float64Array,
        shift[limb] as number,
        into[limb + 1],
      ]
      for (let i = from; i < to; i += 1) {
        const slot = base + i - from
        let carry = 0
        if (lower !== undefined && (lower[slot] as number) >= BASE) {
          lower[slot] = (lower[slot] as number) - BASE
          carry = 1
        }
        target[slot] = (values[i] as number) + added + carry
      }
    }
  }
  return into
}

interface Placed {
  readonly count: number
  readonly bounds: readonly number[]
  readonly parents: Int32Array
  readonly moves: Int32Array
  readonly slots: Int32Array
}

/**
 * Numbers the candidates, those left out that cannot reach the floor; `slots` gives a slot's
 * candidate, or -1.
 */
function place(
  spans: readonly Span[],
  {
    limbs,
    room,
    floor,
  }: { limbs: readonly (readonly Float64Array[])[]; room: number; floor: Floor | undefined },
  scratch: Scratch,
): Placed {
  const [parents, moves, slots] = [
    scratch.int32("parents", room),
    scratch.int32("moves", room),
    scratch.int32("wide slots", room),
  ]
  const tops = limbs.map(([top]) => top as Float64Array)
  const bounds = [0]
  let count = 0
  for (const { move, from, to, base } of spans) {
    for (let i = from; i < to; i += 1) {
      const slot = base + i - from
      const wanted = floor === undefined || floor.needs.test(tops, slot, floor.to)
      slots[slot] = wanted ? count : -1
      if (!wanted) continue
      parents[count] = i
      moves[count] = move
      count += 1
    }
    if (count > (bounds.at(-1) ?? 0)) bounds.push(count)
  }
  return { count, bounds, parents, moves, slots }
}

/** Needs the limbs and falling orders that the gathering left in the scratch. */
function keep(
  { count }: Gathered,
  { order, heads, kept, keptCount }: Maximal,
  into: readonly Kept[],
  scratch: Scratch,
): void {
  const slotOf = scratch.int32("wide slot of", count)
  const newPlace = scratch.int32("wide new place", count).fill(-1, 0, count)
  for (let k = 0; k < keptCount; k += 1)
    newPlace[order[heads[kept[k] as number] as number] as number] = k
  for (const [index, { limbs, falling }] of into.entries()) {
    const ahead = limbs[0]?.length ?? 0
    for (const [limb, list] of limbs.entries()) {
      const values = scratch.float64(`wide ${index} limb ${limb}`, 0)
      for (let k = 0; k < keptCount; k += 1)
        list.push(
          values[slotOf[order[heads[kept[k] as number] as number] as number] as number] as number,
        )
    }
    const sorted = scratch.int32(`wide ${index} falling`, count)
    for (let i = 0; i < count; i += 1) {
      const place = newPlace[sorted[i] as number] as number
      if (place >= 0) falling.push(ahead + place)
    }
  }
}
