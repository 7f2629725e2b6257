/** A text as words: what can be looked for in it, and where each stands. */

import { foldedWord, LONGEST_WORD } from "./fold.ts"

export interface Token {
  /** As compared. */
  readonly word: string
  /** Which word of the text it is, from 0; words that are too common to be looked for count too. */
  readonly at: number
  /** In UTF-16 units, half open. */
  readonly start: number
  readonly end: number
}

/**
 * An abbreviation with its dots (`U.N.`), or letters, digits and marks with apostrophes and joiners
 * among them.
 */
const RUN = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}'’]|\u200c|\u200d)*/gu
/** A run that is its own word. */
const PLAIN = /^[A-Za-z0-9]+$/
const ASCII = /^[\x00-\x7f]*$/ // eslint-disable-line no-control-regex
const ABBREVIATION = /(?:[A-Z]\.){2,}/y

/** Scripts that set no space between words, for between the brackets of a pattern with `u`. */
export const UNSPACED_SCRIPTS = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((name) => String.raw`\p{Script=${name}}`)
  .join("")
const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, "u")
const UNSPACED_PIECES = new RegExp(`[${UNSPACED_SCRIPTS}ー々]+|[^${UNSPACED_SCRIPTS}ー々]+`, "gu")
const POSSESSIVE = /['’]s?$/iu

/**
 * The words of a text, in order. In scripts without spaces every two neighbouring characters make a
 * word, and the last of a run makes one by itself, so that any piece of such a text is found by its
 * pairs. A whole text may be long: words come one at a time.
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

/**
 * The words of a short text, in order: the same as `tokens` tells, in a third of the time where no
 * letter has an accent.
 */
export function eachToken(
  text: string,
  take: (word: string, at: number, start: number) => void,
): void {
  if (!ASCII.test(text)) {
    for (const { word, at, start } of tokens(text)) take(word, at, start)
    return
  }
  let at = 0
  eachAsciiRun(text, (run, start) => {
    if (PLAIN.test(run)) take(plainWord(run), at++, start)
    else for (const token of spaced(run, start)) take(token.word, at++, token.start)
  })
}

/** What `RUN` finds in a text where no other letter can stand. */
function eachAsciiRun(text: string, take: (run: string, start: number) => void): void {
  for (let start = 0; start < text.length; start += 1) {
    if (!isAlphanumeric(text.charCodeAt(start))) continue
    let end = endOfAbbreviation(text, start)
    if (end === start)
      for (end += 1; end < text.length && continues(text.charCodeAt(end));) end += 1
    take(text.slice(start, end), start)
    start = end - 1
  }
}

const [FULL_STOP, APOSTROPHE] = [0x2e, 0x27]

const isAlphanumeric = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)

const continues = (unit: number): boolean => isAlphanumeric(unit) || unit === APOSTROPHE

/** Where an abbreviation that begins here ends; here where none does. */
function endOfAbbreviation(text: string, start: number): number {
  if (text.charCodeAt(start + 1) !== FULL_STOP || text.charCodeAt(start + 3) !== FULL_STOP)
    return start
  ABBREVIATION.lastIndex = start
  return ABBREVIATION.test(text) ? ABBREVIATION.lastIndex : start
}

type Placed = Omit<Token, "at">

const plainWord = (run: string): string => run.slice(0, LONGEST_WORD).toLowerCase()

function tokensOfRun(run: string, start: number): readonly Placed[] {
  if (PLAIN.test(run)) return [{ word: plainWord(run), start, end: start + run.length }]
  if (!UNSPACED.test(run)) return spaced(run, start)
  return [...run.matchAll(UNSPACED_PIECES)].flatMap(({ 0: piece, index }) =>
    UNSPACED.test(piece) ? pairs(piece, start + index) : spaced(piece, start + index),
  )
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
