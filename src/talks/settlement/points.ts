/** Four bargaining points over the accepted vectors of a frontier; every tie, exactly. */

import type { Gains } from "./gains.ts"

/**
 * Nash: the vectors that maximise the product of gains among those in which every party gains.
 *
 * @returns indices into `gains.vectors`, rising; empty where no vector gives every party a gain
 * @see Nash (1950), "The Bargaining Problem", Econometrica 18(2): 155–162. His set is convex; ours
 *   is finite, so there may be ties.
 */
export function nash(gains: Gains): readonly number[] {
  const gaining: number[] = []
  const logs: number[] = []
  for (const index of indices(gains)) {
    const log = logOfProduct(gains, index)
    if (log === undefined) continue
    gaining.push(index)
    logs.push(log)
  }
  return best(gaining, logs, {
    slack: 1e-5,
    exact: (index) => gains.exact(index).reduce((product, gain) => product * gain, 1n),
    compare,
  })
}

/**
 * Undefined where some party does not gain. Gains too close to zero for a first look are looked at
 * exactly.
 */
function logOfProduct({ near, slack, exact, halvings }: Gains, index: number): number | undefined {
  let [sum, unsure] = [0, false]
  for (const party of near) {
    const gain = party[index] as number
    if (gain < -slack) return undefined
    unsure ||= gain < 1000 * slack
    sum += Math.log(gain)
  }
  if (!unsure) return sum
  const gains = exact(index)
  return gains.every((gain) => gain > 0n)
    ? gains.reduce((total, gain) => total + logOf(gain) - halvings * Math.LN2, 0)
    : undefined
}

/** The natural logarithm of a whole number above zero, of any size. */
function logOf(value: bigint): number {
  const shift = BigInt(Math.max(0, value.toString(2).length - 900))
  return Math.log(Number(value >> shift)) + Number(shift) * Math.LN2
}

/**
 * Egalitarian: leximin over gains. The smallest gain is as large as can be, then the second
 * smallest, and so on.
 *
 * @returns indices into `gains.vectors`, rising; empty only where there are no vectors
 */
export function egalitarian(gains: Gains): readonly number[] {
  const smallest = indices(gains).map((index) =>
    gains.near.reduce((least, party) => Math.min(least, party[index] as number), Infinity),
  )
  return best(indices(gains), smallest, {
    slack: gains.slack,
    exact: (index) => [...gains.exact(index)].sort(compare),
    compare: lexicographic,
  })
}

/**
 * Utilitarian: the vectors with the largest sum of utilities (reservations are the same everywhere,
 * so the sum of gains serves).
 */
export function utilitarian(gains: Gains): readonly number[] {
  const sums = indices(gains).map((index) =>
    gains.near.reduce((sum, party) => sum + (party[index] as number), 0),
  )
  return best(indices(gains), sums, {
    slack: gains.slack * gains.parties,
    exact: (index) => gains.exact(index).reduce((sum, gain) => sum + gain, 0n),
    compare,
  })
}

/**
 * What a Kalai-Smorodinsky package gives: at least this share of the largest gain, to each party
 * that can gain anything.
 */
export interface KalaiSmorodinsky {
  readonly share: { readonly numerator: bigint; readonly denominator: bigint }
  /**
   * By party the least gain that is at least the share, over the gains' denominator; undefined for
   * a party left out.
   */
  readonly leastGains: readonly (bigint | undefined)[]
}

/**
 * Kalai-Smorodinsky: the smallest gain, as a share of the largest gain that the party has in any
 * accepted package, is as large as can be. Parties whose largest gain is not positive are left out.
 * Packages off the frontier may share the maximum, so what comes back is the share and the gains it
 * needs: every accepted package that gives them is a solution.
 *
 * @returns undefined where no party is left
 * @see Kalai and Smorodinsky (1975), "Other Solutions to Nash's Bargaining Problem", Econometrica
 *   43(3): 513–518
 */
export function kalaiSmorodinsky(gains: Gains): KalaiSmorodinsky | undefined {
  const largest = largestGains(gains)
  const counted = largest.flatMap((gain, party) => (gain > 0n ? [party] : []))
  if (counted.length === 0) return undefined
  const most = gains.near.map((near) =>
    near.reduce((high, gain) => Math.max(high, gain), -Infinity),
  )
  const shares = indices(gains).map((index) =>
    counted.reduce(
      (least, party) =>
        Math.min(least, (gains.near[party]?.[index] as number) / (most[party] as number)),
      Infinity,
    ),
  )
  const smallest = counted.reduce(
    (least, party) => Math.min(least, most[party] as number),
    Infinity,
  )
  const slack =
    (1e-9 + (2 * gains.slack) / smallest) *
    (1 + shares.reduce((most, share) => Math.max(most, Math.abs(share)), 0))
  const [winner] = best(indices(gains), shares, {
    slack,
    exact: (index) => smallestShare(gains.exact(index), largest, counted),
    compare: compareShares,
  })
  const share = smallestShare(gains.exact(winner ?? 0), largest, counted)
  return {
    share,
    leastGains: largest.map((gain, party) =>
      counted.includes(party) ? ceiling(share.numerator * gain, share.denominator) : undefined,
    ),
  }
}

type Share = KalaiSmorodinsky["share"]

function smallestShare(
  exact: readonly bigint[],
  largest: readonly bigint[],
  counted: readonly number[],
): Share {
  const shares = counted.map((party): Share => ({
    numerator: exact[party] ?? 0n,
    denominator: largest[party] ?? 1n,
  }))
  return shares.reduce((least, share) => (compareShares(share, least) < 0 ? share : least))
}

const compareShares = (a: Share, b: Share): number =>
  compare(a.numerator * b.denominator, b.numerator * a.denominator)

function largestGains(gains: Gains): readonly bigint[] {
  return gains.near.map((near, party) => {
    const [winner = 0] = best(indices(gains), [...near], {
      slack: gains.slack,
      exact: (index) => gains.exact(index)[party] ?? 0n,
      compare,
    })
    return gains.vectors.length === 0 ? 0n : (gains.exact(winner)[party] ?? 0n)
  })
}

interface By<T> {
  /** How far a first look may be wrong. */
  readonly slack: number
  readonly exact: (index: number) => T
  readonly compare: (a: T, b: T) => number
}

/**
 * The indices with the largest exact value; only those whose near value comes within the slack of
 * the largest are looked at exactly.
 */
function best<T>(
  among: readonly number[],
  near: readonly number[],
  { slack, exact, compare: order }: By<T>,
): readonly number[] {
  let highest = -Infinity
  for (const value of near) if (value > highest) highest = value
  let [winners, top]: [number[], T | undefined] = [[], undefined]
  for (const [place, index] of among.entries()) {
    if ((near[place] as number) < highest - slack) continue
    const value = exact(index)
    const difference = top === undefined ? 1 : order(value, top)
    if (difference > 0) [winners, top] = [[index], value]
    else if (difference === 0) winners.push(index)
  }
  return winners
}

const indices = ({ vectors }: Gains): readonly number[] => vectors.map((_, index) => index)

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)

function lexicographic(a: readonly bigint[], b: readonly bigint[]): number {
  const place = a.findIndex((value, i) => value !== b[i])
  return place < 0 ? 0 : compare(a[place] ?? 0n, b[place] ?? 0n)
}

/** Rounded up; the denominator is positive. */
function ceiling(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator > quotient * denominator ? quotient + 1n : quotient
}
