/** Voting power, from a file. */

import {
  approximate,
  failed,
  formatRational,
  ok,
  type Json,
  type Rational,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import {
  decodePower,
  minimalWinning,
  powerFaultAt,
  votingPower,
  type PowerAnswer,
  type PowerQuestion,
} from "../../talks/powersharing/index.ts"
import { formatRule, holds, reasonsOf } from "../../talks/rules/index.ts"
import { named } from "./seats.ts"

export interface PowerAnswered {
  readonly question: PowerQuestion
  readonly answer: PowerAnswer
  /** Undefined where they are too many to list. */
  readonly minimal: readonly (readonly string[])[] | undefined
}

/** The power that the file asks about, or the one thing that is wrong with it. */
export function answerPower(written: Written): Result<PowerAnswered, WrittenFault> {
  const question = decodePower(written)
  if (!question.ok) return question
  const { rule, members } = question.value
  const answer = votingPower(rule, members)
  if (!answer.ok) return failed(powerFaultAt(written, answer.fault))
  const dummies = new Set(answer.value.dummies)
  const deciding = members.map(({ id }) => id).filter((id) => !dummies.has(id))
  return ok({
    question: question.value,
    answer: answer.value,
    minimal: minimalWinning(rule, deciding),
  })
}

/**
 * The terminal's contract; beside it decimals, the dictator, the minimal winning coalitions where
 * few, the rule in words, the vote.
 */
export function powerJson(answered: PowerAnswered): Json {
  const {
    question: { members, rule, vote },
    answer,
    minimal,
  } = answered
  const byMember = (values: readonly Json[]): Json =>
    Object.fromEntries(members.map(({ id }, i) => [id, values[i] ?? null]))
  const exact = (values: readonly Rational[]): Json => byMember(values.map(formatRational))
  const decimal = (values: readonly Rational[]): Json =>
    byMember(values.map((value) => Number(approximate(value).toPrecision(8))))
  return {
    banzhaf: exact(answer.banzhaf),
    banzhafAbsolute: exact(answer.banzhafAbsolute),
    shapleyShubik: exact(answer.shapleyShubik),
    dummies: answer.dummies,
    vetoers: answer.vetoers,
    winning: String(answer.winning),
    banzhafDecimal: decimal(answer.banzhaf),
    banzhafAbsoluteDecimal: decimal(answer.banzhafAbsolute),
    shapleyShubikDecimal: decimal(answer.shapleyShubik),
    swings: byMember(answer.swings.map(String)),
    dictator: answer.dictator ?? null,
    minimalWinning: minimal ?? null,
    rule: formatRule(rule),
    notes: powerNotes(answered),
    ...(vote === undefined
      ? {}
      : {
          vote: {
            passes: holds(rule, (id) => vote.includes(id)),
            because: reasonsOf(rule, (id) => vote.includes(id)),
          },
        }),
  }
}

/** One member as a person reads it. */
export interface PowerLine {
  readonly id: string
  readonly banzhaf: Rational
  readonly absolute: Rational
  readonly shapleyShubik: Rational
  readonly remark: string
}

/** The members in file order. */
export function powerLines({ question: { members }, answer }: PowerAnswered): readonly PowerLine[] {
  const remark = (id: string): string =>
    answer.dictator === id
      ? "decides alone"
      : answer.dummies.includes(id)
        ? "never decides"
        : answer.vetoers.includes(id)
          ? "can block alone"
          : ""
  const zero = { numerator: 0n, denominator: 1n }
  return members.map(({ id }, i) => ({
    id,
    banzhaf: answer.banzhaf[i] ?? zero,
    absolute: answer.banzhafAbsolute[i] ?? zero,
    shapleyShubik: answer.shapleyShubik[i] ?? zero,
    remark: remark(id),
  }))
}

/** The rule in one phrase. */
export const ruleWords = ({ question: { rule } }: PowerAnswered): string => formatRule(rule)

/**
 * Sentences beside the numbers: what the rule lets pass, the coalitions that suffice, how the vote
 * falls.
 */
export function powerNotes({
  question: { rule, vote, members },
  answer: { winning },
  minimal,
}: PowerAnswered): readonly string[] {
  const all = 2n ** BigInt(members.length)
  const passes = vote === undefined ? undefined : holds(rule, (id) => vote.includes(id))
  return [
    winning === 0n
      ? "Nothing passes: not even everybody together satisfies the rule, so nobody has power."
      : winning === all
        ? "Everything passes: the rule holds even when nobody is for it, so nobody has power."
        : `${winning} of ${all} coalitions win.`,
    ...(minimal === undefined || minimal.length === 0 || winning === all
      ? []
      : [`Just enough to win: ${minimal.map(named).join("; ")}.`]),
    ...(vote === undefined
      ? []
      : [
          `With ${vote.length === 0 ? "nobody" : named(vote)} in favour it ` +
            `${passes === true ? "passes" : "fails"}: ` +
            `${reasonsOf(rule, (id) => vote.includes(id)).join("; ")}.`,
        ]),
    "A priori power: it leaves out what members think of each other.",
  ]
}
