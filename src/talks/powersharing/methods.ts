/** The methods of apportionment: their names, their divisors, their quotas. */

import { divide, rational, type Rational } from "../../base/index.ts"

export const SEAT_METHODS = [
  "dhondt",
  "sainte-lague",
  "modified-sainte-lague",
  "adams",
  "dean",
  "hill",
  "hare",
  "droop",
  "quota-truncated",
] as const
export type SeatMethod = (typeof SEAT_METHODS)[number]

/** Largest-remainder methods; the rest divide. */
export const QUOTA_METHODS = ["hare", "droop", "quota-truncated"] as const
export type QuotaMethod = (typeof QUOTA_METHODS)[number]
export type DivisorMethod = Exclude<SeatMethod, QuotaMethod>

export const isQuotaMethod = (method: SeatMethod): method is QuotaMethod =>
  QUOTA_METHODS.some((each) => each === method)

/**
 * The divisor of the claim to one more seat than `held`, as `over`/`under`; for `hill` its square.
 * Zero means that the claim goes before all others. Adams rounds up, Dean and Hill at the harmonic
 * and the geometric mean of held and held + 1.
 */
export function divisor(
  method: DivisorMethod,
  held: number,
): { readonly over: bigint; readonly under: bigint } {
  const m = BigInt(held)
  switch (method) {
    case "dhondt":
      return { over: m + 1n, under: 1n }
    case "sainte-lague":
      return { over: 2n * m + 1n, under: 1n }
    case "modified-sainte-lague":
      return held === 0 ? { over: 7n, under: 5n } : { over: 2n * m + 1n, under: 1n }
    case "adams":
      return { over: m, under: 1n }
    case "dean":
      return { over: 2n * m * (m + 1n), under: 2n * m + 1n }
    case "hill":
      return { over: m * (m + 1n), under: 1n }
  }
}

/**
 * How many seats a list has when seats go to every claim of at least one, `x` being its votes; in
 * floating point, to start an exact search near its end.
 */
export function seatsNear(method: DivisorMethod, x: number): number {
  switch (method) {
    case "dhondt":
      return Math.floor(x)
    case "sainte-lague":
      return Math.floor((x + 1) / 2)
    case "modified-sainte-lague":
      return x < 1.4 ? 0 : Math.max(1, Math.floor((x + 1) / 2))
    case "adams":
      return Math.floor(x) + 1
    case "dean":
      return Math.floor((x - 1 + Math.sqrt(x * x + 1)) / 2) + 1
    case "hill":
      return Math.floor((Math.sqrt(1 + 4 * x * x) - 1) / 2) + 1
  }
}

/**
 * Votes a seat: `hare` V/S; `droop` floor(V/(S+1)) + 1; `quota-truncated` V/(S+1) with the third
 * and later decimals disregarded, which may be zero.
 *
 * @see Constitution of the Republic of South Africa, Act 200 of 1993, s. 88(3), for the last
 */
export function quotaOf(method: QuotaMethod, votes: Rational, seats: number): Rational {
  switch (method) {
    case "hare":
      return divide(votes, rational(seats))
    case "droop":
      return rational(floor(divide(votes, rational(seats + 1))) + 1n)
    case "quota-truncated":
      return rational(floor(divide(votes, rational(seats + 1, 100n))), 100n)
  }
}

const floor = ({ numerator, denominator }: Rational): bigint => numerator / denominator
