/** From a span on the page to an anchor in a document version. */

import type { DocumentId, PlaceMap, Span } from "../../base/index.ts"
import type { Anchor } from "../../contract/index.ts"

const CONTEXT = 32

/** The anchor of a span given in UTF-16 units. */
export function anchorOf(document: DocumentId, places: PlaceMap, units: Span): Anchor {
  const [start, end] = [places.toCodePoint(units.start), places.toCodePoint(units.end)]
  return {
    document,
    start,
    end,
    exact: places.slice({ start, end }),
    prefix: places.slice({ start: Math.max(0, start - CONTEXT), end: start }),
    suffix: places.slice({ start: end, end: Math.min(places.length, end + CONTEXT) }),
  }
}

/** An anchor's span in UTF-16 units. */
export const unitsOf = (places: PlaceMap, { start, end }: Span): Span => ({
  start: places.toUnit(start),
  end: places.toUnit(end),
})
