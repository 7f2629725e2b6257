/**
 * What a page or a terminal is shown: plain values, ready to be sent. Absent fields are left out.
 */

import { z } from "@hono/zod-openapi"
import { STANCES } from "../reading/index.ts"
import { BODY_KINDS, DRAFT_KINDS } from "../record/index.ts"
import { body } from "./bodies.ts"
import { EXAMPLES } from "./examples.ts"
import { inProcess } from "./names.ts"
import { sentReview } from "./requests.ts"
import type { Shown } from "./shown.ts"
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
    /** To be sent back in the header `X-Parley-CSRF` with every unsafe request. */
    csrf: z.string(),
    today: day,
    /** Shown on every page while there are no compartments. */
    notice: z.string(),
  })
  .openapi("SessionView", {
    description:
      "Who is signed in. `csrf` goes back in the header X-Parley-CSRF with every unsafe request.",
    example: EXAMPLES.sessionView,
  })
export type SessionView = Shown<typeof sessionView>

export const processLine = z
  .object({
    id: processId,
    title: z.string(),
    summary: z.string(),
    documents: count,
    /** Drafts that wait for a person. */
    waiting: count,
    /**
     * Documents that could not be read and wait to be tried again; left out where there is none.
     */
    failed: count.optional(),
  })
  .openapi("ProcessLine", { example: EXAMPLES.processLine })
export type ProcessLine = Shown<typeof processLine>

export const itemView = z
  .object({
    item: itemId,
    head: entryId,
    standing,
    maker: z.string(),
    author: personId,
    recordedAt: instant,
    /** How many entries the item has; more than one means history to show. */
    entries: count,
    body,
    /**
     * Of a statement: the stance on a claim that its words take by themselves; left out where they
     * take none.
     */
    proposes: z.enum(STANCES).optional(),
  })
  .openapi("ItemView", {
    description: "An item as it stands: its newest entry.",
    example: EXAMPLES.itemView,
  })
/** An item as it stands: its newest entry. */
export type ItemView = Shown<typeof itemView>

const leftOut = z
  .array(z.object({ kind: z.enum(DRAFT_KINDS), because: z.string(), count }))
  .openapi({
    description: "Drafts that could not be kept, by kind and reason; absent where all were.",
  })

export const readingState = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("waiting") }),
    /** `leftOut` tells of drafts that could not be kept; absent where all were. */
    z.object({
      kind: z.literal("read"),
      reader: z.string(),
      drafts: count,
      leftOut: leftOut.optional(),
    }),
    /** It could not be read, and why; whoever may write may have it tried again. */
    z.object({ kind: z.literal("failed"), reader: z.string(), because: z.string() }),
    /** The reader does not know the language: text only, statements may be marked by hand. */
    z.object({ kind: z.literal("not-understood"), reader: z.string() }),
    z.object({ kind: z.literal("destroyed"), at: instant, because: z.string() }),
    /** It is there and cannot be read; `because` is a part of a sentence. */
    z.object({ kind: z.literal("damaged"), because: z.string() }),
  ])
  .openapi("ReadingState")
export type ReadingState = Shown<typeof readingState>

export const documentLine = z
  .object({
    item: itemId,
    version: documentId.optional(),
    title: z.string(),
    publisher: z.string().optional(),
    date: day.optional(),
    nature,
    /** BCP 47, where known. */
    language: z.string().optional(),
    direction,
    addedAt: instant,
    statements: count,
    /**
     * Drafts anchored in it; a stance without words of its own is anchored nowhere and counts for
     * the process alone.
     */
    waiting: count,
    reading: readingState,
    /** Where it was withdrawn or rejected: since when and why. What rests on it is stale. */
    withdrawn: z.object({ at: instant, because: z.string().optional() }).optional(),
  })
  .openapi("DocumentLine", { example: EXAMPLES.documentLine })
export type DocumentLine = Shown<typeof documentLine>

export const actorLine = z
  .object({ item: itemId, name: z.string(), kind: z.string(), statements: count, standing })
  .openapi("ActorLine")
export type ActorLine = Shown<typeof actorLine>

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
    /** The content's own words. */
    words: z.string(),
  })
  .openapi("StatementLine", { example: EXAMPLES.statementLine })
/** A statement wherever it is listed away from its document. */
export type StatementLine = Shown<typeof statementLine>

const deadlineLine = z
  .object({
    view: itemView,
    document: inDocument,
    words: z.string(),
    what: z.string().optional(),
    value: z.string().optional(),
  })
  .openapi("DeadlineLine")
export type DeadlineLine = Shown<typeof deadlineLine>

export const processView = z
  .object({
    process: processLine,
    /** Newest first, at most 100; `process.documents` says how many there are. */
    documents: z.array(documentLine),
    /**
     * Those that could not be read, newest first, at most 100; `process.failed` says how many there
     * are.
     */
    failed: z.array(documentLine),
    /** Newest first, at most 20; `statements` says how many there are. */
    newest: z.array(statementLine),
    statements: count,
    /**
     * Dates of kind deadline, by value, unresolved last; the 200 newest, `deadlineCount` says how
     * many there are.
     */
    deadlines: z.array(deadlineLine),
    deadlineCount: count,
    /**
     * By number of statements, actors of one name in several documents joined, at most 50;
     * `actorCount` says how many there are.
     */
    actors: z.array(actorLine),
    actorCount: count,
  })
  .openapi("ProcessView", { example: EXAMPLES.processView })
export type ProcessView = Shown<typeof processView>

export const readerView = z
  .object({
    process: inProcess,
    document: documentLine.extend({
      /** Empty where the content was destroyed. */
      text: z.string(),
      length: count,
      sha256: z.string(),
      textSha256: z.string(),
      extractor: z.string(),
      /** The document's newest entry, which a review of it must name. */
      head: entryId.optional(),
    }),
    /**
     * Everything anchored in this version, and the actors it refers to; order of place within each
     * kind.
     */
    items: z.array(itemView),
  })
  .openapi("ReaderView", { example: EXAMPLES.readerView })
export type ReaderView = Shown<typeof readerView>

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
/** One item's whole history, oldest first. */
export type HistoryView = Shown<typeof historyView>

export const addedDocument = z
  .object({ item: itemId, version: documentId, reading: readingState })
  .openapi("AddedDocument", { example: EXAMPLES.addedDocument })
/** What came of adding a document: it is kept, whatever becomes of its reading. */
export type AddedDocument = Shown<typeof addedDocument>

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** One plain sentence: what is wrong, and the mend. */
    detail: z.string(),
    /** Where input is wrong: the field. */
    field: z.string().optional(),
    /** Where somebody wrote first (`stale`): the item as it stands now, and what you sent. */
    theirs: itemView.optional(),
    yours: sentReview.optional(),
    /** Where something broke inside: the name under which the server's log tells of it. */
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
/**
 * A problem response (RFC 9457). `type` ends in the word that tells the kinds apart:
 * `/api/problems/stale`.
 */
export type ProblemView = Shown<typeof problem>
