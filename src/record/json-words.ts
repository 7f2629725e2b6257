/** Shapes of the smallest things in a body: ids, days, dates as ISO text. */

import {
  JSON_TEXT,
  KEY,
  LINE,
  MAYBE_PARAGRAPHS,
  ok,
  PARAGRAPHS,
  parseDay,
  parseId,
  parseInstant,
  PHRASE,
  WORDING,
  type Day,
  type DocumentId,
  type Instant,
  type ItemId,
} from "../base/index.ts"
import { list, parsedText, shaped, text, type Shape } from "./json-shape.ts"

export const itemId: Shape<ItemId> = parsedText((text) => parseId("item", text), "an item's id", {
  kind: "item",
})
export const documentId: Shape<DocumentId> = parsedText(
  (text) => parseId("document", text),
  "a document version's id",
  { kind: "document" },
)
export const itemIds = list(itemId)
export const day: Shape<Day> = parsedText(parseDay, "a day such as 2021-05-01", {
  kind: "closed",
  sample: "2021-05-01",
})
export const instant: Shape<Instant> = parsedText(
  parseInstant,
  "an instant such as 2021-05-01T12:00:00.000Z",
  { kind: "closed", sample: "2021-05-01T12:00:00.000Z" },
)

/**
 * ISO 8601 at any grain: `2020`, `2021-05-01/2021-09-11`, `P90D`, `R/PT48H`. Only its letters are
 * checked here.
 */
export const isoValue = parsedText(
  (text) => (/^[0-9PRTWYMDHSZ:/.+-]{1,80}$/.test(text) ? text : undefined),
  "a date in ISO 8601",
  { kind: "closed", sample: "2021-05-01" },
)

/** One line that must be there. */
export const line = text(LINE)
/** A sentence or some paragraphs. */
export const prose = text(PARAGRAPHS)
export const maybeProse = text(MAYBE_PARAGRAPHS)
/** The words that a day was told in. */
export const phrase = text(PHRASE)
/** A name that holds within its body alone. */
export const key = text(KEY)
/** A clause's words. */
export const wording = text(WORDING)
export const jsonText = text(JSON_TEXT)

/** The shape, or this value where the field is left out. */
export const otherwise = <T>(shape: Shape<T>, value: T): Shape<T> =>
  shaped({ kind: "maybe", of: shape.holds }, (found) =>
    found === undefined ? ok(value) : shape(found),
  )

/** A list that may be left out, and is then empty. */
export const someOf = <T>(shape: Shape<T>): Shape<readonly T[]> => otherwise(list(shape), [])
