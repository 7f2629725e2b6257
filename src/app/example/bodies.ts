/**
 * What an entry of a process file says, as a body of the record: its names made items, its quotes
 * anchors.
 */

import {
  allOf,
  failed,
  faultAt,
  ok,
  type ItemId,
  type Json,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import { parseBody, type Body } from "../../record/index.ts"
import { isQuote, writtenAt, type FileEntry } from "./entries.ts"
import { ITEM_FIELDS } from "./item-fields.ts"
import { anchorOf, type Shelf } from "./quotes.ts"

/** What local names mean, and where quotes are looked for. */
export interface Meaning {
  readonly items: ReadonlyMap<string, ItemId>
  readonly shelf: Shelf
}

/** The body, checked as one that comes from outside is; a fault names the line. */
export function bodyOf(entry: FileEntry, meaning: Meaning): Result<Body, WrittenFault> {
  const made = plain(
    entry.fields,
    { ...meaning, inFile: entry.in, names: new Set(ITEM_FIELDS[entry.kind]) },
    "",
  )
  if (!made.ok) return made
  const body = parseBody(completed({ ...(made.value as JsonMap), kind: entry.kind }))
  if (body.ok) return body
  const { path, found, mend } = body.fault
  return failed(
    faultAt(writtenAt(entry.fields, path.slice(1)), mend.replace(/^send/, "write"), found),
  )
}

interface Making extends Meaning {
  readonly inFile: string | undefined
  readonly names: ReadonlySet<string>
}
type JsonMap = { readonly [key: string]: Json }

/** The value as JSON; `path` is its fields' names from the body on, without places in lists. */
function plain(written: Written, making: Making, path: string): Result<Json, WrittenFault> {
  if (path === "rests") return grounds(written, making)
  if (isQuote(written)) return asJson(anchorOf(written, making.shelf, making.inFile))
  switch (written.kind) {
    case "text":
    case "number":
      return making.names.has(path) ? itemOf(written, making) : ok(numeric(written) ?? written.text)
    case "boolean":
      return ok(written.value)
    case "nothing":
      return ok(null)
    case "list":
      return allOf(written.items.map((item) => plain(item, making, path)))
    case "map":
      return fieldsOf(written.fields, making, path)
  }
}

function fieldsOf(
  fields: ReadonlyMap<string, Written>,
  making: Making,
  path: string,
): Result<JsonMap, WrittenFault> {
  const made: [string, Json][] = []
  for (const [key, field] of fields) {
    if (field.kind === "nothing") continue
    const value = plain(field, making, path === "" ? key : `${path}.${key}`)
    if (!value.ok) return value
    made.push([key, value.value])
  }
  return ok(Object.fromEntries(made))
}

/** What an entry rests on, in one list: local names and quotes. */
function grounds(written: Written, making: Making): Result<Json, WrittenFault> {
  if (written.kind !== "list")
    return failed(faultAt(written, "write a list of local names and quotes"))
  const [anchors, items]: [Json[], Json[]] = [[], []]
  for (const each of written.items) {
    const found = isQuote(each)
      ? asJson(anchorOf(each, making.shelf, making.inFile))
      : itemOf(each, making)
    if (!found.ok) return found
    ;(isQuote(each) ? anchors : items).push(found.value)
  }
  return ok({ anchors, items })
}

function itemOf(written: Written, { items }: Making): Result<Json, WrittenFault> {
  const item =
    written.kind === "text" || written.kind === "number" ? items.get(written.text) : undefined
  return item === undefined
    ? failed(faultAt(written, "write the id of an entry, or the file of a document"))
    : ok(item)
}

/** Numbers are text in the record but for counts of seats. */
const numeric = (written: Written): number | undefined =>
  written.kind === "number" && /\.seats$|\.held$/.test(written.place.path)
    ? Number(written.text)
    : undefined

/**
 * A clause that quotes its words need not write them a second time, and is open unless it says
 * otherwise.
 */
function completed(body: JsonMap): JsonMap {
  const { kind, clauses } = body
  if (kind !== "version" || !Array.isArray(clauses)) return body
  return {
    ...body,
    clauses: clauses.map((clause) =>
      isMap(clause) ? { status: "open", ...wordsOf(clause), ...clause } : clause,
    ),
  }
}

const wordsOf = ({ anchor }: JsonMap): JsonMap =>
  anchor !== undefined && isMap(anchor) && anchor["exact"] !== undefined
    ? { words: anchor["exact"] }
    : {}

const isMap = (value: Json): value is JsonMap =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const asJson = <T extends object>(result: Result<T, WrittenFault>): Result<Json, WrittenFault> =>
  result as Result<Json & T, WrittenFault>
