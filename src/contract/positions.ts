/** What pages about positions are shown. */

import { z } from "@hono/zod-openapi"
import { CHOOSES, HOLDERS, POSITION_SORTS, ROLES } from "../record/index.ts"
import { divisionView, writtenLine } from "./actors.ts"
import { inProcess } from "./names.ts"
import { contradictionView, optionName, positionLine } from "./position-lines.ts"
import type { Shown } from "./shown.ts"
import { staleView } from "./stale.ts"
import { actorRef, telling } from "./tellings.ts"
import { actorLine, itemView } from "./views.ts"
import { count, day, itemId } from "./words.ts"

const moveKind = z.enum(["reversed", "changed", "new", "dropped", "stale"])

const issueLine = z
  .object({
    item: itemId,
    title: z.string(),
    summary: z.string(),
    options: z.array(optionName),
    /** One of the options, or any of them, each with a yes or no of its own. */
    choose: z.enum(CHOOSES),
    /** Why it counts for nothing, where it rests on nothing any more. */
    out: z.string().optional(),
    /** How many positions count on it, and how many contradictions there are among them. */
    positions: count,
    contradictions: count,
  })
  .openapi("IssueLine")
export type IssueLine = Shown<typeof issueLine>
const partyLine = z
  .object({ item: itemId, name: z.string(), roles: z.array(z.enum(ROLES)), seated: z.boolean() })
  .openapi("PartyLine")
/**
 * An actor at the head of a column. A stakeholder without any other role of a party has no seat.
 */
export type PartyLine = Shown<typeof partyLine>
const cellView = z
  .object({
    issue: itemId,
    actor: itemId,
    /**
     * Positions first, then interests, needs, red lines; newest first; what rests on nothing any
     * more last.
     */
    positions: z.array(positionLine),
    /** How many came before. */
    older: count,
    /** What moved here since the day asked for. */
    moved: z.array(moveKind),
  })
  .openapi("PositionCell")
export type CellView = Shown<typeof cellView>

const moveView = z
  .object({
    kind: moveKind,
    actor: itemId,
    actorName: z.string(),
    issue: itemId,
    issueTitle: z.string(),
    sort: z.enum(POSITION_SORTS),
    holder: z.enum(HOLDERS),
    learnt: z.boolean(),
    before: positionLine.optional(),
    after: positionLine.optional(),
    /** Why it was dropped or went stale, in words. */
    why: z.string().optional(),
  })
  .openapi("PositionMove", {
    description:
      "What moved since a day. `learnt`: it was held by that day already, and the record has " +
      "learnt of it since.",
  })
export type MoveView = Shown<typeof moveView>

export const positionsView = z
  .object({
    process: inProcess,
    /** The day on which positions must be held to count. */
    day,
    since: day,
    /** Newest last, as they came on the record. */
    issues: z.array(issueLine),
    /**
     * Parties, delegations, those with a stake and no seat, then whoever else holds a position; by
     * name within each.
     */
    parties: z.array(partyLine),
    /** Only cells that hold something, or held something; by issue, then by party. */
    cells: z.array(cellView),
    moves: z.array(moveView),
    actors: z.array(actorRef),
  })
  .openapi("PositionsView", {
    description: "Issues by parties, as held on `day`, and who moved since the end of `since`.",
  })
export type PositionsView = Shown<typeof positionsView>

export const issueView = z
  .object({
    process: inProcess,
    day,
    issue: itemView,
    tellings: z.array(telling),
    stale: staleView.optional(),
    /** Whether any of the options may be taken: then going without one is a choice too. */
    any: z.boolean(),
    /**
     * Each choice; asked for by positions, interests and needs, refused by red lines and by what
     * needs rule out.
     */
    options: z.array(optionName.extend({ askedBy: z.array(itemId), refusedBy: z.array(itemId) })),
    /** Who decides it, where somebody has said. */
    decidedBy: z.array(itemId),
    courses: z.array(
      z.object({
        actor: itemId,
        sort: z.enum(POSITION_SORTS),
        holder: z.enum(HOLDERS),
        /** Newest first, what is still to come before what counts, and that before its history. */
        positions: z.array(positionLine),
      }),
    ),
    contradictions: z.array(contradictionView),
    divisions: z.array(divisionView),
    actors: z.array(actorRef),
  })
  .openapi("IssueView", {
    description: "One issue: everybody's positions over time, contradictions, divisions.",
  })
export type IssueView = Shown<typeof issueView>
export type CourseView = IssueView["courses"][number]

export const risksView = z
  .object({ process: inProcess, risks: z.array(writtenLine), actors: z.array(actorRef) })
  .openapi("RisksView")
export type RisksView = Shown<typeof risksView>

export const choicesView = z
  .object({
    process: inProcess,
    /**
     * Those who said most and those with a role first, at most 400, joined; `actorCount` says how
     * many there are.
     */
    actors: z.array(actorLine),
    actorCount: count,
    /** `options` are the choices: where any may be taken, going without one stands after it. */
    issues: z.array(
      z.object({ item: itemId, title: z.string(), any: z.boolean(), options: z.array(optionName) }),
    ),
    /** The sentence that the form begins from, where an item was named and has words. */
    from: telling.optional(),
  })
  .openapi("ChoicesView", {
    description: "What a form about positions and actors offers to choose from.",
  })
/**
 * What a form needs to know: whom and what one can choose, and the statement that it begins from.
 */
export type ChoicesView = Shown<typeof choicesView>
