/** Ranks: which place a value has among the distinct values of its column. */

import type { Scratch } from "./scratch.ts"

export interface Ranks {
  /** By vector: how many distinct values are smaller. In the scratch's array. */
  readonly ranks: Int32Array
  readonly distinct: number
}

/**
 * The ranks of the first `count` values, none of them negative. Cost: the values' range, or n log n
 * where that is wide.
 */
export function ranksOf(values: Int32Array, count: number, scratch: Scratch): Ranks {
  let highest = 0
  for (let i = 0; i < count; i += 1)
    if ((values[i] as number) > highest) highest = values[i] as number
  const ranks = scratch.int32("ranks", count)
  return highest < 16 * count + 1024
    ? byCounting(values, count, highest, { ranks, scratch })
    : bySorting(values, count, ranks)
}

interface Into {
  readonly ranks: Int32Array
  readonly scratch: Scratch
}

function byCounting(
  values: Int32Array,
  count: number,
  highest: number,
  { ranks, scratch }: Into,
): Ranks {
  const seen = scratch.int32("ranks seen", highest + 1).fill(0, 0, highest + 1)
  for (let i = 0; i < count; i += 1) seen[values[i] as number] = 1
  let distinct = 0
  for (let value = 0; value <= highest; value += 1) {
    const here = seen[value] as number
    seen[value] = distinct
    distinct += here
  }
  for (let i = 0; i < count; i += 1) ranks[i] = seen[values[i] as number] as number
  return { ranks, distinct }
}

function bySorting(values: Int32Array, count: number, ranks: Int32Array): Ranks {
  const sorted = values.slice(0, count).sort()
  let distinct = 0
  for (let i = 0; i < count; i += 1)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i] as number
  for (let i = 0; i < count; i += 1) ranks[i] = placeOf(sorted, distinct, values[i] as number)
  return { ranks, distinct }
}

function placeOf(sorted: Int32Array, count: number, value: number): number {
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
