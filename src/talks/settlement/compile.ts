/** From the table as written to the table in whole numbers. */

import { commonDenominator, multiply, rational, ZERO, type Rational } from "../../base/index.ts"
import {
  hasUnknownClass,
  isOpen,
  isUnknown,
  type Issue,
  type Judgement,
  type OptionId,
  type Party,
  type PartyId,
  type Preference,
  type Talks,
} from "../model/index.ts"
import type { Column, Pattern, Table, When } from "./table.ts"

/** How numbers that are not known are taken: the least they may be, or the most. */
export type Reading = "least" | "most"

/** What a column of the table stands for. */
export interface ColumnMeaning {
  readonly party: number
  readonly kind: "utility" | "red-lines" | "not-known"
}

export interface Compiled {
  readonly table: Table
  readonly meanings: readonly ColumnMeaning[]
  /** By party, whether its utility of every package is one number. */
  readonly known: readonly boolean[]
}

/**
 * The table of these talks. A party's utility is one column, with its reservation as the threshold;
 * a party that classes options has a column of red lines, minus the number of them that a package
 * crosses, with the threshold 0. Who gives classes or an order has no utility: such a party accepts
 * whatever crosses none of its red lines, unless it has a reservation, which then cannot be tested.
 * A party of whom a preference or the reservation is not known is known to accept nothing, and to
 * refuse what crosses its red lines.
 *
 * @param reading  what is not known counts for: with "least" a party accepts only what it surely
 *                 accepts, with "most" whatever it might (then columns of kind "not-known", which
 *                 nothing reaches, are not there; they come last)
 */
export function compile(talks: Talks, reading: Reading): Compiled {
  const places = placesOf(talks)
  const all = talks.parties.map((party, index): Of => ({ party, index, reading }))
  const columns = [
    ...all.flatMap((of) => [...utilityColumns(talks, of), ...redLineColumns(talks, of)]),
    ...all.flatMap((of) => notKnownColumns(talks, of)),
  ]
  const scaled = columns.map(scale)
  const patterns = interactionPatterns(talks, columns, scaled, places)
  return {
    table: {
      sizes: talks.issues.map(({ options }) => options.length),
      columns: scaled.map(({ column }) => column),
      patterns: mergePatterns([...patterns, ...forbiddenPatterns(talks, places)]),
    },
    meanings: columns.map(({ meaning }) => meaning),
    known: talks.parties.map(({ id }) => hasNumbers(talks, id)),
  }
}

/** Whether every party's utility of every package is one number. */
export const isMeasured = (talks: Talks): boolean => talks.preferences.every(isNumber)

/** Whether it is known for sure which packages each party accepts. */
export const isCertain = (talks: Talks): boolean =>
  talks.parties.every(
    (party) =>
      !isOpen(talks, party) &&
      !talks.preferences.some((each) => each.party === party.id && hasUnknownClass(each)) &&
      (party.reservation === undefined || hasNumbers(talks, party.id)),
  )

const hasNumbers = ({ preferences }: Talks, party: PartyId): boolean =>
  preferences.every((each) => each.party !== party || isNumber(each))

/** Whether the preference gives each option one number. */
export function isNumber(preference: Preference): boolean {
  const { judgement } = preference
  switch (judgement.kind) {
    case "scores":
      return true
    case "unknown":
      return !isUnknown(preference)
    case "ranges":
      return [...judgement.ranges.values()].every(
        ({ low, high }) => low.numerator * high.denominator === high.numerator * low.denominator,
      )
    case "classes":
    case "order":
      return false
  }
}

interface Places {
  readonly issues: ReadonlyMap<string, number>
  readonly options: readonly ReadonlyMap<string, number>[]
}

const placesOf = ({ issues }: Talks): Places => ({
  issues: new Map(issues.map(({ id }, index) => [id, index])),
  options: issues.map(({ options }) => new Map(options.map(({ id }, index) => [id, index]))),
})

/** A column in fractions. */
interface Loose {
  readonly meaning: ColumnMeaning
  readonly scores: readonly (readonly Rational[])[]
  readonly threshold: Rational | undefined
  /** What the party's interactions give, in their order; none where its utility is unknown. */
  readonly bonuses: readonly Rational[]
  readonly cap?: Rational | undefined
}

interface Of {
  readonly party: Party
  readonly index: number
  readonly reading: Reading
}

function utilityColumns(talks: Talks, { party, index, reading }: Of): readonly Loose[] {
  const mine = talks.preferences.filter(({ party: holder }) => holder === party.id)
  const meaning = { party: index, kind: "utility" } as const
  if (!mine.every(hasScale)) return []
  const threshold = party.reservation === "unknown" ? undefined : party.reservation
  const scores = talks.issues.map((issue) =>
    scoresOf(
      issue,
      mine.find((each) => each.issue === issue.id),
      reading,
    ),
  )
  const bonuses = talks.interactions.flatMap(({ party: holder, score }) =>
    holder === party.id ? [score] : [],
  )
  return [{ meaning, scores, threshold, bonuses, cap: party.cap }]
}

/** Whether the preference says how much an option is worth, if only between two numbers. */
const hasScale = (preference: Preference): boolean =>
  preference.judgement.kind === "ranges" || isNumber(preference)

/**
 * What no package reaches, for a party of which it is not known what it accepts: classes and orders
 * say nothing about how much.
 */
function notKnownColumns(talks: Talks, { party, index, reading }: Of): readonly Loose[] {
  const mine = talks.preferences.filter((each) => each.party === party.id)
  const cannotTell = party.reservation !== undefined && !mine.every(hasScale)
  if (reading === "most" || !(isOpen(talks, party) || cannotTell)) return []
  const scores = talks.issues.map(({ options }) => options.map(() => ZERO))
  return [
    { meaning: { party: index, kind: "not-known" }, scores, threshold: rational(1), bonuses: [] },
  ]
}

