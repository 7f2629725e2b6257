/** Offices picked in turn, from a file. */

import {
  formatRational,
  ok,
  type Json,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import {
  decodePortfolios,
  pickPortfolios,
  type PortfolioAnswer,
  type PortfolioQuestion,
} from "../../talks/powersharing/index.ts"
import { named } from "./seats.ts"

export interface PortfoliosAnswered {
  readonly question: PortfolioQuestion
  readonly answer: PortfolioAnswer
}

/** The picks that the file asks for, or the one thing that is wrong with it. */
export function answerPortfolios(written: Written): Result<PortfoliosAnswered, WrittenFault> {
  const question = decodePortfolios(written)
  return question.ok
    ? ok({ question: question.value, answer: pickPortfolios(question.value) })
    : question
}

/**
 * The terminal's contract: `picks` and `ties`; beside them each pick's figure and office, refusals,
 * and offices left.
 */
export function portfoliosJson({
  question,
  answer: { picks, ties, refusals, unfilled },
}: PortfoliosAnswered): Json {
  return {
    picks: picks.map(({ list }) => list),
    ties: ties.map(({ pick, lists, resolved, by }) => ({
      pick,
      lists,
      resolved: resolved ?? null,
      by: by ?? null,
    })),
    figures: picks.map(({ figure }) => formatRational(figure)),
    offices: question.names.length === 0 ? null : picks.map(({ office }) => office ?? null),
    won: Object.fromEntries(
      question.lists.map(({ id }) => [id, String(picks.filter(({ list }) => list === id).length)]),
    ),
    refusals: refusals.map(({ pick, list }) => ({ pick, list })),
    unfilled: String(unfilled),
  }
}

/** One pick as a person reads it. */
export interface PickLine {
  readonly pick: number
  readonly list: string
  readonly figure: string
  readonly office: string
  readonly note: string
}

/** The picks in order, each with what was special about it. */
export function pickLines({
  answer: { picks, ties, refusals },
}: PortfoliosAnswered): readonly PickLine[] {
  return picks.map(({ pick, list, figure, office }) => {
    const passed = refusals
      .filter((refusal) => refusal.pick === pick)
      .map((refusal) => `${refusal.list} refused`)
    const broken = ties
      .filter((tie) => tie.pick === pick && tie.resolved !== undefined)
      .map((tie) =>
        tie.by === "refusal"
          ? `level with ${named(tie.lists.filter((id) => id !== tie.resolved))}`
          : `${named(tie.lists)} were level; ${tie.resolved ?? ""} first by votes`,
      )
    return {
      pick,
      list,
      figure: formatRational(figure),
      office: office ?? "",
      note: [...broken, ...passed].join("; "),
    }
  })
}

/** What is open: sentences. */
export function portfolioNotes({
  answer: { ties, picks, refusals, unfilled },
}: PortfoliosAnswered): readonly string[] {
  const open = ties.filter(({ resolved, by }) => resolved === undefined && by === undefined)
  const late = refusals.filter(({ pick }) => pick > picks.length).map(({ list }) => list)
  return [
    ...open.map(
      ({ pick, lists }) =>
        `Pick ${pick} is open: ${named(lists)} are level and nothing tells them apart, so ` +
        "the picking stops here.",
    ),
    ...(late.length === 0 ? [] : [`${named(late)} refused.`]),
    ...(unfilled === 0
      ? []
      : [`${unfilled} ${unfilled === 1 ? "office is" : "offices are"} not filled.`]),
  ]
}
