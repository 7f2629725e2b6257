/** Sentences ready for training, and the closed lists that a model is over. */

import type { TagLexicon, TagPlaces } from "../../src/reading/trees/tagger.ts"
import { wordFacts, type WordFacts } from "../../src/reading/trees/word-facts.ts"
import type { WordClasses } from "../../src/reading/trees/word-classes.ts"
import { projective, type TreebankSentence } from "./conllu.ts"

export interface Lesson {
  readonly facts: readonly WordFacts[]
  readonly tags: Uint8Array
  /** Without crossing arcs. */
  readonly heads: readonly number[]
  readonly goldHeads: readonly number[]
  readonly labels: readonly number[]
}

export interface Labels {
  readonly tags: readonly string[]
  readonly relations: readonly string[]
}

/**
 * The tags (universal and Penn together) and relations of these sentences, in order of the
 * alphabet.
 */
export function labelsOf(sentences: readonly TreebankSentence[]): Labels {
  const words = sentences.flatMap((sentence) => sentence.words)
  return {
    tags: [...new Set(words.map(({ upos, xpos }) => `${upos} ${xpos}`))].sort(),
    relations: [...new Set(words.map(({ relation }) => relation))].sort(),
  }
}

/** A class that the list does not hold counts as its first. */
export function lessonOf(
  { words }: TreebankSentence,
  labels: Labels,
  classes: WordClasses,
): Lesson {
  const heads = words.map(({ head }) => head)
  return {
    facts: words.map(({ form }) => wordFacts(form, classes)),
    tags: Uint8Array.from(words, ({ upos, xpos }) =>
      Math.max(0, labels.tags.indexOf(`${upos} ${xpos}`)),
    ),
    heads: projective(heads),
    goldHeads: heads,
    labels: words.map(({ relation }) => labels.relations.indexOf(relation)),
  }
}

/** What one form was tagged as: how often, and how often as its most frequent class. */
export interface Seen {
  readonly form: number
  readonly usual: number
  readonly sure: boolean
}

const USUAL_FROM = 3
const SURE_FROM = 25
const SURE_SHARE = 0.9995

/** The words seen often enough to say anything of, by hash of their form. */
export function seenWords(lessons: readonly Lesson[]): readonly Seen[] {
  const counts = new Map<number, Map<number, number>>()
  for (const { facts, tags } of lessons) {
    facts.forEach(({ form }, i) => {
      const of = counts.get(form) ?? new Map<number, number>()
      counts.set(form, of.set(tags[i] as number, (of.get(tags[i] as number) ?? 0) + 1))
    })
  }
  return [...counts]
    .flatMap(([form, of]) => {
      const total = [...of.values()].reduce((sum, n) => sum + n, 0)
      const [usual, most] = [...of].reduce((best, each) => (each[1] > best[1] ? each : best))
      return total < USUAL_FROM
        ? []
        : [{ form, usual, sure: total >= SURE_FROM && most >= total * SURE_SHARE }]
    })
    .sort((a, b) => (a.form >>> 0) - (b.form >>> 0))
}

export function lexiconOf(seen: readonly Seen[]): TagLexicon {
  const [sure, usual] = [new Map<number, number>(), new Map<number, number>()]
  for (const each of seen) {
    usual.set(each.form, each.usual + 1)
    if (each.sure) sure.set(each.form, each.usual)
  }
  return { sure: (form) => sure.get(form) ?? -1, usual: (form) => usual.get(form) ?? 0 }
}

export const placesOf = ({ facts }: Lesson, lexicon: TagLexicon): TagPlaces => ({
  facts,
  usual: facts.map(({ form }) => lexicon.usual(form)),
})
