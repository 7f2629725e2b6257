/** A text as words: what can be looked for in it, and where each stands. */

import { foldedWord } from "./fold.ts"

export interface Token {
  /** As compared. */
  readonly word: string
  /** Which word of the text it is, from 0; words that are too common to be looked for count too. */
  readonly at: number
  /** In UTF-16 units, half open. */
  readonly start: number
  readonly end: number
}

/** An abbreviation with its dots (`U.N.`), or letters, digits and marks with apostrophes and joiners among them. */
const RUN = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}'’]|\u200c|\u200d)*/gu
/** Scripts that set no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const UNSPACED_PIECES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu
const POSSESSIVE = /['’]s?$/iu

/**
 * The words of a text, in order. In scripts without spaces every two neighbouring characters make a word, and the last of a run
 * makes one by itself, so that any piece of such a text is found by its pairs. A whole text may be long: words come one at a time.
 */
export function* tokens(text: string): Generator<Token, undefined> {
  let at = 0
  for (const match of text.matchAll(RUN)) {
    for (const token of tokensOfRun(match[0], match.index)) {
      yield { ...token, at }
      at += 1
    }
  }
  return undefined
}

type Placed = Omit<Token, "at">

function tokensOfRun(run: string, start: number): readonly Placed[] {
  if (!UNSPACED.test(run)) return spaced(run, start)
  return [...run.matchAll(UNSPACED_PIECES)].flatMap(({ 0: piece, index }) => UNSPACED.test(piece) ? pairs(piece, start + index) : spaced(piece, start + index))
}

function spaced(run: string, start: number): readonly Placed[] {
  const bare = run.replace(POSSESSIVE, "")
  const word = foldedWord(bare.replaceAll(/[.'’]/gu, ""))
  return word === "" ? [] : [{ word, start, end: start + bare.length }]
}

function pairs(piece: string, start: number): readonly Placed[] {
  const characters = [...piece]
  let unit = start
  return characters.map((character, index) => {
    const word = `${character}${characters[index + 1] ?? ""}`
    const token = { word: foldedWord(word), start: unit, end: unit + word.length }
    unit += character.length
    return token
  })
}
