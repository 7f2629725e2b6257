/** Schemas of what pages about positions are shown. */

import { z } from "@hono/zod-openapi"
import { CHOOSES, HOLDERS, POSITION_SORTS, ROLES } from "../../app/index.ts"
import { divisionView, writtenLine } from "./actors.ts"
import { contradictionView, optionName, positionLine } from "./position-lines.ts"
import { staleView } from "./stale.ts"
import { actorRef, telling } from "./tellings.ts"
import { actorLine, itemView } from "./views.ts"
import { count, day, itemId, processId } from "./words.ts"

const inProcess = z.object({ id: processId, title: z.string() })
const moveKind = z.enum(["reversed", "changed", "new", "dropped", "stale"])

const issueLine = z
  .object({
    item: itemId,
    title: z.string(),
    summary: z.string(),
    options: z.array(optionName),
    choose: z.enum(CHOOSES),
    out: z.string().optional(),
    positions: count,
    contradictions: count,
  })
  .openapi("IssueLine")
const partyLine = z
  .object({ item: itemId, name: z.string(), roles: z.array(z.enum(ROLES)), seated: z.boolean() })
  .openapi("PartyLine")
const cellView = z
  .object({
    issue: itemId,
    actor: itemId,
    positions: z.array(positionLine),
    older: count,
    moved: z.array(moveKind),
  })
  .openapi("PositionCell")

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
    why: z.string().optional(),
  })
  .openapi("PositionMove", {
    description:
      "What moved since a day. `learnt`: it was held by that day already, and the record has " +
      "learnt of it since.",
  })

export const positionsView = z
  .object({
    process: inProcess,
    day,
    since: day,
    issues: z.array(issueLine),
    parties: z.array(partyLine),
    cells: z.array(cellView),
    moves: z.array(moveView),
    actors: z.array(actorRef),
  })
  .openapi("PositionsView", {
    description: "Issues by parties, as held on `day`, and who moved since the end of `since`.",
  })

export const issueView = z
  .object({
    process: inProcess,
    day,
    issue: itemView,
    tellings: z.array(telling),
    stale: staleView.optional(),
    any: z.boolean(),
    options: z.array(optionName.extend({ askedBy: z.array(itemId), refusedBy: z.array(itemId) })),
    decidedBy: z.array(itemId),
    courses: z.array(
      z.object({
        actor: itemId,
        sort: z.enum(POSITION_SORTS),
        holder: z.enum(HOLDERS),
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

export const risksView = z
  .object({ process: inProcess, risks: z.array(writtenLine), actors: z.array(actorRef) })
  .openapi("RisksView")

export const choicesView = z
  .object({
    process: inProcess,
    actors: z.array(actorLine),
    actorCount: count,
    issues: z.array(
      z.object({ item: itemId, title: z.string(), any: z.boolean(), options: z.array(optionName) }),
    ),
    from: telling.optional(),
  })
  .openapi("ChoicesView", {
    description: "What a form about positions and actors offers to choose from.",
  })
