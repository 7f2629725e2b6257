/**
 * A text as words, for comparing: each word, mark of punctuation or symbol, and the blank before
 * it. Joined they are the text again.
 */

/** `blanks[i]` stands before `words[i]`; the last blank stands after the last word. */
export interface Tokens {
  readonly words: readonly string[]
  readonly blanks: readonly string[]
}

/**
 * The words of a text in any script. Letters, digits and the marks and joiners on them hold
 * together, and so does a number with what stands between its digits (`3.5`, `1,000.50`, `12:30`,
 * `2021-03-04`, `1/3`); everything else stands alone, so that an inserted comma is one change.
 * Scripts that are written without spaces are cut into words by Unicode's own segmentation.
 */
export function tokensOf(text: string): Tokens {
  const words: string[] = []
  const blanks: string[] = []
  const spaceless = SPACELESS.test(text)
  let blank = ""
  for (const piece of text.match(PIECE) ?? []) {
    if (isBlank(piece)) {
      blank = piece
      continue
    }
    for (const word of spaceless && SPACELESS.test(piece) ? segments(piece) : [piece]) {
      words.push(word)
      blanks.push(blank)
      blank = ""
    }
  }
  blanks.push(blank)
  return { words, blanks }
}

/**
 * Whether the word holds a letter or a digit: marks of punctuation tell little of what a clause is
 * about.
 */
export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token)

/**
 * Between two digits: a point, comma, colon, stroke, apostrophe or hyphen; or a thin or fixed blank
 * before three digits.
 */
const MARK = String.raw`(?<=\p{N})[.,:/'\u2019\u066b\u066c-](?=\p{N})`
const THIN_BLANK = String.raw`[\u00a0\u2009\u202f]`
const THOUSANDS = String.raw`(?<=(?:^|\P{N})\p{N}{1,3})${THIN_BLANK}(?=\p{N}{3}(?!\p{N}))`
const JOINT = `(?:${MARK}|${THOUSANDS})`
const WORD = String.raw`[\p{L}\p{N}\p{M}\u200c\u200d]+`
const PIECE = new RegExp(String.raw`\s+|${WORD}(?:${JOINT}${WORD})*|.`, "gsu")
const NUMBER = new RegExp(String.raw`(\p{N}+(?:${JOINT}\p{N}+)*)`, "gu")
const SPACELESS_SCRIPTS = ["Thai", "Lao", "Khmer", "Myanmar", "Han", "Hiragana", "Katakana"]
const SPACELESS = new RegExp(
  `[${SPACELESS_SCRIPTS.map((name) => String.raw`\p{Script=${name}}`).join("")}]`,
  "u",
)

const isBlank = (piece: string): boolean => piece === " " || /^\s/.test(piece)

/** Words of a script without spaces, numbers whole. */
const segments = (piece: string): readonly string[] =>
  piece
    .split(NUMBER)
    .flatMap((part, index) => (index % 2 === 1 ? [part] : part === "" ? [] : segmented(part)))

/**
 * The dictionaries are the same whatever locale is named; one is named, so that the machine's own
 * is never asked.
 */
const segmented = (run: string): readonly string[] =>
  Array.from(
    new Intl.Segmenter("en", { granularity: "word" }).segment(run),
    ({ segment }) => segment,
  )
