/** A fair division of contested items, from a file. */

import {
  failed,
  formatRational,
  ok,
  ONE,
  subtract,
  ZERO,
  type Json,
  type Rational,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import {
  adjustedWinner,
  decodeDivision,
  divisionFaultAt,
  type DivisionAnswer,
  type DivisionQuestion,
} from "../../talks/division/index.ts"

export interface DivisionAnswered {
  readonly question: DivisionQuestion
  readonly answer: DivisionAnswer
}

/** The division that the file asks for, or the one thing that is wrong with it. */
export function answerDivision(written: Written): Result<DivisionAnswered, WrittenFault> {
  const question = decodeDivision(written)
  if (!question.ok) return question
  const answer = adjustedWinner(question.value)
  return answer.ok
    ? ok({ question: question.value, answer: answer.value })
    : failed(divisionFaultAt(written, question.value, answer.fault))
}

/**
 * The terminal's contract: every item's share for both parties, and the totals; beside them the
 * transfers and the properties.
 */
export function divisionJson(answered: DivisionAnswered): Json {
  const {
    question: { parties, items },
    answer,
  } = answered
  const sharesOf = (party: 0 | 1): Json =>
    Object.fromEntries(
      items.map(({ id }, i) => [id, formatRational(partOf(answer.shares[i], party))]),
    )
  return {
    shares: Object.fromEntries([
      [parties[0], sharesOf(0)],
      [parties[1], sharesOf(1)],
    ]),
    totals: Object.fromEntries([
      [parties[0], formatRational(answer.totals[0])],
      [parties[1], formatRational(answer.totals[1])],
    ]),
    transfers: answer.transfers.map(({ item, from, to, part }) => ({
      item,
      from,
      to,
      part: formatRational(part),
    })),
    split: items.flatMap(({ id }, i) => (answer.shares[i]?.denominator === 1n ? [] : [id])),
    properties: {
      envyFree: answer.envyFree,
      equitable: answer.equitable,
      efficient: answer.efficient,
    },
  }
}

/** One item as a person reads it. */
export interface ItemLine {
  readonly id: string
  readonly points: readonly [string, string]
  readonly shares: readonly [string, string]
}

/** The items in file order. */
export const itemLines = ({ question: { items }, answer }: DivisionAnswered): readonly ItemLine[] =>
  items.map(({ id, points: [first, second] }, i) => ({
    id,
    points: [formatRational(first), formatRational(second)],
    shares: [
      formatRational(partOf(answer.shares[i], 0)),
      formatRational(partOf(answer.shares[i], 1)),
    ],
  }))

/** What was handed over, and which properties the division has. */
export function divisionNotes({
  question: { parties },
  answer,
}: DivisionAnswered): readonly string[] {
  const handed = answer.transfers.map(
    ({ item, from, to, part }) =>
      `${from} hands ` +
      `${formatRational(part) === "1" ? item : `${formatRational(part)} of ${item}`} to ${to}`,
  )
  const properties = [
    answer.envyFree ? "neither envies the other" : "one envies the other",
    answer.equitable ? "both have the same total" : "the totals differ",
    answer.efficient
      ? "no other division is better for both"
      : "another division is better for both",
  ]
  return [
    handed.length === 0
      ? "Nothing was handed over: the totals were equal from the start."
      : `After each item went to the party that gives it more points, ${handed.join(", ")}.`,
    `Totals: ${parties[0]} ${formatRational(answer.totals[0])}, ${parties[1]} ` +
      `${formatRational(answer.totals[1])} points. By the points given, ` +
      `${properties.join("; ")}.`,
  ]
}

const partOf = (share: Rational = ZERO, party: 0 | 1): Rational =>
  party === 0 ? share : subtract(ONE, share)
