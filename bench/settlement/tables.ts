/** Tables to measure on, drawn with a seed: the same ones every time. */

import { seededDraw, type Draw } from "../../src/base/index.ts"
import type { Pattern, Table } from "../../src/talks/settlement/table.ts"

export type Kind =
  /** Each score drawn alone. */
  | "random"
  /** What one party gets the others do not: shares of a fixed sum. */
  | "opposed"
  /** Each score a line in the option's place, rising or falling: many ties. */
  | "linear"
  /** The same with equal weights: very many ties. */
  | "tied"
  /** Each score drawn so that a party's total has a given number of steps. */
  | "grid"
  /** Weights with 16 digits: totals of 60 bits and more. */
  | "long"

export interface Shape {
  readonly sizes: readonly number[]
  readonly parties: number
  readonly kind: Kind
  /** Reservation of every party, as a share of the most it could have; undefined: none. */
  readonly reservation?: number
  /** With kind grid, about how many steps a party's total has. */
  readonly steps?: number
  readonly links?: readonly (readonly [number, number])[]
}

const uniform = (issues: number, options: number): readonly number[] =>
  Array.from({ length: issues }, () => options)

/** `issues` issues with `options` options each. */
export const shape = (
  issues: number,
  options: number,
  parties: number,
  kind: Kind,
  more: Partial<Shape> = {},
): Shape => ({ sizes: uniform(issues, options), parties, kind, ...more })

/** The table of a shape. */
export function makeTable(
  { sizes, parties, kind, reservation, steps = 0, links = [] }: Shape,
  seed = 1,
): Table {
  const draw = seededDraw(seed)
  const weights = sizes.map(() => Array.from({ length: parties }, () => 1 + whole(draw, 9)))
  const scores = sizes.map((size, issue) =>
    scoresFor(draw, {
      issue,
      size,
      kind,
      weights: weights[issue] ?? [],
      step: Math.floor(steps / sizes.length),
    }),
  )
  const columns = Array.from({ length: parties }, (_, party) =>
    scores.map((options) => options.map((score) => score[party] ?? 0n)),
  )
  const most = columns.map((issues) =>
    issues.reduce(
      (sum, options) => sum + options.reduce((high, score) => (score > high ? score : high), 0n),
      0n,
    ),
  )
  return {
    sizes: [...sizes],
    patterns: links.flatMap((link) => linkPatterns(draw, link, sizes, parties)),
    columns: columns.map((issues, party) => ({
      scores: issues,
      denominator: 1n,
      threshold:
        reservation === undefined
          ? undefined
          : ((most[party] ?? 0n) * BigInt(Math.round(reservation * 1000))) / 1000n,
    })),
  }
}

const whole = (draw: Draw, below: number): number => Math.floor(draw() * below)

interface IssueShape {
  readonly step: number
  readonly issue: number
  readonly size: number
  readonly kind: Kind
  readonly weights: readonly number[]
}

/** By option, one score a party. */
function scoresFor(
  draw: Draw,
  { step, issue, size, kind, weights }: IssueShape,
): readonly (readonly bigint[])[] {
  const turn = whole(draw, weights.length)
  const slopes = weights.map((weight, party) =>
    kind === "tied"
      ? tiedSlope(issue, (party + turn) % weights.length)
      : weight * (draw() < 0.5 ? 1 : -1),
  )
  const long = weights.map(
    (weight) => BigInt(weight) * 1_000_003_000_017n + BigInt(whole(draw, 1_000_000_007)),
  )
  return Array.from({ length: size }, (_, option) => {
    if (kind === "opposed")
      return shares(draw, weights.length).map((share, party) =>
        BigInt(share * (weights[party] ?? 1)),
      )
    if (kind === "linear")
      return slopes.map((slope) =>
        BigInt(slope > 0 ? slope * option : -slope * (size - 1 - option)),
      )
    if (kind === "tied")
      return slopes.map((slope) => BigInt(slope > 0 ? option : slope < 0 ? size - 1 - option : 0))
    if (kind === "grid")
      return weights.map(() =>
        BigInt(option === 0 ? 0 : option === 1 ? step : whole(draw, step + 1)),
      )
    if (kind === "long") return long.map((weight) => weight * BigInt(whole(draw, 100_000)))
    return weights.map((weight) => BigInt(whole(draw, 101) * weight))
  })
}

/**
 * All want more of the first issue; of each other one, one party wants more, one less, and the rest
 * do not care.
 */
const tiedSlope = (issue: number, place: number): number =>
  issue === 0 || place === 0 ? 1 : place === 1 ? -1 : 0

/** A sum of 1000 cut into random shares. */
function shares(draw: Draw, parties: number): readonly number[] {
  const cuts = Array.from({ length: parties - 1 }, () => whole(draw, 1001)).sort((a, b) => a - b)
  return [...cuts, 1000].map((cut, i) => cut - (i === 0 ? 0 : (cuts[i - 1] ?? 0)))
}

/** Every pair of options of two issues has a bonus of its own. */
function linkPatterns(
  draw: Draw,
  [a, b]: readonly [number, number],
  sizes: readonly number[],
  parties: number,
): readonly Pattern[] {
  return Array.from({ length: sizes[a] ?? 0 }, (_, x) => x).flatMap((x) =>
    Array.from({ length: sizes[b] ?? 0 }, (_, y): Pattern => ({
      when:
        a < b
          ? [
              [a, x],
              [b, y],
            ]
          : [
              [b, y],
              [a, x],
            ],
      bonus: Array.from({ length: parties }, () => BigInt(whole(draw, 41) - 20)),
    })),
  )
}

/** Links of a chain, a tree and a grid of issues. */
export const chain = (issues: number): readonly (readonly [number, number])[] =>
  Array.from({ length: issues - 1 }, (_, i) => [i, i + 1] as const)
export const tree = (issues: number): readonly (readonly [number, number])[] =>
  Array.from({ length: issues - 1 }, (_, i) => [Math.floor(i / 2), i + 1] as const)
export const grid = (rows: number, columns: number): readonly (readonly [number, number])[] =>
  Array.from({ length: rows * columns }, (_, i) => i).flatMap((i) => [
    ...((i + 1) % columns === 0 ? [] : [[i, i + 1] as const]),
    ...(i + columns < rows * columns ? [[i, i + columns] as const] : []),
  ])
export const everyPair = (issues: number): readonly (readonly [number, number])[] =>
  Array.from({ length: issues }, (_, a) => a).flatMap((a) =>
    Array.from({ length: a }, (_, b) => [b, a] as const),
  )
