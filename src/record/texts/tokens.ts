/** A text as words, for comparing: each word, mark of punctuation or symbol, and the blank before it. Joined they are the text again. */

/** `blanks[i]` stands before `words[i]`; the last blank stands after the last word. */
export interface Tokens { readonly words: readonly string[]; readonly blanks: readonly string[] }

/**
 * The words of a text in any script. Letters, digits and the marks and joiners on them hold together; everything else
 * stands alone, so that an inserted comma is one change. Scripts that are written without spaces are cut into words by
 * Unicode's own segmentation.
 */
export function tokensOf(text: string): Tokens {
  const words: string[] = []
  const blanks: string[] = []
  const spaceless = SPACELESS.test(text)
  let blank = ""
  for (const piece of text.match(PIECE) ?? []) {
    if (isBlank(piece)) { blank = piece; continue }
    for (const word of spaceless && SPACELESS.test(piece) ? segmented(piece) : [piece]) {
      words.push(word)
      blanks.push(blank)
      blank = ""
    }
  }
  blanks.push(blank)
  return { words, blanks }
}

/** Whether the word holds a letter or a digit: marks of punctuation tell little of what a clause is about. */
export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token)

const PIECE = /\s+|[\p{L}\p{N}\p{M}\u200c\u200d]+|./gsu
const SPACELESS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

const isBlank = (piece: string): boolean => piece === " " || /^\s/.test(piece)

/** The dictionaries are the same whatever locale is named; one is named, so that the machine's own is never asked. */
const segmented = (run: string): readonly string[] => Array.from(new Intl.Segmenter("en", { granularity: "word" }).segment(run), ({ segment }) => segment)
