/**
 * Rankings without ties that agree with what is known of a preference: all of them where they are
 * few, else drawn ones.
 */

import type { Draw } from "../../base/index.ts"

/**
 * What is known of one decider's preference: pairs of states, the first preferred to the second;
 * none where nothing is known.
 */
export interface OpenPreference {
  readonly decider: number
  readonly pairs: readonly (readonly [number, number])[]
}

/** A state that would have to be preferred to itself; undefined where the pairs make no circle. */
export function circleIn(pairs: OpenPreference["pairs"], states: number): number | undefined {
  const { worse, waiting } = arrowsOf(pairs, states)
  const free = waiting.flatMap((count, state) => (count === 0 ? [state] : []))
  for (let state = free.pop(); state !== undefined; state = free.pop()) {
    for (const other of worse[state] ?? []) {
      waiting[other] = (waiting[other] ?? 0) - 1
      if (waiting[other] === 0) free.push(other)
    }
  }
  const [stuck] = waiting.flatMap((count, state) => (count > 0 ? [state] : []))
  return stuck
}

interface Arrows {
  readonly worse: readonly (readonly number[])[]
  readonly waiting: number[]
}

/**
 * By state, those it is preferred to, and how many are preferred to it; a pair said twice counts
 * once.
 */
function arrowsOf(pairs: OpenPreference["pairs"], states: number): Arrows {
  const worse = Array.from({ length: states }, () => new Set<number>())
  for (const [better, other] of pairs) worse[better]?.add(other)
  const waiting = new Array<number>(states).fill(0)
  for (const others of worse) for (const other of others) waiting[other] = (waiting[other] ?? 0) + 1
  return { worse: worse.map((others) => [...others]), waiting }
}

/** More states are not ranked in every way, only by chance. */
const MOST_RANKED = 64

/**
 * Every ranking without ties that agrees with the pairs, as ranks (higher is better), in the order
 * of the states; undefined where there are more than `limit`, or more states than are ranked in
 * every way.
 */
export function everyRanking(
  pairs: OpenPreference["pairs"],
  states: number,
  limit: number,
): readonly Int32Array[] | undefined {
  if (states > MOST_RANKED) return undefined
  const { worse, waiting } = arrowsOf(pairs, states)
  const [found, rank, placed]: [Int32Array[], Int32Array, Set<number>] = [
    [],
    new Int32Array(states),
    new Set(),
  ]
  const place = (position: number): boolean => {
    if (position === states) {
      found.push(rank.slice())
      return found.length <= limit
    }
    for (let state = 0; state < states; state += 1) {
      if (placed.has(state) || (waiting[state] ?? 0) > 0) continue
      placed.add(state)
      rank[state] = states - 1 - position
      for (const other of worse[state] ?? []) waiting[other] = (waiting[other] ?? 0) - 1
      const goesOn = place(position + 1)
      for (const other of worse[state] ?? []) waiting[other] = (waiting[other] ?? 0) + 1
      placed.delete(state)
      if (!goesOn) return false
    }
    return true
  }
  return place(0) ? found : undefined
}

/**
 * One ranking without ties: from the best on, evenly among the states to which nothing still
 * unranked is preferred.
 */
export function drawRanking(
  pairs: OpenPreference["pairs"],
  states: number,
  draw: Draw,
): Int32Array {
  const { worse, waiting } = arrowsOf(pairs, states)
  const free = waiting.flatMap((count, state) => (count === 0 ? [state] : []))
  const rank = new Int32Array(states)
  for (let position = 0; free.length > 0; position += 1) {
    const at = Math.floor(draw() * free.length)
    const state = free[at] ?? 0
    free[at] = free[free.length - 1] ?? 0
    free.pop()
    rank[state] = states - 1 - position
    for (const other of worse[state] ?? []) {
      waiting[other] = (waiting[other] ?? 0) - 1
      if (waiting[other] === 0) free.push(other)
    }
  }
  return rank
}
