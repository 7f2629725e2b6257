/** Places in a text, counted in Unicode code points as the W3C Web Annotation model counts. */

/** Half open: `start` is the first code point, `end` the one after the last. */
export interface Span { readonly start: number; readonly end: number }

/** How many code points `text` has; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  let count = 0
  for (let unit = 0; unit < text.length; unit += unitsAt(text, unit)) count += 1
  return count
}

/**
 * Converts between UTF-16 units (JavaScript's own places) and code points, in both directions, for one text.
 * Building it walks the text once; each conversion is one look-up, or the number itself where the text
 * has no character outside the basic plane.
 */
export interface PlaceMap {
  /** Code points in the text. */
  readonly length: number
  /** The code point that begins at, or contains, this unit; `length` for the text's end. */
  toCodePoint(unit: number): number
  /** The unit at which this code point begins. */
  toUnit(codePoint: number): number
  /** The span's own characters. */
  slice(span: Span): string
}

/** The place map of one text. */
export function placeMap(text: string): PlaceMap {
  const starts = /[\ud800-\udfff]/.test(text) ? unitStarts(text) : undefined
  const toUnit = (codePoint: number): number => starts === undefined ? codePoint : (starts[codePoint] ?? text.length)
  return {
    length: starts === undefined ? text.length : starts.length,
    toUnit,
    toCodePoint: (unit) => starts === undefined ? unit : lastAtOrBefore(starts, unit, text.length),
    slice: (span) => text.slice(toUnit(span.start), toUnit(span.end)),
  }
}

/** Whether the two share at least one code point. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Order by start, then by end. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

const unitsAt = (text: string, unit: number): number => (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1

function unitStarts(text: string): Uint32Array {
  const starts = new Uint32Array(codePointLength(text))
  let index = 0
  for (let unit = 0; unit < text.length; unit += unitsAt(text, unit)) starts[index++] = unit
  return starts
}

function lastAtOrBefore(starts: Uint32Array, unit: number, end: number): number {
  if (unit >= end) return starts.length
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= unit) low = middle
    else high = middle - 1
  }
  return low
}
