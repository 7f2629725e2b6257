/**
 * Among candidates, those that no other one dominates, or all; equal candidates are kept together.
 */

import { mergeRuns, type Keyed } from "./merge.ts"
import { dominanceFilter } from "./dominance.ts"
import type { Scratch } from "./scratch.ts"

/**
 * Candidates in runs; each run falls in the lexicographic order of the columns.
 * One candidate dominates another when it is at least as large in every column and larger in one.
 */
export interface Candidates {
  readonly count: number
  /** By column, by candidate; whole numbers from 0 to below 2^31. */
  readonly columns: readonly Int32Array[]
  /** The largest value that may stand in each column. */
  readonly most: readonly number[]
  /** Where each run begins, and at the end `count`. */
  readonly bounds: readonly number[]
}

/** All in the scratch's arrays: read them before the next call. */
export interface Maximal {
  /**
   * Candidates in falling lexicographic order; equal ones side by side, those of earlier runs
   * first.
   */
  readonly order: Int32Array
  /** For each distinct vector its first place in `order`; after the last one `count`. */
  readonly heads: Int32Array
  /** Which of the distinct vectors nothing dominates, in falling lexicographic order. */
  readonly kept: Int32Array
  readonly keptCount: number
}

/** The largest whole number up to which doubles are whole. */
const WHOLE = 2 ** 53

/** Which vectors are kept: those that nothing dominates, or every distinct one. */
export type Keep = "maximal" | "all"

/** The candidates that nothing dominates; or all of them, equal ones together. */
export function maximal(candidates: Candidates, scratch: Scratch, keep: Keep = "maximal"): Maximal {
  const packed = packedColumns(candidates.most)
  const keyed = packKeys(candidates, packed, scratch)
  const merged = mergeRuns(keyed, candidates.bounds, scratch)
  if (packed < candidates.columns.length) sortEqualKeys(candidates, merged, packed)
  const heads = scratch.int32("heads", candidates.count + 1)
  const distinct = findHeads(candidates, merged, packed, heads)
  if (keep === "all")
    return { order: merged.ids, heads, kept: everyPlace(distinct, scratch), keptCount: distinct }
  const columns = candidates.columns.map((column, index) =>
    gather(column, merged.ids, heads, {
      distinct,
      into: scratch.int32(`distinct ${index}`, distinct),
    }),
  )
  const kept = scratch.int32("kept", distinct)
  const keptCount = dominanceFilter(
    { count: distinct, columns, most: candidates.most },
    kept,
    scratch,
  )
  return { order: merged.ids, heads, kept, keptCount }
}

function everyPlace(count: number, scratch: Scratch): Int32Array {
  const kept = scratch.int32("kept", count)
  for (let i = 0; i < count; i += 1) kept[i] = i
  return kept
}

/** How many of the first columns one double can hold side by side. */
function packedColumns(most: readonly number[]): number {
  let room = 1
  for (const [column, value] of most.entries()) {
    room *= value + 1
    if (room > WHOLE) return Math.max(1, column)
  }
  return most.length
}

function packKeys({ count, columns, most }: Candidates, packed: number, scratch: Scratch): Keyed {
  const keys = scratch.float64("keys", count)
  const ids = scratch.int32("ids", count)
  for (let i = 0; i < count; i += 1) ids[i] = i
  const first = columns[0]
  if (first === undefined) keys.fill(0, 0, count)
  else for (let i = 0; i < count; i += 1) keys[i] = first[i] as number
  for (let column = 1; column < packed; column += 1) {
    const [values, radix] = [columns[column] as Int32Array, (most[column] as number) + 1]
    for (let i = 0; i < count; i += 1) keys[i] = (keys[i] as number) * radix + (values[i] as number)
  }
  return { keys, ids }
}

/**
 * Where keys are equal the columns that found no room in them decide. Such stretches are short but
 * for degenerate tables.
 */
function sortEqualKeys({ count, columns }: Candidates, { keys, ids }: Keyed, packed: number): void {
  const rest = columns.slice(packed)
  for (let from = 0; from < count;) {
    let to = from + 1
    while (to < count && keys[to] === keys[from]) to += 1
    if (to - from > 1)
      ids
        .subarray(from, to)
        .set(
          Int32Array.from([...ids.subarray(from, to)].sort((a, b) => compareFalling(rest, a, b))),
        )
    from = to
  }
}

function compareFalling(columns: readonly Int32Array[], a: number, b: number): number {
  for (const column of columns) {
    const difference = (column[b] as number) - (column[a] as number)
    if (difference !== 0) return difference
  }
  return a - b
}

function findHeads(
  { count, columns }: Candidates,
  { keys, ids }: Keyed,
  packed: number,
  heads: Int32Array,
): number {
  const rest = columns.slice(packed)
  let distinct = 0
  for (let i = 0; i < count; i += 1) {
    const same =
      i > 0 &&
      keys[i] === keys[i - 1] &&
      rest.every((column) => column[ids[i] as number] === column[ids[i - 1] as number])
    if (!same) heads[distinct++] = i
  }
  heads[distinct] = count
  return distinct
}

function gather(
  column: Int32Array,
  ids: Int32Array,
  heads: Int32Array,
  { distinct, into }: { readonly distinct: number; readonly into: Int32Array },
): Int32Array {
  for (let i = 0; i < distinct; i += 1)
    into[i] = column[ids[heads[i] as number] as number] as number
  return into
}
