/** Bodies to JSON and back. What comes from the database or the web is checked, never trusted. */

import {
  codePointLength,
  failed,
  ok,
  type DocumentId,
  type Json,
  type Result,
} from "../base/index.ts"
import {
  ACTOR_KINDS,
  ACTS,
  DATE_KINDS,
  DATE_STATUSES,
  FORMS,
  GRAINS,
  NARRATION_KINDS,
  PROPOSAL_STATUSES,
  STANCES,
  TERMS,
} from "../reading/index.ts"
import type { Anchor } from "../sources/index.ts"
import {
  count,
  isObject,
  list,
  maybe,
  misshapen,
  object,
  shaped,
  share,
  text,
  truth,
  word,
  type Holds,
  type Shape,
  type ShapeFault,
} from "./json-shape.ts"
import { day, documentId, isoValue, itemId, itemIds, key, line, maybeProse } from "./json-words.ts"
import { writtenShapes } from "./written-json.ts"
import { grade, lineage } from "./written-parts.ts"
import { DIRECTIONS, DOCUMENT_NATURES, DRAFT_KINDS, type Body, type BodyKind } from "./types.ts"

/**
 * The body in this JSON.
 *
 * @param anchors  `whole`: each anchor comes with its words (as kept); `spans`: an anchor may come
 *                 with document, start and end alone, and then has no words (`exact` is "") until
 *                 it is anchored again
 */
export function parseBody(
  json: unknown,
  anchors: "whole" | "spans" = "whole",
): Result<Body, ShapeFault> {
  const kind: unknown = isObject(json) ? json["kind"] : undefined
  const shapes = anchors === "whole" ? WHOLE : SPANS
  const known = BODY_KINDS.find((each) => each === kind)
  if (known === undefined)
    return failed({
      kind: "shape",
      path: "$.kind",
      found: JSON.stringify(kind) ?? "nothing",
      mend: `send one of ${BODY_KINDS.join(", ")}`,
    })
  const body: Result<Body, ShapeFault> = shapes[known](json)
  return body.ok ? body : failed({ ...body.fault, path: `$${body.fault.path}` })
}

/** The body as plain JSON, absent fields left out. `parseBody` gives the same body back. */
export const formatBody = (body: Body): Json => withoutAbsent(body as unknown as Json)

function withoutAbsent(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutAbsent)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) =>
      field === undefined ? [] : [[key, withoutAbsent(field)]],
    ),
  )
}

/** Words as a document has them: looked at where they stand, whatever they are. */
const quoted = text({ written: "wording", most: Number.MAX_SAFE_INTEGER, blank: "allowed" })

const spanAnchor: Shape<Anchor> = shaped({ kind: "place" }, (value) => {
  const parts = anchorParts(value)
  if (!parts.ok) return parts
  const { start, end, exact = "", prefix = "", suffix = "" } = parts.value
  return start < end
    ? ok({ document: parts.value.document, start, end, exact, prefix, suffix })
    : misshapen(value, "send an end after the start")
})

const anchorParts = object<{
  document: DocumentId
  start: number
  end: number
  exact: string | undefined
  prefix: string | undefined
  suffix: string | undefined
}>({
  document: documentId,
  start: count,
  end: count,
  exact: maybe(quoted),
  prefix: maybe(quoted),
  suffix: maybe(quoted),
})

const wholeAnchorParts = object<Anchor>({
  document: documentId,
  start: count,
  end: count,
  exact: quoted,
  prefix: quoted,
  suffix: quoted,
})

const wholeAnchor: Shape<Anchor> = shaped({ kind: "place" }, (value) => {
  const anchor = wholeAnchorParts(value)
  if (!anchor.ok) return anchor
  const { start, end, exact } = anchor.value
  return start < end && codePointLength(exact) === end - start
    ? anchor
    : misshapen(value, "send a span as long as its exact words, at least one character")
})

type BodyShapes = { readonly [K in BodyKind]: Shape<Extract<Body, { kind: K }>> }

const bodyShapes = (anchor: Shape<Anchor>): BodyShapes => ({
  ...aboutDocuments(anchor),
  ...aboutSpeech(anchor),
  ...aboutDeeds(anchor),
  ...writtenShapes(anchor),
})

const aboutDocuments = (
  anchor: Shape<Anchor>,
): Pick<BodyShapes, "process" | "document" | "reading" | "actor"> => ({
  process: object({ kind: word(["process"]), title: line, summary: maybeProse }),
  document: object({
    kind: word(["document"]),
    version: documentId,
    title: line,
    publisher: maybe(line),
    date: maybe(day),
    nature: word(DOCUMENT_NATURES),
    language: maybe(key),
    direction: word(DIRECTIONS),
  }),
  reading: object({
    kind: word(["reading"]),
    document: itemId,
    version: documentId,
    reader: key,
    understood: truth,
    drafts: count,
    leftOut: maybe(list(object({ kind: word(DRAFT_KINDS), because: maybeProse, count }))),
    failed: maybe(maybeProse),
  }),
  actor: object({
    kind: word(["actor"]),
    name: line,
    actorKind: word(ACTOR_KINDS),
    aliases: list(line),
    offices: list(object({ title: line, anchor: maybe(anchor) })),
    mentions: list(anchor),
  }),
})

const aboutSpeech = (
  anchor: Shape<Anchor>,
): Pick<BodyShapes, "statement" | "corroboration" | "narration"> => ({
  statement: object({
    kind: word(["statement"]),
    form: word(FORMS),
    act: word(ACTS),
    terms: word(TERMS),
    negated: truth,
    confidence: maybe(share),
    speakers: list(object({ actor: maybe(itemId), anchor: maybe(anchor) })),
    cue: maybe(anchor),
    content: list(anchor),
    addressees: itemIds,
    occasion: maybe(anchor),
    basis: maybe(anchor),
    inAnswerTo: maybe(anchor),
    manner: maybe(anchor),
  }),
  corroboration: object({
    kind: word(["corroboration"]),
    stance: word(STANCES),
    by: itemIds,
    statement: itemId,
    about: maybe(anchor),
    claim: maybe(itemId),
    lineage: maybe(lineage),
    grade: maybe(grade),
  }),
  narration: object({ kind: word(["narration"]), narrationKind: word(NARRATION_KINDS), anchor }),
})

const aboutDeeds = (anchor: Shape<Anchor>): Pick<BodyShapes, "date" | "proposal" | "event"> => ({
  date: object({
    kind: word(["date"]),
    dateKind: word(DATE_KINDS),
    anchor,
    value: maybe(isoValue),
    grain: word(GRAINS),
    what: maybe(anchor),
    setBy: itemIds,
    status: word(DATE_STATUSES),
    from: maybe(isoValue),
    until: maybe(isoValue),
  }),
  proposal: object({
    kind: word(["proposal"]),
    anchor,
    by: itemIds,
    to: itemIds,
    through: itemIds,
    parties: itemIds,
    status: word(PROPOSAL_STATUSES),
    statement: maybe(itemId),
  }),
  event: object({ kind: word(["event"]), code: key, anchor, source: itemIds, target: itemIds }),
})

const WHOLE = bodyShapes(wholeAnchor)
const SPANS = bodyShapes(spanAnchor)

/** What a body of this kind holds, field by field. */
export const holdsOf = (kind: BodyKind): Holds => WHOLE[kind].holds

/** Every kind of body there is. */
export const BODY_KINDS = Object.keys(WHOLE) as readonly BodyKind[]
