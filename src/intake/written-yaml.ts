/** YAML 1.2 (core) into `Written` values. */

import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Pair,
  type Scalar,
  type YAMLError,
  type YAMLMap,
} from "yaml"
import { failed, fieldPath, ok, type Place, type WrittenFault } from "../base/index.ts"
import {
  DEEPEST,
  faultOn,
  faultOnLine,
  listFrom,
  mapFrom,
  textFrom,
  tooDeep,
  type Entry,
  type Read,
} from "./written-collection.ts"

/** Longest hexadecimal or octal number turned into decimal digits. */
const LONGEST_NUMBER = 2000

/** What a YAML file says. Aliases, tags of its own and keys that are not text are refused. */
export function parseYaml(source: string): Read {
  const lines = new LineCounter()
  const document = parseDocument(source, {
    version: "1.2",
    schema: "core",
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
    logLevel: "error",
  })
  const error = document.errors[0] ?? document.warnings[0]
  if (error !== undefined) return failed(syntaxFault(error, lines.linePos(error.pos[0]).line))
  return fromNode(document.contents, { lines, depth: 0 }, { path: "$", line: 1 })
}

function syntaxFault({ code, message }: YAMLError, line: number): WrittenFault {
  if (message.includes("call stack")) return tooDeep(line)
  if (code === "MULTIPLE_DOCS")
    return faultOnLine(
      line,
      "a second document after the line ---",
      "keep one document in the file",
    )
  return faultOnLine(
    line,
    `a syntax error (${message.split("\n")[0]?.slice(0, 120) ?? ""})`,
    "correct the JSON or YAML there",
  )
}

interface YamlSource {
  readonly lines: LineCounter
  readonly depth: number
}

function fromNode(node: unknown, from: YamlSource, at: Place): Read {
  const place = { path: at.path, line: lineOf(node, from, at.line) }
  const inner = { ...from, depth: from.depth + 1 }
  if (from.depth > DEEPEST) return failed(tooDeep(place.line))
  if (isAlias(node))
    return failed(
      faultOn(
        place,
        `the alias *${node.source.slice(0, 60)}`,
        "write the value out; aliases are not read",
      ),
    )
  if (isSeq(node))
    return listFrom(
      node.items,
      (item, i) => fromNode(item, inner, { path: `${place.path}[${i}]`, line: place.line }),
      place,
    )
  if (isMap(node)) return fromMap(node, inner, place)
  return isScalar(node) ? scalar(node, place) : ok({ kind: "nothing", place })
}

function fromMap(map: YAMLMap, from: YamlSource, place: Place): Read {
  const strange = map.items.find(({ key }) => !isScalar(key))
  if (strange !== undefined)
    return failed(
      faultOn(
        { path: place.path, line: lineOf(strange.key, from, place.line) },
        "a key that is no text",
        "write a text before the colon",
      ),
    )
  return mapFrom(
    map.items.map((pair) => entryFrom(pair, from, place)),
    place,
  )
}

function entryFrom({ key: name, value }: Pair, from: YamlSource, place: Place): Entry {
  const key = isScalar(name) ? (name.source ?? String(name.value)) : ""
  const line = lineOf(name, from, place.line)
  return [key, line, () => fromNode(value, from, { path: fieldPath(place.path, key), line })]
}

function lineOf(node: unknown, { lines }: YamlSource, otherwise: number): number {
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : otherwise
}

function scalar({ value, source = String(value) }: Scalar, place: Place): Read {
  if (typeof value === "number")
    return ok({
      kind: "number",
      text:
        /^0[xo]/.test(source) && source.length <= LONGEST_NUMBER ? String(BigInt(source)) : source,
      place,
    })
  if (typeof value === "boolean") return ok({ kind: "boolean", value, place })
  return value === null || value === undefined
    ? ok({ kind: "nothing", place })
    : textFrom(String(value), place)
}
