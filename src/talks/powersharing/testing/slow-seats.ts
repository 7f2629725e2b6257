/**
 * Apportionment as textbooks state it, one seat after another over exact fractions; slow, and short
 * enough to be read.
 */

import {
  add,
  compareRationals,
  divide,
  multiply,
  rational,
  subtract,
  ZERO,
  type Rational,
} from "../../../base/index.ts"
import { divisor, isQuotaMethod, quotaOf, type DivisorMethod } from "../methods.ts"
import type { SeatQuestion } from "../seats.ts"

interface Outcome {
  readonly seats: readonly number[]
  readonly tied: readonly string[]
  readonly open: number
}

/**
 * Highest averages: each seat goes to the list with the highest figure; equal figures that
 * outnumber the seats left are a tie.
 */
export function slowHighestAverages(question: SeatQuestion): Outcome {
  const { method, seats, lists, floors, caps } = question
  if (isQuotaMethod(method)) throw new RangeError("not a divisor method")
  const held = lists.map(({ id }) => floors.get(id) ?? 0)
  const part = takingPart(question)
  for (let left = seats - held.reduce((sum, each) => sum + each, 0); left > 0;) {
    const open = lists
      .map((_, i) => i)
      .filter(
        (i) => part[i] === true && (held[i] ?? 0) < (caps.get(lists[i]?.id ?? "") ?? Infinity),
      )
    const best = open.filter((i) =>
      open.every(
        (j) =>
          compareFigures(
            method,
            [votesOf(question, i), held[i] ?? 0],
            [votesOf(question, j), held[j] ?? 0],
          ) >= 0,
      ),
    )
    if (best.length > left)
      return { seats: held, tied: best.map((i) => lists[i]?.id ?? ""), open: left }
    for (const i of best) held[i] = (held[i] ?? 0) + 1
    left -= best.length
  }
  return { seats: held, tied: [], open: 0 }
}

/**
 * Largest remainders without bounds: whole quotas, then one seat each by remainder; undefined where
 * that gives more or fewer seats than asked.
 */
export function slowLargestRemainders(question: SeatQuestion): Outcome | undefined {
  const { method, seats, lists } = question
  if (!isQuotaMethod(method)) throw new RangeError("not a quota method")
  const part = takingPart(question)
  const votes = lists.map(({ votes }, i) => (part[i] === true ? votes : ZERO))
  const quota = quotaOf(method, votes.reduce(add, ZERO), seats)
  const held = votes.map((each) =>
    Number(divide(each, quota).numerator / divide(each, quota).denominator),
  )
  const remainders = votes.map((each, i) => subtract(each, multiply(quota, rational(held[i] ?? 0))))
  const order = lists
    .map((_, i) => i)
    .filter((i) => part[i] === true)
    .sort((a, b) => compareRationals(remainders[b] ?? ZERO, remainders[a] ?? ZERO))
  const left = seats - held.reduce((sum, each) => sum + each, 0)
  if (left === 0) return { seats: held, tied: [], open: 0 }
  const edge = remainders[order[left - 1] ?? -1]
  if (left < 0 || edge === undefined) return undefined
  const above = order.filter((i) => compareRationals(remainders[i] ?? ZERO, edge) > 0)
  const equal = order.filter((i) => compareRationals(remainders[i] ?? ZERO, edge) === 0)
  const isTie = above.length + equal.length > left
  for (const i of isTie ? above : [...above, ...equal]) held[i] = (held[i] ?? 0) + 1
  return isTie
    ? {
        seats: held,
        tied: equal.sort((a, b) => a - b).map((i) => lists[i]?.id ?? ""),
        open: left - above.length,
      }
    : { seats: held, tied: [], open: 0 }
}

function takingPart({ lists, threshold }: SeatQuestion): readonly boolean[] {
  const least = multiply(
    threshold,
    lists.reduce((sum, { votes }) => add(sum, votes), ZERO),
  )
  return lists.map(
    ({ votes }) => compareRationals(votes, ZERO) > 0 && compareRationals(votes, least) >= 0,
  )
}

const votesOf = ({ lists }: SeatQuestion, i: number): Rational => lists[i]?.votes ?? ZERO

type Standing = readonly [votes: Rational, held: number]

function compareFigures(
  method: DivisorMethod,
  [votesA, heldA]: Standing,
  [votesB, heldB]: Standing,
): number {
  const [a, b] = [divisor(method, heldA), divisor(method, heldB)]
  if (a.over === 0n || b.over === 0n) return Number(a.over === 0n) - Number(b.over === 0n)
  const squared = (votes: Rational): Rational =>
    method === "hill" ? multiply(votes, votes) : votes
  return compareRationals(
    divide(squared(votesA), rational(a.over, a.under)),
    divide(squared(votesB), rational(b.over, b.under)),
  )
}
