/** Schemas of why something was read, and of an outside model that reads. */

import { z } from "@hono/zod-openapi"
import { count, instant, itemId } from "./words.ts"

export const reasonsView = z
  .object({
    reader: z.string(),
    statements: z.array(
      z.object({
        item: itemId,
        asRead: z
          .boolean()
          .openapi({
            description: "Whether the statement stands on the very words that are read.",
          }),
        confidence: z.number().min(0).max(1),
        foundBy: z.string().optional(),
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

const sent = z
  .array(
    z.object({ at: instant, reader: z.string(), drafts: count, because: z.string().optional() }),
  )
  .openapi({
    description: "Every time that the document's text was sent to a model, oldest first.",
  })

export const modelOffer = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("none"), sent }),
    z.object({ kind: z.literal("refused"), because: z.string(), sent }),
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

export const modelRequest = z
  .strictObject({ maker: z.string().max(200), host: z.string().max(300) })
  .openapi("ModelRequest", { description: "The model and the host that the person was told of." })

export const modelRead = z
  .object({ reader: z.string(), added: count, known: count })
  .openapi("ModelRead", {
    description: "`known`: statements that were marked on the same words already.",
  })
