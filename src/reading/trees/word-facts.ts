/** What a word looks like: the facts about its form that taggers and parsers use. */

import { hashText } from "./hash.ts"
import type { WordClasses } from "./word-classes.ts"

/** One word's facts as numbers, ready to be mixed into features. */
export interface WordFacts {
  /** Hash of the form as written, and of its lower case with digits made alike. */
  readonly form: number
  readonly lower: number
  readonly shape: number
  /** Hashes of the first 1 to 3 and the last 1 to 4 letters; 0 for a shorter word. */
  readonly prefix1: number
  readonly prefix2: number
  readonly prefix3: number
  readonly suffix1: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  /** Classes from fine to coarse; 0 for a word that has none. */
  readonly fine: number
  readonly middle: number
  readonly coarse: number
}

/** What stands before the first word and after the last. */
export const EDGE: WordFacts = {
  form: 1,
  lower: 1,
  shape: 1,
  prefix1: 0,
  prefix2: 0,
  prefix3: 0,
  suffix1: 0,
  suffix2: 0,
  suffix3: 0,
  suffix4: 0,
  fine: 0,
  middle: 0,
  coarse: 0,
}

/** Longest form that is looked at whole; a longer one is told by its beginning. */
const LONGEST = 64

/** The facts of one form. */
export function wordFacts(form: string, classes: WordClasses): WordFacts {
  const written = straightened(form.slice(0, LONGEST))
  const lower = written.toLowerCase()
  const digitless = lower.replace(/\d/g, "0")
  const [fine, middle, coarse] = classes.of(hashText(lower))
  const prefix = (length: number): number =>
    digitless.length > length ? hashText(`^${digitless.slice(0, length)}`) : 0
  const suffix = (length: number): number =>
    digitless.length > length ? hashText(`${digitless.slice(-length)}$`) : 0
  return {
    form: hashText(written),
    lower: hashText(digitless),
    shape: hashText(wordShape(written)),
    fine,
    middle,
    coarse,
    prefix1: prefix(1),
    prefix2: prefix(2),
    prefix3: prefix(3),
    suffix1: suffix(1),
    suffix2: suffix(2),
    suffix3: suffix(3),
    suffix4: suffix(4),
  }
}

/** Curly marks and long dashes as the treebanks most often write them. */
function straightened(form: string): string {
  const first = form.charCodeAt(0)
  if (first < 128 && !form.includes("’")) return form
  return form
    .replaceAll("’", "'")
    .replaceAll("‘", "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[–—―]/g, "-")
    .replaceAll("…", "...")
}

/**
 * `Xx` for Noor, `X` for US, `d-x` for 20-year: kinds of characters, runs made one; at most eight
 * signs.
 */
export function wordShape(form: string): string {
  let shape = ""
  for (const character of form.slice(0, 40)) {
    const sign = signOf(character)
    if (!shape.endsWith(sign)) shape += sign
  }
  return shape.slice(0, 8)
}

function signOf(character: string): string {
  if (character >= "a" && character <= "z") return "x"
  if (character >= "A" && character <= "Z") return "X"
  if (character >= "0" && character <= "9") return "d"
  return /\p{Lu}/u.test(character) ? "X" : /\p{L}/u.test(character) ? "x" : character
}
