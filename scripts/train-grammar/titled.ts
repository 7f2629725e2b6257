/**
 * Copies of sentences in the capitals of headlines, so that a headline's verbs are not all taken
 * for names.
 */

import type { Draw } from "../../src/base/index.ts"
import type { TreebankSentence } from "./conllu.ts"

const SHARE = 0.02
const SMALL = new Set([
  "a",
  "an",
  "the",
  "of",
  "in",
  "on",
  "at",
  "to",
  "for",
  "and",
  "or",
  "but",
  "by",
  "with",
  "from",
  "as",
  "n't",
  "'s",
])

/**
 * All sentences, and after some of them a copy in which every word but small ones begins with a
 * capital.
 */
export function titled(
  sentences: readonly TreebankSentence[],
  draw: Draw,
): readonly TreebankSentence[] {
  return sentences.flatMap((sentence) => {
    const { length } = sentence.words
    return length >= 4 && length <= 18 && draw() < SHARE
      ? [sentence, capitalised(sentence)]
      : [sentence]
  })
}

const capitalised = ({ words }: TreebankSentence): TreebankSentence => ({
  words: words.map((word, i) =>
    i > 0 && SMALL.has(word.form)
      ? word
      : { ...word, form: word.form.charAt(0).toUpperCase() + word.form.slice(1) },
  ),
})
