/**
 * The tree that a reading from the sentence's end found, as advice to the reading from its front.
 */

import type { Transitions } from "./transitions.ts"
import type { Guide, Parsed, TaggedSentence } from "./types.ts"

/** A head of a sentence as a head of the sentence turned round; the root stays where it is. */
export const headTurned = (head: number, size: number): number =>
  head === size ? size : size - 1 - head

/** The guide that the tree of the reversed sentence makes for the sentence itself. */
export function guideFrom({ heads: found, labels: named }: Parsed): Guide {
  const size = found.length
  const [heads, labels, last, sets] = [
    new Int32Array(size + 2).fill(-2),
    new Int32Array(size + 2),
    new Int32Array(size + 2).fill(-1),
    new Int32Array(size + 2),
  ]
  for (let word = 0; word < size; word += 1) {
    const [turned, label] = [found[size - 1 - word] as number, named[size - 1 - word] as number]
    const head = headTurned(turned, size)
    heads[word] = head
    labels[word] = label + 1
    last[head] = word
    sets[head] = (sets[head] as number) | (1 << (label % 31))
  }
  return { heads, labels, last, sets }
}

/** The sentence with this guide beside it. */
export const guided = (sentence: TaggedSentence, guide: Guide): TaggedSentence => ({
  ...sentence,
  guide,
})

/**
 * Where the head advised for a place on the stack lies: 1 the buffer's front, 2 the word below, 3
 * the root, 4 further on, 5 further back, 6 in between, 0 none.
 */
export function adviceFor(
  { heads }: Guide,
  place: number,
  below: number,
  front: number,
  root: number,
): number {
  const head = heads[place] as number
  if (head === -2) return 0
  if (head === front) return 1
  if (head === below) return 2
  if (head === root) return 3
  if (head > front) return 4
  return head < below ? 5 : 6
}

/**
 * Whether the guide gives the stack's top children yet to come: 2 the buffer's front is the last of
 * them, 1 there are others, 0 none.
 */
export function awaited({ last }: Guide, place: number, state: Transitions): number {
  const child = last[place] as number
  return child < state.buffer ? 0 : child === state.buffer ? 2 : 1
}
