/** Places in a text, counted in Unicode code points as the W3C Web Annotation model counts. */

/** Half open: `start` is the first code point, `end` the one after the last. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** How many code points `text` has; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  let count = 0
  for (let unit = 0; unit < text.length; unit += unitsAt(text, unit)) count += 1
  return count
}

/**
 * Converts between UTF-16 units (JavaScript's own places) and code points, in both directions, for
 * one text. Building it walks the text once; each conversion is one look-up and a few steps, or the
 * number itself where the text has no character outside the basic plane.
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
  if (!/[\ud800-\udfff]/.test(text)) {
    return {
      length: text.length,
      toUnit: (codePoint) => codePoint,
      toCodePoint: (unit) => unit,
      slice: ({ start, end }) => text.slice(start, end),
    }
  }
  const { length, marks } = marksIn(text)
  const toUnit = (codePoint: number): number => {
    if (codePoint >= length) return text.length
    let unit = marks[Math.floor(codePoint / STEP)] ?? 0
    for (let left = codePoint % STEP; left > 0; left -= 1) unit += unitsAt(text, unit)
    return unit
  }
  return {
    length,
    toUnit,
    toCodePoint: (unit) => codePointAt(text, marks, unit, length),
    slice: ({ start, end }) => text.slice(toUnit(start), toUnit(end)),
  }
}

/** Whether the two share at least one code point. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** Order by start, then by end. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

const unitsAt = (text: string, unit: number): number =>
  (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1

/** Code points between two marks: a mark for each would take four bytes for each. */
const STEP = 64

/** The unit at which every 64th code point begins, and how many code points there are. */
function marksIn(text: string): { readonly length: number; readonly marks: Uint32Array } {
  const marks = new Uint32Array(Math.ceil(text.length / STEP))
  let length = 0
  for (let unit = 0; unit < text.length; unit += unitsAt(text, unit)) {
    if (length % STEP === 0) marks[length / STEP] = unit
    length += 1
  }
  return { length, marks: marks.slice(0, Math.ceil(length / STEP)) }
}

/** The code point that begins at this unit or contains it. */
function codePointAt(text: string, marks: Uint32Array, unit: number, length: number): number {
  if (unit >= text.length) return length
  const block = lastAtOrBefore(marks, unit)
  let codePoint = block * STEP
  for (let at = marks[block] ?? 0; at + unitsAt(text, at) <= unit; at += unitsAt(text, at))
    codePoint += 1
  return codePoint
}

function lastAtOrBefore(marks: Uint32Array, unit: number): number {
  let low = 0
  let high = marks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((marks[middle] ?? 0) <= unit) low = middle
    else high = middle - 1
  }
  return low
}
