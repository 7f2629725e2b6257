/** Schemas of what pages about actors are shown. */

import { z } from "@hono/zod-openapi"
import { RELATION_SORTS } from "../../app/index.ts"
import { contradictionView, positionLine } from "./position-lines.ts"
import { EXAMPLES } from "./examples.ts"
import { staleView } from "./stale.ts"
import { actorRef, telling } from "./tellings.ts"
import { itemView, statementLine } from "./views.ts"
import { actorKind, count, day, entryId, itemId, processId } from "./words.ts"

const inProcess = z.object({ id: processId, title: z.string() })

export const writtenLine = z
  .object({
    view: itemView,
    now: z.boolean(),
    tellings: z.array(telling),
    stale: staleView.optional(),
  })
  .openapi("WrittenLine", {
    description:
      "What a person wrote, with the sentences it rests on; `now`: whether it is held on the " +
      "day that is looked at.",
  })

export const divisionView = z
  .object({
    faction: itemId,
    issue: itemId,
    issueTitle: z.string(),
    apart: z.enum(["otherwise", "alike", "untold"]),
    own: z.array(positionLine),
    party: z.array(positionLine),
  })
  .openapi("DivisionView")

const suggested = z
  .object({
    other: itemId,
    name: z.string(),
    statements: count,
    reasons: z.array(
      z.object({ kind: z.enum(["name", "surname", "spelling", "office"]), words: z.string() }),
    ),
  })
  .openapi("SuggestedJoin", {
    description: "Somebody who may be the same actor, for a person to confirm or refuse.",
  })

export const actorView = z
  .object({
    process: inProcess,
    actor: itemView,
    day,
    actors: z.array(actorRef),
    statements: z.array(statementLine),
    statementCount: count,
    next: entryId.optional(),
    stances: z.array(z.object({ view: itemView, on: statementLine })),
    stanceCount: count,
    offices: z.array(writtenLine),
    roles: z.array(writtenLine),
    names: z.array(writtenLine),
    relations: z.array(writtenLine),
    meetings: z.array(writtenLine),
    risks: z.array(writtenLine),
    positions: z.array(positionLine.extend({ issueTitle: z.string() })),
    contradictions: z.array(contradictionView),
    divisions: z.array(divisionView),
    joined: z.array(z.object({ item: itemId, name: z.string(), relation: itemView.optional() })),
    suggestions: z.array(suggested),
  })
  .openapi("ActorView", { example: EXAMPLES.actorView })

const mapNode = z
  .object({
    item: itemId,
    name: z.string(),
    kind: actorKind,
    roles: z.array(z.string()),
    links: count,
  })
  .openapi("MapNode")
const mapEdge = z
  .object({
    from: itemId,
    to: itemId,
    sort: z.enum(["relation", "letter", "meeting", "statement"]),
    relation: z.enum(RELATION_SORTS).optional(),
    words: z.string(),
    count,
    tellings: z.array(telling),
  })
  .openapi("MapEdge")

export const actorMapView = z
  .object({
    process: inProcess,
    day,
    nodes: z.array(mapNode),
    nodeCount: count,
    edges: z.array(mapEdge),
    edgeCount: count,
    statements: z.object({ looked: count, of: count }),
  })
  .openapi("ActorMapView", {
    description:
      "The most connected actors, at most 60, and the lines between them, each with the " +
      "sentences it was drawn from.",
  })

export const meetingsView = z
  .object({
    process: inProcess,
    day,
    actors: z.array(actorRef),
    meetings: z.array(writtenLine),
    count,
  })
  .openapi("MeetingsView", {
    description:
      "Who met whom, where, when and by whose word; newest first, at most 500 of `count`.",
  })

export const joinRequest = z
  .strictObject({ other: itemId, same: z.boolean(), because: z.string().optional() })
  .openapi("JoinWord", {
    description:
      "A person's word on whether two actors are one; a refusal is kept, so that the pair is " +
      "not suggested again.",
    example: EXAMPLES.joinWord,
  })
