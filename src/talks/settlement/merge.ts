/** Merging of sorted runs: keys fall, equal keys keep the order of their runs. */

import type { Scratch } from "./scratch.ts"

/** Keys and what they belong to, side by side. */
export interface Keyed {
  readonly keys: Float64Array
  readonly ids: Int32Array
}

/**
 * Merges runs that each fall into one that falls.
 *
 * @param bounds  where each run begins, and at the end where the last one stops
 * @returns the merged arrays: either the ones handed in, or two of the scratch's
 */
export function mergeRuns(given: Keyed, bounds: readonly number[], scratch: Scratch): Keyed {
  const count = bounds.at(-1) ?? 0
  let source = given
  let target: Keyed = {
    keys: scratch.float64("merge keys", count),
    ids: scratch.int32("merge ids", count),
  }
  let edges = bounds
  while (edges.length > 2) {
    const next = [edges[0] ?? 0]
    for (let run = 0; run + 1 < edges.length; run += 2) {
      const [from, middle, to] = [
        edges[run] ?? 0,
        edges[run + 1] ?? count,
        edges[run + 2] ?? edges[run + 1] ?? count,
      ]
      mergeTwo(source, target, from, middle, to)
      next.push(to)
    }
    ;[source, target, edges] = [target, source, next]
  }
  return source
}

function mergeTwo(source: Keyed, target: Keyed, from: number, middle: number, to: number): void {
  const { keys, ids } = source
  const [outKeys, outIds] = [target.keys, target.ids]
  let [left, right, out] = [from, middle, from]
  if (left < middle && right < to) {
    let [leftKey, rightKey] = [keys[left] as number, keys[right] as number]
    for (;;) {
      if (leftKey >= rightKey) {
        outKeys[out] = leftKey
        outIds[out] = ids[left] as number
        out += 1
        left += 1
        if (left === middle) break
        leftKey = keys[left] as number
      } else {
        outKeys[out] = rightKey
        outIds[out] = ids[right] as number
        out += 1
        right += 1
        if (right === to) break
        rightKey = keys[right] as number
      }
    }
  }
  const [rest, end] = left < middle ? [left, middle] : [right, to]
  outKeys.set(keys.subarray(rest, end), out)
  outIds.set(ids.subarray(rest, end), out)
}
