/** Seats for votes, from a file. */

import {
  approximate,
  formatRational,
  ZERO,
  type Json,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import {
  apportion,
  decodeSeats,
  seatFaultAt,
  voteShares,
  type SeatAnswer,
  type SeatClaim,
  type SeatQuestion,
} from "../../talks/powersharing/index.ts"

export interface SeatsAnswered {
  readonly question: SeatQuestion
  readonly answer: SeatAnswer
}

/** The seats that the file asks for, or the one thing that is wrong with it. */
export function answerSeats(written: Written): Result<SeatsAnswered, WrittenFault> {
  const question = decodeSeats(written)
  if (!question.ok) return question
  const answer = apportion(question.value)
  return answer.ok
    ? { ok: true, value: { question: question.value, answer: answer.value } }
    : { ok: false, fault: seatFaultAt(written, answer.fault) }
}

/** The terminal's contract: `seats` and `ties`; beside them what the result rests on. */
export function seatsJson({ question: { method, lists, seats }, answer }: SeatsAnswered): Json {
  const claim = (each: SeatClaim | undefined): Json =>
    each === undefined
      ? null
      : {
          lists: each.lists,
          [method === "hill" ? "figureSquared" : "figure"]: formatRational(each.figure),
        }
  return {
    seats: Object.fromEntries(lists.map(({ id }, i) => [id, String(answer.seats[i] ?? 0)])),
    ties: answer.ties.map((tie) => ({ lists: tie.lists, seats: String(tie.seats) })),
    method,
    total: String(seats),
    below: answer.below,
    quota: answer.quota === undefined ? null : formatRational(answer.quota),
    voteShares: Object.fromEntries(
      voteShares(lists).map((share, i) => [lists[i]?.id ?? "", formatRational(share)]),
    ),
    lastSeat: claim(answer.last),
    nextSeat: claim(answer.next),
  }
}

/** One list as a person reads it: shares for the eye, seats exact. */
export interface SeatLine {
  readonly id: string
  readonly votes: string
  readonly voteShare: number
  readonly seats: number
  readonly seatShare: number
}

/** The lists in file order. */
export function seatLines({
  question: { lists, seats },
  answer,
}: SeatsAnswered): readonly SeatLine[] {
  const shares = voteShares(lists)
  return lists.map(({ id, votes }, i) => ({
    id,
    votes: formatRational(votes),
    voteShare: approximate(shares[i] ?? ZERO),
    seats: answer.seats[i] ?? 0,
    seatShare: (answer.seats[i] ?? 0) / seats,
  }))
}

/** What is open, who was left out and how close it was: sentences. */
export function seatNotes({ question: { method }, answer }: SeatsAnswered): readonly string[] {
  const { ties, below, quota, last, next } = answer
  return [
    ...ties.map(
      ({ lists, seats }) =>
        `Open: ${count(seats, "seat")} between ${named(lists)}, whose claims are equal ` +
        `(${figureWords(method, last)}).`,
    ),
    ...(below.length === 0 ? [] : [`Below the threshold: ${named(below)}.`]),
    ...(quota === undefined ? [] : [`The quota is ${formatRational(quota)} votes a seat.`]),
    ...(ties.length > 0 || last === undefined
      ? []
      : [
          `The last seat went to ${named(last.lists)} ` +
            `(${figureWords(method, last)})${
              next === undefined
                ? ""
                : `; next in line ${next.lists.length === 1 ? "is" : "are"} ${named(next.lists)} ` +
                  `(${figureWords(method, next)})`
            }.`,
        ]),
  ]
}

function figureWords(method: SeatQuestion["method"], claim: SeatClaim | undefined): string {
  const figure = claim?.figure ?? ZERO
  if (method === "hill") return `figure about ${decimals(Math.sqrt(approximate(figure)))}`
  const exact = formatRational(figure)
  return `figure ${exact}${exact.includes("/") ? `, about ${decimals(approximate(figure))}` : ""}`
}

const decimals = (value: number): string => String(Number(value.toPrecision(8)))

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`

/** Names in a row: `a, b and c`. */
export const named = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? "")
    : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1] ?? ""}`
