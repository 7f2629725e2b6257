/** Schemas of notes. */

import { z } from "@hono/zod-openapi"
import { NOTE_TERMS, OCCASIONS } from "../../app/index.ts"
import { itemView, readingState } from "./views.ts"
import { actorKind, count, day, direction, itemId, processId } from "./words.ts"

const noteTerms = z.enum(NOTE_TERMS)

const notedWith = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("actor"), actor: itemId }),
    z.strictObject({ kind: z.literal("named"), name: z.string(), actorKind: actorKind.optional() }),
  ])
  .openapi("NotedWith", {
    description: "Somebody of the process, or a name: whoever is known by it, else somebody new.",
  })

export const noteRequest = z
  .strictObject({
    text: z.string(),
    terms: noteTerms.optional(),
    with: z.array(notedWith).max(50).default([]),
    occasion: z.enum(OCCASIONS).optional(),
    day: z.string().optional(),
    describedAs: z.string().optional(),
    title: z.string().optional(),
  })
  .openapi("NoteRequest", {
    description:
      "A note of a call, a meeting, a message, or one's own judgement. Its terms must be " +
      "chosen: without them it is refused.",
    example: {
      text: "They would open the bridge by summer.",
      terms: "background",
      with: [{ kind: "named", name: "Noor Amiri" }],
      occasion: "call",
      describedAs: "a person close to the talks",
    },
  })

export const addedNote = z
  .object({ note: itemView, document: itemId, reading: readingState })
  .openapi("AddedNote")

export const notesView = z
  .object({
    process: z.object({ id: processId, title: z.string() }),
    count,
    notes: z.array(
      z.object({
        view: itemView,
        document: z.object({ item: itemId, title: z.string(), direction }),
        terms: noteTerms,
        occasion: z.enum(OCCASIONS),
        day,
        with: z.array(z.object({ actor: itemId, name: z.string() })),
        describedAs: z.string().optional(),
        words: z.string(),
        statements: count,
      }),
    ),
  })
  .openapi("NotesView", { description: "The live notes of a process, newest first." })
