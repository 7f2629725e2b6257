/**
 * A tagged sentence laid out for the parser: each fact in an array, with one more place for the
 * root and one for nobody.
 */

import type { TaggedSentence } from "./types.ts"
import type { WordFacts } from "./word-facts.ts"

/** What the parser asks of the classes of the tagger. */
export interface TagSet {
  /** The universal tag of each class, as a number. */
  readonly coarse: ArrayLike<number>
  readonly isVerb: ArrayLike<boolean>
  readonly isComma: ArrayLike<boolean>
  readonly isQuote: ArrayLike<boolean>
}

const ROOT_VALUE = -7
const NOBODY = -9

/** Lays a sentence out. */
export function taggedSentence(
  facts: readonly WordFacts[],
  tags: ArrayLike<number>,
  set: TagSet,
): TaggedSentence {
  const size = facts.length
  const column = (of: (fact: WordFacts, tag: number) => number): Int32Array => {
    const values = new Int32Array(size + 2)
    for (let i = 0; i < size; i += 1) values[i] = of(facts[i] as WordFacts, tags[i] as number)
    values[size] = ROOT_VALUE
    values[size + 1] = NOBODY
    return values
  }
  const running = (is: ArrayLike<boolean>): Int32Array => {
    const counts = new Int32Array(size + 2)
    for (let i = 0; i < size; i += 1)
      counts[i + 1] = (counts[i] as number) + (is[tags[i] as number] === true ? 1 : 0)
    return counts
  }
  return {
    size,
    words: column(({ lower }) => lower),
    tags: column((_, tag) => tag + 1),
    coarseTags: column((_, tag) => (set.coarse[tag] ?? 0) + 1),
    fine: column(({ fine }) => fine),
    middle: column(({ middle }) => middle),
    coarse: column(({ coarse }) => coarse),
    suffixes: column(({ suffix3 }) => suffix3),
    commas: running(set.isComma),
    verbs: running(set.isVerb),
    quotes: running(set.isQuote),
  }
}
