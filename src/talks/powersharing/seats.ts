/**
 * Seats for votes: what a constitution's formula gives each list, exactly, with every tie left
 * open.
 */

import {
  commonDenominator,
  compareRationals,
  divide,
  failed,
  ok,
  rational,
  ZERO,
  add,
  multiply,
  type Rational,
  type Result,
} from "../../base/index.ts"
import { claimsOf, type Claims } from "./claims.ts"
import { fill, type Filled } from "./fill.ts"
import { isQuotaMethod, quotaOf, type SeatMethod } from "./methods.ts"

export interface SeatList {
  readonly id: string
  readonly votes: Rational
}

export interface SeatQuestion {
  readonly method: SeatMethod
  readonly seats: number
  /** The least share of all votes that takes part. */
  readonly threshold: Rational
  readonly lists: readonly SeatList[]
  /** Least and most seats by list id; a list that is not named has none. */
  readonly floors: ReadonlyMap<string, number>
  readonly caps: ReadonlyMap<string, number>
}

/** These lists have equal claims to these seats, and no rule given says whose they are. */
export interface SeatTie {
  readonly lists: readonly string[]
  readonly seats: number
}

/**
 * A claim to one seat: whose, and its figure (votes over divisor; for `hill` that figure squared;
 * for a quota method the quotas left over).
 */
export interface SeatClaim {
  readonly lists: readonly string[]
  readonly figure: Rational
}

export interface SeatAnswer {
  /** In the order of the lists, without the seats that are in `ties`. */
  readonly seats: readonly number[]
  readonly ties: readonly SeatTie[]
  /** Lists with votes that stay below the threshold. */
  readonly below: readonly string[]
  readonly quota: Rational | undefined
  /**
   * The weakest claim that got a seat and the strongest that got none; undefined where floors and
   * caps left no claim.
   */
  readonly last: SeatClaim | undefined
  readonly next: SeatClaim | undefined
}

export type SeatFault =
  | { readonly kind: "no-votes" }
  | { readonly kind: "all-below-threshold"; readonly largest: string; readonly share: Rational }
  | { readonly kind: "floors-exceed-seats"; readonly floors: number }
  | {
      readonly kind: "floor-above-cap"
      readonly list: string
      readonly floor: number
      readonly cap: number
    }
  | { readonly kind: "caps-leave-seats"; readonly most: number }
  | { readonly kind: "fewer-seats-than-lists"; readonly needed: number }
  | { readonly kind: "quota-is-zero" }

/**
 * The seats of each list. Each list that takes part (it has votes, and its share of all votes
 * reaches the threshold) claims its first seat, its second and so on, each claim weaker than the
 * one before; the strongest claims get the seats. Divisor methods: a claim's figure is votes over
 * divisor. Quota methods (largest remainders): it is the quotas left after the seats already held,
 * so whole quotas come first and then the largest remainders. A floor gives its seats before any
 * claim, a cap ends the claims: the result is max(floor, min(cap, what the rule gives)) for the one
 * figure at which the seats come out right. Equal claims to the last seats are a tie.
 *
 * @see Pukelsheim, Proportional Representation (2nd ed. 2017), ch. 3-5 and 12; Balinski and Young,
 *   Fair Representation (1982)
 */
export function apportion(question: SeatQuestion): Result<SeatAnswer, SeatFault> {
  const total = question.lists.reduce((sum, { votes }) => add(sum, votes), ZERO)
  const takesPart = question.lists.map(
    ({ votes }) =>
      votes.numerator > 0n && compareRationals(votes, multiply(question.threshold, total)) >= 0,
  )
  const bounds = boundsOf(question, takesPart)
  const fault =
    nobodyTakesPart(question, takesPart, total) ?? boundsFault(question, takesPart, bounds)
  if (fault !== undefined) return failed(fault)
  const taking = question.lists.map(({ votes }, i) => (takesPart[i] === true ? votes : ZERO))
  const quota = isQuotaMethod(question.method)
    ? quotaOf(question.method, taking.reduce(add, ZERO), question.seats)
    : undefined
  if (quota !== undefined && quota.numerator === 0n) return failed({ kind: "quota-is-zero" })
  const scale = commonDenominator(quota === undefined ? taking : [...taking, quota])
  const claims = claimsOf(
    question.method,
    taking.map((votes) => wholeAt(votes, scale)),
    quota === undefined ? 0n : wholeAt(quota, scale),
  )
  const filled = fill(claims, bounds, question.seats)
  return ok({
    ...answered(question, filled, { claims, scale }),
    quota,
    below: question.lists
      .filter(({ votes }, i) => votes.numerator > 0n && takesPart[i] !== true)
      .map(({ id }) => id),
  })
}