function scoresOf(
  issue: Issue,
  preference: Preference | undefined,
  reading: Reading,
): readonly Rational[] {
  if (preference === undefined) return issue.options.map(() => ZERO)
  const { weight, judgement } = preference
  const high = (reading === "most") === weight.numerator > 0n
  return issue.options.map(({ id }) => multiply(weight, scoreOf(judgement, id, high)))
}

function scoreOf(judgement: Judgement, option: OptionId, high: boolean): Rational {
  if (judgement.kind === "scores") return judgement.scores.get(option) ?? ZERO
  const range = judgement.kind === "ranges" ? judgement.ranges.get(option) : undefined
  return (high ? range?.high : range?.low) ?? ZERO
}

function redLineColumns(talks: Talks, { party, index, reading }: Of): readonly Loose[] {
  const classed = talks.preferences.filter(
    (each) => each.party === party.id && each.judgement.kind === "classes",
  )
  if (classed.length === 0) return []
  const scores = talks.issues.map((issue) => {
    const preference = classed.find((each) => each.issue === issue.id)
    return issue.options.map(({ id }) =>
      preference !== undefined && mayCross(preference.judgement, id, reading) ? rational(-1) : ZERO,
    )
  })
  return [{ meaning: { party: index, kind: "red-lines" }, scores, threshold: ZERO, bonuses: [] }]
}

/** Whether the party refuses every package with this option. */
export function crosses(judgement: Judgement, option: OptionId): boolean {
  if (judgement.kind !== "classes") return false
  const own = judgement.classes.get(option)
  return (
    own === "unacceptable" || (own !== "must" && [...judgement.classes.values()].includes("must"))
  )
}

/**
 * With what is not known taken as the least, an option that is not known to be acceptable counts as
 * refused.
 */
const mayCross = (judgement: Judgement, option: OptionId, reading: Reading): boolean =>
  crosses(judgement, option) ||
  (reading === "least" &&
    judgement.kind === "classes" &&
    judgement.classes.get(option) === "unknown")

interface Scaled {
  readonly column: Column
  readonly denominator: bigint
}

function scale({ scores, threshold, bonuses, cap }: Loose): Scaled {
  const denominator = commonDenominator([
    ...scores.flat(),
    ...bonuses,
    ...(threshold === undefined ? [] : [threshold]),
    ...(cap === undefined ? [] : [cap]),
  ])
  const whole = scores.map((options) => options.map((score) => over(score, denominator)))
  const column = {
    scores: whole,
    denominator,
    threshold: threshold === undefined ? undefined : over(threshold, denominator),
  }
  return { denominator, column: cap === undefined ? column : cutOff(column, cap, bonuses) }
}

/**
 * The column with its cap, where some total may be above it; a threshold above the cap is then out
 * of reach.
 */
function cutOff(column: Column, cap: Rational, bonuses: readonly Rational[]): Column {
  const limit = (column.denominator * cap.numerator) / cap.denominator
  const most = bonuses.reduce(
    (sum, bonus) => (bonus.numerator > 0n ? sum + over(bonus, column.denominator) : sum),
    column.scores.reduce(
      (sum, options) => sum + options.reduce((high, score) => (score > high ? score : high)),
      0n,
    ),
  )
  if (most <= limit) return column
  const { threshold } = column
  return {
    ...column,
    cap: limit,
    threshold: threshold !== undefined && threshold > limit ? most + 1n : threshold,
  }
}

const over = ({ numerator, denominator }: Rational, common: bigint): bigint =>
  numerator * (common / denominator)

function interactionPatterns(
  talks: Talks,
  columns: readonly Loose[],
  scaled: readonly Scaled[],
  places: Places,
): readonly Pattern[] {
  const columnOf = new Map(
    columns.flatMap(({ meaning, bonuses }, column): [PartyId, number][] => {
      const party = talks.parties[meaning.party]
      return bonuses.length > 0 && party !== undefined ? [[party.id, column]] : []
    }),
  )
  return talks.interactions.flatMap(({ party, when, score }): Pattern[] => {
    const column = columnOf.get(party)
    if (column === undefined) return []
    const value = over(score, scaled[column]?.denominator ?? 1n)
    return [
      {
        when: whenOf(when, places),
        bonus: columns.map((_, index) => (index === column ? value : 0n)),
      },
    ]
  })
}

const forbiddenPatterns = (talks: Talks, places: Places): readonly Pattern[] =>
  talks.forbidden.map((when): Pattern => ({ when: whenOf(when, places), bonus: undefined }))

const whenOf = (when: ReadonlyMap<string, string>, places: Places): When =>
  [...when]
    .map(([issue, option]): [number, number] => {
      const place = places.issues.get(issue) ?? 0
      return [place, places.options[place]?.get(option) ?? 0]
    })
    .sort(([a], [b]) => a - b)

/** Patterns on the same options become one. */
function mergePatterns(patterns: readonly Pattern[]): readonly Pattern[] {
  const merged = new Map<string, Pattern>()
  for (const pattern of patterns) {
    const key = pattern.when.join(";")
    const same = merged.get(key)
    merged.set(
      key,
      same === undefined
        ? pattern
        : { when: pattern.when, bonus: addBonuses(same.bonus, pattern.bonus) },
    )
  }
  return [...merged.values()].filter(
    ({ bonus }) => bonus === undefined || bonus.some((value) => value !== 0n),
  )
}

const addBonuses = (
  a: readonly bigint[] | undefined,
  b: readonly bigint[] | undefined,
): readonly bigint[] | undefined =>
  a === undefined || b === undefined
    ? undefined
    : a.map((value, column) => value + (b[column] ?? 0n))
