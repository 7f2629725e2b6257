/**
 * Places in a document version that can be checked again: the span, its words, and the words around
 * it.
 */

import { failed, ok, type Result, type Span } from "../base/index.ts"
import { placesOf } from "./document.ts"
import { occurrences } from "./occurrences.ts"
import { normaliseText } from "./text.ts"
import type { Anchor, AnchorFault, SourceDocument } from "./types.ts"

/**
 * Code points kept either side. With 32, 1.1 % of places carried over to an edited treaty were
 * wrong; nearest match, 51 %.
 */
export const CONTEXT = 32

/**
 * The anchor at this span: its words, and up to 32 code points either side (fewer at the document's
 * ends). The first call on a document walks its text once; each further one costs its own words.
 *
 * @returns the anchor; `span-outside` where the span is not two whole numbers in order within the
 *          text, `span-empty` where it holds nothing
 */
export function anchorSpan(document: SourceDocument, span: Span): Result<Anchor, AnchorFault> {
  const { start, end } = span
  const places = placesOf(document)
  const inside =
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start <= end &&
    end <= places.length
  if (!inside)
    return failed({
      kind: "span-outside",
      document: document.id,
      span: { start, end },
      length: places.length,
    })
  if (start === end)
    return failed({ kind: "span-empty", document: document.id, span: { start, end } })
  return ok({
    document: document.id,
    start,
    end,
    exact: places.slice(span),
    prefix: places.slice({ start: Math.max(0, start - CONTEXT), end: start }),
    suffix: places.slice({ start: end, end: Math.min(places.length, end + CONTEXT) }),
  })
}

/**
 * The anchor of the one place where these words stand, letter for letter.
 *
 * @param quote  normalised as the document's text is, so that a quote copied from elsewhere still
 *   matches
 * @returns the anchor; `quote-empty`, `quote-missing`, or `quote-ambiguous` with every place where
 *   it starts, in order
 */
export function anchorQuote(document: SourceDocument, quote: string): Result<Anchor, AnchorFault> {
  const words = normaliseText(quote)
  if (words === "") return failed({ kind: "quote-empty" })
  const places = placesOf(document)
  const starts = occurrences(document.text, words).map((unit) => places.toCodePoint(unit))
  const [start] = starts
  if (start === undefined) return failed({ kind: "quote-missing", document: document.id, quote })
  if (starts.length > 1) return failed({ kind: "quote-ambiguous", document: document.id, starts })
  return anchorSpan(document, {
    start,
    end: places.toCodePoint(places.toUnit(start) + words.length),
  })
}

/**
 * Whether an anchor that was stored still says what its document says, context included.
 *
 * @returns the same anchor; `words-differ` at the first of words, prefix, suffix that differs, with
 *          the span where it should stand; or the span's own fault
 * @throws RangeError when the anchor belongs to another document version (a bug in the caller)
 */
export function checkAnchor(document: SourceDocument, anchor: Anchor): Result<Anchor, AnchorFault> {
  if (anchor.document !== document.id)
    throw new RangeError(`an anchor in ${anchor.document} was checked against ${document.id}`)
  const found = anchorSpan(document, anchor)
  if (!found.ok) return found
  const { start, end, exact, prefix, suffix } = found.value
  const differ = (span: Span, expected: string, held: string): Result<Anchor, AnchorFault> =>
    failed({ kind: "words-differ", document: document.id, span, expected, found: held })
  if (exact !== anchor.exact) return differ({ start, end }, anchor.exact, exact)
  if (prefix !== anchor.prefix)
    return differ({ start: Math.max(0, start - CONTEXT), end: start }, anchor.prefix, prefix)
  if (suffix !== anchor.suffix)
    return differ(
      { start: end, end: Math.min(document.length, end + CONTEXT) },
      anchor.suffix,
      suffix,
    )
  return ok(anchor)
}

/**
 * Where the same words may stand in another version: only where words and both contexts are the
 * same, letter for letter, and at one place. It is a suggestion for a person to confirm: 1 in 100
 * of such matches is still a lookalike.
 *
 * @returns the anchor in the other version, or undefined where there is no such place or more than
 *   one
 */
export function suggestAnchor(anchor: Anchor, other: SourceDocument): Anchor | undefined {
  const places = placesOf(other)
  const whole = `${anchor.prefix}${anchor.exact}${anchor.suffix}`
  const candidates = occurrences(other.text, whole).flatMap((unit) => {
    const start = places.toCodePoint(unit + anchor.prefix.length)
    const found = anchorSpan(other, {
      start,
      end: places.toCodePoint(unit + anchor.prefix.length + anchor.exact.length),
    })
    return found.ok && sameWords(found.value, anchor) ? [found.value] : []
  })
  return candidates.length === 1 ? candidates[0] : undefined
}

/**
 * An anchor at a document's start or end has a shorter context, which must be as short in the other
 * version.
 */
const sameWords = (a: Anchor, b: Anchor): boolean =>
  a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix
