/** Shapes of the smallest things in a body: ids, days, dates as ISO text. */

import { ok, parseDay, parseId, parseInstant, type Day, type DocumentId, type Instant, type ItemId } from "../base/index.ts"
import { list, parsedText, type Shape } from "./json-shape.ts"

export const itemId: Shape<ItemId> = parsedText((text) => parseId("item", text), "an item's id")
export const documentId: Shape<DocumentId> = parsedText((text) => parseId("document", text), "a document version's id")
export const itemIds = list(itemId)
export const day: Shape<Day> = parsedText(parseDay, "a day such as 2021-05-01")
export const instant: Shape<Instant> = parsedText(parseInstant, "an instant such as 2021-05-01T12:00:00.000Z")

/** ISO 8601 at any grain: `2020`, `2021-05-01/2021-09-11`, `P90D`, `R/PT48H`. Only its letters are checked here. */
export const isoValue = parsedText((text) => /^[0-9PRTWYMDHSZ:/.+-]{1,80}$/.test(text) ? text : undefined, "a date in ISO 8601")

/** The shape, or this value where the field is left out. */
export const otherwise = <T>(shape: Shape<T>, value: T): Shape<T> => (found) => found === undefined ? ok(value) : shape(found)

/** A list that may be left out, and is then empty. */
export const someOf = <T>(shape: Shape<T>): Shape<readonly T[]> => otherwise(list(shape), [])