/** Votes as a share of all votes in the question; zero where there are none. */
export function voteShares(lists: readonly SeatList[]): readonly Rational[] {
  const total = lists.reduce((sum, { votes }) => add(sum, votes), ZERO)
  return lists.map(({ votes }) => (total.numerator === 0n ? ZERO : divide(votes, total)))
}

/** Least and most seats of each list. A list that takes no part has exactly its floor. */
export interface Bounds {
  readonly least: readonly number[]
  readonly most: readonly number[]
}

function boundsOf(
  { lists, floors, caps, seats }: SeatQuestion,
  takesPart: readonly boolean[],
): Bounds {
  const least = lists.map(({ id }) => floors.get(id) ?? 0)
  return {
    least,
    most: lists.map(({ id }, i) =>
      takesPart[i] === true
        ? Math.max(least[i] ?? 0, Math.min(caps.get(id) ?? seats, seats))
        : (least[i] ?? 0),
    ),
  }
}

function nobodyTakesPart(
  { lists }: SeatQuestion,
  takesPart: readonly boolean[],
  total: Rational,
): SeatFault | undefined {
  if (takesPart.includes(true)) return undefined
  if (total.numerator === 0n) return { kind: "no-votes" }
  const largest = lists.reduce((best, list) =>
    compareRationals(list.votes, best.votes) > 0 ? list : best,
  )
  return { kind: "all-below-threshold", largest: largest.id, share: divide(largest.votes, total) }
}

function boundsFault(
  question: SeatQuestion,
  takesPart: readonly boolean[],
  { least, most }: Bounds,
): SeatFault | undefined {
  const { lists, floors, caps, seats, method } = question
  const crossed = lists.find(({ id }) => (floors.get(id) ?? 0) > (caps.get(id) ?? Infinity))
  if (crossed !== undefined)
    return {
      kind: "floor-above-cap",
      list: crossed.id,
      floor: floors.get(crossed.id) ?? 0,
      cap: caps.get(crossed.id) ?? 0,
    }
  const allFloors = least.reduce((sum, each) => sum + each, 0)
  if (allFloors > seats) return { kind: "floors-exceed-seats", floors: allFloors }
  const allCaps = most.reduce((sum, each) => sum + each, 0)
  if (allCaps < seats) return { kind: "caps-leave-seats", most: allCaps }
  const everyListFirst = method === "adams" || method === "dean" || method === "hill"
  const needed = lists.reduce(
    (sum, _, i) =>
      sum + Math.max(least[i] ?? 0, takesPart[i] === true ? Math.min(1, most[i] ?? 0) : 0),
    0,
  )
  return everyListFirst && needed > seats ? { kind: "fewer-seats-than-lists", needed } : undefined
}

const wholeAt = ({ numerator, denominator }: Rational, scale: bigint): bigint =>
  numerator * (scale / denominator)

interface Scaled {
  readonly claims: Claims
  readonly scale: bigint
}

function answered(
  { lists }: SeatQuestion,
  filled: Filled,
  { claims, scale }: Scaled,
): Pick<SeatAnswer, "seats" | "ties" | "last" | "next"> {
  const named = (indices: readonly number[]): readonly string[] =>
    indices.map((i) => lists[i]?.id ?? "")
  const claim = (indices: readonly number[], held: 0 | 1): SeatClaim | undefined => {
    const [first] = indices
    if (first === undefined) return undefined
    const { over, under } = claims.figure(first, (filled.seats[first] ?? 0) - held)
    return under === 0n
      ? undefined
      : {
          lists: named(indices),
          figure: divide(rational(over, under), rational(claims.scaleOfFigure(scale))),
        }
  }
  const tied = filled.tied.lists
  return {
    seats: filled.seats,
    ties: tied.length === 0 ? [] : [{ lists: named(tied), seats: filled.tied.seats }],
    last: tied.length === 0 ? claim(filled.weakestHeld, 1) : claim(tied, 0),
    next: tied.length === 0 ? claim(filled.strongestOpen, 0) : claim(tied, 0),
  }
}
