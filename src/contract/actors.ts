/** What pages about actors are shown. */

import { z } from "@hono/zod-openapi"
import { RELATION_SORTS } from "../record/index.ts"
import { inProcess } from "./names.ts"
import { contradictionView, positionLine } from "./position-lines.ts"
import { EXAMPLES } from "./examples.ts"
import type { Shown } from "./shown.ts"
import { staleView } from "./stale.ts"
import { actorRef, telling } from "./tellings.ts"
import { itemView, statementLine } from "./views.ts"
import { actorKind, count, day, entryId, itemId } from "./words.ts"

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
/**
 * What a person wrote, with what it rests on. `now` says whether it is held on the day that is
 * looked at.
 */
export type WrittenLine = Shown<typeof writtenLine>

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
/** A faction's positions on an issue, beside the party's. */
export type DivisionView = Shown<typeof divisionView>

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
/** Somebody who may be the same actor, for a person to confirm or refuse. */
export type SuggestedView = Shown<typeof suggested>

export const actorView = z
  .object({
    process: inProcess,
    actor: itemView,
    day,
    /** Everybody named on the page, the actor itself included. */
    actors: z.array(actorRef),
    /**
     * Under any of its names in every document, newest first, a hundred at a time; `statementCount`
     * says how many there are.
     */
    statements: z.array(statementLine),
    statementCount: count,
    /** Ask with this as `before` for the next hundred; absent on the last page. */
    next: entryId.optional(),
    /**
     * What the actor confirmed, denied, declined …, each with the statement it is on. Newest first,
     * at most 200 of `stanceCount`.
     */
    stances: z.array(z.object({ view: itemView, on: statementLine })),
    stanceCount: count,
    /** By when they began, newest first. */
    offices: z.array(writtenLine),
    roles: z.array(writtenLine),
    names: z.array(writtenLine),
    relations: z.array(writtenLine),
    /** Newest first. */
    meetings: z.array(writtenLine),
    /** What is at stake for it, and what it sees at stake for others. */
    risks: z.array(writtenLine),
    positions: z.array(positionLine.extend({ issueTitle: z.string() })),
    contradictions: z.array(contradictionView),
    divisions: z.array(divisionView),
    joined: z.array(
      z.object({
        item: itemId,
        name: z.string(),
        /** The person's word that joined them; absent where kind and full name did. */
        relation: itemView.optional(),
      }),
    ),
    suggestions: z.array(suggested),
  })
  .openapi("ActorView", { example: EXAMPLES.actorView })
export type ActorView = Shown<typeof actorView>
/** Another item that is the same actor. */
export type JoinedView = ActorView["joined"][number]
/** A position of the actor, with the title of its issue. */
export type ActorPosition = ActorView["positions"][number]

const mapNode = z
  .object({
    item: itemId,
    name: z.string(),
    kind: actorKind,
    roles: z.array(z.string()),
    /** How many lines end here, drawn or not. */
    links: count,
  })
  .openapi("MapNode")
/** An end of the map's lines. */
export type MapNode = Shown<typeof mapNode>
const EDGE_SORTS = ["relation", "letter", "meeting", "statement"] as const
export type EdgeSort = (typeof EDGE_SORTS)[number]

const mapEdge = z
  .object({
    from: itemId,
    to: itemId,
    sort: z.enum(EDGE_SORTS),
    /** Of a relation. */
    relation: z.enum(RELATION_SORTS).optional(),
    /** `speaks for`, `wrote to`, `met`, `addressed`. */
    words: z.string(),
    /** How many letters, meetings, statements. */
    count,
    /** At most ten. */
    tellings: z.array(telling),
  })
  .openapi("MapEdge")
/** One line between two actors, with the sentences it was drawn from. */
export type MapEdge = Shown<typeof mapEdge>

export const actorMapView = z
  .object({
    process: inProcess,
    day,
    /** The most connected first, at most 60; `nodeCount` says how many there are. */
    nodes: z.array(mapNode),
    nodeCount: count,
    /** Between these nodes; `edgeCount` counts those of all. */
    edges: z.array(mapEdge),
    edgeCount: count,
    /**
     * Of the statements addressed to the 120 whom most are addressed to, how many were looked at
     * (the newest), and how many there are.
     */
    statements: z.object({ looked: count, of: count }),
  })
  .openapi("ActorMapView", {
    description:
      "The most connected actors, at most 60, and the lines between them, each with the " +
      "sentences it was drawn from.",
  })
export type ActorMapView = Shown<typeof actorMapView>

export const meetingsView = z
  .object({
    process: inProcess,
    day,
    actors: z.array(actorRef),
    /** By when they were, newest first, those without a day last; at most 500 of `count`. */
    meetings: z.array(writtenLine),
    count,
  })
  .openapi("MeetingsView", {
    description:
      "Who met whom, where, when and by whose word; newest first, at most 500 of `count`.",
  })
export type MeetingsView = Shown<typeof meetingsView>

export const joinRequest = z
  .strictObject({
    other: itemId,
    /** Whether they are the same. */
    same: z.boolean(),
    because: z.string().optional(),
  })
  .openapi("JoinWord", {
    description:
      "A person's word on whether two actors are one; a refusal is kept, so that the pair is " +
      "not suggested again.",
    example: EXAMPLES.joinWord,
  })
export type JoinWord = Shown<typeof joinRequest>
