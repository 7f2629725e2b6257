/** JSON into `Written` values. */

import { printParseErrorCode, visit, type ParseErrorCode } from "jsonc-parser"
import {
  failed,
  fieldPath,
  ok,
  type Place,
  type Written,
  type WrittenFault,
} from "../base/index.ts"
import { doubleKey, faultOnLine, textFrom, type Read } from "./written-collection.ts"

/** A list or map that is being read, with the place of its next value. */
type Open =
  | { readonly kind: "list"; readonly place: Place; readonly items: Written[] }
  | {
      readonly kind: "map"
      readonly place: Place
      readonly fields: Map<string, Written>
      key: string
    }

interface Reading {
  readonly source: string
  readonly open: Open[]
  root: Written | undefined
  fault: WrittenFault | undefined
}

/**
 * What a JSON file says, strictly: no comments, no commas at an end. The values are made while the
 * file is read, without a tree between: a file of 16 million characters of numbers needs 1 GiB
 * instead of 2.
 */
export function parseJson(source: string): Read {
  const reading: Reading = { source, open: [], root: undefined, fault: undefined }
  visit(
    source,
    {
      onObjectBegin: (_offset, _length, line) => {
        begin(reading, { kind: "map", place: placeOf(reading, line), fields: new Map(), key: "" })
      },
      onArrayBegin: (_offset, _length, line) => {
        begin(reading, { kind: "list", place: placeOf(reading, line), items: [] })
      },
      onObjectProperty: (key, _offset, _length, line) => {
        name(reading, key, line)
      },
      onObjectEnd: () => {
        end(reading)
      },
      onArrayEnd: () => {
        end(reading)
      },
      onLiteralValue: (value: unknown, offset, length, line) => {
        put(reading, literal(reading, value, [offset, offset + length], placeOf(reading, line)))
      },
      onError: (code, _offset, _length, line) => {
        reading.fault ??= syntaxFault(code, line + 1)
      },
    },
    { disallowComments: true },
  )
  if (reading.fault !== undefined) return failed(reading.fault)
  return reading.root === undefined
    ? failed(faultOnLine(1, "no value", "write one"))
    : ok(reading.root)
}

function begin({ open }: Reading, collection: Open): void {
  open.push(collection)
}

function end(reading: Reading): void {
  const closed = reading.open.pop()
  if (closed !== undefined)
    put(
      reading,
      closed.kind === "list" ? closed : { kind: "map", place: closed.place, fields: closed.fields },
    )
}

function name(reading: Reading, key: string, line: number): void {
  const map = reading.open.at(-1)
  if (map?.kind !== "map") return
  map.key = key
  const place = { path: fieldPath(map.place.path, key), line: line + 1 }
  const whole = textFrom(key, place)
  if (!whole.ok) reading.fault ??= whole.fault
  if (map.fields.has(key)) reading.fault ??= doubleKey(key, place)
}

function put(reading: Reading, value: Written): void {
  const parent = reading.open.at(-1)
  if (parent === undefined) reading.root ??= value
  else if (parent.kind === "list") parent.items.push(value)
  else parent.fields.set(parent.key, value)
}

function literal(
  reading: Reading,
  value: unknown,
  [start, end]: readonly [number, number],
  place: Place,
): Written {
  if (typeof value === "number")
    return { kind: "number", text: reading.source.slice(start, end), place }
  if (typeof value === "boolean") return { kind: "boolean", value, place }
  if (value === null) return { kind: "nothing", place }
  const text = textFrom(String(value), place)
  if (!text.ok) reading.fault ??= text.fault
  return text.ok ? text.value : { kind: "nothing", place }
}

/** The place of the value that comes next. Lines come counted from 0. */
function placeOf({ open }: Reading, line: number): Place {
  const parent = open.at(-1)
  if (parent === undefined) return { path: "$", line: line + 1 }
  const { path } = parent.place
  return {
    path: parent.kind === "list" ? `${path}[${parent.items.length}]` : fieldPath(path, parent.key),
    line: line + 1,
  }
}

const syntaxFault = (code: ParseErrorCode, line: number): WrittenFault =>
  faultOnLine(
    line,
    `a syntax error (${SYNTAX.get(printParseErrorCode(code)) ?? "not JSON"})`,
    "correct the JSON there",
  )

const SYNTAX: ReadonlyMap<string, string> = new Map([
  ["InvalidSymbol", "a word that is no value"],
  ["InvalidNumberFormat", "a number written wrongly"],
  ["PropertyNameExpected", "a field's name in quotation marks is missing"],
  ["ValueExpected", "a value is missing"],
  ["ColonExpected", "a colon is missing"],
  ["CommaExpected", "a comma is missing"],
  ["CloseBraceExpected", "a closing curly bracket is missing"],
  ["CloseBracketExpected", "a closing square bracket is missing"],
  ["EndOfFileExpected", "something stands after the end"],
  ["InvalidCommentToken", "JSON has no comments"],
  ["UnexpectedEndOfComment", "JSON has no comments"],
  ["UnexpectedEndOfString", "a text without its closing quotation mark"],
  ["UnexpectedEndOfNumber", "a number cut short"],
  ["InvalidUnicode", "a character's number written wrongly"],
  ["InvalidEscapeCharacter", "a backslash before a letter that needs none"],
  ["InvalidCharacter", "a line end or a control character inside a text"],
])
