/** Ranks of candidates in a wide column, from runs that are sorted already. */

import { mergeRuns } from "./merge.ts"
import type { Scratch } from "./scratch.ts"

export interface WideRun {
  readonly from: number
  readonly to: number
  readonly base: number
}

export interface Unranked {
  /** By slot, from the top limb down. */
  readonly limbs: readonly Float64Array[]
  /** The vectors behind the slots in falling order, state by state. */
  readonly falling: Int32Array
  readonly spans: readonly WideRun[]
  /** A slot's candidate, or -1 where it was left out. */
  readonly slots: Int32Array
  readonly count: number
  readonly name: string
}

/**
 * How many distinct smaller totals each candidate has. The candidates in falling order stay in the
 * scratch under `… falling`, and their slots under `wide slot of`.
 */
export function rankLimbs(
  unranked: Unranked,
  scratch: Scratch,
): { readonly ranks: Int32Array; readonly distinct: number } {
  const { limbs, count, name } = unranked
  const slotOf = scratch.int32("wide slot of", count)
  const sorted = sortSlots(unranked, slotOf, scratch)
  const falling = scratch.int32(`${name} falling`, count)
  const ranks = scratch.int32(`${name} ranks`, count)
  let distinct = 0
  for (let i = count - 1; i >= 0; i -= 1) {
    const candidate = sorted[i] as number
    if (
      i < count - 1 &&
      differ(limbs, slotOf[candidate] as number, slotOf[sorted[i + 1] as number] as number)
    )
      distinct += 1
    ranks[candidate] = distinct
    falling[i] = candidate
  }
  return { ranks, distinct: count === 0 ? 0 : distinct + 1 }
}

/** The candidates in falling order of their totals. */
function sortSlots(
  { limbs, falling, spans, slots, count }: Unranked,
  slotOf: Int32Array,
  scratch: Scratch,
): Int32Array {
  const [keys, ids, top] = [
    scratch.float64("wide keys", count),
    scratch.int32("wide ids", count),
    limbs[0] as Float64Array,
  ]
  const bounds = [0]
  let out = 0
  for (const { from, to, base } of spans) {
    for (let i = from; i < to; i += 1) {
      const slot = base + (falling[i] as number) - from
      const candidate = slots[slot] as number
      if (candidate < 0) continue
      slotOf[candidate] = slot
      keys[out] = top[slot] as number
      ids[out] = candidate
      out += 1
    }
    if (out > (bounds.at(-1) ?? 0)) bounds.push(out)
  }
  const merged = mergeRuns({ keys, ids }, bounds, scratch)
  if (limbs.length > 1) sortEqualTops(limbs, merged, { slotOf, count })
  return merged.ids
}

/**
 * Where top limbs are equal, the lower ones decide; such stretches are short, but for equal totals,
 * which need no sorting.
 */
function sortEqualTops(
  limbs: readonly Float64Array[],
  { keys, ids }: { keys: Float64Array; ids: Int32Array },
  { slotOf, count }: { slotOf: Int32Array; count: number },
): void {
  const compare = (a: number, b: number): number =>
    compareFalling(limbs, slotOf[a] as number, slotOf[b] as number)
  for (let from = 0; from < count;) {
    let to = from + 1
    let sorted = true
    for (; to < count && keys[to] === keys[from]; to += 1)
      sorted &&= compare(ids[to - 1] as number, ids[to] as number) <= 0
    if (!sorted)
      ids.subarray(from, to).set(Int32Array.from([...ids.subarray(from, to)].sort(compare)))
    from = to
  }
}

function compareFalling(limbs: readonly Float64Array[], a: number, b: number): number {
  for (const limb of limbs) {
    const difference = (limb[b] as number) - (limb[a] as number)
    if (difference !== 0) return difference
  }
  return 0
}

const differ = (limbs: readonly Float64Array[], a: number, b: number): boolean =>
  compareFalling(limbs, a, b) !== 0
