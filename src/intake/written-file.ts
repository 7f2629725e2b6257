/** Reads JSON and YAML into `Written` values: exact scalars, places, and duplicate keys refused. */

import {
  failed,
  LARGEST_FILE,
  type Result,
  type Written,
  type WrittenFault,
} from "../base/index.ts"
import { DEEPEST, faultOnLine, tooDeep, type Read } from "./written-collection.ts"
import { parseJson } from "./written-json.ts"
import { parseYaml } from "./written-yaml.ts"

/**
 * In characters, of which a file has no more than bytes. JSON is read at some 10 million a second
 * and takes up to 1.3 GiB at the largest (nothing but numbers of one digit); YAML is read at 1
 * million a second.
 */
const LARGEST = LARGEST_FILE
const LARGEST_YAML = 4 * 1024 * 1024

/**
 * What a JSON or YAML 1.2 (core) file says. JSON is tried first: it is read much faster, and is
 * nearly a part of YAML.
 *
 * @param source  the file's text
 * @returns the value at the top, or the first fault: broken syntax, a duplicate key, a nesting
 *   deeper than 200, a file too large
 */
export function parseWritten(source: string): Result<Written, WrittenFault> {
  if (source.length > LARGEST)
    return failed(
      faultOnLine(
        1,
        `${source.length} characters`,
        "split the file: at most 16 million characters are read",
      ),
    )
  const deep = lineOfTooDeepBracket(source)
  if (deep !== undefined)
    return failed(faultOnLine(deep, `brackets nested deeper than ${DEEPEST}`, "flatten the file"))
  const asJson = /^\s*[[{"]/.test(source) ? bounded(() => parseJson(source)) : undefined
  if (asJson !== undefined && (asJson.ok || !isSyntax(asJson.fault))) return asJson
  if (source.length > LARGEST_YAML)
    return (
      asJson ??
      failed(
        faultOnLine(
          1,
          `${source.length} characters of YAML`,
          "write it as JSON, or split it: at most 4 million characters of YAML are read",
        ),
      )
    )
  const asYaml = bounded(() => parseYaml(source))
  return asYaml.ok || asJson === undefined ? asYaml : asJson
}

/** Of a fault in the syntax only the line is known; then YAML may still read the file. */
const isSyntax = (fault: WrittenFault): boolean => fault.place.path === "$"

/**
 * Both parsers call themselves once for each level, and no count of brackets sees YAML's levels
 * made by indenting.
 */
function bounded(parse: () => Read): Read {
  try {
    return parse()
  } catch (error) {
    if (error instanceof RangeError && error.message.includes("call stack"))
      return failed(tooDeep(1))
    throw error
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
