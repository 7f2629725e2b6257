/**
 * One letter for its variants: what is looked for and what is written meet in the same form,
 * whatever keyboard wrote them.
 */

/**
 * In UTF-16 units; a longer run of letters is nobody's word, and would burst the database's index.
 */
export const LONGEST_WORD = 64

const ASCII = /^[\x00-\x7f]*$/ // eslint-disable-line no-control-regex
/**
 * Scripts whose marks are written or left out at will: accents, vowel points. In others
 * (Devanagari) marks are letters.
 */
const MARKED_AT_WILL =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u
/** Tatweel, and joiners that only shape letters. */
const SHAPING = /[\u0640\u200c\u200d]/g
const ONE_LETTER: Readonly<Record<string, string>> = {
  ي: "ی",
  ى: "ی",
  ك: "ک",
  ة: "ه",
  ۀ: "ه",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
}
const VARIANTS = /[يىكةۀßæœøłđı]/g

/**
 * The word in the form in which words are compared: lower case, accents and vowel points taken off
 * where they are written at will, Arabic and Persian letters of one sound as one, joiners left out;
 * at most 64 UTF-16 units.
 */
export function foldedWord(word: string): string {
  const short = word.slice(0, LONGEST_WORD)
  if (ASCII.test(short)) return short.toLowerCase()
  const composed = short.toLowerCase().normalize("NFKD").replace(SHAPING, "")
  const bare = MARKED_AT_WILL.test(composed) ? composed.replace(/\p{Mn}+/gu, "") : composed
  return wholeCharacters(
    bare
      .normalize("NFC")
      .replace(VARIANTS, (letter) => ONE_LETTER[letter] ?? letter)
      .slice(0, LONGEST_WORD),
  )
}

/** Without half a character that cutting may have left at the end. */
const wholeCharacters = (text: string): string => text.replace(/\p{Cs}/gu, "")
