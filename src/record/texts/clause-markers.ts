/**
 * The number at the beginning of a line: `1.`, `2(a)`, `Article III`, `III.1`, `Art. 4 §2`, a
 * letter, a bullet.
 */

/**
 * What a line begins with, and how deep it stands: 0 an article, 1 a number, 2 a letter, 3 a small
 * roman number or a bullet.
 */
export interface Marker {
  readonly kind: "article" | "number" | "letter" | "roman" | "bullet" | "whole"
  /**
   * As it is called: `III`, `2`, `(a)`. A `whole` number stands by itself, whatever stands above
   * it.
   */
  readonly number: string
  /** UTF-16 units of the line that it takes, the blank after it included. */
  readonly length: number
}

/** Longest beginning of a line that is looked at, in UTF-16 units. */
const LOOKED_AT = 120

/** The marker that the line begins with; undefined where it begins with words. */
export function markerOf(line: string): Marker | undefined {
  const head = line.slice(0, LOOKED_AT)
  return (
    article(head) ??
    section(head) ??
    composed(head) ??
    plainNumber(head) ??
    inBrackets(head) ??
    letter(head) ??
    bullet(head)
  )
}

/** Small roman numbers, by which `(i)` may be one or a letter. */
export const isRoman = (text: string): boolean => /^[ivxl]{1,6}$/.test(text)

const BLANKS = String.raw`^[^\S\n]{0,40}`
const COUNT = String.raw`\p{Nd}{1,3}`
const WORD = "article|art|section|sec|clause|paragraph|para|chapter|part|annex|ماده|مادۀ|المادة|اصل"

/**
 * `Article III`, `Art. 4 §2`, `ماده ۱`. In prose ("Article 3 of the treaty") a small letter
 * follows.
 */
const ARTICLE = new RegExp(
  [
    `${BLANKS}(?:${WORD})\\.?[^\\S\\n]{1,4}(${COUNT}(?:\\.${COUNT}){0,3}|[IVXLC]{1,7}|[A-Z])`,
    `(?:[^\\S\\n]{0,2}§[^\\S\\n]{0,2}(${COUNT}))?`,
    String.raw`((?:\([a-z0-9]{1,4}\)){0,3})`,
    String.raw`(?:[.:)–—-]{1,2}|(?=\s{0,4}$)|(?=[^\S\n]{1,4}[\p{Lu}\p{Lo}\["“«(]))`,
    String.raw`[^\S\n]{0,8}`,
  ].join(""),
  "iu",
)
/** The same, with the case of what follows told apart, which `i` does not. */
const SMALL = /^\p{Ll}/u

function article(head: string): Marker | undefined {
  const match = ARTICLE.exec(head)
  if (match === null) return undefined
  const [whole, number = "", paragraph, parts = ""] = match
  if (SMALL.test(head.slice(whole.length)) && !/[.:)–—-]\s*$/.test(whole)) return undefined
  const full = `${number}${paragraph === undefined ? "" : ` §${paragraph}`}${parts}`
  return {
    kind: paragraph === undefined && parts === "" ? "article" : "whole",
    number: full,
    length: whole.length,
  }
}

const SECTION = new RegExp(
  `${BLANKS}§{1,2}[^\\S\\n]{0,2}(${COUNT}(?:\\.${COUNT}){0,3})[.:)]?(?:\\s{1,8}|$)`,
  "u",
)

function section(head: string): Marker | undefined {
  const match = SECTION.exec(head)
  return match === null
    ? undefined
    : { kind: "number", number: match[1] ?? "", length: match[0].length }
}

const PART = String.raw`(?:[^\S\n]?\([a-z0-9]{1,4}\))`

/** `1.2`, `III.1`, `2(a)`, `1.2(b)(iv)`: what is above it stands in it. */
const COMPOSED = new RegExp(
  `${BLANKS}((?:${COUNT}|[IVXLC]{1,7})(?:(?:\\.${COUNT}){1,4}${PART}{0,3}|${PART}{1,3}))` +
    String.raw`[.:)]?(?:[^\S\n]{1,8}|$)`,
  "u",
)

function composed(head: string): Marker | undefined {
  const match = COMPOSED.exec(head)
  return match === null
    ? undefined
    : { kind: "whole", number: (match[1] ?? "").replaceAll(/\s/g, ""), length: match[0].length }
}

/** `1.`, `1)`, `IV.`. A roman number of one letter is I, V or X: others are initials of names. */
const PLAIN = new RegExp(`${BLANKS}(${COUNT}|[IVX]|[IVXLC]{2,7})[.):](?:[^\\S\\n]{1,8}|$)`, "u")

function plainNumber(head: string): Marker | undefined {
  const match = PLAIN.exec(head)
  if (match === null) return undefined
  const number = match[1] ?? ""
  return { kind: /^[IVXLC]/.test(number) ? "article" : "number", number, length: match[0].length }
}

const BRACKETED = new RegExp(`${BLANKS}\\((${COUNT}|[a-z]{1,6})\\)(?:[^\\S\\n]{1,8}|$)`, "u")

function inBrackets(head: string): Marker | undefined {
  const match = BRACKETED.exec(head)
  if (match === null) return undefined
  const inner = match[1] ?? ""
  const number = `(${inner})`
  if (/^\p{Nd}/u.test(inner)) return { kind: "letter", number, length: match[0].length }
  if (inner.length === 1) return { kind: "letter", number, length: match[0].length }
  return isRoman(inner) ? { kind: "roman", number, length: match[0].length } : undefined
}

const LETTER = new RegExp(`${BLANKS}([a-z]|[ivxl]{2,6})\\)(?:[^\\S\\n]{1,8}|$)`, "u")

function letter(head: string): Marker | undefined {
  const match = LETTER.exec(head)
  const inner = match?.[1] ?? ""
  return match === null
    ? undefined
    : {
        kind: inner.length === 1 ? "letter" : "roman",
        number: `(${inner})`,
        length: match[0].length,
      }
}

const BULLET = new RegExp(`${BLANKS}[•●▪◦‣⁃*–—-][^\\S\\n]{1,8}(?=\\S)`, "u")

function bullet(head: string): Marker | undefined {
  const match = BULLET.exec(head)
  return match === null ? undefined : { kind: "bullet", number: "•", length: match[0].length }
}
