/**
 * Steps from word to word in any script, for moving a span's edge by keyboard. All places are
 * UTF-16 units.
 */

import type { Span } from "../../base/index.ts"

/** No word is looked for farther off than this. */
const REACH = 256

const WORDS = new Intl.Segmenter("en", { granularity: "word" })

/** Where the next word after `unit` ends; the text's end where there is none. */
export function nextWordEnd(text: string, unit: number): number {
  const window = text.slice(unit, unit + REACH)
  const word = wordsIn(window)[0]
  return unit + (word === undefined ? window.length : word.end)
}

/** Where the first word beginning after `unit` begins; the text's end where there is none. */
export function nextWordStart(text: string, unit: number): number {
  const from = wordAround(text, unit)?.end ?? unit
  const window = text.slice(from, from + REACH)
  const word = wordsIn(window)[0]
  return from + (word === undefined ? window.length : word.start)
}

/** Where the last word before `unit` begins; 0 where there is none. */
export function previousWordStart(text: string, unit: number): number {
  const from = Math.max(0, unit - REACH)
  const word = wordsIn(text.slice(from, unit)).at(-1)
  return word === undefined ? from : from + word.start
}

/** Where the last word ending before `unit` ends; 0 where there is none. */
export function previousWordEnd(text: string, unit: number): number {
  const from = Math.max(0, unit - REACH)
  const word = wordsIn(text.slice(from, unit)).findLast(({ end }) => from + end < unit)
  return word === undefined ? from : from + word.end
}

/** The word that `unit` stands in, or the first one after it; undefined where none follows. */
export function wordAt(text: string, unit: number): Span | undefined {
  const around = wordAround(text, unit)
  if (around !== undefined) return around
  const start = nextWordStart(text, unit)
  return start >= text.length ? undefined : { start, end: nextWordEnd(text, start) }
}

/** The span without white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const start = span.start + (words.length - words.trimStart().length)
  return {
    start: Math.min(start, span.end),
    end: Math.max(start, span.end - (words.length - words.trimEnd().length)),
  }
}

function wordAround(text: string, unit: number): Span | undefined {
  const from = Math.max(0, unit - REACH)
  const word = wordsIn(text.slice(from, unit + REACH)).find(
    ({ start, end }) => from + start <= unit && unit < from + end,
  )
  return word === undefined ? undefined : { start: from + word.start, end: from + word.end }
}

const wordsIn = (window: string): readonly Span[] =>
  Array.from(WORDS.segment(window))
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
