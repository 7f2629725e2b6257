/**
 * Which beginnings of a package can still reach what everybody asks for: bounds that cut a merge
 * short, and proofs that nothing can.
 */

import type { Course, Stage } from "./course.ts"
import type { Needs } from "./values.ts"

/**
 * What a whole package must reach, in the course's units, by column; undefined: nothing. Whole
 * numbers below 2^53.
 */
export type Demands = readonly (number | undefined)[]

/**
 * Weights that add columns up. The largest weighted sum of any package is easily found, issue by
 * issue; where that is less than the weighted sum of the demands, no package meets them all. Whole
 * numbers, none negative.
 */
export type Weighting = readonly number[]

/** By stage, the tests for what is left after it. */
export interface Floors {
  after(place: number): Needs
}

/**
 * Tests that leave out every beginning of which each column alone, or a weighted sum, shows that it
 * comes to nothing.
 */
export function floorsFor(
  course: Course,
  demands: Demands,
  weightings: readonly Weighting[] = [],
): Floors {
  const singles = demands.flatMap((demand, column): Weighting[] =>
    demand === undefined ? [] : [demands.map((_, each) => (each === column ? 1 : 0))],
  )
  const sums = [...singles, ...weightings].map((weights) => ({
    weights,
    demand: weighed(weights, demands),
    rests: restsOf(course, weights),
  }))
  return {
    after: (place) =>
      needsAfter(
        sums.map(({ weights, demand, rests }) => ({
          weights,
          least: (rests[place + 1] as Float64Array).map((rest) => demand - rest),
        })),
      ),
  }
}

interface Test {
  readonly weights: Weighting
  readonly least: Float64Array
}

function needsAfter(tests: readonly Test[]): Needs {
  const single = tests.flatMap(({ weights, least }) =>
    isSingle(weights) ? [{ column: weights.indexOf(1), least }] : [],
  )
  const sums = tests.filter(({ weights }) => !isSingle(weights))
  return {
    test: (columns, at, to) => {
      for (const { column, least } of single)
        if (((columns[column] as ArrayLike<number>)[at] as number) < (least[to] as number))
          return false
      for (const { weights, least } of sums) {
        let sum = 0
        for (let column = 0; column < weights.length; column += 1)
          sum +=
            (weights[column] as number) * ((columns[column] as ArrayLike<number>)[at] as number)
        if (sum < (least[to] as number)) return false
      }
      return true
    },
  }
}

const isSingle = (weights: Weighting): boolean =>
  weights.filter((weight) => weight !== 0).length === 1 && weights.includes(1)

const weighed = (weights: Weighting, demands: Demands): number =>
  weights.reduce((sum, weight, column) => sum + weight * (demands[column] ?? 0), 0)

/**
 * By place and state, the largest weighted sum of what is still to come; -Infinity where nothing
 * can come.
 */
function restsOf({ stages }: Course, weights: Weighting): readonly Float64Array[] {
  const rests: Float64Array[] = [Float64Array.of(0)]
  for (const stage of [...stages].reverse())
    rests.unshift(restBefore(stage, rests[0] as Float64Array, weights))
  return rests
}

function restBefore(
  { before, moves }: Stage,
  after: Float64Array,
  weights: Weighting,
): Float64Array {
  const rest = new Float64Array(before).fill(-Infinity)
  for (const { from, to, shift } of moves) {
    const value =
      (after[to] as number) +
      weights.reduce((sum, weight, column) => sum + weight * Number(shift[column] ?? 0n), 0)
    if (value > (rest[from] as number)) rest[from] = value
  }
  return rest
}

/** What the search for weightings came to. */
export type Weighing =
  /** No package meets all demands: with these weights none reaches their weighted sum. */
  | {
      readonly kind: "impossible"
      readonly weights: Weighting
      readonly reachable: number
      readonly demanded: number
    }
  /**
   * Weightings under which little is left to spare, tightest first; and whether a package was met
   * that meets all demands.
   */
  | { readonly kind: "open"; readonly weightings: readonly Weighting[]; readonly met: boolean }

/** Steps of the search. */
const STEPS = 200

/**
 * Looks for weights that prove that nothing meets all demands, by subgradient steps on the largest
 * weighted surplus: towards the columns that the best package for the present weights falls short
 * in. Every answer is checked in whole numbers.
 */
