/** What the parts of the parser hand to each other: a tagged sentence, a tree, advice. */

/** By place, the root's and nobody's after the words'. */
export interface Guide {
  /** The head advised; -2 for the root and nobody. */
  readonly heads: Int32Array
  /** The label advised, from 1; 0 for the root and nobody. */
  readonly labels: Int32Array
  /** The last child advised, or -1. */
  readonly last: Int32Array
  /** Labels of the children advised, one bit each; labels past the 31st share bits. */
  readonly sets: Int32Array
}

/**
 * For each word its head (the number of words for the root's child) and the number of its relation.
 */
export interface Parsed {
  readonly heads: Int32Array
  readonly labels: Uint8Array
}

export interface TaggedSentence {
  readonly size: number
  readonly words: Int32Array
  readonly tags: Int32Array
  readonly coarseTags: Int32Array
  readonly fine: Int32Array
  readonly middle: Int32Array
  readonly coarse: Int32Array
  readonly suffixes: Int32Array
  /** How many commas, verbs and quotation marks stand before each place. */
  readonly commas: Int32Array
  readonly verbs: Int32Array
  readonly quotes: Int32Array
  /** Advice from a reading from the other end. */
  readonly guide?: Guide
}
