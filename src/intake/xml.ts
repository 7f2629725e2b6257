/** Reads XML into `Written` values: elements as maps, with the line and the path of each. */

import { SaxesParser } from "saxes"
import {
  failed,
  ok,
  type Place,
  type Result,
  type Written,
  type WrittenFault,
} from "../base/index.ts"

/** Deepest nesting, most elements and longest file read; no honest profile comes near them. */
const DEEPEST = 100
const MOST_ELEMENTS = 500_000
const LARGEST = 64 * 1024 * 1024
const CHUNK = 64 * 1024

/**
 * What an XML file says. An element is a map of `tag` (text), `attributes` (a map of texts) and
 * `children` (a list of elements); text between elements is left out. Only the five predefined
 * entities and character references are expanded: what a document type declares is never read, so
 * nothing can multiply and nothing is fetched.
 *
 * @returns the root element, or the first fault: broken syntax, nesting deeper than 100, more than
 *   500,000 elements
 */
export function parseXml(source: string): Result<Written, WrittenFault> {
  if (source.length > LARGEST)
    return failed(
      faultOn(
        { path: "/", line: 1 },
        `${source.length} characters`,
        "split the file: at most 64 million characters are read",
      ),
    )
  const reading = startReading()
  for (let at = 0; at < source.length && reading.fault === undefined; at += CHUNK)
    reading.parser.write(source.slice(at, at + CHUNK))
  if (reading.fault === undefined) reading.parser.close()
  if (reading.fault !== undefined) return failed(reading.fault)
  return reading.root === undefined
    ? failed(faultOn({ path: "/", line: 1 }, "no element", "write one root element"))
    : ok(reading.root)
}

interface OpenElement {
  readonly element: Written
  readonly children: Written[]
  readonly path: string
  readonly counts: Map<string, number>
}

interface XmlReading {
  readonly parser: SaxesParser
  readonly open: OpenElement[]
  elements: number
  root: Written | undefined
  fault: WrittenFault | undefined
}

function startReading(): XmlReading {
  const parser = new SaxesParser()
  const reading: XmlReading = { parser, open: [], elements: 0, root: undefined, fault: undefined }
  parser.on("error", (error) => {
    reading.fault ??= faultOn(
      placeNow(reading),
      `a syntax error (${plain(error)})`,
      "correct the XML there",
    )
  })
  parser.on("opentag", ({ name, attributes }) => {
    openElement(reading, name, attributes)
  })
  parser.on("closetag", () => {
    reading.open.pop()
  })
  return reading
}

function openElement(
  reading: XmlReading,
  tag: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if (reading.fault !== undefined) return
  const parent = reading.open.at(-1)
  const number = (parent?.counts.get(tag) ?? 0) + 1
  parent?.counts.set(tag, number)
  const place = {
    path: `${parent?.path ?? ""}/${tag}${parent === undefined ? "" : `[${number}]`}`,
    line: reading.parser.line,
  }
  reading.elements += 1
  if (reading.open.length >= DEEPEST)
    reading.fault = faultOn(place, `elements nested deeper than ${DEEPEST}`, "flatten the file")
  if (reading.elements > MOST_ELEMENTS)
    reading.fault = faultOn(place, `more than ${MOST_ELEMENTS} elements`, "split the file")
  const children: Written[] = []
  const element = elementAt(place, tag, attributes, children)
  if (parent === undefined) reading.root ??= element
  else parent.children.push(element)
  reading.open.push({ element, children, path: place.path, counts: new Map() })
}

function elementAt(
  place: Place,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Written[],
): Written {
  const named = Object.entries(attributes).map(([name, text]): [string, Written] => [
    name,
    { kind: "text", text, place: { path: `${place.path}/@${name}`, line: place.line } },
  ])
  return {
    kind: "map",
    place,
    fields: new Map<string, Written>([
      ["tag", { kind: "text", text: tag, place }],
      ["attributes", { kind: "map", fields: new Map(named), place }],
      ["children", { kind: "list", items: children, place }],
    ]),
  }
}

const placeNow = (reading: XmlReading): Place => ({
  path: reading.open.at(-1)?.path ?? "/",
  line: reading.parser.line,
})

/** The parser's own words without its `line:column:` before them. */
const plain = (error: Error): string => error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")

const faultOn = (place: Place, found: string, mend: string): WrittenFault => ({
  kind: "written",
  place,
  found,
  mend,
})
