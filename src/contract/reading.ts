/** Why something was read, and an outside model that reads. */

import { z } from "@hono/zod-openapi"
import type { Shown } from "./shown.ts"
import { count, instant, itemId } from "./words.ts"

export const reasonsView = z
  .object({
    /** What reads now; another than made the drafts may read otherwise. */
    reader: z.string(),
    /** One for each statement of the document that the reader finds again; in no order. */
    statements: z.array(
      z.object({
        item: itemId,
        /**
         * Whether it stands on the very words that were read; false where a person mended it since,
         * or the reader reads otherwise now.
         */
        asRead: z
          .boolean()
          .openapi({
            description: "Whether the statement stands on the very words that are read.",
          }),
        confidence: z.number().min(0).max(1),
        /** What it was found by, as a clause; undefined where the reader does not say. */
        foundBy: z.string().optional(),
        /** The weightiest first, at most eight. */
        reasons: z.array(z.object({ speaks: z.enum(["for", "against"]), words: z.string() })),
      }),
    ),
  })
  .openapi("ReasonsView", {
    description:
      "Why statements were read so: the document is read again, and what speaks for and " +
      "against each is told, the weightiest first. A statement that is not found again is " +
      "left out.",
  })
export type ReasonsView = Shown<typeof reasonsView>
export type StatementReasons = ReasonsView["statements"][number]
/** `for` or `against` the statement being right as it was read. */
export type Reason = StatementReasons["reasons"][number]

const sent = z
  .array(
    z.object({ at: instant, reader: z.string(), drafts: count, because: z.string().optional() }),
  )
  .openapi({
    description: "Every time that the document's text was sent to a model, oldest first.",
  })

export const modelOffer = z
  .discriminatedUnion("kind", [
    /** No model was set up. */
    z.object({ kind: z.literal("none"), sent }),
    z.object({ kind: z.literal("refused"), because: z.string(), sent }),
    /** `disclosure` is the sentence that a person is told before choosing it. */
    z.object({
      kind: z.literal("offered"),
      maker: z.string(),
      host: z.string(),
      disclosure: z.string(),
      sent,
    }),
  ])
  .openapi("ModelOffer", {
    description:
      "Whether an outside model may read the document. `disclosure` says where its text would go.",
  })
/** `sent` is every time that the text was sent out, oldest first. */
export type ModelOffer = Shown<typeof modelOffer>
/** A time that the text was sent out. */
export type SentLine = ModelOffer["sent"][number]

export const modelRequest = z
  .strictObject({ maker: z.string().max(200), host: z.string().max(300) })
  .openapi("ModelRequest", { description: "The model and the host that the person was told of." })

export const modelRead = z
  .object({
    reader: z.string(),
    /** Statements drafted. */
    added: count,
    /** Statements that were marked on the same words already. */
    known: count,
  })
  .openapi("ModelRead", {
    description: "`known`: statements that were marked on the same words already.",
  })
export type ModelRead = Shown<typeof modelRead>
