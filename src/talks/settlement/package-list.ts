/** Packages as numbers, in package order: issue order, then option order. */

import type { Count } from "./count.ts"

/** Some packages of a set, in package order, and how many the set has. */
export interface Listing {
  readonly list: PackageList
  readonly of: Count
  /**
   * False where the search was cut short, so that earlier packages may be missing from the list.
   */
  readonly sure: boolean
}

/** Packages in package order. */
export interface PackageList {
  readonly length: number
  /** An option's index for each issue. */
  at(index: number): readonly number[]
}

/** Places packages in doubles: each word holds as many issues, in order, as it has room for. */
export interface PackageCode {
  readonly words: number
  /** By issue its word and what one option counts there. */
  readonly word: readonly number[]
  readonly stride: readonly number[]
  decode(words: readonly Float64Array[], index: number): readonly number[]
}

const WHOLE = 2 ** 53

/**
 * The code for issues of these sizes. Comparing the words in turn is comparing in package order.
 */
export function packageCode(sizes: readonly number[]): PackageCode {
  const word: number[] = []
  let [current, room] = [0, 1]
  for (const size of sizes) {
    if (room * size > WHOLE) [current, room] = [current + 1, 1]
    room *= size
    word.push(current)
  }
  const stride = sizes.map((_, issue) =>
    sizes.reduce(
      (product, size, other) =>
        other > issue && word[other] === word[issue] ? product * size : product,
      1,
    ),
  )
  return {
    words: current + 1,
    word,
    stride,
    decode: (words, index) =>
      sizes.map(
        (size, issue) =>
          Math.floor((words[word[issue] as number]?.[index] ?? 0) / (stride[issue] as number)) %
          size,
      ),
  }
}

/** The list of these packages, no two of them the same, sorted and cut to `limit`. */
export function listOfCodes(
  code: PackageCode,
  words: readonly Float64Array[],
  limit: number,
): PackageList {
  const sorted = code.words === 1 ? [sortDistinct(words[0] as Float64Array)] : sortWords(words)
  return {
    length: Math.min(limit, sorted[0]?.length ?? 0),
    at: (index) => code.decode(sorted, index),
  }
}

/**
 * Sorts whole numbers of which none comes twice: by marking them, where they lie close together.
 */
function sortDistinct(values: Float64Array): Float64Array {
  let largest = 0
  for (const value of values) if (value > largest) largest = value
  if (largest > Math.min(2 ** 31, 64 * values.length)) return values.sort()
  const marks = new Int32Array((largest >>> 5) + 1)
  for (const value of values)
    marks[value >>> 5] = (marks[value >>> 5] as number) | (1 << (value & 31))
  let out = 0
  for (let word = 0; word < marks.length; word += 1) {
    for (let left = marks[word] as number; left !== 0; left &= left - 1)
      values[out++] = word * 32 + 31 - Math.clz32(left & -left)
  }
  return values
}

/**
 * Sorts rows of words by turning words into ranks, two at a time into one double that sorts as it
 * is.
 */
function sortWords(words: readonly Float64Array[]): readonly Float64Array[] {
  const [first, ...rest] = words.map(rankWord)
  let keys = (first as RankedWord).ranks
  const steps: {
    readonly distinct: Float64Array
    readonly base: number
    readonly next: RankedWord
  }[] = []
  for (const next of rest) {
    const joined = rankWord(keys)
    steps.push({ distinct: joined.distinct, base: next.distinct.length, next })
    keys = joined.ranks.map(
      (rank, index) => rank * next.distinct.length + (next.ranks[index] as number),
    )
  }
  let sorted = keys.sort()
  const columns: Float64Array[] = []
  for (const { distinct, base, next } of steps.reverse()) {
    columns.unshift(sorted.map((key) => next.distinct[key % base] as number))
    sorted = sorted.map((key) => distinct[Math.floor(key / base)] as number)
  }
  return [sorted.map((rank) => (first as RankedWord).distinct[rank] as number), ...columns]
}

interface RankedWord {
  readonly distinct: Float64Array
  readonly ranks: Float64Array
}

function rankWord(word: Float64Array): RankedWord {
  const sorted = word.slice().sort()
  let count = 0
  for (let i = 0; i < sorted.length; i += 1)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i] as number
  const distinct = sorted.subarray(0, count)
  return { distinct, ranks: word.map((value) => placeOf(distinct, value)) }
}

function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** No packages. */
export const noPackages: PackageList = { length: 0, at: () => [] }
