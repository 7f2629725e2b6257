/**
 * How sure an answer is: in what share of chance draws of the unknown a package is accepted,
 * adopted and undominated.
 */

import { seededDraw } from "../../base/index.ts"
import { hasUnknownClass, isOpen, type Talks } from "../model/index.ts"
import { makeDrawFrontier } from "./draw-frontier.ts"
import { makeJudge } from "./draw-judge.ts"
import { makeDrawer } from "./draws.ts"
import type { Settlement } from "./settlement.ts"
import { isFeasible, packageCount, type Table } from "./table.ts"

export interface RobustnessOptions {
  readonly draws: number
  readonly seed: number
  /** Most packages listed. */
  readonly limit: number
  /** The share of the time that is used up; at 1 no more draws are made. */
  readonly used: () => number
}

/** In how many draws a package was accepted by all, adopted, and dominated by none. */
export interface DrawnRow {
  readonly digits: readonly number[]
  readonly accepted: number
  readonly adopted: number
  readonly undominated: number
}

export interface Robustness {
  /** Draws made; fewer than asked where time was up. */
  readonly draws: number
  readonly asked: number
  readonly seed: number
  readonly assumptions: readonly string[]
  /** How many packages were accepted by all in every draw, and in at least one. */
  readonly always: number
  readonly sometimes: number
  /** The first packages, in package order, that came up in at least one draw; and how many did. */
  readonly rows: readonly DrawnRow[]
  readonly of: number
}

/** Most packages that are counted one by one. */
export const MOST_DRAWN_PACKAGES = 1_000_000

/**
 * Stochastic multicriteria acceptability (Lahdelma, Hokkanen and Salminen 1998) over packages:
 * shares of draws, to be read with their intervals. The same seed gives the same draws.
 *
 * @returns undefined where there are more than a million packages, or where something is not known
 *          of a party that there is nothing to draw it from: a preference or a reservation
 */
export function drawRobustness(
  { talks, compiled, acceptance }: Settlement,
  options: RobustnessOptions,
): Robustness | undefined {
  const { table, meanings } = compiled
  if (nothingToDraw(talks) !== undefined || packageCount(table) > BigInt(MOST_DRAWN_PACKAGES))
    return undefined
  const drawer = makeDrawer(talks, seededDraw(options.seed))
  const judge = makeJudge(talks, acceptance)
  const utility = talks.parties
    .map((_, party) =>
      meanings.findIndex((meaning) => meaning.party === party && meaning.kind === "utility"),
    )
    .map((column) => (column < 0 ? undefined : column))
  const frontier = makeDrawFrontier({ table, utility, varies: drawer.varies })
  let draws = 0
  while (draws < options.draws && (draws === 0 || options.used() < 1)) {
    const scores = drawer.next()
    judge.draw(scores)
    frontier.draw(scores)
    draws += 1
  }
  const [accepted, adopted, undominated] = [judge.accepted(), judge.adopted(), frontier.counts()]
  const tally = { draws, always: 0, sometimes: 0, of: 0, rows: [] as DrawnRow[] }
  eachPackage(table.sizes, (digits) => {
    if (!isFeasible(table, digits)) return
    const [judged, merged] = [judge.place(digits), frontier.place(digits)]
    countRow(
      tally,
      {
        digits,
        accepted: accepted[judged] ?? 0,
        adopted: adopted[judged] ?? 0,
        undominated: undominated[merged] ?? 0,
      },
      options.limit,
    )
  })
  return {
    ...tally,
    asked: options.draws,
    seed: options.seed,
    assumptions: [...drawer.assumptions, ...uncapped(table)],
  }
}

/** A cap is of the weights as they stand; drawn ones are not cut off. */
const uncapped = ({ columns }: Table): readonly string[] =>
  columns.every(({ cap }) => cap === undefined) ? [] : ["Drawn utilities above 1 stay as they are."]

/**
 * Why no draws can be made, where something is not known that there is nothing to draw from;
 * undefined where they can.
 */
export function nothingToDraw(talks: Talks): string | undefined {
  const silent = talks.parties.find(
    (party) =>
      isOpen(talks, party) ||
      talks.preferences.some((each) => each.party === party.id && hasUnknownClass(each)),
  )
  if (silent === undefined) return undefined
  const what =
    silent.reservation === "unknown" ? "what it accepts at the least" : "what it thinks of an issue"
  return (
    `of ${silent.name} it is not known ${what}, and --robust has nothing to draw that from; ` +
    "give ranges, an order or classes, or leave --robust out."
  )
}

interface Tally {
  readonly draws: number
  always: number
  sometimes: number
  of: number
  readonly rows: DrawnRow[]
}

function countRow(tally: Tally, row: DrawnRow, limit: number): void {
  if (row.accepted === tally.draws) tally.always += 1
  if (row.accepted > 0) tally.sometimes += 1
  if (row.accepted + row.adopted + row.undominated === 0) return
  tally.of += 1
  if (tally.rows.length < limit) tally.rows.push({ ...row, digits: [...row.digits] })
}

/** Every package in package order, in one array that is used over and over. */
function eachPackage(sizes: readonly number[], look: (digits: readonly number[]) => void): void {
  const digits = sizes.map(() => 0)
  for (;;) {
    look(digits)
    let issue = sizes.length - 1
    while (issue >= 0 && (digits[issue] as number) + 1 === sizes[issue]) digits[issue--] = 0
    if (issue < 0) return
    digits[issue] = (digits[issue] as number) + 1
  }
}
