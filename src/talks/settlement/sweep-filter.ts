/**
 * Three columns: vectors come with the first one falling; a tree of maxima over the second holds
 * the third.
 */

import type { Vectors } from "./vectors.ts"
import { ranksOf } from "./ranks.ts"
import type { Scratch } from "./scratch.ts"

/** See `dominanceFilter`. A binary indexed tree (Fenwick 1994) of prefix maxima: n log n. */
export function sweepFilter(
  { count, columns }: Vectors,
  kept: Int32Array,
  scratch: Scratch,
): number {
  const second = ranksOf(columns[1] as Int32Array, count, scratch)
  const third = columns[2] as Int32Array
  const tree = scratch.int32("sweep tree", second.distinct + 1).fill(-1, 0, second.distinct + 1)
  const ranks = second.ranks
  let found = 0
  for (let i = 0; i < count; i += 1) {
    const [value, place] = [third[i] as number, second.distinct - (ranks[i] as number)]
    if (prefixReaches(tree, place, value)) continue
    kept[found++] = i
    for (let at = place; at <= second.distinct && (tree[at] as number) < value; at += at & -at)
      tree[at] = value
  }
  return found
}

/** Whether some value at or before `place` is at least `value`. */
function prefixReaches(tree: Int32Array, place: number, value: number): boolean {
  for (let at = place; at > 0; at -= at & -at) if ((tree[at] as number) >= value) return true
  return false
}
