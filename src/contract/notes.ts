/** Notes of calls and meetings: as they are sent, and as they are listed. */

import { z } from "@hono/zod-openapi"
import { NOTE_TERMS, OCCASIONS } from "../record/index.ts"
import { inProcess } from "./names.ts"
import type { Shown } from "./shown.ts"
import { itemView, readingState } from "./views.ts"
import { actorKind, count, day, direction, itemId } from "./words.ts"

const noteTerms = z.enum(NOTE_TERMS)

const notedWith = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("actor"), actor: itemId }),
    z.strictObject({ kind: z.literal("named"), name: z.string(), actorKind: actorKind.optional() }),
  ])
  .openapi("NotedWith", {
    description: "Somebody of the process, or a name: whoever is known by it, else somebody new.",
  })
/**
 * With whom: somebody the record knows, or a name, which is whoever is known by it, else somebody
 * new.
 */
export type NotedWith = Shown<typeof notedWith>

export const noteRequest = z
  .strictObject({
    text: z.string(),
    terms: noteTerms.optional(),
    with: z.array(notedWith).max(50).default([]),
    /** `other` where it is not said. */
    occasion: z.enum(OCCASIONS).optional(),
    /** `YYYY-MM-DD`; today where it is not said. */
    day: z.string().optional(),
    /** How whoever told it may be described outside. */
    describedAs: z.string().optional(),
    /**
     * Without one, what occasion it was of and on which day: a title travels further than a note.
     */
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
/** A note as somebody writes it. Terms must be chosen: there are none by default. */
export type NewNote = Shown<typeof noteRequest>

export const addedNote = z
  .object({ note: itemView, document: itemId, reading: readingState })
  .openapi("AddedNote")
/** What came of a note: it is kept, whatever becomes of its reading. */
export type AddedNote = Shown<typeof addedNote>

export const notesView = z
  .object({
    process: inProcess,
    count,
    /** Newest first, at most 200; `count` says how many there are. */
    notes: z.array(
      z.object({
        view: itemView,
        document: z.object({ item: itemId, title: z.string(), direction }),
        terms: noteTerms,
        occasion: z.enum(OCCASIONS),
        day,
        with: z.array(z.object({ actor: itemId, name: z.string() })),
        describedAs: z.string().optional(),
        /** Its beginning, at most 240 characters. */
        words: z.string(),
        /** Live statements in it. */
        statements: count,
      }),
    ),
  })
  .openapi("NotesView", { description: "The live notes of a process, newest first." })
export type NotesView = Shown<typeof notesView>
export type NoteLine = NotesView["notes"][number]
