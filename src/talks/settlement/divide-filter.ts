/**
 * Four columns: divide on the first, sweep down the second, and keep maxima of the fourth in a tree
 * over the third.
 */

import type { Vectors } from "./vectors.ts"
import { ranksOf } from "./ranks.ts"
import type { Scratch } from "./scratch.ts"

/** Up to so many, all pairs are compared. */
const FEW = 10

/**
 * See `dominanceFilter`. Divide and conquer as in Kung, Luccio and Preparata (1975), "On Finding
 * the Maxima of a Set of Vectors": the earlier half is settled first, then strikes out of the later
 * half what it dominates, and only what is left there is divided further; so what is dominated is
 * seldom looked at twice. About n log² n.
 */
export function divideFilter(
  { count, columns }: Vectors,
  kept: Int32Array,
  scratch: Scratch,
): number {
  const second = ranksOf(columns[1] as Int32Array, count, scratch)
  const line = fallingLine(second.ranks, { count, distinct: second.distinct }, scratch)
  const third = ranksOf(columns[2] as Int32Array, count, scratch)
  const work: Work = {
    line,
    spare: scratch.int32("divide spare", count),
    top: third.distinct,
    second: columns[1] as Int32Array,
    third: reversed(third.ranks, count, third.distinct),
    fourth: columns[3] as Int32Array,
    tree: scratch.int32("divide tree", third.distinct + 1).fill(-1, 0, third.distinct + 1),
  }
  const found = solve(work, { from: 0, to: count }, 0, count)
  kept.set(line.subarray(0, found))
  kept.subarray(0, found).sort()
  return found
}

interface Work {
  /** Places of vectors; every stretch worked on falls in the second column. */
  readonly line: Int32Array
  readonly spare: Int32Array
  readonly second: Int32Array
  /** From 1 for the largest value of the third column to `top` for the smallest. */
  readonly third: Int32Array
  readonly fourth: Int32Array
  readonly tree: Int32Array
  readonly top: number
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The places in falling order of their rank. */
function fallingLine(
  ranks: Int32Array,
  { count, distinct }: { readonly count: number; readonly distinct: number },
  scratch: Scratch,
): Int32Array {
  const starts = scratch.int32("divide starts", distinct + 1).fill(0, 0, distinct + 1)
  const line = scratch.int32("divide line", count)
  for (let i = 0; i < count; i += 1) {
    const bucket = distinct - (ranks[i] as number)
    starts[bucket] = (starts[bucket] as number) + 1
  }
  for (let bucket = 1; bucket <= distinct; bucket += 1)
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number)
  for (let i = 0; i < count; i += 1) {
    const bucket = distinct - (ranks[i] as number) - 1
    const at = starts[bucket] as number
    line[at] = i
    starts[bucket] = at + 1
  }
  return line
}

function reversed(ranks: Int32Array, count: number, distinct: number): Int32Array {
  for (let i = 0; i < count; i += 1) ranks[i] = distinct - (ranks[i] as number)
  return ranks
}

/**
 * Leaves the undominated of this stretch at its front, still falling in the second column; gives
 * where they end. All lie in places [low, high).
 */
function solve(work: Work, { from, to }: Stretch, low: number, high: number): number {
  if (to - from <= FEW) return solveFew(work, from, to)
  const middle = (low + high) >>> 1
  const split = partition(work, { from, to }, middle)
  const earlier = solve(work, { from, to: split }, low, middle)
  const struck = strike(work, { from, to: earlier }, { from: split, to })
  const later = solve(work, { from: earlier, to: struck }, middle, high)
  mergeStretches(work, from, earlier, later)
  return later
}

function solveFew({ line, spare, second, third, fourth }: Work, from: number, to: number): number {
  spare.set(line.subarray(from, to))
  const length = to - from
  let out = from
  for (let i = 0; i < length; i += 1) {
    const a = spare[i] as number
    let dominated = false
    for (let k = 0; k < length && !dominated; k += 1) {
      const b = spare[k] as number
      dominated =
        b < a &&
        (second[b] as number) >= (second[a] as number) &&
        (third[b] as number) <= (third[a] as number) &&
        (fourth[b] as number) >= (fourth[a] as number)
    }
    if (!dominated) line[out++] = a
  }
  return out
}

/** Places before `middle` first, the others behind them, each in the order they had. */
function partition({ line, spare }: Work, { from, to }: Stretch, middle: number): number {
  let [out, others] = [from, 0]
  for (let i = from; i < to; i += 1) {
    const place = line[i] as number
    if (place < middle) line[out++] = place
    else spare[others++] = place
  }
  line.set(spare.subarray(0, others), out)
  return out
}

/**
 * Moves those of `later` that nothing in `earlier` dominates to where `earlier` ends; gives where
 * they end.
 */
function strike(work: Work, earlier: Stretch, later: Stretch): number {
  const { line, second, third, fourth, tree, top } = work
  let [next, out] = [earlier.from, earlier.to]
  for (let i = later.from; i < later.to; i += 1) {
    const place = line[i] as number
    const height = second[place] as number
    for (; next < earlier.to && (second[line[next] as number] as number) >= height; next += 1) {
      const value = fourth[line[next] as number] as number
      for (
        let at = third[line[next] as number] as number;
        at <= top && (tree[at] as number) < value;
        at += at & -at
      )
        tree[at] = value
    }
    const value = fourth[place] as number
    let at = third[place] as number
    while (at > 0 && (tree[at] as number) < value) at -= at & -at
    if (at <= 0) line[out++] = place
  }
  for (let i = earlier.from; i < next; i += 1) {
    for (let at = third[line[i] as number] as number; at <= top && tree[at] !== -1; at += at & -at)
      tree[at] = -1
  }
  return out
}

function mergeStretches(
  { line, spare, second }: Work,
  from: number,
  middle: number,
  to: number,
): void {
  const length = middle - from
  spare.set(line.subarray(from, middle))
  let [left, right, out] = [0, middle, from]
  while (left < length && right < to) {
    const [a, b] = [spare[left] as number, line[right] as number]
    if ((second[a] as number) >= (second[b] as number)) {
      line[out++] = a
      left += 1
    } else {
      line[out++] = b
      right += 1
    }
  }
  while (left < length) line[out++] = spare[left++] as number
}
