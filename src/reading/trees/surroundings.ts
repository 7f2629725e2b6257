/**
 * What stands around the parser's place: words by their numbers, with the nobody's number where
 * none stands.
 */

import type { TaggedSentence } from "./types.ts"
import type { Transitions } from "./transitions.ts"

/** A word's number as a place in a sentence's arrays. */
export const placeOf = (sentence: TaggedSentence, word: number): number =>
  word < 0 ? sentence.size + 1 : word

/** The child that a column names, as a place. */
export const childOf = (sentence: TaggedSentence, column: Int32Array, place: number): number =>
  place > sentence.size ? sentence.size + 1 : placeOf(sentence, column[place] as number)

/** What a column counts for a place; 0 for nobody. */
export const countOf = (sentence: TaggedSentence, column: Int32Array, place: number): number =>
  place > sentence.size ? 0 : (column[place] as number)

/** A word's label, from 1; 0 for one that has none yet. */
export const labelOf = (state: Transitions, sentence: TaggedSentence, place: number): number =>
  place > sentence.size ? 0 : (state.labels[place] as number) + 1

/** How far apart two words stand, at most 10; 0 where one is nobody. */
export const distance = (sentence: TaggedSentence, left: number, right: number): number =>
  left <= sentence.size && right <= sentence.size ? Math.min(right - left, 10) : 0

/** How many of a kind stand from one word to another, at most 3; 0 where one is nobody. */
export const between = (
  sentence: TaggedSentence,
  column: Int32Array,
  left: number,
  right: number,
): number =>
  left > sentence.size || right > sentence.size
    ? 0
    : Math.min((column[right] as number) - (column[left] as number), 3)
