/** Why somebody joined a room, and why it was gone on with, as its history says it. */

import type { PersonId } from "../base/index.ts"
import type { Act } from "./chain.ts"

export const BEGAN = "began the room"
export const JOINED = "joined the team"
/** What a history says that somebody went on with. */
export const ACCEPTED =
  "accepted as it was found: the end that was last known of this history is not in it"

/** What a link of the history says of a new member. */
export const joinOf = (
  { person, name }: { readonly person: PersonId; readonly name: string | undefined },
  because: string,
): Act => ({ act: "join", member: person, name, because })
