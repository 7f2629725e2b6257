/**
 * What a person wrote, as named lines of words: every field in the order of its kind, whatever the
 * kind.
 */

import { parseId, type ItemId } from "../../base/index.ts"
import type { Anchor, WrittenBody } from "../../contract/index.ts"

/** `words` is empty where the body says nothing of it. */
export interface Line {
  readonly name: string
  readonly words: string
}

type NameOf = (item: ItemId | undefined) => string

/** A line for each field; `words` is empty where the body says nothing of it. */
export const linesOfWritten = (body: WrittenBody, nameOf: NameOf): readonly Line[] =>
  Object.entries(body).flatMap(([field, value]) =>
    field === "kind" ? [] : [{ name: inWords(field), words: wordsOf(value, nameOf) }],
  )

/** `proposedBy` reads "proposed by". */
const inWords = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function wordsOf(value: unknown, nameOf: NameOf): string {
  if (value === undefined || value === null) return ""
  if (typeof value === "string") return textOf(value, nameOf)
  if (typeof value !== "object") return String(value)
  if (Array.isArray(value))
    return joined(
      value.map((each) => wordsOf(each, nameOf)),
      "; ",
    )
  if (isAnchor(value)) return `“${value.exact}”`
  return joined(
    Object.values(value).map((each) => wordsOf(each, nameOf)),
    ", ",
  )
}

const textOf = (text: string, nameOf: NameOf): string => {
  const item = parseId("item", text)
  return item === undefined ? text : nameOf(item)
}

const joined = (words: readonly string[], between: string): string =>
  words.filter((each) => each !== "").join(between)

const isAnchor = (value: object): value is Anchor =>
  "exact" in value && "document" in value && "start" in value
