/**
 * Counts pairs of halves that reach up to three thresholds, where there are too many to look at
 * each pair.
 */

import type { PairRanks } from "./pair-ranks.ts"
import { makeSum, type WideSum } from "./wide-sum.ts"

export interface SweepQuestion {
  /** One to three columns. */
  readonly ranks: readonly PairRanks[]
  /** How many packages each vector stands for. */
  readonly firstCounts: Float64Array
  readonly secondCounts: Float64Array
}

/**
 * How many packages reach every threshold: n log n steps for two columns, n log² n for three. Exact
 * while each half stays below 2^52.
 */
export function countSweep(question: SweepQuestion): bigint {
  const events = sortEvents(question)
  const sum = makeSum()
  if (question.ranks.length === 1) sweepOne(events, sum)
  else if (question.ranks.length === 2) sweepTwo(events, question, sum)
  else sweepThree(events, question, sum)
  return sum.total()
}

/**
 * First and second halves in one line: falling in the first column, a first half before the second
 * halves that it suits.
 */
interface Events {
  readonly count: number
  /** The vector's number; second halves are told by a negative one: -1 - vector. */
  readonly vectors: Int32Array
  readonly weights: Float64Array
}

function sortEvents({ ranks, firstCounts, secondCounts }: SweepQuestion): Events {
  const { heights, needs, distinct } = ranks[0] as PairRanks
  const starts = new Int32Array(2 * distinct + 3)
  const bucket = (height: number, isNeed: number): number => 2 * (distinct - height) + isNeed
  for (const height of heights)
    starts[bucket(height, 0) + 1] = (starts[bucket(height, 0) + 1] as number) + 1
  for (const need of needs)
    starts[bucket(need, 1) + 1] = (starts[bucket(need, 1) + 1] as number) + 1
  for (let i = 1; i < starts.length; i += 1)
    starts[i] = (starts[i] as number) + (starts[i - 1] as number)
  const count = heights.length + needs.length
  const [vectors, weights] = [new Int32Array(count), new Float64Array(count)]
  const put = (at: number, vector: number, weight: number): void => {
    const place = starts[at] as number
    starts[at] = place + 1
    vectors[place] = vector
    weights[place] = weight
  }
  for (let i = 0; i < heights.length; i += 1)
    put(bucket(heights[i] as number, 0), i, firstCounts[i] as number)
  for (let i = 0; i < needs.length; i += 1)
    put(bucket(needs[i] as number, 1), -1 - i, secondCounts[i] as number)
  return { count, vectors, weights }
}

function sweepOne({ count, vectors, weights }: Events, sum: WideSum): void {
  let before = 0
  for (let i = 0; i < count; i += 1) {
    if ((vectors[i] as number) >= 0) before += weights[i] as number
    else sum.addProduct(before, weights[i] as number)
  }
}

function sweepTwo(
  { count, vectors, weights }: Events,
  { ranks }: SweepQuestion,
  sum: WideSum,
): void {
  const { heights, needs, distinct } = ranks[1] as PairRanks
  const tree = new Float64Array(distinct + 1)
  for (let i = 0; i < count; i += 1) {
    const vector = vectors[i] as number
    if (vector >= 0) add(tree, distinct - (heights[vector] as number), weights[i] as number)
    else
      sum.addProduct(sumTo(tree, distinct - (needs[-1 - vector] as number)), weights[i] as number)
  }
}

/**
 * Divide on the line's order, sweep down the second column, and keep sums in a tree over the third;
 * from short stretches up.
 */
function sweepThree(
  { count, vectors, weights }: Events,
  { ranks }: SweepQuestion,
  sum: WideSum,
): void {
  const [second, third] = [ranks[1] as PairRanks, ranks[2] as PairRanks]
  const height = (ranking: PairRanks, vector: number): number =>
    vector >= 0
      ? 2 * (ranking.heights[vector] as number) + 1
      : 2 * (ranking.needs[-1 - vector] as number)
  const rows = { y: new Int32Array(count), z: new Int32Array(count) }
  const tree = new Float64Array(third.distinct + 1)
  let [from, to] = [new Int32Array(count), new Int32Array(count)]
  for (let i = 0; i < count; i += 1) {
    rows.y[i] = height(second, vectors[i] as number)
    rows.z[i] = height(third, vectors[i] as number)
    from[i] = i
  }
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const [middle, end] = [Math.min(count, start + width), Math.min(count, start + 2 * width)]
      join({ from, to, ...rows, weights, tree, top: third.distinct, sum }, start, middle, end)
    }
    ;[from, to] = [to, from]
  }
}

interface Join {
  readonly from: Int32Array
  readonly to: Int32Array
  /**
   * Twice the rank, and one more for a first half, so that it comes before the second halves it
   * suits.
   */
  readonly y: Int32Array
  readonly z: Int32Array
  readonly weights: Float64Array
  readonly tree: Float64Array
  readonly top: number
  readonly sum: WideSum
}

/**
 * Merges two stretches that fall in the second column; first halves on the left meet second halves
 * on the right.
 */
function join(
  { from, to, y, z, weights, tree, top, sum }: Join,
  start: number,
  middle: number,
  end: number,
): void {
  let [left, right, out] = [start, middle, start]
  while (right < end) {
    const event = from[right] as number
    while (left < middle && (y[from[left] as number] as number) >= (y[event] as number)) {
      const earlier = from[left++] as number
      if (((z[earlier] as number) & 1) === 1)
        add(tree, top - ((z[earlier] as number) >> 1), weights[earlier] as number)
      to[out++] = earlier
    }
    if (((z[event] as number) & 1) === 0)
      sum.addProduct(sumTo(tree, top - ((z[event] as number) >> 1)), weights[event] as number)
    to[out++] = event
    right += 1
  }
  for (let i = start; i < left; i += 1) {
    const earlier = from[i] as number
    if (((z[earlier] as number) & 1) === 1) clear(tree, top - ((z[earlier] as number) >> 1))
  }
  to.set(from.subarray(left, middle), out)
}

/** A binary indexed tree of sums (Fenwick 1994); places from 1. */
function add(tree: Float64Array, place: number, value: number): void {
  for (let at = place; at < tree.length; at += at & -at) tree[at] = (tree[at] as number) + value
}

function sumTo(tree: Float64Array, place: number): number {
  let sum = 0
  for (let at = place; at > 0; at -= at & -at) sum += tree[at] as number
  return sum
}

function clear(tree: Float64Array, place: number): void {
  for (let at = place; at < tree.length && tree[at] !== 0; at += at & -at) tree[at] = 0
}
