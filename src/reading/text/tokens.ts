/**
 * Words and marks of a text with their exact places, in UTF-16 units. One walk over the text,
 * whatever is in it.
 */

import { ABBREVIATIONS } from "./abbreviations.ts"

export type TokenKind = "word" | "number" | "quote" | "dash" | "stop" | "mark"

export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string
  readonly kind: TokenKind
}

/**
 * The tokens of `text` between two units, in order. Contractions are split as the treebanks split
 * them (was|n't, he|'s), abbreviations keep their full stop, hyphenated words stay whole, white
 * space and invisible direction marks belong to none.
 */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) at += 1
    else if (isWordUnit(text, at)) at = pushWord(text, at, to, tokens)
    else at = pushMark(text, at, to, tokens)
  }
  return tokens
}

const APOSTROPHES = new Set(["'", "’", "ʼ"])
const HYPHENS = new Set(["-", "‐", "‑"])
const QUOTES = new Set(['"', "“", "”", "„", "‟", "«", "»", "‘", "’", "'", "‚", "`"])
const DASHES = new Set(["—", "–", "―", "--", "-", "‒"])
const STOPS = new Set([".", "?", "!", "…", "...", "。", "؟", "।"])
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i
const WORD_POINT = /[\p{L}\p{M}\p{N}_]/u
const LINK = /^(?:https?:|www$)/i

/** White space, and characters that only steer how text is shown. */
function isBlank(code: number): boolean {
  if (code <= 32 || code === 0xa0) return true
  if (code < 0x1680) return code === 0xad
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680
  )
}

function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128)
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 95
    )
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0 && WORD_POINT.test(text.slice(at - 1, at + 1))
  return WORD_POINT.test(
    code >= 0xd800 && code <= 0xdbff ? text.slice(at, at + 2) : text.charAt(at),
  )
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function pushWord(text: string, start: number, to: number, tokens: Token[]): number {
  let end = start
  while (end < to && (isWordUnit(text, end) || joins(text, start, end, to))) end += 1
  if (LINK.test(text.slice(start, Math.min(end + 1, start + 6))) && !isBlank(text.charCodeAt(end)))
    end = linkEnd(text, end, to)
  else if (
    text.charAt(end) === "." &&
    end < to &&
    ownsItsStop(text.slice(start, Math.min(end, start + 16)), end - start)
  )
    end += 1
  pushContraction(text, start, end, tokens)
  return end
}

/** Whether the mark at `at` belongs inside the word around it. */
function joins(text: string, start: number, at: number, to: number): boolean {
  if (at + 1 >= to || at === start || !isWordUnit(text, at + 1) || !isWordUnit(text, at - 1))
    return false
  const mark = text.charAt(at)
  if (APOSTROPHES.has(mark) || HYPHENS.has(mark) || mark === "@" || mark === "&") return true
  if (mark === ".")
    return (
      (isDigit(text, at - 1) && isDigit(text, at + 1)) || isInitials(text, at) || isName(text, at)
    )
  return (mark === "," || mark === ":") && isDigit(text, at - 1) && isDigit(text, at + 1)
}

/** `U.S`: a full stop between two single letters. */
const isInitials = (text: string, at: number): boolean =>
  (at < 2 || !isWordUnit(text, at - 2)) &&
  (at + 2 >= text.length || !isWordUnit(text, at + 2)) &&
  !isDigit(text, at + 1)

/** `example.org`: a full stop inside a word in lower case. */
const isName = (text: string, at: number): boolean => {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)]
  return before >= 97 && before <= 122 && after >= 97 && after <= 122
}

function linkEnd(text: string, from: number, to: number): number {
  let end = from
  while (
    end < to &&
    !isBlank(text.charCodeAt(end)) &&
    !QUOTES.has(text.charAt(end)) &&
    text.charAt(end) !== ")" &&
    text.charAt(end) !== ">"
  )
    end += 1
  while (end > from && /[.,;:!?]/.test(text.charAt(end - 1))) end -= 1
  return end
}

function ownsItsStop(word: string, length: number): boolean {
  if (length > 12) return false
  if (length === 1) return /^[A-HJ-Z]$/.test(word)
  return word.includes(".")
    ? /^(?:[A-Za-z]\.)+[A-Za-z]$/.test(word)
    : ABBREVIATIONS.has(word.toLowerCase())
}

function pushContraction(text: string, start: number, end: number, tokens: Token[]): void {
  const clitic = end - start > 2 ? CLITIC.exec(text.slice(Math.max(start, end - 3), end)) : null
  const split = clitic === null ? end : end - clitic[0].length
  if (split > start) tokens.push(token(text, start, split))
  if (split < end) tokens.push(token(text, split, end))
}

function token(text: string, start: number, end: number): Token {
  const word = text.slice(start, end)
  return {
    start,
    end,
    text: word,
    lower: word.toLowerCase().replaceAll("’", "'"),
    kind: /^[0-9]/.test(word) ? "number" : "word",
  }
}

function pushMark(text: string, start: number, to: number, tokens: Token[]): number {
  const end = start + markLength(text, start, to)
  const mark = text.slice(start, end)
  const clitic = end < to && APOSTROPHES.has(mark) && endsPossessive(text, start)
  tokens.push({
    start,
    end,
    text: mark,
    lower: clitic ? "'" : mark,
    kind: clitic ? "word" : markKind(mark),
  })
  return end
}

/** `the workers’ rights`: an apostrophe after a plural, before a space and a small letter. */
const endsPossessive = (text: string, at: number): boolean =>
  /^s['’] [\p{Ll}]$/u.test(text.slice(at - 1, at + 3))

function markLength(text: string, at: number, to: number): number {
  const mark = text.charAt(at)
  if ((mark === "-" || mark === "'" || mark === "`") && text.charAt(at + 1) === mark && at + 1 < to)
    return 2
  if (mark === "." && text.startsWith("...", at)) return 3
  const code = text.charCodeAt(at)
  return code >= 0xd800 &&
    code <= 0xdbff &&
    at + 1 < to &&
    /[\udc00-\udfff]/.test(text.charAt(at + 1))
    ? 2
    : 1
}

function markKind(mark: string): TokenKind {
  if (QUOTES.has(mark) || mark === "''" || mark === "``") return "quote"
  if (DASHES.has(mark)) return "dash"
  return STOPS.has(mark) ? "stop" : "mark"
}
