/** The contract's definitions, word for word and one package after another, in fractions. */

import {
  add,
  compareRationals,
  divide,
  multiply,
  subtract,
  ZERO,
  type Rational,
} from "../../../base/index.ts"
import { holds } from "../../rules/index.ts"
import type { Combination, Party, Talks } from "../../model/index.ts"
import { everyPackage } from "./slow.ts"

export interface SlowRow {
  readonly digits: readonly number[]
  readonly utilities: readonly Rational[]
  readonly accepting: readonly boolean[]
}

/** Every feasible package, in package order. */
export function slowRows(talks: Talks): readonly SlowRow[] {
  return everyPackage(talks.issues.map(({ options }) => options.length))
    .filter((digits) => !talks.forbidden.some((when) => fits(talks, when, digits)))
    .map((digits) => {
      const utilities = talks.parties.map(({ id, cap }) => {
        const weighed = talks.preferences
          .filter(({ party }) => party === id)
          .map(({ issue, weight, judgement }) => {
            const place = talks.issues.findIndex((each) => each.id === issue)
            const option = talks.issues[place]?.options[digits[place] ?? 0]
            return judgement.kind === "scores" && option !== undefined
              ? multiply(weight, judgement.scores.get(option.id) ?? ZERO)
              : ZERO
          })
        const bonuses = talks.interactions
          .filter(({ party, when }) => party === id && fits(talks, when, digits))
          .map(({ score }) => score)
        const sum = [...weighed, ...bonuses].reduce(add, ZERO)
        return cap !== undefined && compareRationals(sum, cap) > 0 ? cap : sum
      })
      return {
        digits,
        utilities,
        accepting: talks.parties
          .map(knownReservation)
          .map(
            (reservation, party) =>
              reservation === undefined ||
              compareRationals(utilities[party] ?? ZERO, reservation) >= 0,
          ),
      }
    })
}

const fits = (talks: Talks, when: Combination, digits: readonly number[]): boolean =>
  talks.issues.every(
    ({ id, options }, place) => !when.has(id) || when.get(id) === options[digits[place] ?? 0]?.id,
  )

/** The reservation where it is a number. */
export const knownReservation = (party: Party | undefined): Rational | undefined =>
  party?.reservation === "unknown" ? undefined : party?.reservation

export const isAccepted = ({ accepting }: SlowRow): boolean => accepting.every((each) => each)

export const isAdopted = (talks: Talks, { accepting }: SlowRow): boolean =>
  holds(
    talks.adoption,
    (id) => accepting[talks.parties.findIndex((party) => party.id === id)] === true,
  )

export function slowPareto(rows: readonly SlowRow[]): readonly SlowRow[] {
  const beats = (a: SlowRow, b: SlowRow): boolean => {
    const differences = a.utilities.map((value, party) =>
      compareRationals(value, b.utilities[party] ?? ZERO),
    )
    return differences.every((each) => each >= 0) && differences.some((each) => each > 0)
  }
  return rows.filter((row) => !rows.some((other) => beats(other, row)))
}

/** Gains: utility less reservation. */
const gainsOf = (talks: Talks, { utilities }: SlowRow): readonly Rational[] =>
  utilities.map((value, party) => subtract(value, knownReservation(talks.parties[party]) ?? ZERO))

/** All rows with the largest value. */
function largest<T>(
  rows: readonly SlowRow[],
  value: (row: SlowRow) => T,
  compare: (a: T, b: T) => number,
): readonly SlowRow[] {
  return rows.filter((row) => rows.every((other) => compare(value(row), value(other)) >= 0))
}

export function slowPoints(
  talks: Talks,
  accepted: readonly SlowRow[],
): Readonly<
  Record<"nash" | "kalaiSmorodinsky" | "egalitarian" | "utilitarian", readonly SlowRow[]>
> {
  const gaining = accepted.filter((row) =>
    gainsOf(talks, row).every((gain) => compareRationals(gain, ZERO) > 0),
  )
  const best = talks.parties.map((_, party) =>
    accepted
      .map((row) => gainsOf(talks, row)[party] ?? ZERO)
      .reduce((high, gain) => (compareRationals(gain, high) > 0 ? gain : high), ZERO),
  )
  const counted = best.flatMap((gain, party) => (compareRationals(gain, ZERO) > 0 ? [party] : []))
  const share = (row: SlowRow): Rational =>
    counted
      .map((party) => divide(gainsOf(talks, row)[party] ?? ZERO, best[party] ?? ZERO))
      .reduce((low, each) => (compareRationals(each, low) < 0 ? each : low))
  return {
    nash: largest(gaining, (row) => gainsOf(talks, row).reduce(multiply), compareRationals),
    egalitarian: largest(
      accepted,
      (row) => [...gainsOf(talks, row)].sort(compareRationals),
      lexicographic,
    ),
    utilitarian: largest(
      accepted,
      ({ utilities }) => utilities.reduce(add, ZERO),
      compareRationals,
    ),
    kalaiSmorodinsky: counted.length === 0 ? [] : largest(accepted, share, compareRationals),
  }
}

function lexicographic(a: readonly Rational[], b: readonly Rational[]): number {
  return a.map((value, i) => compareRationals(value, b[i] ?? ZERO)).find((each) => each !== 0) ?? 0
}

/** Minimal sets of parties that no row satisfies together. */
export function slowBlockers(
  talks: Talks,
  rows: readonly SlowRow[],
): readonly (readonly number[])[] {
  const sets = Array.from({ length: 2 ** talks.parties.length }, (_, mask) =>
    talks.parties.flatMap((_, party) => (((mask >> party) & 1) === 1 ? [party] : [])),
  )
  const blocked = sets.filter(
    (set) => !rows.some(({ accepting }) => set.every((party) => accepting[party])),
  )
  return blocked.filter(
    (set) =>
      !blocked.some(
        (other) => other.length < set.length && other.every((party) => set.includes(party)),
      ),
  )
}
