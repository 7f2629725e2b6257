/**
 * A course: the issues in some order, one stage an issue, and between stages the states that what
 * follows depends on.
 *
 * A state is the set of patterns that began to match and still can. Without patterns there is one
 * state; with them, two beginnings of a package in the same state have the same futures, so they
 * may be compared, merged and dropped for each other.
 */

import { failed, greatestCommonDivisor, ok, type Result } from "../../base/index.ts"
import type { Pattern, Table } from "./table.ts"

/** From one state to another by any of these options, which all have the same effect. */
export interface Move {
  readonly from: number
  readonly to: number
  readonly options: readonly number[]
  /** One a column, in the column's units, never negative. */
  readonly shift: readonly bigint[]
}

export interface Stage {
  readonly issue: number
  /** How many states there are before and after. */
  readonly before: number
  readonly after: number
  readonly moves: readonly Move[]
  /** The largest shift in each column. */
  readonly most: readonly bigint[]
}

/**
 * How a column's whole numbers in the course stand for the table's: table = offset + unit × course.
 */
export interface Scale {
  readonly offset: bigint
  readonly unit: bigint
  readonly most: bigint
}

export interface Course {
  readonly stages: readonly Stage[]
  readonly scales: readonly Scale[]
}

export interface TooLinked {
  readonly kind: "too-linked"
  readonly issue: number
  readonly moves: number
}

/** Most moves of one stage that are laid out, and most open patterns looked at for it. */
const MOST_MOVES = 400_000
const MOST_LOOKS = 30_000_000

/**
 * The course of a table in this order of issues. Every package is one way through the moves, and
 * every way a feasible package. A stage without moves says that no package is feasible.
 *
 * @returns a fault where so many issues hang together that one stage would have more than 400,000
 *   moves
 */
export function layOut(table: Table, order: readonly number[]): Result<Course, TooLinked> {
  const places = placesOf(table, order)
  const raw: RawStage[] = []
  let states: readonly (readonly number[])[] = [[]]
  for (const [place, issue] of order.entries()) {
    const stage = layStage(table, { place, issue, places }, states)
    if (!stage.ok) return stage
    raw.push(stage.value)
    states = stage.value.states
  }
  return ok(normalise(raw, table.columns.length))
}

/** For each pattern, the first and the last place in the order at which it looks. */
interface Reach {
  readonly pattern: Pattern
  readonly first: number
  readonly last: number
  readonly options: ReadonlyMap<number, number>
}

function placesOf(table: Table, order: readonly number[]): readonly Reach[] {
  const placeOf = new Map(order.map((issue, place) => [issue, place]))
  return table.patterns.map((pattern) => {
    const places = pattern.when.map(([issue]) => placeOf.get(issue) ?? 0)
    return {
      pattern,
      first: Math.min(...places, order.length - 1),
      last: Math.max(...places, 0),
      options: new Map(pattern.when),
    }
  })
}

interface RawStage {
  readonly issue: number
  readonly before: number
  readonly states: readonly (readonly number[])[]
  readonly moves: readonly Move[]
}

interface At {
  readonly place: number
  readonly issue: number
  readonly places: readonly Reach[]
}

function layStage(
  table: Table,
  at: At,
  states: readonly (readonly number[])[],
): Result<RawStage, TooLinked> {
  const size = table.sizes[at.issue] ?? 0
  const beginning = at.places.flatMap(({ first }, index) => (first === at.place ? [index] : []))
  const looks = states.reduce((sum, state) => sum + state.length + beginning.length, 0) * size
  if (states.length * size > MOST_MOVES || looks > MOST_LOOKS)
    return failed({ kind: "too-linked", issue: at.issue, moves: states.length * size })
  const [targets, next, moves] = [
    new Map<string, number>(),
    [] as (readonly number[])[],
    [] as Move[],
  ]
  for (const [from, state] of states.entries()) {
    const first = moves.length
    for (let option = 0; option < size; option += 1) {
      const step = follow(at, [...state, ...beginning], option)
      if (step === undefined) continue
      const to = indexOf(targets, step.alive.join(","), () => {
        next.push(step.alive)
      })
      addMove(moves, first, {
        from,
        to,
        options: [option],
        shift: shiftOf(table, at.issue, option, step.done),
      })
    }
  }
  return ok({ issue: at.issue, before: states.length, states: next, moves })
}

