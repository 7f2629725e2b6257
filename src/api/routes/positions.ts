/** Positions, issues, risks; the map, meetings, and who is the same as whom. */

import type { Day, EntryId, ItemId } from "../../base/index.ts"
import {
  actorMap,
  actorView,
  choicesView,
  issueView,
  judgeJoin,
  meetings,
  positionsView,
  riskList,
  type JoinWord,
} from "../../app/index.ts"
import { route, type Route } from "../route.ts"
import {
  actorMapView,
  actorView as actorViewSchema,
  choicesView as choicesViewSchema,
  day,
  entryId,
  issueView as issueViewSchema,
  itemId,
  itemView,
  joinRequest,
  meetingsView,
  positionsView as positionsViewSchema,
  risksView,
} from "../schemas/index.ts"
import { received } from "../wire.ts"
import { inProcess, look, ofActor, ofItem } from "./params.ts"

const since = day
  .transform((text) => text as Day)
  .optional()
  .openapi({
    param: {
      name: "since",
      in: "query",
      description: "Tell who moved since the end of this day; without it, since seven days before.",
    },
  })
const before = entryId
  .transform((id) => id as EntryId)
  .optional()
  .openapi({
    param: {
      name: "before",
      in: "query",
      description: "The next hundred statements: `next` of the page before.",
    },
  })
const statement = itemId
  .transform((id) => id as ItemId)
  .optional()
  .openapi({
    param: {
      name: "statement",
      in: "query",
      description: "The statement that the form begins from.",
    },
  })

export const positionRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/processes/{process}/positions",
    summary: "Issues by parties, and who moved since a day",
    params: inProcess,
    query: look.extend({ since }),
    bodies: {},
    status: 200,
    answer: positionsViewSchema,
    faults: [],
    run: ({ ports, session, params, query }) =>
      positionsView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/issues/{item}",
    summary: "One issue: everybody's positions over time, contradictions, divisions",
    params: ofItem,
    query: look,
    bodies: {},
    status: 200,
    answer: issueViewSchema,
    faults: ["destroyed"],
    run: ({ ports, session, params, query }) =>
      issueView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/risks",
    summary: "Risks and conditions, with whose they are",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: risksView,
    faults: [],
    run: ({ ports, session, params, query }) =>
      riskList(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/choices",
    summary: "What a form about positions and actors offers to choose from",
    params: inProcess,
    query: look.extend({ statement }),
    bodies: {},
    status: 200,
    answer: choicesViewSchema,
    faults: [],
    run: ({ ports, session, params, query }) =>
      choicesView(ports, session.viewer, { ...params, ...query }),
  }),
]

export const actorRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/processes/{process}/actors/{actor}",
    summary: "What an actor is, wants and said, and where it stands on what others said",
    params: ofActor,
    query: look.extend({ before }),
    bodies: {},
    status: 200,
    answer: actorViewSchema,
    faults: ["destroyed"],
    run: ({ ports, session, params, query }) =>
      actorView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "post",
    path: "/api/processes/{process}/actors/{actor}/joins",
    summary: "Say whether another actor is the same as this one",
    params: ofActor,
    bodies: { json: joinRequest },
    status: 201,
    answer: itemView,
    faults: ["destroyed"],
    run: ({ ports, session, params, body }) =>
      judgeJoin(ports, session.viewer, { ...params, word: received<JoinWord>(body) }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/map",
    summary: "The most connected actors and the lines between them",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: actorMapView,
    faults: [],
    run: ({ ports, session, params, query }) =>
      actorMap(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/meetings",
    summary: "Who met whom, where, when and by whose word",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: meetingsView,
    faults: [],
    run: ({ ports, session, params, query }) =>
      meetings(ports, session.viewer, { ...params, ...query }),
  }),
]
