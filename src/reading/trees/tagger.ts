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
 * The groups are lists of templates, in an order that the weights know.
 */
export function tagFeatures(
  places: TagPlaces,
  tags: ArrayLike<number>,
  i: number,
  out: Int32Array,
): number {
  const at = placeOf(places, tags, i)
  let count = 0
  let template = 0x51ed27
  const put = (a: number, b = 0, c = 0): void => {
    template += 0x3779b1
    out[count] = mix(mix(mix(template, a), b), c) || 1
    count += 1
  }
  theWord(put, at)
  tagsBefore(put, at)
  neighbours(put, at)
  classes(put, at)
  usualClasses(put, at)
  return count
}

/** Writes one feature, of up to three values. */
type Put = (a: number, b?: number, c?: number) => void

/**
 * A word (`w`), the two before it (`p1`, `p2`) and the two after it (`n1`, `n2`); the tags of those
 * before (`t1`, `t2`), the usual classes of the word and of those after (`u0` to `u2`); and whether
 * it is the first (1) or the last (2).
 */
interface TagPlace {
  readonly w: WordFacts
  readonly p1: WordFacts
  readonly p2: WordFacts
  readonly n1: WordFacts
  readonly n2: WordFacts
  readonly t1: number
  readonly t2: number
  readonly u0: number
  readonly u1: number
  readonly u2: number
  readonly place: number
}

/** What stands for the usual class of a word past the sentence's end. */
const NO_CLASS = 300

function placeOf({ facts, usual }: TagPlaces, tags: ArrayLike<number>, i: number): TagPlace {
  const last = i === facts.length - 1 ? 2 : 0
  return {
    w: facts[i] ?? EDGE,
    p1: facts[i - 1] ?? EDGE,
    p2: facts[i - 2] ?? EDGE,
    n1: facts[i + 1] ?? EDGE,
    n2: facts[i + 2] ?? EDGE,
    t1: i > 0 ? (tags[i - 1] as number) + 2 : 1,
    t2: i > 1 ? (tags[i - 2] as number) + 2 : 1,
    u0: usual[i] ?? 0,
    u1: usual[i + 1] ?? NO_CLASS,
    u2: usual[i + 2] ?? NO_CLASS,
    place: i === 0 ? 1 : last,
  }
}

/** The word, and its form. */
function theWord(put: Put, { w, p1, n1, t1, place }: TagPlace): void {
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
}

/** The tags to its left. */
function tagsBefore(put: Put, { w, n1, t1, t2, u1 }: TagPlace): void {
  put(w.suffix2, t1, u1)
  put(t1)
  put(t1, t2)
  put(t1, t2, w.lower)
  put(t1, n1.lower)
  put(t1, n1.suffix2)
  put(t1, w.shape)
  put(t1, w.fine)
  put(t1, w.middle, n1.middle)
}

/** The words beside it. */
function neighbours(put: Put, { w, p1, p2, n1, n2, place }: TagPlace): void {
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
}

/** What classes of words they belong to. */
function classes(put: Put, { w, p1, p2, n1, n2 }: TagPlace): void {
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
}

/** What they usually are. */
function usualClasses(put: Put, { w, t1, t2, u0, u1, u2 }: TagPlace): void {
  put(u1)
  put(u1, u2)
  put(t1, u1)
  put(t1, u0, u1)
  put(t2, t1, u1)
  put(w.lower, u1)
  put(w.lower, t1, u1)
  put(u0, u1, u2)
}
