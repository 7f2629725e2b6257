/** The places in documents that a body points at: listed, or each put through a function. */

import { failed, ok, type DocumentId, type Result, type Span } from "../base/index.ts"
import type { Anchor, AnchorFault } from "../sources/index.ts"
import type { Grounds } from "./bodies/grounds.ts"
import type { ActorBody, Body, StatementBody } from "./types.ts"

/** Every anchor of the body, in the order of its fields. */
export function anchorsOf(body: Body): readonly Anchor[] {
  const found: Anchor[] = []
  mapAnchors(body, (anchor) => {
    found.push(anchor)
    return anchor
  })
  return found
}

/** The body with each of its anchors put through `change`; nothing else differs. */
export function mapAnchors(body: Body, change: (anchor: Anchor) => Anchor): Body {
  const maybe = (anchor: Anchor | undefined): Anchor | undefined =>
    anchor === undefined ? undefined : change(anchor)
  switch (body.kind) {
    case "process":
    case "document":
    case "reading":
      return body
    case "actor":
      return mapActor(body, change, maybe)
    case "statement":
      return mapStatement(body, change, maybe)
    case "corroboration":
      return { ...body, about: maybe(body.about) }
    case "date":
      return { ...body, anchor: change(body.anchor), what: maybe(body.what) }
    case "proposal":
    case "event":
    case "narration":
      return { ...body, anchor: change(body.anchor) }
    case "note":
      return body
    case "version":
      return {
        ...body,
        rests: mapGrounds(body.rests, change),
        clauses: body.clauses.map((clause) => ({ ...clause, anchor: maybe(clause.anchor) })),
      }
    default:
      return { ...body, rests: mapGrounds(body.rests, change) }
  }
}

const mapGrounds = (rests: Grounds, change: Change): Grounds => ({
  ...rests,
  anchors: rests.anchors.map(change),
})

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

type Change = (anchor: Anchor) => Anchor
type MaybeChange = (anchor: Anchor | undefined) => Anchor | undefined

const mapActor = (body: ActorBody, change: Change, maybe: MaybeChange): ActorBody => ({
  ...body,
  offices: body.offices.map((office) => ({ ...office, anchor: maybe(office.anchor) })),
  mentions: body.mentions.map(change),
})

const mapStatement = (body: StatementBody, change: Change, maybe: MaybeChange): StatementBody => ({
  ...body,
  speakers: body.speakers.map((speaker) => ({ ...speaker, anchor: maybe(speaker.anchor) })),
  cue: maybe(body.cue),
  content: body.content.map(change),
  occasion: maybe(body.occasion),
  basis: maybe(body.basis),
  inAnswerTo: maybe(body.inAnswerTo),
  manner: maybe(body.manner),
})
