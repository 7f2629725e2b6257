/**
 * One inequality read member by member: what is still needed, with demands that the remaining
 * members cannot tell apart made one.
 */

import { failed, ok, type Result } from "../../base/index.ts"
import type { Inequality } from "./linear.ts"

/** A step of the ladder or a node of a diagram that is settled. */
export const LOST = 0
export const WON = 1

/** Something that would need more room than is allowed: what, and the limit. */
export interface TooLarge {
  readonly kind: "too-large"
  readonly what: string
  readonly limit: number
}

/**
 * At each level, where each open state (numbered from 2) goes when the member is out, and when it
 * is in.
 */
export interface Ladder {
  readonly start: number
  readonly levels: readonly Branching[]
}
export interface Branching {
  readonly out: Int32Array
  readonly into: Int32Array
}

/** Most states in a ladder, and most sums of remaining members that are listed. */
const MOST_STATES = 1 << 20
const MOST_SUMS = 1 << 15

/**
 * The ladder of an inequality whose weights stand in the order in which members are read.
 *
 * Two demands are one state when the same sums of the remaining members meet both: each demand is
 * raised to the next such sum, wherever those are few enough to list. So the states number at most
 * 2^(n/2) for any weights, and at most n times the need for whole numbers that are small.
 */
export function ladderOf({ weights, need }: Inequality): Result<Ladder, TooLarge> {
  const remaining = remainders(weights)
  const start = demands(remaining[0])
  const root = start.stateOf(need)
  const levels: Branching[] = []
  let [here, total] = [start, 0]
  for (const [level, weight] of weights.entries()) {
    const next = demands(remaining[level + 1])
    levels.push({
      out: Int32Array.from(here.open, (demand) => next.stateOf(demand)),
      into: Int32Array.from(here.open, (demand) => next.stateOf(demand - weight)),
    })
    here = next
    total += next.open.length
    if (total > MOST_STATES)
      return failed({
        kind: "too-large",
        what: "the number of sums to tell apart",
        limit: MOST_STATES,
      })
  }
  return ok({ start: root, levels })
}

/**
 * What the members from a level on can still add: the least, the most, and every sum in rising
 * order where few enough.
 */
interface Remainder {
  readonly least: bigint
  readonly most: bigint
  readonly sums: readonly bigint[] | undefined
}

function remainders(weights: readonly bigint[]): readonly Remainder[] {
  let last: Remainder = { least: 0n, most: 0n, sums: [0n] }
  const all = [last]
  for (const weight of [...weights].reverse()) {
    last = {
      least: weight < 0n ? last.least + weight : last.least,
      most: weight > 0n ? last.most + weight : last.most,
      sums:
        last.sums === undefined || last.sums.length * 2 > MOST_SUMS
          ? undefined
          : mergedSums(last.sums, weight),
    }
    all.push(last)
  }
  return all.reverse()
}

function mergedSums(sums: readonly bigint[], weight: bigint): readonly bigint[] {
  const all = new Set(sums)
  for (const sum of sums) all.add(sum + weight)
  return [...all].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** The open demands met at one level, numbered from 2 in the order met. */
function demands(remainder: Remainder = { least: 0n, most: 0n, sums: [0n] }): {
  readonly open: bigint[]
  stateOf(demand: bigint): number
} {
  const open: bigint[] = []
  const states = new Map<bigint, number>()
  const stateOf = (demand: bigint): number => {
    if (demand <= remainder.least) return WON
    if (demand > remainder.most) return LOST
    const raised = remainder.sums === undefined ? demand : atLeast(remainder.sums, demand)
    const state = states.get(raised) ?? open.push(raised) + 1
    states.set(raised, state)
    return state
  }
  return { open, stateOf }
}

/** The smallest of the rising sums that is at least `demand`; there is one. */
function atLeast(sums: readonly bigint[], demand: bigint): bigint {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? demand) < demand) low = middle + 1
    else high = middle
  }
  return sums[low] ?? demand
}
