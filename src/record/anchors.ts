/** The places in documents that a body points at: listed, or each put through a function. */

import { failed, ok, type DocumentId, type Result, type Span } from "../base/index.ts"
import type { Anchor, AnchorFault } from "../sources/index.ts"
import { perKind, type Body } from "./kinds/index.ts"
import { mapped, pruned, visit } from "./kinds/walk.ts"

const places = perKind(({ fields }) => pruned(fields, ({ holds }) => holds.kind === "place"))

/** Every anchor of the body, in the order of its fields. */
export function anchorsOf(body: Body): readonly Anchor[] {
  const found: Anchor[] = []
  visit(places(body.kind), body, (_, anchor) => {
    found.push(anchor as Anchor)
  })
  return found
}

/** The body with each of its anchors put through `change`; nothing else differs. */
export const mapAnchors = (body: Body, change: (anchor: Anchor) => Anchor): Body =>
  mapped(places(body.kind), body, (_, anchor) => change(anchor as Anchor))

/** The anchor at a span of a document, or why there is none. */
export type AnchorAt = (document: DocumentId, span: Span) => Result<Anchor, AnchorFault>

/**
 * The body with every anchor made anew from its document and span, as a correction's anchors come
 * with those alone. Words that were sent along (`exact` not empty) must be the words that stand
 * there.
 *
 * @returns the first fault met, in the order of the body's fields
 */
export function reanchor(body: Body, anchorAt: AnchorAt): Result<Body, AnchorFault> {
  let fault: AnchorFault | undefined
  const again = mapAnchors(body, (anchor) => {
    const made = checkedAnchor(anchor, anchorAt)
    if (made.ok) return made.value
    fault ??= made.fault
    return anchor
  })
  return fault === undefined ? ok(again) : failed(fault)
}

function checkedAnchor(
  { document, start, end, exact }: Anchor,
  anchorAt: AnchorAt,
): Result<Anchor, AnchorFault> {
  const made = anchorAt(document, { start, end })
  if (!made.ok || exact === "" || made.value.exact === exact) return made
  return failed({
    kind: "words-differ",
    document,
    span: { start, end },
    expected: exact,
    found: made.value.exact,
  })
}