/**
 * Which patterns are still open after this option and which are fulfilled; undefined where one of
 * these forbids it.
 */
function follow(
  { place, issue, places }: At,
  open: readonly number[],
  option: number,
): { alive: readonly number[]; done: readonly Pattern[] } | undefined {
  const [alive, done]: [number[], Pattern[]] = [[], []]
  for (const index of open) {
    const reach = places[index]
    if (reach === undefined || (reach.options.get(issue) ?? option) !== option) continue
    if (reach.last > place) alive.push(index)
    else if (reach.pattern.bonus === undefined) return undefined
    else done.push(reach.pattern)
  }
  return { alive: alive.sort((a, b) => a - b), done }
}

const shiftOf = (
  table: Table,
  issue: number,
  option: number,
  done: readonly Pattern[],
): readonly bigint[] =>
  table.columns.map(({ scores }, column) =>
    done.reduce((sum, { bonus }) => sum + (bonus?.[column] ?? 0n), scores[issue]?.[option] ?? 0n),
  )

function indexOf(known: Map<string, number>, key: string, add: () => void): number {
  const index = known.get(key)
  if (index !== undefined) return index
  add()
  known.set(key, known.size)
  return known.size - 1
}

/** Options with the same effect are one move; those from the same state begin at `first`. */
function addMove(moves: Move[], first: number, move: Move): void {
  for (let index = first; index < moves.length; index += 1) {
    const same = moves[index]
    if (
      same === undefined ||
      same.to !== move.to ||
      !same.shift.every((value, column) => value === move.shift[column])
    )
      continue
    moves[index] = { ...same, options: [...same.options, ...move.options] }
    return
  }
  moves.push(move)
}

/**
 * Subtracts each stage's least shift and divides by what all shifts have in common, so that numbers
 * are small and never negative.
 */
function normalise(raw: readonly RawStage[], columns: number): Course {
  const each = Array.from({ length: columns }, (_, column) => column)
  const least = raw.map(({ moves }) =>
    each.map((column) => smallest(moves.map(({ shift }) => shift[column] ?? 0n))),
  )
  const units = each.map((column) => unitOf(raw, column, least))
  const stages = raw.map(({ issue, before, states, moves }, place): Stage => {
    const scaled = moves.map((move): Move => ({
      ...move,
      shift: each.map(
        (column) =>
          ((move.shift[column] ?? 0n) - (least[place]?.[column] ?? 0n)) / (units[column] ?? 1n),
      ),
    }))
    return {
      issue,
      before,
      after: states.length,
      moves: scaled,
      most: each.map((column) => largest(scaled.map(({ shift }) => shift[column] ?? 0n))),
    }
  })
  return {
    stages,
    scales: each.map((column): Scale => ({
      offset: least.reduce((sum, stage) => sum + (stage[column] ?? 0n), 0n),
      unit: units[column] ?? 1n,
      most: stages.reduce((sum, { most }) => sum + (most[column] ?? 0n), 0n),
    })),
  }
}

/** What all of a column's shifts, each less the least one of its stage, have in common. */
function unitOf(
  raw: readonly RawStage[],
  column: number,
  least: readonly (readonly bigint[])[],
): bigint {
  let unit = 0n
  for (const [place, { moves }] of raw.entries()) {
    for (const { shift } of moves) {
      unit = divisor(unit, (shift[column] ?? 0n) - (least[place]?.[column] ?? 0n))
      if (unit === 1n) return unit
    }
  }
  return unit === 0n ? 1n : unit
}

const smallest = (values: readonly bigint[]): bigint =>
  values.reduce((least, value) => (value < least ? value : least), values[0] ?? 0n)
const largest = (values: readonly bigint[]): bigint =>
  values.reduce((most, value) => (value > most ? value : most), 0n)
const divisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : a === 0n ? b : greatestCommonDivisor(a, b)
