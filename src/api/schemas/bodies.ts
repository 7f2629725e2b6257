/** Schemas of what an entry says. */

import { z } from "@hono/zod-openapi"
import {
  DATE_KINDS,
  DRAFT_KINDS,
  DATE_STATUSES,
  GRAINS,
  NARRATION_KINDS,
  PROPOSAL_STATUSES,
  STANCES,
} from "../../app/index.ts"
import {
  act,
  actorKind,
  day,
  direction,
  documentId,
  form,
  itemId,
  nature,
  span,
  terms,
} from "./words.ts"
import { writtenBodies } from "./written-bodies.ts"
import { grade, isoValue, lineage } from "./written-parts.ts"

/** A place in a document version, with its words. */
export const anchor = z
  .strictObject({
    document: documentId,
    ...span.shape,
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  })
  .openapi("Anchor", {
    description:
      "A place in one document version. In a request only document, start and end are needed.",
  })

/** The same in a request: the words may be left out, and are then read from the document. */
export const sentAnchor = anchor
  .extend({
    exact: z.string().default(""),
    prefix: z.string().default(""),
    suffix: z.string().default(""),
  })
  .openapi("SentAnchor")

const processBody = z.strictObject({
  kind: z.literal("process"),
  title: z.string(),
  summary: z.string(),
})

const documentBody = z.strictObject({
  kind: z.literal("document"),
  version: documentId,
  title: z.string(),
  publisher: z.string().optional(),
  date: day.optional(),
  nature,
  language: z.string().optional(),
  direction,
})

const readingBody = z.strictObject({
  kind: z.literal("reading"),
  document: itemId,
  version: documentId,
  reader: z.string(),
  understood: z.boolean(),
  drafts: z.int().min(0),
  leftOut: z
    .array(
      z.strictObject({ kind: z.enum(DRAFT_KINDS), because: z.string(), count: z.int().min(0) }),
    )
    .optional(),
  failed: z.string().optional(),
})

const actorBody = <A extends z.ZodType>(at: A) =>
  z.strictObject({
    kind: z.literal("actor"),
    name: z.string(),
    actorKind,
    aliases: z.array(z.string()),
    offices: z.array(z.strictObject({ title: z.string(), anchor: at.optional() })),
    mentions: z.array(at),
  })

const statementBody = <A extends z.ZodType>(at: A) =>
  z.strictObject({
    kind: z.literal("statement"),
    form,
    act,
    terms,
    negated: z.boolean(),
    confidence: z.number().min(0).max(1).optional(),
    speakers: z.array(z.strictObject({ actor: itemId.optional(), anchor: at.optional() })),
    cue: at.optional(),
    content: z.array(at),
    addressees: z.array(itemId),
    occasion: at.optional(),
    basis: at.optional(),
    inAnswerTo: at.optional(),
    manner: at.optional(),
  })

const corroborationBody = <A extends z.ZodType>(at: A) =>
  z.strictObject({
    kind: z.literal("corroboration"),
    stance: z.enum(STANCES),
    by: z.array(itemId),
    statement: itemId,
    about: at.optional(),
    claim: itemId.optional(),
    lineage: lineage.optional(),
    grade: grade.optional(),
  })

const dateBody = <A extends z.ZodType>(at: A) =>
  z.strictObject({
    kind: z.literal("date"),
    dateKind: z.enum(DATE_KINDS),
    anchor: at,
    value: isoValue.optional(),
    grain: z.enum(GRAINS),
    what: at.optional(),
    setBy: z.array(itemId),
    status: z.enum(DATE_STATUSES),
    from: isoValue.optional(),
    until: isoValue.optional(),
  })

const proposalBody = <A extends z.ZodType>(at: A) =>
  z.strictObject({
    kind: z.literal("proposal"),
    anchor: at,
    by: z.array(itemId),
    to: z.array(itemId),
    through: z.array(itemId),
    parties: z.array(itemId),
    status: z.enum(PROPOSAL_STATUSES),
    statement: itemId.optional(),
  })

const eventBody = <A extends z.ZodType>(at: A) =>
  z.strictObject({
    kind: z.literal("event"),
    code: z.string(),
    anchor: at,
    source: z.array(itemId),
    target: z.array(itemId),
  })

const narrationBody = <A extends z.ZodType>(at: A) =>
  z.strictObject({
    kind: z.literal("narration"),
    narrationKind: z.enum(NARRATION_KINDS),
    anchor: at,
  })

const anyBody = <A extends z.ZodType>(at: A) =>
  z.discriminatedUnion("kind", [
    processBody,
    documentBody,
    readingBody,
    actorBody(at),
    statementBody(at),
    corroborationBody(at),
    dateBody(at),
    proposalBody(at),
    eventBody(at),
    narrationBody(at),
    ...writtenBodies(at),
  ])

/** What an entry says. */
export const body = anyBody(anchor).openapi("Body")

/** What a correction says instead. */
export const sentBody = anyBody(sentAnchor).openapi("SentBody")

/** What a person begins: everything that is written, and a stance on a claim. */
export const sentAddedBody = z
  .discriminatedUnion("kind", [corroborationBody(sentAnchor), ...writtenBodies(sentAnchor)])
  .openapi("SentAddition")
