/**
 * Which of many distinct vectors no other one dominates; the way depends on how many columns there
 * are.
 */

import { divideFilter } from "./divide-filter.ts"
import { sweepFilter } from "./sweep-filter.ts"
import { treeFilter } from "./tree-filter.ts"
import type { Scratch } from "./scratch.ts"
import type { Vectors } from "./vectors.ts"

/** Up to so many vectors, comparing all pairs is the quickest. */
const FEW = 24

/**
 * Writes the places of the vectors that nothing dominates into `kept`, in rising order, and gives
 * how many there are. Cost, for n vectors of which k are kept: two columns n; three n log n; four n
 * log² n; more about n times a search in a tree of k.
 */
export function dominanceFilter(vectors: Vectors, kept: Int32Array, scratch: Scratch): number {
  const [{ count, columns }, width] = [vectors, vectors.columns.length]
  if (width <= 1) return firstOnly(count, kept)
  if (width === 2) return staircase(columns[1] as Int32Array, count, kept)
  if (count <= FEW) return pairwise(vectors, kept)
  if (width === 3) return sweepFilter(vectors, kept, scratch)
  return width === 4 ? divideFilter(vectors, kept, scratch) : treeFilter(vectors, kept, scratch)
}

function firstOnly(count: number, kept: Int32Array): number {
  if (count === 0) return 0
  kept[0] = 0
  return 1
}

function staircase(second: Int32Array, count: number, kept: Int32Array): number {
  let [found, highest] = [0, -1]
  for (let i = 0; i < count; i += 1) {
    const value = second[i] as number
    if (value <= highest) continue
    highest = value
    kept[found++] = i
  }
  return found
}

function pairwise({ count, columns }: Vectors, kept: Int32Array): number {
  let found = 0
  for (let i = 0; i < count; i += 1) {
    let dominated = false
    for (let k = 0; k < found && !dominated; k += 1)
      dominated = covers(columns, kept[k] as number, i)
    if (!dominated) kept[found++] = i
  }
  return found
}

/** Whether vector `a` is at least `b` in every column. */
function covers(columns: readonly Int32Array[], a: number, b: number): boolean {
  for (let column = 1; column < columns.length; column += 1) {
    const values = columns[column] as Int32Array
    if ((values[a] as number) < (values[b] as number)) return false
  }
  return true
}
