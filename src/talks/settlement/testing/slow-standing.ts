/**
 * What is known of a package, in three states, one package and one party after another, straight
 * from the contract.
 */

import { add, compareRationals, multiply, ZERO, type Rational } from "../../../base/index.ts"
import type { Judgement, OptionId, Party, Talks } from "../../model/index.ts"
import { holds } from "../../rules/index.ts"
import type { PackageStanding, Standing } from "../standing.ts"
import { everyPackage } from "./slow.ts"

export interface SlowStanding extends PackageStanding {
  readonly digits: readonly number[]
}

/** Every feasible package, in package order. */
export function slowStandings(talks: Talks): readonly SlowStanding[] {
  const all = everyPackage(talks.issues.map(({ options }) => options.length))
  return all
    .filter((digits) => !talks.forbidden.some((when) => meets(talks, when, digits)))
    .map((digits) => {
      const parties = talks.parties.map((party) => standingOf(talks, party, digits))
      const some = (wanted: Standing) => parties.includes(wanted)
      return {
        digits,
        parties,
        all: some("refuses") ? "ruled-out" : some("not-known") ? "not-known" : "accepted",
        rule: ruleFor(talks, parties),
      }
    })
}

const meets = (
  { issues }: Talks,
  when: ReadonlyMap<string, string>,
  digits: readonly number[],
): boolean =>
  issues.every(
    ({ id, options }, place) => !when.has(id) || when.get(id) === options[digits[place] ?? 0]?.id,
  )

function standingOf(talks: Talks, { id, reservation }: Party, digits: readonly number[]): Standing {
  const mine = talks.preferences
    .filter(({ party }) => party === id)
    .map((preference) => {
      const place = talks.issues.findIndex((issue) => issue.id === preference.issue)
      return {
        ...preference,
        option: talks.issues[place]?.options[digits[place] ?? 0]?.id as OptionId,
      }
    })
  if (mine.some(({ judgement, option }) => isRedLine(judgement, option))) return "refuses"
  if (
    reservation === "unknown" ||
    mine.some(({ judgement: { kind }, weight }) => kind === "unknown" && weight.numerator !== 0n)
  )
    return "not-known"
  if (
    mine.some(
      ({ judgement, option }) =>
        judgement.kind === "classes" && judgement.classes.get(option) === "unknown",
    )
  )
    return "not-known"
  if (reservation === undefined) return "accepts"
  if (mine.some(({ judgement: { kind } }) => kind === "classes" || kind === "order"))
    return "not-known"
  const bonuses = talks.interactions
    .filter(({ party, when }) => party === id && meets(talks, when, digits))
    .map(({ score }) => score)
  const ends = mine.map(({ judgement, weight, option }) =>
    endsOf(judgement, option)
      .map((end) => multiply(weight, end))
      .sort(compareRationals),
  )
  const total = (end: 0 | 1): Rational =>
    [...ends.map((each) => each[end] ?? ZERO), ...bonuses].reduce(add, ZERO)
  return compareRationals(total(0), reservation) >= 0
    ? "accepts"
    : compareRationals(total(1), reservation) < 0
      ? "refuses"
      : "not-known"
}

const isRedLine = (judgement: Judgement, option: OptionId): boolean =>
  judgement.kind === "classes" &&
  (judgement.classes.get(option) === "unacceptable" ||
    ([...judgement.classes.values()].includes("must") && judgement.classes.get(option) !== "must"))

function endsOf(judgement: Judgement, option: OptionId): readonly [Rational, Rational] {
  if (judgement.kind === "scores")
    return [judgement.scores.get(option) ?? ZERO, judgement.scores.get(option) ?? ZERO]
  const range = judgement.kind === "ranges" ? judgement.ranges.get(option) : undefined
  return [range?.low ?? ZERO, range?.high ?? ZERO]
}

/** The rule asked for every answer that those might give of whom it is not known. */
function ruleFor(
  { parties, adoption }: Talks,
  standings: readonly Standing[],
): PackageStanding["rule"] {
  const open = parties.filter((_, place) => standings[place] === "not-known").map(({ id }) => id)
  const accepting = parties.filter((_, place) => standings[place] === "accepts").map(({ id }) => id)
  const answers = new Set(
    Array.from({ length: 2 ** open.length }, (_, mask) => {
      const joining = open.filter((_, place) => ((mask >> place) & 1) === 1)
      return holds(adoption, (id) => [...accepting, ...joining].some((each) => each === id))
    }),
  )
  return answers.size > 1 ? "not-known" : answers.has(true) ? "adopted" : "not-adopted"
}
