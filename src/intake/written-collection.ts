/**
 * Texts, lists and maps of `Written` values, put together one by one; what JSON and YAML have in
 * common.
 */

import {
  failed,
  fieldPath,
  ok,
  type Place,
  type Result,
  type Written,
  type WrittenFault,
} from "../base/index.ts"

/** Deepest nesting read; no honest file comes near it. */
export const DEEPEST = 200

export type Read = Result<Written, WrittenFault>

/** One entry of a map: its key, the key's line, and what reads its value. */
export type Entry = readonly [key: string, line: number, value: () => Read]

/**
 * The text, unless it holds what no text can: U+0000, which the database refuses, or half of a
 * character, which it changes.
 */
export function textFrom(text: string, place: Place): Read {
  const whole =
    !text.includes("\0") &&
    !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)
  return whole
    ? ok({ kind: "text", text, place })
    : failed(faultOn(place, "NUL or half a character in a text", "write whole characters"))
}

/** The list of what these read, or the first fault. */
export function listFrom<T>(
  items: readonly T[],
  read: (item: T, index: number) => Read,
  place: Place,
): Read {
  const values: Written[] = []
  for (const [index, item] of items.entries()) {
    const value = read(item, index)
    if (!value.ok) return value
    values.push(value.value)
  }
  return ok({ kind: "list", items: values, place })
}

/**
 * The map of these entries, or the first fault: a value's own, or a key that stands there a second
 * time.
 */
export function mapFrom(entries: Iterable<Entry>, place: Place): Read {
  const values = new Map<string, Written>()
  for (const [key, line, read] of entries) {
    const named = textFrom(key, { path: place.path, line })
    if (!named.ok) return named
    if (values.has(key)) return failed(doubleKey(key, { path: fieldPath(place.path, key), line }))
    const value = read()
    if (!value.ok) return value
    values.set(key, value.value)
  }
  return ok({ kind: "map", fields: values, place })
}

export const doubleKey = (key: string, place: Place): WrittenFault =>
  faultOn(place, `the key ${JSON.stringify(key.slice(0, 60))} a second time`, "keep one of the two")

/** A fault in what the file says, at a place in it. */
export const faultOn = (place: Place, found: string, mend: string): WrittenFault => ({
  kind: "written",
  place,
  found,
  mend,
})

/** A fault in the file's syntax, of which only the line is known. */
export const faultOnLine = (line: number, found: string, mend: string): WrittenFault =>
  faultOn({ path: "$", line }, found, mend)

export const tooDeep = (line: number): WrittenFault =>
  faultOnLine(line, `values nested deeper than ${DEEPEST}`, "flatten the file")
