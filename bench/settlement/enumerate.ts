/**
 * Plain enumeration, as strong as it can be written: every total in typed arrays, sorted,
 * duplicates joined, one filter at the end.
 */

import { maximal } from "../../src/talks/settlement/maximal.ts"
import { makeScratch } from "../../src/talks/settlement/scratch.ts"
import type { Table } from "../../src/talks/settlement/table.ts"

/** Most packages that are enumerated. */
const MOST = 8_000_000

/**
 * Distinct undominated vectors and the packages that have them, all packages looked at; undefined
 * where there are too many. Totals up to 2^31, or compared as doubles beyond.
 */
export function enumerate({
  sizes,
  columns,
}: Table): { readonly vectors: number; readonly packages: number } | undefined {
  const count = sizes.reduce((product, size) => product * size, 1)
  if (count > MOST) return undefined
  const ranks = columns.map(({ scores }) =>
    ranksOf(
      totals(
        sizes,
        scores.map((options) => Float64Array.from(options, Number)),
      ),
    ),
  )
  const order = Array.from(new Uint32Array(count).keys())
  const sorted = Uint32Array.from(order).sort((a, b) => {
    for (const { places } of ranks) {
      const difference = (places[b] as number) - (places[a] as number)
      if (difference !== 0) return difference
    }
    return 0
  })
  const candidates = {
    count,
    columns: ranks.map(({ places }) => Int32Array.from(sorted, (index) => places[index] as number)),
    most: ranks.map(({ distinct }) => distinct),
    bounds: [0, count],
  }
  const { heads, kept, keptCount } = maximal(candidates, makeScratch())
  let packages = 0
  for (let k = 0; k < keptCount; k += 1)
    packages += (heads[(kept[k] as number) + 1] as number) - (heads[kept[k] as number] as number)
  return { vectors: keptCount, packages }
}

function totals(sizes: readonly number[], scores: readonly Float64Array[]): Float64Array {
  let sums = Float64Array.of(0)
  for (const [issue, options] of scores.entries()) {
    const size = sizes[issue] as number
    const next = new Float64Array(sums.length * size)
    for (let begun = 0; begun < sums.length; begun += 1)
      for (let option = 0; option < size; option += 1)
        next[begun * size + option] = (sums[begun] as number) + (options[option] as number)
    sums = next
  }
  return sums
}

function ranksOf(values: Float64Array): { readonly places: Int32Array; readonly distinct: number } {
  const sorted = values.slice().sort()
  let distinct = 0
  for (let i = 0; i < sorted.length; i += 1)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i] as number
  return { places: Int32Array.from(values, (value) => placeOf(sorted, distinct, value)), distinct }
}

function placeOf(sorted: Float64Array, count: number, value: number): number {
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
