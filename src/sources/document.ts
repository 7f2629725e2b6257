/**
 * Makes a document version: what came as bytes, what was found in them, and the hashes that hold
 * both to it.
 */

import { placeMap, type Digest, type DocumentId, type PlaceMap, type Utf8 } from "../base/index.ts"
import type { Extracted } from "./ports.ts"
import { isNormalised } from "./text.ts"
import type { SourceDocument } from "./types.ts"

export interface DocumentParts {
  readonly id: DocumentId
  /** The file as it came; only its hash is kept here. */
  readonly bytes: Uint8Array
  readonly extracted: Extracted
  readonly digest: Digest
  readonly utf8: Utf8
}

/**
 * The document version that these bytes and the text found in them make.
 *
 * @throws RangeError when the text is not normalised, or its markup is out of order or outside it
 *   (a bug in the extractor)
 */
export function makeDocument({
  id,
  bytes,
  extracted,
  digest,
  utf8,
}: DocumentParts): SourceDocument {
  const { text, markup, extractor } = extracted
  if (!isNormalised(text))
    throw new RangeError(`the extractor ${extractor} gave a text that is not normalised`)
  const places = placeMap(text)
  checkMarkup(extracted, places.length)
  const document = {
    id,
    text,
    length: places.length,
    sha256: digest(bytes),
    textSha256: digest(utf8(text)),
    extractor,
    markup,
  }
  known.set(document, places)
  return document
}

/**
 * Place maps by document: built once for each, dropped with it. A memory, not a state: the answer
 * is the same without it.
 */
const known = new WeakMap<SourceDocument, PlaceMap>()

/**
 * The place map of this document's text, the same one each time: building it walks the text, so
 * nobody should build another.
 */
export function placesOf(document: SourceDocument): PlaceMap {
  const held = known.get(document)
  if (held !== undefined) return held
  const places = placeMap(document.text)
  known.set(document, places)
  return places
}

function checkMarkup({ markup, extractor }: Extracted, length: number): void {
  let end = 0
  for (const span of markup) {
    if (span.start < end || span.end <= span.start || span.end > length) {
      throw new RangeError(
        `the extractor ${extractor} gave markup out of order or outside the text, at ${span.start}`,
      )
    }
    end = span.end
  }
}
