/** Where sentences end, over the tokens of one paragraph. */

import { LEADING_ABBREVIATIONS } from "./abbreviations.ts"
import type { Token } from "./tokens.ts"

/** Half open, in token indexes. */
export interface Run {
  readonly from: number
  readonly to: number
}

/**
 * The sentences among `tokens[from…to)`, which are one paragraph. A mark of ending counts when what
 * follows begins like a sentence; closing quotation marks and brackets stay with the sentence they
 * close.
 *
 * @param reports  whether the word, in lower case, reports speech: `"Why?" Mr. Cole asked.` is one
 *   sentence
 */
export function sentences(
  tokens: readonly Token[],
  from: number,
  to: number,
  reports: (word: string) => boolean,
): Run[] {
  const found: Run[] = []
  let start = from
  for (let at = from; at < to; at += 1) {
    if (!mayEnd(tokens[at])) continue
    const next = pastClosers(tokens, at + 1, to)
    if (next < to && !ends(tokens, at, next, to, reports)) continue
    found.push({ from: start, to: next })
    start = next
    at = next - 1
  }
  if (start < to) found.push({ from: start, to })
  const place = datelineEnd(tokens, from, found[0]?.to ?? from)
  if (place !== undefined)
    found.splice(0, 1, { from, to: place }, { from: place, to: found[0]?.to ?? place })
  return found.flatMap((run) => bounded(tokens, run))
}

/** Longest dateline, in tokens. */
const DATELINE = 14

/**
 * After the dash of `NORTHPORT, March 3 —` or `TARSK (HW) —` at a paragraph's beginning; undefined
 * where it has none.
 */
function datelineEnd(tokens: readonly Token[], from: number, to: number): number | undefined {
  const isCapital = (token: Token | undefined): boolean =>
    token?.kind === "word" && /^\p{Lu}[\p{Lu}.'’-]+$/u.test(token.text)
  if (!isCapital(tokens[from])) return undefined
  for (let at = from + 1; at < Math.min(to - 1, from + DATELINE); at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]]
    if (token?.kind === "dash")
      return (at > from + 2 || (tokens[from]?.text.length ?? 0) > 4) &&
        /^[\p{Lu}"“]/u.test(next?.text ?? "")
        ? at + 1
        : undefined
    if (
      (token?.kind === "stop" && token.text !== ".") ||
      (token?.kind === "word" && !/^\p{Lu}/u.test(token.text))
    )
      return undefined
  }
  return undefined
}

/**
 * Most tokens of a sentence: nobody writes longer ones, and what reads sentences may then look at
 * all of one.
 */
const LONGEST = 240

/** A run too long for a sentence, cut after a comma where there is one. */
function bounded(tokens: readonly Token[], run: Run): Run[] {
  const parts: Run[] = []
  let { from } = run
  while (run.to - from > LONGEST) {
    let cut = from + LONGEST
    while (cut > from + LONGEST / 2 && !/^[,;:]$/.test(tokens[cut - 1]?.text ?? "")) cut -= 1
    if (cut === from + LONGEST / 2) cut = from + LONGEST
    parts.push({ from, to: cut })
    from = cut
  }
  return [...parts, { from, to: run.to }]
}

const CLOSERS = new Set([")", "]", "”", "’", "»", "''"])
/** Words that begin a sentence rather than follow an abbreviation in the middle of one. */
const STARTERS = new Set(
  `the a an this that these those he she it they we i you his her their our my its there here in on
  at but and so however meanwhile if when while after before although though since as for with what
  who why how some many most all no not mr. mrs. ms. dr.`.split(/\s+/),
)

/** A stop, or an abbreviation's own stop. */
const mayEnd = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "stop" ||
    (token.kind === "word" && token.text.length > 1 && token.text.endsWith(".")))

/**
 * The first token after closing marks; a straight mark closes when nothing stands between it and
 * what it follows.
 */
function pastClosers(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  while (at < to && closes(tokens, at)) at += 1
  return at
}

function closes(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token === undefined || before === undefined) return false
  if (token.kind === "stop") return true
  if (CLOSERS.has(token.text)) return token.start === before.end
  const isStraight = token.text === '"' || token.text === "'"
  return (
    isStraight &&
    token.start === before.end &&
    (after === undefined || after.start > token.end || after.kind !== "word")
  )
}

function ends(
  tokens: readonly Token[],
  at: number,
  next: number,
  to: number,
  reports: (word: string) => boolean,
): boolean {
  const [stop, follower] = [tokens[at], tokens[next]]
  if (stop === undefined || follower === undefined) return true
  const closed = next > at + 1
  if (stop.kind === "word") return endsAfterAbbreviation(stop, tokens, next)
  if (follower.start === (tokens[next - 1]?.end ?? 0) && follower.kind === "word" && !closed)
    return false
  if (isNumbered(tokens, at, follower)) return false
  if (!beginsSentence(tokens, next)) return false
  return stop.text === "." || !closed || !isReported(tokens, next, to, reports)
}

/** `No. 10`, and the `1.` that opens a list's line. */
const isNumbered = (tokens: readonly Token[], at: number, follower: Token): boolean =>
  (tokens[at - 1]?.text === "No" && follower.kind === "number") ||
  (tokens[at - 1]?.kind === "number" && tokens[at - 2] === undefined)

function endsAfterAbbreviation(stop: Token, tokens: readonly Token[], next: number): boolean {
  const follower = tokens[next]
  if (follower === undefined) return true
  if (LEADING_ABBREVIATIONS.has(stop.lower.slice(0, -1)) || /^[a-z]\.$/.test(stop.lower))
    return false
  if (follower.kind === "quote")
    return beginsSentence(tokens, next) && STARTERS.has(tokens[next + 1]?.lower ?? "")
  return STARTERS.has(follower.lower) && beginsSentence(tokens, next)
}

/**
 * A capital, a figure, an opening mark before one of them, or a letter of a script without
 * capitals.
 */
function beginsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return true
  if (token.kind === "quote" || token.text === "(" || token.text === "[") {
    const after = tokens[at + 1]
    return (
      after === undefined ||
      token.kind !== "quote" ||
      after.start > token.end ||
      !/^\p{Ll}/u.test(after.text)
    )
  }
  if (token.kind === "dash") return /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "")
  return /^[^\p{Ll},;:)\]%]/u.test(token.text)
}

/** `"Why?" asked …`, `"Why?" Mr. Cole asked.` */
function isReported(
  tokens: readonly Token[],
  next: number,
  to: number,
  reports: (word: string) => boolean,
): boolean {
  for (let at = next; at < Math.min(to, next + 5); at += 1) {
    const token = tokens[at]
    if (token === undefined || token.kind !== "word") return false
    if (reports(token.lower)) return (tokens[at + 1]?.lower ?? "") !== "that"
    if (at > next && !/^\p{Lu}/u.test(token.text)) return false
  }
  return false
}
