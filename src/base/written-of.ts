/**
 * A value that a program holds, as if a file had said it: for what is decoded both from files and
 * from the network.
 */

import type { Json } from "./canonical.ts"
import { fieldPath, type Written } from "./written.ts"

/** The value as written, each part at its path; every line is 1, for there are none. */
export function writtenOf(value: Json, path = "$"): Written {
  const place = { path, line: 1 }
  if (value === null) return { kind: "nothing", place }
  if (typeof value === "string") return { kind: "text", text: value, place }
  if (typeof value === "number") return { kind: "number", text: String(value), place }
  if (typeof value === "boolean") return { kind: "boolean", value, place }
  if (isList(value))
    return {
      kind: "list",
      items: value.map((each, index) => writtenOf(each, `${path}[${index}]`)),
      place,
    }
  return {
    kind: "map",
    fields: new Map(
      Object.entries(value).map(([key, field]) => [
        key,
        writtenOf(field ?? null, fieldPath(path, key)),
      ]),
    ),
    place,
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
