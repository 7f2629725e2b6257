/**
 * Schemas of what is sent in. Unknown fields are refused, so that a misspelt one is not passed over
 * in silence.
 */

import { z } from "@hono/zod-openapi"
import { sentAddedBody, sentBody } from "./bodies.ts"
import { EXAMPLES } from "./examples.ts"
import type { Shown } from "./shown.ts"
import { act, actorKind, day, entryId, form, itemId, nature, span, terms } from "./words.ts"

/** A file sent in a form. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const because = z.string()

export const signInRequest = z
  .strictObject({ token: z.string().min(1).max(200) })
  .openapi("SignInRequest", {
    example: { token: "kq3…" },
    description: "The secret of a sign-in link; it works once.",
  })

export const processRequest = z
  .strictObject({ title: z.string(), summary: z.string().default("") })
  .openapi("ProcessRequest", {
    example: {
      title: "Talks on the northern road",
      summary: "Who keeps it open, and at whose cost.",
    },
  })

const documentDetails = {
  title: z.string().optional(),
  publisher: z.string().optional(),
  nature: nature.optional(),
  language: z.string().optional(),
}
const blankIsAbsent = <T extends z.ZodType>(schema: T) =>
  z
    .literal("")
    .transform(() => undefined)
    .or(schema)

/** A document as JSON: its text, pasted. */
export const documentRequest = z
  .strictObject({ text: z.string(), ...documentDetails, date: day.optional() })
  .openapi("DocumentRequest", {
    example: {
      text: "On Friday the envoy told reporters …",
      publisher: "Harbour News",
      date: "2022-05-06",
    },
  })

const sentFile = z
  .custom<SentFile>(
    (value) => typeof value === "object" && value !== null && "bytes" in value,
    "send a file",
  )
  .openapi({ type: "string", format: "binary" })

/** A document as a form: a file, or text. A field left empty counts as left out. */
export const documentForm = z
  .strictObject({
    file: sentFile.optional(),
    text: z.string().optional(),
    ...documentDetails,
    nature: blankIsAbsent(nature).optional(),
    date: blankIsAbsent(day).optional(),
  })
  .openapi("DocumentForm")

/** A person's reason, where the content of a document has to be destroyed. */
export const destroyRequest = z
  .strictObject({ because })
  .openapi("DestroyRequest", { example: { because: "The source is in danger." } })

const markedSpeaker = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("actor"), actor: itemId, span: span.optional() }),
    z.strictObject({ kind: z.literal("new"), name: z.string(), actorKind, span: span.optional() }),
    z.strictObject({ kind: z.literal("unknown"), span: span.optional() }),
  ])
  .openapi("MarkedSpeaker")
/**
 * Who spoke, as a person marks it: somebody the record knows, somebody new, or nobody knows who.
 */
export type MarkedSpeaker = Shown<typeof markedSpeaker>

/** A statement marked by hand. */
export const markRequest = z
  .strictObject({
    content: z.array(span).min(1).max(50),
    speakers: z.array(markedSpeaker).max(50),
    cue: span.optional(),
    act,
    terms,
    form,
    negated: z.boolean().optional(),
    because: because.optional(),
  })
  .openapi("StatementMark", {
    example: {
      content: [{ start: 52, end: 98 }],
      speakers: [{ kind: "new", name: "Noor Amiri", actorKind: "person" }],
      act: "say",
      terms: "on-record",
      form: "indirect",
    },
  })
/** A statement marked by hand in a document's text, in any language. */
export type StatementMark = Shown<typeof markRequest>

/** What is done about an item: `expected` is the entry that was looked at. */
export const sentReview = z
  .discriminatedUnion("action", [
    z.strictObject({ action: z.literal("admit"), expected: entryId, because: because.optional() }),
    z.strictObject({ action: z.literal("reject"), expected: entryId, because: because.optional() }),
    z.strictObject({
      action: z.literal("withdraw"),
      expected: entryId,
      because: because.optional(),
    }),
    z.strictObject({ action: z.literal("reopen"), expected: entryId, because: because.optional() }),
    /**
     * `speakers` stand in the place of a statement's own, somebody new among them: made with the
     * correction, or not at all.
     */
    z.strictObject({
      action: z.literal("correct"),
      expected: entryId,
      body: sentBody,
      speakers: z.array(markedSpeaker).max(50).optional(),
      because: because.optional(),
    }),
  ])
  .openapi("Review", { example: EXAMPLES.admit })
/**
 * What was done about an item: a draft admitted or rejected, an admitted one withdrawn by whoever
 * stands for it, any made a draft again. A correction carries the whole new body; its anchors need
 * only document, start and end.
 */
export type Review = Shown<typeof sentReview>

/** Reviews of many items, all or none. */
export const sentReviews = z
  .strictObject({
    reviews: z
      .array(z.strictObject({ item: itemId, review: sentReview }))
      .min(1)
      .max(1000),
  })
  .openapi("Reviews", {
    example: { reviews: [{ item: EXAMPLES.itemView.item, review: EXAMPLES.admit }] },
  })

/** A review of one of many items. */
export type ItemReview = Shown<typeof sentReviews>["reviews"][number]

/** What a person puts on the record. */
export const sentAddition = z
  .strictObject({ body: sentAddedBody, because: because.optional() })
  .openapi("Addition", {
    description:
      "One item that a person writes. What it rests on are places in documents (only " +
      "document, start and end are needed) and items of the process.",
    example: {
      body: {
        kind: "claim",
        claimKind: "authenticity",
        text: "The letter is genuine.",
        about: [],
        rests: { anchors: [], items: [EXAMPLES.itemView.item] },
      },
    },
  })
