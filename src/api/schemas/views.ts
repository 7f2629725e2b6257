/**
 * Schemas of what a page is shown. Each is checked against the app's own type, so that the two
 * cannot drift.
 */

import { z } from "@hono/zod-openapi"
import { BODY_KINDS, DRAFT_KINDS, STANCES } from "../../app/index.ts"
import { body } from "./bodies.ts"
import { EXAMPLES } from "./examples.ts"
import { sentReview } from "./requests.ts"
import {
  compartmentId,
  count,
  day,
  direction,
  documentId,
  entryId,
  instant,
  itemId,
  nature,
  personId,
  processId,
  standing,
} from "./words.ts"

export const sessionView = z
  .object({
    person: z.object({ id: personId, name: z.string() }),
    csrf: z.string(),
    today: day,
    notice: z.string(),
  })
  .openapi("SessionView", {
    description:
      "Who is signed in. `csrf` goes back in the header X-Parley-CSRF with every unsafe request.",
    example: EXAMPLES.sessionView,
  })

export const processLine = z
  .object({
    id: processId,
    title: z.string(),
    summary: z.string(),
    documents: count,
    waiting: count,
    failed: count.optional(),
  })
  .openapi("ProcessLine", { example: EXAMPLES.processLine })

export const itemView = z
  .object({
    item: itemId,
    head: entryId,
    standing,
    maker: z.string(),
    author: personId,
    recordedAt: instant,
    entries: count,
    body,
    proposes: z.enum(STANCES).optional(),
  })
  .openapi("ItemView", {
    description: "An item as it stands: its newest entry.",
    example: EXAMPLES.itemView,
  })

const leftOut = z
  .array(z.object({ kind: z.enum(DRAFT_KINDS), because: z.string(), count }))
  .openapi({
    description: "Drafts that could not be kept, by kind and reason; absent where all were.",
  })

export const readingState = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("waiting") }),
    z.object({
      kind: z.literal("read"),
      reader: z.string(),
      drafts: count,
      leftOut: leftOut.optional(),
    }),
    z.object({ kind: z.literal("failed"), reader: z.string(), because: z.string() }),
    z.object({ kind: z.literal("not-understood"), reader: z.string() }),
    z.object({ kind: z.literal("destroyed"), at: instant, because: z.string() }),
    z.object({ kind: z.literal("damaged"), because: z.string() }),
  ])
  .openapi("ReadingState")

export const documentLine = z
  .object({
    item: itemId,
    version: documentId.optional(),
    title: z.string(),
    publisher: z.string().optional(),
    date: day.optional(),
    nature,
    language: z.string().optional(),
    direction,
    addedAt: instant,
    statements: count,
    waiting: count,
    reading: readingState,
    withdrawn: z.object({ at: instant, because: z.string().optional() }).optional(),
  })
  .openapi("DocumentLine", { example: EXAMPLES.documentLine })

export const actorLine = z
  .object({ item: itemId, name: z.string(), kind: z.string(), statements: count, standing })
  .openapi("ActorLine")

const inDocument = z.object({
  item: itemId,
  title: z.string(),
  date: day.optional(),
  withdrawn: z.literal(true).optional(),
})

export const statementLine = z
  .object({
    view: itemView,
    document: inDocument,
    speakers: z.array(z.object({ actor: itemId.optional(), name: z.string() })),
    words: z.string(),
  })
  .openapi("StatementLine", { example: EXAMPLES.statementLine })

const deadlineLine = z
  .object({
    view: itemView,
    document: inDocument,
    words: z.string(),
    what: z.string().optional(),
    value: z.string().optional(),
  })
  .openapi("DeadlineLine")

export const processView = z
  .object({
    process: processLine,
    documents: z.array(documentLine),
    failed: z.array(documentLine),
    newest: z.array(statementLine),
    statements: count,
    deadlines: z.array(deadlineLine),
    deadlineCount: count,
    actors: z.array(actorLine),
    actorCount: count,
  })
  .openapi("ProcessView", { example: EXAMPLES.processView })

const inProcess = z.object({ id: processId, title: z.string() })

export const readerView = z
  .object({
    process: inProcess,
    document: documentLine.extend({
      text: z.string(),
      length: count,
      sha256: z.string(),
      textSha256: z.string(),
      extractor: z.string(),
      head: entryId.optional(),
    }),
    items: z.array(itemView),
  })
  .openapi("ReaderView", { example: EXAMPLES.readerView })

const content = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("held"), body }),
  z.object({ kind: z.literal("destroyed"), at: instant, because: z.string() }),
  z.object({ kind: z.literal("damaged"), because: z.string() }),
])

export const bodyKind = z.enum(BODY_KINDS)

/** Items that were reviewed together, in the order asked. */
export const reviewedItems = z.object({ items: z.array(itemView) }).openapi("ReviewedItems")

export const historyView = z
  .object({
    item: itemId,
    entries: z.array(
      z.object({
        id: entryId,
        item: itemId,
        process: processId,
        compartment: compartmentId,
        kind: bodyKind,
        standing,
        content,
        author: personId,
        maker: z.string(),
        recordedAt: instant,
        supersedes: entryId.optional(),
        because: z.string().optional(),
        authorName: z.string(),
      }),
    ),
  })
  .openapi("HistoryView", {
    description: "One item's whole history, oldest first.",
    example: EXAMPLES.historyView,
  })

export const addedDocument = z
  .object({ item: itemId, version: documentId, reading: readingState })
  .openapi("AddedDocument", { example: EXAMPLES.addedDocument })

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    field: z.string().optional(),
    theirs: itemView.optional(),
    yours: sentReview.optional(),
    incident: z.string().optional(),
  })
  .openapi("Problem", {
    description: "A problem response (RFC 9457).",
    example: {
      type: "/api/problems/not-found",
      title: "Not found",
      status: 404,
      detail: "There is no such document; go back to the list and choose one.",
    },
  })
