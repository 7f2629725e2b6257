/**
 * Adjusted Winner: two parties divide contested items so that neither envies, both gain alike and
 * nothing is wasted.
 */

import {
  add,
  compareRationals,
  divide,
  failed,
  multiply,
  ok,
  ONE,
  subtract,
  ZERO,
  type Rational,
  type Result,
} from "../../base/index.ts"

/** An item and what it is worth to the first and to the second party, in points. */
export interface Item {
  readonly id: string
  readonly points: readonly [Rational, Rational]
}

export interface DivisionQuestion {
  readonly parties: readonly [string, string]
  readonly items: readonly Item[]
}

/** Part of an item, or all of it, that went from the party ahead to the other, in order. */
export interface Transfer {
  readonly item: string
  readonly from: string
  readonly to: string
  readonly part: Rational
}

export interface DivisionAnswer {
  /** The first party's part of each item, in the items' order; the rest is the second's. */
  readonly shares: readonly Rational[]
  /** By each party's own points. */
  readonly totals: readonly [Rational, Rational]
  readonly transfers: readonly Transfer[]
  /** Neither values the other's part above its own. */
  readonly envyFree: boolean
  /** Both have the same total. */
  readonly equitable: boolean
  /** No other division is better for one and no worse for the other. */
  readonly efficient: boolean
}

export type DivisionFault =
  | { readonly kind: "totals-differ"; readonly totals: readonly [Rational, Rational] }
  | { readonly kind: "no-points" }

/**
 * Each item goes to the party that gives it more points (the first where equal). Then the party
 * ahead hands over items, those first whose ratio of its points to the other's is lowest (in file
 * order where equal), the last of them in part, until the totals are equal. At most one item is
 * split.
 *
 * @see Brams and Taylor, Fair Division (1996), ch. 4
 */
export function adjustedWinner({
  parties,
  items,
}: DivisionQuestion): Result<DivisionAnswer, DivisionFault> {
  const given = totalsOf(items.map(({ points }) => points))
  if (compareRationals(given[0], given[1]) !== 0)
    return failed({ kind: "totals-differ", totals: given })
  if (given[0].numerator === 0n) return failed({ kind: "no-points" })
  const shares = items.map(({ points }) =>
    compareRationals(points[0], points[1]) >= 0 ? ONE : ZERO,
  )
  const transfers = evenedOut(parties, items, shares)
  const totals = totalsAt(items, shares)
  const rest = totalsOf(
    items.map(({ points: [first, second] }, i) => [
      multiply(first, remainder(shares[i])),
      multiply(second, shares[i] ?? ZERO),
    ]),
  )
  return ok({
    shares,
    totals,
    transfers,
    envyFree:
      compareRationals(totals[0], rest[0]) >= 0 && compareRationals(totals[1], rest[1]) >= 0,
    equitable: compareRationals(totals[0], totals[1]) === 0,
    efficient: isEfficient(items, shares),
  })
}

/** Changes `shares` until the totals are equal. */
function evenedOut(
  parties: readonly [string, string],
  items: readonly Item[],
  shares: Rational[],
): readonly Transfer[] {
  const transfers: Transfer[] = []
  const [first, second] = totalsAt(items, shares)
  const ahead = compareRationals(first, second) > 0 ? 0 : 1
  const behind = ahead === 0 ? 1 : 0
  let lead = ahead === 0 ? subtract(first, second) : subtract(second, first)
  for (const i of givingOrder(items, shares, ahead)) {
    const points = items[i]?.points
    if (lead.numerator === 0n || points === undefined) break
    const swing = add(points[0], points[1])
    const part = compareRationals(swing, lead) > 0 ? divide(lead, swing) : ONE
    shares[i] = ahead === 0 ? subtract(ONE, part) : part
    lead = subtract(lead, multiply(swing, part))
    transfers.push({ item: items[i]?.id ?? "", from: parties[ahead], to: parties[behind], part })
  }
  return transfers
}

/**
 * Items held by the party ahead and worth something to the other, by rising ratio of points, then
 * in file order.
 */
function givingOrder(
  items: readonly Item[],
  shares: readonly Rational[],
  ahead: 0 | 1,
): readonly number[] {
  const behind = ahead === 0 ? 1 : 0
  const held = items
    .map((_, i) => i)
    .filter(
      (i) => (shares[i] === ONE) === (ahead === 0) && items[i]?.points[behind].numerator !== 0n,
    )
  const ratio = (i: number): Rational =>
    divide(items[i]?.points[ahead] ?? ZERO, items[i]?.points[behind] ?? ONE)
  return held.sort((a, b) => compareRationals(ratio(a), ratio(b)) || a - b)
}

const totalsAt = (
  items: readonly Item[],
  shares: readonly Rational[],
): readonly [Rational, Rational] =>
  totalsOf(
    items.map(({ points: [first, second] }, i) => [
      multiply(first, shares[i] ?? ZERO),
      multiply(second, remainder(shares[i])),
    ]),
  )

const totalsOf = (
  points: readonly (readonly [Rational, Rational])[],
): readonly [Rational, Rational] =>
  points.reduce<readonly [Rational, Rational]>(
    ([first, second], [a, b]) => [add(first, a), add(second, b)],
    [ZERO, ZERO],
  )

const remainder = (share = ZERO): Rational => subtract(ONE, share)

/**
 * No exchange helps: whatever the first party has, it values at least as much against the second's
 * points as whatever it lacks. The item it has that is worth least to it against the second, beside
 * the one it lacks that is worth most, tells for all.
 */
function isEfficient(items: readonly Item[], shares: readonly Rational[]): boolean {
  const worth = items
    .map(({ points }, i) => ({ points, i }))
    .filter(({ points }) => points.some(({ numerator }) => numerator !== 0n))
  const has = worth
    .filter(({ i }) => shares[i]?.numerator !== 0n)
    .reduce<Points | undefined>(
      (least, { points }) => (least === undefined || against(points, least) < 0 ? points : least),
      undefined,
    )
  const lacks = worth
    .filter(({ i }) => compareRationals(shares[i] ?? ZERO, ONE) < 0)
    .reduce<Points | undefined>(
      (most, { points }) => (most === undefined || against(points, most) > 0 ? points : most),
      undefined,
    )
  return has === undefined || lacks === undefined || against(has, lacks) >= 0
}

type Points = Item["points"]

/**
 * Below zero where the first item is worth less to the first party, against the second's points,
 * than the other; never asked of an item worth nothing to both.
 */
const against = (a: Points, b: Points): number =>
  compareRationals(multiply(a[0], b[1]), multiply(b[0], a[1]))
