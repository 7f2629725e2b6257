/**
 * Claims to seats and which is stronger: floating point where the difference is plain, whole
 * numbers where it is not.
 */

import { divisor, isQuotaMethod, seatsNear, type SeatMethod } from "./methods.ts"

export interface Claims {
  /** How many lists there are. */
  readonly lists: number
  /**
   * Positive where `a`'s claim to one more seat than `heldByA` is stronger than `b`'s to one more
   * than `heldByB`, zero where equal.
   */
  compare(a: number, heldByA: number, b: number, heldByB: number): number
  /** The claim's figure; `under` is zero where the claim goes before all others. */
  figure(list: number, held: number): { readonly over: bigint; readonly under: bigint }
  /** By what a figure is too large when votes were multiplied by `scale`. */
  scaleOfFigure(scale: bigint): bigint
  /** Seats of a list if all claims down to `level` are met, about. Levels lie between `levels`. */
  seatsAbout(list: number, level: number): number
  readonly levels: readonly [low: number, high: number]
}

/** Differences smaller than this share of the numbers compared are settled exactly. */
const DOUBTFUL = 1e-9

/** Claims of lists with these votes (whole numbers); the quota matters to quota methods only. */
export function claimsOf(method: SeatMethod, votes: readonly bigint[], quota: bigint): Claims {
  const total = votes.reduce((sum, each) => sum + each, 0n)
  return isQuotaMethod(method) ? quotaClaims(votes, quota) : divisorClaims(method, votes, total)
}

/** The figure is votes over divisor; levels are shares of all votes. */
function divisorClaims(
  method: Exclude<SeatMethod, "hare" | "droop" | "quota-truncated">,
  votes: readonly bigint[],
  total: bigint,
): Claims {
  const shares = votes.map((each) => ratio(each, total))
  const power = method === "hill" ? 2 : 1
  const figure = (list: number, held: number): { over: bigint; under: bigint } => {
    const { over, under } = divisor(method, held)
    return { over: (votes[list] ?? 0n) ** BigInt(power) * under, under: over }
  }
  const about = (list: number, held: number): number =>
    (shares[list] ?? 0) / divisorAbout(method, held)
  return {
    lists: votes.length,
    figure,
    compare: (a, heldByA, b, heldByB) => {
      const [strengthA, strengthB] = [about(a, heldByA), about(b, heldByB)]
      if (strengthA === Infinity || strengthB === Infinity)
        return strengthA === strengthB ? 0 : strengthA - strengthB
      if (Math.abs(strengthA - strengthB) > DOUBTFUL * Math.max(strengthA, strengthB))
        return strengthA - strengthB
      const [exactA, exactB] = [figure(a, heldByA), figure(b, heldByB)]
      return sign(exactA.over * exactB.under - exactB.over * exactA.under)
    },
    scaleOfFigure: (scale) => scale ** BigInt(power),
    seatsAbout: (list, level) =>
      (shares[list] ?? 0) === 0 ? 0 : seatsNear(method, (shares[list] ?? 0) / level),
    levels: [0, 1],
  }
}

function divisorAbout(
  method: Exclude<SeatMethod, "hare" | "droop" | "quota-truncated">,
  held: number,
): number {
  switch (method) {
    case "dhondt":
      return held + 1
    case "sainte-lague":
      return 2 * held + 1
    case "modified-sainte-lague":
      return held === 0 ? 1.4 : 2 * held + 1
    case "adams":
      return held
    case "dean":
      return (2 * held * (held + 1)) / (2 * held + 1)
    case "hill":
      return Math.sqrt(held * (held + 1))
  }
}

/**
 * The figure is quotas held by votes less seats held; it falls by one with each seat, below zero
 * where seats outrun votes.
 */
function quotaClaims(votes: readonly bigint[], quota: bigint): Claims {
  const quotas = votes.map((each) => ratio(each, quota))
  const left = (list: number, held: number): bigint => (votes[list] ?? 0n) - BigInt(held) * quota
  const most = quotas.reduce((largest, each) => Math.max(largest, each), 0)
  return {
    lists: votes.length,
    figure: (list, held) => ({ over: left(list, held), under: quota }),
    compare: (a, heldByA, b, heldByB) => {
      const difference = (quotas[a] ?? 0) - heldByA - ((quotas[b] ?? 0) - heldByB)
      const size = Math.max(1, quotas[a] ?? 0, quotas[b] ?? 0, heldByA, heldByB)
      return Math.abs(difference) > DOUBTFUL * size
        ? difference
        : sign(left(a, heldByA) - left(b, heldByB))
    },
    scaleOfFigure: () => 1n,
    seatsAbout: (list, level) => Math.max(0, Math.floor((quotas[list] ?? 0) - level) + 1),
    levels: [-most - 1e9, most + 2],
  }
}

/** About `part`/`whole`, without overflow for numbers of any length. */
function ratio(part: bigint, whole: bigint): number {
  const shift = BigInt(Math.max(0, whole.toString(16).length * 4 - 900))
  return Number(part >> shift) / Number(whole >> shift)
}

const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0)
