/** Clauses that were split in two or more, or joined; as well as can be told from their words. */

import { shared, without } from "./likeness.ts"
import type { Aligned, Pair } from "./twins.ts"

/** One clause, and the ones it became, in order. */
export interface Split {
  readonly from: number
  readonly to: readonly number[]
}

/** Fewer words than this tell nothing. */
const LEAST_WORDS = 3

/**
 * Clauses that were split: an unpaired clause, next to one that is paired, two thirds of whose
 * words are words that the pair's other clause lost. Looked for outwards from each pair.
 *
 * @param taken  clauses of `from` that may not be split
 */
export function splitsOf(
  from: readonly Aligned[],
  to: readonly Aligned[],
  pairs: readonly Pair[],
  taken: ReadonlySet<number>,
): readonly Split[] {
  const paired = new Set(pairs.map((pair) => pair.to))
  const used = new Set<number>()
  return pairs.flatMap((pair) => {
    if (taken.has(pair.from)) return []
    const parts = partsBeside(pair, from, to, (index) => !paired.has(index) && !used.has(index))
    for (const part of parts) used.add(part)
    return parts.length === 0
      ? []
      : [{ from: pair.from, to: [...parts, pair.to].sort((a, b) => a - b) }]
  })
}

function partsBeside(
  pair: Pair,
  from: readonly Aligned[],
  to: readonly Aligned[],
  free: (index: number) => boolean,
): readonly number[] {
  const [whole, kept] = [from[pair.from], to[pair.to]]
  if (whole === undefined || kept === undefined) return []
  let lost = without(whole.bag, kept.bag)
  const parts: number[] = []
  for (const step of [1, -1]) {
    for (let at = pair.to + step; free(at); at += step) {
      const part = to[at]?.bag
      if (
        part === undefined ||
        part.words.length < LEAST_WORDS ||
        3 * shared(part, lost) < 2 * part.words.length
      )
        break
      parts.push(at)
      lost = without(lost, part)
    }
  }
  return parts
}
