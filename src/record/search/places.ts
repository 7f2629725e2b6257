/** Where in a long text what is looked for stands, told from its index alone. */

import { isWordOf, type Mark } from "./match.ts"
import { bestStart } from "./snippet.ts"
import type { SearchTerm } from "./types.ts"
import type { WordIndex } from "./word-index.ts"

/** Units in which most of the terms should stand together. */
const TOGETHER = 180

/**
 * Where the first stretch of the text begins that holds most of what is looked for, in the units of
 * the index; 0 where nothing does.
 */
export function bestPlace(index: WordIndex, terms: readonly SearchTerm[]): number {
  const marks = terms.flatMap((term, number) =>
    startsOf(index, term).map((start) => ({ start, term: number })),
  )
  return bestStart(
    marks.sort((a, b) => a.start - b.start || a.term - b.term),
    TOGETHER,
  )
}

function startsOf(index: WordIndex, term: SearchTerm): readonly Mark["start"][] {
  if (term.kind !== "phrase")
    return [...index].flatMap(([word, { starts }]) => (isWordOf(term, word) ? starts : []))
  const last = term.words.length - 1
  const [first, ...others] = term.words.map(
    ({ word, after }, nth) =>
      new Map(
        [...index].flatMap(([each, { at, starts }]) =>
          each === word || (term.open && nth === last && each.startsWith(word))
            ? at.map((place, i) => [place - after, starts[i] ?? 0] as const)
            : [],
        ),
      ),
  )
  return first === undefined
    ? []
    : [...first].flatMap(([place, start]) =>
        others.every((other) => other.has(place)) ? [start] : [],
      )
}
