/** Parts of speech. */

import type { Token } from "./tokens.ts"

export const TAGS = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const
/** Universal part-of-speech tags. */
export type Tag = (typeof TAGS)[number]

/**
 * The tag of a token, where the tagger found this one: marks are told by their kind, and a word is
 * never punctuation.
 */
export function tagOf(token: Token, found: Tag | undefined): Tag {
  if (token.kind !== "word" && token.kind !== "number") return "PUNCT"
  return found === undefined || found === "PUNCT" || found === "SYM" ? "NOUN" : found
}
