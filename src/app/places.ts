/** Places that a person marked, as anchors of the document version they stand in. */

import type { Result, Span } from "../base/index.ts"
import { anchorSpan, type Anchor, type AnchorFault, type SourceDocument } from "../sources/index.ts"
import type { Fault } from "./fault.ts"
import { invalid } from "./line.ts"

/** The anchor at the span, or the field's fault. */
export function anchorAt(
  document: SourceDocument,
  field: string,
  span: Span,
): Result<Anchor, Fault> {
  const anchor = anchorSpan(document, span)
  return anchor.ok ? anchor : placeFault(field, anchor.fault)
}

/** The same for a place that may be left out. */
export const maybeAnchorAt = (
  document: SourceDocument,
  field: string,
  span: Span | undefined,
): Result<Anchor | undefined, Fault> =>
  span === undefined ? { ok: true, value: undefined } : anchorAt(document, field, span)

/** What is wrong with a place, in words. */
export function placeFault(field: string, fault: AnchorFault): ReturnType<typeof invalid> {
  switch (fault.kind) {
    case "span-outside":
      return invalid(
        field,
        `the place ${fault.span.start} to ${fault.span.end} in a text of ${fault.length} ` +
          "characters",
        "mark words inside the text",
      )
    case "span-empty":
      return invalid(field, `an empty place at ${fault.span.start}`, "mark at least one character")
    case "words-differ":
      return invalid(
        field,
        `words at ${fault.span.start} that do not stand there`,
        "load the document again and mark them anew",
      )
    case "quote-empty":
      return invalid(field, "no words", "give the words as they stand in the text")
    case "quote-missing":
      return invalid(
        field,
        "words that do not stand in the text",
        "give the words as they stand there",
      )
    case "quote-ambiguous":
      return invalid(
        field,
        `words that stand in the text ${fault.starts.length} times`,
        "give more of them",
      )
  }
}
