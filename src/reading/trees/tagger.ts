/** Parts of speech: one class a word (universal and Penn tag together), left to right. */

import { mix } from "./hash.ts"
import { bestOf, type Scorer } from "./scorer.ts"
import { EDGE, type WordFacts } from "./word-facts.ts"

/** Features a word has at most. */
export const TAG_FEATURES = 80

/** What the training saw of single words, by the hash of their form. */
export interface TagLexicon {
  /**
   * The class that the word almost always had, from 0; -1 where it had several, or was seen too
   * rarely.
   */
  sure(form: number): number
  /** The class that the word had most often, from 1; 0 for one seen rarely. */
  usual(form: number): number
}

/** A sentence's words, ready for tagging: their facts and their usual classes. */
export interface TagPlaces {
  readonly facts: readonly WordFacts[]
  readonly usual: ArrayLike<number>
}

/** Tags a sentence, greedily from left to right. Gives one class a word. */
export function tagSentence(
  places: TagPlaces,
  lexicon: TagLexicon,
  scorer: Scorer,
  classes: number,
): Uint8Array {
  const { facts } = places
  const tags = new Uint8Array(facts.length)
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Float32Array(classes)
  for (let i = 0; i < facts.length; i += 1) {
    const sure = lexicon.sure((facts[i] as WordFacts).form)
    if (sure >= 0) {
      tags[i] = sure
      continue
    }
    scorer.score(features, tagFeatures(places, tags, i, features), scores)
    tags[i] = bestOf(scores)
  }
  return tags
}

/**
 * Writes the features of word `i` into `out`, given the tags to its left; gives how many there are.
 */
// One list of templates, in the order that the weights were trained with.
// eslint-disable-next-line max-lines-per-function
export function tagFeatures(
  { facts, usual }: TagPlaces,
  tags: ArrayLike<number>,
  i: number,
  out: Int32Array,
): number {
  const w = facts[i] ?? EDGE,
    p1 = facts[i - 1] ?? EDGE,
    p2 = facts[i - 2] ?? EDGE,
    n1 = facts[i + 1] ?? EDGE,
    n2 = facts[i + 2] ?? EDGE
  const t1 = i > 0 ? (tags[i - 1] as number) + 2 : 1
  const t2 = i > 1 ? (tags[i - 2] as number) + 2 : 1
  const u1 = usual[i + 1] ?? 300,
    u2 = usual[i + 2] ?? 300,
    u0 = usual[i] ?? 0
  const place = i === 0 ? 1 : i === facts.length - 1 ? 2 : 0
  let count = 0
  let template = 0x51ed27
  const put = (a: number, b = 0, c = 0): void => {
    template += 0x3779b1
    out[count] = mix(mix(mix(template, a), b), c) || 1
    count += 1
  }
  put(0)
  put(w.form)
  put(w.lower)
  put(w.shape, place)
  put(w.lower, t1)
  put(w.lower, n1.lower)
  put(w.lower, p1.lower)
  put(w.lower, place)
  put(w.prefix1)
  put(w.prefix2)
  put(w.prefix3)
  put(w.suffix1)
  put(w.suffix2)
  put(w.suffix3)
  put(w.suffix4)
  put(w.suffix3, w.shape)
  put(w.suffix3, t1)
  put(w.suffix2, n1.suffix2)
  put(w.suffix3, n1.lower)
  put(w.suffix3, p1.lower)
  put(w.suffix2, t1, u1)
  put(t1)
  put(t1, t2)
  put(t1, t2, w.lower)
  put(t1, n1.lower)
  put(t1, n1.suffix2)
  put(t1, w.shape)
  put(t1, w.fine)
  put(t1, w.middle, n1.middle)
  put(p1.lower)
  put(p2.lower)
  put(n1.lower)
  put(n2.lower)
  put(p1.lower, n1.lower)
  put(p1.lower, p2.lower)
  put(n1.lower, n2.lower)
  put(p1.shape, w.shape, n1.shape)
  put(n1.shape, place)
  put(n1.suffix3)
  put(n1.suffix2)
  put(p1.suffix3)
  put(n2.suffix2)
  put(w.fine)
  put(w.middle)
  put(w.coarse)
  put(n1.fine)
  put(n1.middle)
  put(p1.fine)
  put(p1.middle)
  put(n2.middle)
  put(p2.middle)
  put(w.fine, n1.fine)
  put(w.fine, p1.fine)
  put(w.middle, n1.middle, p1.middle)
  put(w.coarse, n1.coarse, n2.coarse)
  put(w.fine, w.shape)
  put(w.shape, n1.fine)
  put(n1.fine, p1.fine)
  put(u1)
  put(u1, u2)
  put(t1, u1)
  put(t1, u0, u1)
  put(t2, t1, u1)
  put(w.lower, u1)
  put(w.lower, t1, u1)
  put(u0, u1, u2)
  return count
}
