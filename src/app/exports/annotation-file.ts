/**
 * A file of W3C annotations as somebody sends it: taken apart, its places checked against the words
 * of one text.
 */

import { failed, ok, type Result } from "../../base/index.ts"
import {
  anchorQuote,
  anchorSpan,
  normaliseText,
  type Anchor,
  type SourceDocument,
} from "../../sources/index.ts"
import type { Fault } from "../fault.ts"
import { invalid, lineFrom } from "../line.ts"
import { PARTS, type Part } from "./leaving-item.ts"

/** How many annotations one file may bring. */
const MOST = 10_000
/**
 * Composing costs the square of its length, in UTF-16 units: longer quotes must stand as they are.
 */
const LONGEST_COMPOSED = 4000

type Fields = Readonly<Record<string, unknown>>

/** One annotation whose places all stand in the text. */
export interface SentAnnotation {
  readonly id: string | undefined
  /** What it says, by our own words for it; empty where it says nothing of the kind. */
  readonly said: Fields
  readonly places: readonly {
    readonly part: Part
    readonly index: number
    readonly anchor: Anchor
  }[]
  /** What it points at by name alone. */
  readonly refersTo: readonly string[]
}

/** The annotations of a file: one, a list, a page, or a collection that holds its first page. */
export function annotationsIn(source: string): Result<readonly unknown[], Fault> {
  const value = json(source)
  if (value === undefined)
    return invalid("file", "text that is no JSON", "send W3C annotations as JSON-LD")
  const found = listIn(value)
  if (found === undefined)
    return invalid(
      "file",
      "JSON without annotations",
      "send an Annotation, a list of them, an AnnotationPage or an AnnotationCollection that " +
        "holds its page",
    )
  return found.length > MOST
    ? invalid("file", `${found.length} annotations`, `send at most ${MOST} at once`)
    : ok(found)
}

function json(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value))
    return value.flatMap((each) =>
      isFields(each) && !("target" in each) ? (listIn(each) ?? [each]) : [each],
    )
  if (!isFields(value)) return undefined
  const page = isFields(value["first"]) ? value["first"] : value
  const items = page["items"]
  return Array.isArray(items) ? items : "target" in value ? [value] : undefined
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The annotation with its places as anchors, or why it is dropped, as the end of a sentence. */
export function sentAnnotation(
  value: unknown,
  document: SourceDocument,
): Result<SentAnnotation, string> {
  if (!isFields(value)) return failed("is no annotation")
  const places: SentAnnotation["places"][number][] = []
  const refersTo: string[] = []
  for (const target of listOf(value["target"])) {
    if (typeof target === "string") refersTo.push(target)
    else if (isFields(target) && target["selector"] !== undefined) {
      const anchor = placeIn(listOf(target["selector"]), document)
      if (!anchor.ok) return anchor
      const { index } = target
      places.push({
        part: PARTS.find((each) => each === target["part"]) ?? "words",
        index:
          typeof index === "number" && Number.isInteger(index) && index >= 0 && index < 1000
            ? index
            : 0,
        anchor: anchor.value,
      })
    } else return failed("has a target without a selector")
  }
  if (places.length === 0 && refersTo.length === 0) return failed("has no target")
  const { id } = value
  return ok({
    id: typeof id === "string" ? id : undefined,
    said:
      listOf(value["body"])
        .filter(isFields)
        .find((body) => typeof body["kind"] === "string") ?? {},
    places,
    refersTo,
  })
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** The place that the selectors name; a position is believed only where the quote stands there. */
function placeIn(selectors: readonly unknown[], document: SourceDocument): Result<Anchor, string> {
  const position = selectors.filter(isFields).find(({ type }) => type === "TextPositionSelector")
  const quote = selectors.filter(isFields).find(({ type }) => type === "TextQuoteSelector")
  const exact = quote?.["exact"]
  if (typeof exact !== "string" || exact === "")
    return failed("has no quote to check its place against")
  if (position === undefined) return quoted(exact, document)
  const { start, end } = position
  if (typeof start !== "number" || typeof end !== "number")
    return failed("has a position that is not two numbers")
  const anchor = anchorSpan(document, { start, end })
  if (!anchor.ok)
    return failed(
      anchor.fault.kind === "span-empty"
        ? `has an empty place at ${start}`
        : `has a place, ${start} to ${end}, outside the text`,
    )
  if (sameWords(anchor.value.exact, exact)) return anchor
  return failed(
    `quotes “${beginning(exact)}” at ${start}, where the text has ` +
      `“${beginning(anchor.value.exact)}”`,
  )
}

function quoted(exact: string, document: SourceDocument): Result<Anchor, string> {
  if (exact.length > LONGEST_COMPOSED) return failed("has a long quote and no position")
  const anchor = anchorQuote(document, exact)
  if (anchor.ok) return anchor
  return failed(
    anchor.fault.kind === "quote-ambiguous"
      ? `quotes “${beginning(exact)}”, which stands in the text ${anchor.fault.starts.length} ` +
          "times, and has no position"
      : `quotes “${beginning(exact)}”, which does not stand in the text`,
  )
}

const sameWords = (found: string, quote: string): boolean =>
  found === quote || (quote.length <= LONGEST_COMPOSED && found === normaliseText(quote))

/** A few of the words, fit for a sentence. */
const beginning = (words: string): string => {
  const line = [...lineFrom(words)]
  return line.length > 40 ? `${line.slice(0, 40).join("")}…` : line.join("")
}