export function weigh(course: Course, demands: Demands): Weighing {
  const spans = course.scales.map(({ most }) => Math.max(1, Number(most)))
  const shifts = course.stages.map(({ moves }) =>
    moves.map(({ shift }) => Float64Array.from(shift, Number)),
  )
  let weights = demands.map((demand, column) =>
    demand === undefined ? 0 : 1 / (spans[column] as number),
  )
  const tried: { readonly weights: Weighting; readonly spare: number }[] = []
  let met = false
  for (let step = 0; step < STEPS; step += 1) {
    const totals = bestFor(course, shifts, weights)
    if (totals === undefined)
      return {
        kind: "impossible",
        weights: whole(weights, spans),
        reachable: -Infinity,
        demanded: weighed(whole(weights, spans), demands),
      }
    const surplus = demands.map((demand, column) =>
      demand === undefined ? 0 : ((totals[column] as number) - demand) / (spans[column] as number),
    )
    const spare = surplus.reduce(
      (sum, value, column) => sum + value * (weights[column] as number) * (spans[column] as number),
      0,
    )
    tried.push({
      weights: whole(weights, spans),
      spare:
        spare /
        weights.reduce((sum, weight, column) => sum + weight * (spans[column] as number), 0),
    })
    met ||= surplus.every((value) => value >= 0)
    if (spare < 0 || surplus.every((value) => value === 0)) break
    const size = Math.hypot(...surplus)
    weights = weights.map(
      (weight, column) =>
        Math.max(
          0,
          weight * (spans[column] as number) -
            (surplus[column] as number) / size / Math.sqrt(step + 1),
        ) / (spans[column] as number),
    )
    if (weights.every((weight) => weight === 0)) break
  }
  return settled(
    course,
    demands,
    tried
      .sort((a, b) => a.spare - b.spare)
      .slice(0, 4)
      .map((each) => each.weights),
    met,
  )
}

function settled(
  course: Course,
  demands: Demands,
  weightings: readonly Weighting[],
  met: boolean,
): Weighing {
  for (const weights of weightings) {
    const reachable = (restsOf(course, weights)[0] as Float64Array)[0] as number
    const demanded = weighed(weights, demands)
    if (reachable < demanded) return { kind: "impossible", weights, reachable, demanded }
  }
  return {
    kind: "open",
    met,
    weightings: weightings.filter((weights) => weights.filter((weight) => weight !== 0).length > 1),
  }
}

/**
 * Whole weights in nearly the same proportions, small enough that every weighted sum stays below
 * 2^53.
 */
function whole(weights: readonly number[], spans: readonly number[]): Weighting {
  const largest = Math.max(...weights.map((weight, column) => weight * (spans[column] as number)))
  const room = 2 ** 50 / weights.length
  return weights.map((weight, column) =>
    Math.floor(
      (((weight * (spans[column] as number)) / largest) * room) / (spans[column] as number),
    ),
  )
}

/**
 * The column totals of a package with the largest weighted sum; undefined where there is no
 * package.
 */
function bestFor(
  { stages }: Course,
  shifts: readonly (readonly Float64Array[])[],
  weights: readonly number[],
): Float64Array | undefined {
  let states: readonly (Float64Array | undefined)[] = [new Float64Array(weights.length)]
  let values = Float64Array.of(0)
  for (const [place, { after, moves }] of stages.entries()) {
    const [nextValues, from] = [
      new Float64Array(after).fill(-Infinity),
      new Int32Array(after).fill(-1),
    ]
    for (const [index, move] of moves.entries()) {
      const shift = shifts[place]?.[index] as Float64Array
      let value = values[move.from] as number
      for (let column = 0; column < shift.length; column += 1)
        value += (weights[column] as number) * (shift[column] as number)
      if (value > (nextValues[move.to] as number)) {
        nextValues[move.to] = value
        from[move.to] = index
      }
    }
    const before = states
    states = Array.from(from, (index) =>
      added(before[moves[index]?.from ?? -1], shifts[place]?.[index]),
    )
    values = nextValues
  }
  return states[values.indexOf(Math.max(...values))]
}

const added = (
  totals: Float64Array | undefined,
  shift: Float64Array | undefined,
): Float64Array | undefined =>
  totals === undefined || shift === undefined
    ? undefined
    : totals.map((total, column) => total + (shift[column] as number))
