/** The sentence around a place: enough to learn from, and no more of a text than that. */

import type { Span } from "../../base/index.ts"
import { placesOf, type SourceDocument } from "../../sources/index.ts"

/** In UTF-16 units, either side: a text without a full stop does not leave whole. */
const FARTHEST = 500

/** A line's end, or an end mark with what closes after it and the space that follows. */
const BOUNDARY = /\n|[.!?…。！？؟۔]+["'”’»)\]]*(?=\s)/gu

/**
 * The sentence, or sentences, in which the span lies: code points of the text, without space at its
 * ends.
 */
export function sentenceAround(document: SourceDocument, { start, end }: Span): Span {
  const { text } = document
  const places = placesOf(document)
  const [first, last] = [places.toUnit(start), places.toUnit(end)]
  const before = text.slice(Math.max(0, first - FARTHEST), first)
  const after = text.slice(last, last + FARTHEST)
  const inside = text.slice(first, last)
  const ended = /[.!?…。！？؟۔]["'”’»)\]]*$/u.test(inside) && !/^\S/u.test(after)
  const cut = [...before.matchAll(BOUNDARY)].at(-1)
  const from = cut === undefined ? 0 : cut.index + cut[0].length
  const until = ended ? 0 : endIn(after)
  const leading = before.slice(from)
  const space = leading.length - leading.trimStart().length
  return {
    start: places.toCodePoint(first - leading.length + space),
    end: places.toCodePoint(last + after.slice(0, until).trimEnd().length),
  }
}

function endIn(after: string): number {
  const [found] = after.matchAll(BOUNDARY)
  if (found === undefined) return after.length
  return found.index + (found[0] === "\n" ? 0 : found[0].length)
}
