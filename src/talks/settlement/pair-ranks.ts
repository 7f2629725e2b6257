/** Turns "first + second reaches the threshold" into a comparison of small whole numbers. */

import type { Front } from "./values.ts"

/**
 * A pair reaches the threshold where the first one's height is at least the second one's need.
 * Heights and needs are ranks from 0.
 */
export interface PairRanks {
  readonly heights: Int32Array
  readonly needs: Int32Array
  readonly distinct: number
}

/** Ranks of one column; `threshold` in the course's units. */
export function pairRanks(
  first: Front,
  second: Front,
  column: number,
  threshold: bigint,
): PairRanks {
  const [narrowFirst, narrowSecond] = [first.values.numbers(column), second.values.numbers(column)]
  if (narrowFirst === undefined || narrowSecond === undefined)
    return rankWide(
      totals(first, column),
      totals(second, column).map((total) => threshold - total),
    )
  return rankNarrow(narrowFirst, narrowSecond, Number(threshold))
}

const totals = (front: Front, column: number): readonly bigint[] =>
  Array.from({ length: front.size }, (_, vector) => front.values.at(column, vector))

/**
 * Filled in place: `from` with a function would lay a list of a million numbers beside the array.
 */
function rankNarrow(first: Int32Array, second: Int32Array, threshold: number): PairRanks {
  const sorted = Int32Array.from(first).sort()
  let distinct = 0
  for (let i = 0; i < sorted.length; i += 1)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i] as number
  const [heights, needs] = [new Int32Array(first.length), new Int32Array(second.length)]
  for (let i = 0; i < first.length; i += 1)
    heights[i] = placeOf(sorted, distinct, first[i] as number)
  for (let i = 0; i < second.length; i += 1)
    needs[i] = placeOf(sorted, distinct, threshold - (second[i] as number))
  return { heights, needs, distinct }
}

/** The first of `count` values that is at least this one. */
function placeOf(sorted: Int32Array, count: number, value: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) >= value) high = middle
    else low = middle + 1
  }
  return low
}

function rankWide(first: readonly bigint[], needs: readonly bigint[]): PairRanks {
  const sorted = [...new Set(first)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const rank = (value: bigint): number =>
    firstAtLeast(sorted.length, (i) => (sorted[i] ?? value) >= value)
  return {
    heights: Int32Array.from(first, rank),
    needs: Int32Array.from(needs, rank),
    distinct: sorted.length,
  }
}

/** The first of `count` places at which the test holds; from there on it holds. */
function firstAtLeast(count: number, test: (place: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
