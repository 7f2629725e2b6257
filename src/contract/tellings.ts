/** Sentences with whoever said them, and actors wherever a body names them. */

import { z } from "@hono/zod-openapi"
import type { Shown } from "./shown.ts"
import { actorKind, count, day, itemId } from "./words.ts"

export const telling = z
  .object({
    document: z.object({ item: itemId, title: z.string(), date: day.optional() }),
    /** The item that the words belong to: a statement, or whatever marks them. */
    item: itemId,
    words: z.string(),
    start: count,
    end: count,
    speakers: z.array(z.object({ actor: itemId.optional(), name: z.string() })),
  })
  .openapi("Telling", {
    description:
      "A sentence that something rests on, with whoever said it; nobody where it is the " +
      "document's own.",
  })
/** A sentence with whoever said it; nobody where it is the document's own. */
export type Telling = Shown<typeof telling>

export const actorRef = z
  .object({ item: itemId, goesBy: itemId, name: z.string(), kind: actorKind })
  .openapi("ActorRef", {
    description:
      "An actor wherever a body names it, and the item that it goes by once joined with others.",
  })
/**
 * An actor wherever a body names it: the item named, and the item that the actor goes by once
 * joined with others.
 */
export type ActorRefView = Shown<typeof actorRef>
