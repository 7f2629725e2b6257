/** Reads JSON and YAML into `Written` values: exact scalars, places, and duplicate keys refused. */

import { parseTree, type Node as JsonNode, type ParseError, printParseErrorCode } from "jsonc-parser"
import { LineCounter, parseDocument, isAlias, isMap, isScalar, isSeq, type Document, type Node as YamlNode } from "yaml"
import { failed, fieldPath, ok, type Result, type Written, type WrittenFault } from "../base/index.ts"

/** Deepest nesting read; no honest file comes near it. */
const DEEPEST = 200
/** Largest file read, in characters. */
const LARGEST = 64 * 1024 * 1024

/**
 * What a JSON or YAML 1.2 (core) file says. JSON is tried first: it is read much faster, and is nearly a part of YAML.
 *
 * @param source  the file's text
 * @returns the value at the top, or the first fault: broken syntax, a duplicate key, a nesting deeper than 200
 */
export function parseWritten(source: string): Result<Written, WrittenFault> {
  if (source.length > LARGEST) return failed(faultOnLine(1, `${source.length} characters`, "split the file: at most 64 million characters are read"))
  const tooDeep = lineOfTooDeepBracket(source)
  if (tooDeep !== undefined) return failed(faultOnLine(tooDeep, "brackets nested deeper than 200", "flatten the file"))
  const errors: ParseError[] = []
  const tree = /^\s*[[{]/.test(source) ? parseTree(source, errors, { disallowComments: true }) : undefined
  if (tree !== undefined && errors.length === 0) return fromJson(tree, { source, lineAt: lineFinder(source) }, "$")
  const asYaml = parseYaml(source)
  return asYaml.ok || tree === undefined ? asYaml : failed(jsonFault(source, errors[0]))
}

interface JsonSource { readonly source: string; readonly lineAt: (offset: number) => number }

function fromJson(node: JsonNode, from: JsonSource, path: string): Result<Written, WrittenFault> {
  const place = { path, line: from.lineAt(node.offset) }
  if (node.type === "string") return ok({ kind: "text", text: String(node.value), place })
  if (node.type === "number") return ok({ kind: "number", text: from.source.slice(node.offset, node.offset + node.length), place })
  if (node.type === "boolean") return ok({ kind: "boolean", value: node.value === true, place })
  if (node.type === "array") return listFrom((node.children ?? []).map((child, i) => fromJson(child, from, `${path}[${i}]`)), place)
  if (node.type !== "object") return ok({ kind: "nothing", place })
  return mapFrom((node.children ?? []).map((property) => {
    const key = String(property.children?.[0]?.value)
    const value = property.children?.[1]
    return [key, from.lineAt(property.offset), () => value === undefined ? ok({ kind: "nothing", place }) : fromJson(value, from, fieldPath(path, key))]
  }), place)
}

function parseYaml(source: string): Result<Written, WrittenFault> {
  const lines = new LineCounter()
  const document = parseDocument(source, { version: "1.2", schema: "core", lineCounter: lines, uniqueKeys: false, prettyErrors: false, merge: false })
  const error = document.errors[0]
  if (error !== undefined) {
    return failed(faultOnLine(lines.linePos(error.pos[0]).line, `a syntax error (${error.message.split("\n")[0] ?? ""})`, "correct the JSON or YAML there"))
  }
  return fromYaml(document.contents, { document, lines, depth: 0 }, { path: "$", line: 1 })
}

interface YamlSource { readonly document: Document; readonly lines: LineCounter; readonly depth: number }

function fromYaml(node: unknown, from: YamlSource, at: Written["place"]): Result<Written, WrittenFault> {
  const line = isRanged(node) ? from.lines.linePos(node.range[0]).line : at.line
  const place = { path: at.path, line }
  const inner = { ...from, depth: from.depth + 1 }
  if (from.depth > DEEPEST) return failed(faultOnLine(line, "values nested deeper than 200", "flatten the file"))
  if (isAlias(node)) return failed({ kind: "written", place, found: `the alias *${node.source}`, mend: "write the value out; aliases are not read" })
  if (isSeq(node)) return listFrom(node.items.map((item, i) => fromYaml(item, inner, { path: `${place.path}[${i}]`, line })), place)
  if (isMap(node)) {
    return mapFrom(node.items.map((pair) => {
      const key = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : String(pair.key)
      return [key, isRanged(pair.key) ? from.lines.linePos(pair.key.range[0]).line : line, () => fromYaml(pair.value, inner, { path: fieldPath(place.path, key), line })]
    }), place)
  }
  return ok(isScalar(node) ? scalar(node.value, node.source ?? String(node.value), place) : { kind: "nothing", place })
}

const isRanged = (node: unknown): node is YamlNode & { range: [number, number, number] } =>
  typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)

function scalar(value: unknown, source: string, place: Written["place"]): Written {
  if (typeof value === "number") return { kind: "number", text: /^0[xo]/.test(source) ? String(BigInt(source)) : source, place }
  if (typeof value === "boolean") return { kind: "boolean", value, place }
  return value === null || value === undefined ? { kind: "nothing", place } : { kind: "text", text: String(value), place }
}

function listFrom(items: readonly Result<Written, WrittenFault>[], place: Written["place"]): Result<Written, WrittenFault> {
  const values: Written[] = []
  for (const item of items) {
    if (!item.ok) return item
    values.push(item.value)
  }
  return ok({ kind: "list", items: values, place })
}

type Entry = readonly [key: string, line: number, value: () => Result<Written, WrittenFault>]

function mapFrom(entries: readonly Entry[], place: Written["place"]): Result<Written, WrittenFault> {
  const values = new Map<string, Written>()
  for (const [key, line, value] of entries) {
    const at = { path: fieldPath(place.path, key), line }
    if (values.has(key)) return failed({ kind: "written", place: at, found: `the key ${JSON.stringify(key)} a second time`, mend: "keep one of the two" })
    const read = value()
    if (!read.ok) return read
    values.set(key, read.value)
  }
  return ok({ kind: "map", fields: values, place })
}

function jsonFault(source: string, error: ParseError | undefined): WrittenFault {
  const line = lineFinder(source)(error?.offset ?? 0)
  const what = error === undefined ? "broken syntax" : `a syntax error (${printParseErrorCode(error.error)})`
  return faultOnLine(line, what, "correct the JSON there")
}

const faultOnLine = (line: number, found: string, mend: string): WrittenFault => ({ kind: "written", place: { path: "$", line }, found, mend })

/** Answers in the order asked cost one pass in all, since nodes come in rising offsets. */
function lineFinder(source: string): (offset: number) => number {
  let [at, line] = [0, 1]
  return (offset) => {
    if (offset < at) [at, line] = [0, 1]
    for (; at < offset; at += 1) if (source.charCodeAt(at) === 10) line += 1
    return line
  }
}

/** Brackets outside double-quoted text, counted before a recursive parser sees them. */
function lineOfTooDeepBracket(source: string): number | undefined {
  let [depth, line, quoted] = [0, 1, false]
  for (let i = 0; i < source.length; i += 1) {
    const unit = source.charCodeAt(i)
    if (unit === 10) line += 1
    if (quoted) {
      if (unit === 92) i += 1
      else if (unit === 34) quoted = false
    } else if (unit === 34) quoted = true
    else if (unit === 91 || unit === 123) depth += 1
    else if (unit === 93 || unit === 125) depth -= 1
    if (depth > DEEPEST) return line
  }
  return undefined
}
