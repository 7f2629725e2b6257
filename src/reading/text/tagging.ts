/** Parts of speech: what a tagger is, and one made of a library's model. */

import type { Token } from "./tokens.ts"

export const TAGS = [
  "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
] as const
/** Universal part-of-speech tags. */
export type Tag = (typeof TAGS)[number]

/** One tag a word, for the words of one stretch of text in order. */
export type Tagger = (words: readonly string[]) => readonly Tag[]

/** What this room asks of a language library: a text's tokens, each with its tag and the spaces before it. */
export type TokenTagger = (text: string) => readonly { readonly tag: string; readonly spaced: boolean }[]

/**
 * A tagger over a library that cuts words its own way: the words are handed over with single spaces between them, and each
 * gets the tag of the piece that begins it. Words that are overlong or in another script are shown as a plain stand-in,
 * so that no word can slow the library down or confuse its cutting.
 */
export function taggerOver(library: TokenTagger): Tagger {
  return (words) => {
    const tags: Tag[] = []
    for (const piece of library(words.map(standIn).join(" "))) if (tags.length === 0 || piece.spaced) tags.push(knownTag(piece.tag))
    while (tags.length < words.length) tags.push("X")
    return tags.slice(0, words.length)
  }
}

/** Most words handed to a tagger at once. */
const BATCH = 4000

/** The tags of all tokens, batch by batch; marks are told by their kind. */
export function tagTokens(tokens: readonly Token[], tagger: Tagger): Tag[] {
  const tags: Tag[] = []
  for (let from = 0; from < tokens.length; from += BATCH) {
    const batch = tokens.slice(from, from + BATCH)
    const found = tagger(batch.map(({ text }) => text))
    batch.forEach((token, index) => tags.push(token.kind === "word" || token.kind === "number" ? lettered(found[index]) : "PUNCT"))
  }
  return tags
}

const KNOWN: ReadonlySet<string> = new Set(TAGS)
const knownTag = (tag: string): Tag => KNOWN.has(tag) ? (tag as Tag) : "X"
/** A word is never punctuation. */
const lettered = (tag: Tag | undefined): Tag => tag === undefined || tag === "PUNCT" || tag === "SYM" ? "NOUN" : tag

const LONGEST = 40

function standIn(word: string): string {
  const straight = word.replaceAll("’", "'").replaceAll("“", '"').replaceAll("”", '"')
  if (straight.length <= LONGEST && /^[\x21-\x7e\u00c0-\u024f]+$/.test(straight)) return straight
  return /^\p{Lu}/u.test(word) ? "Name" : /^\p{N}/u.test(word) ? "10" : "thing"
}
