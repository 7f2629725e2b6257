/** Positions, issues, risks; the map, meetings, and who is the same as whom. */

import { actorMapView, actorView, joinRequest, meetingsView } from "../actors.ts"
import { choicesView, issueView, positionsView, risksView } from "../positions.ts"
import { itemView } from "../views.ts"
import { day, entryId, itemId } from "../words.ts"
import { inProcess, look, ofActor, ofItem } from "./params.ts"
import type { RouteTable } from "./route.ts"

const since = day
  .optional()
  .openapi({
    param: {
      name: "since",
      in: "query",
      description: "Tell who moved since the end of this day; without it, since seven days before.",
    },
  })
const before = entryId
  .optional()
  .openapi({
    param: {
      name: "before",
      in: "query",
      description: "The next hundred statements: `next` of the page before.",
    },
  })
const statement = itemId
  .optional()
  .openapi({
    param: {
      name: "statement",
      in: "query",
      description: "The statement that the form begins from.",
    },
  })

export const positionsRoutes = {
  positions: {
    method: "get",
    path: "/api/processes/{process}/positions",
    summary: "Issues by parties, and who moved since a day",
    params: inProcess,
    query: look.extend({ since }),
    status: 200,
    answer: positionsView,
    faults: [],
  },
  issue: {
    method: "get",
    path: "/api/processes/{process}/issues/{item}",
    summary: "One issue: everybody's positions over time, contradictions, divisions",
    params: ofItem,
    query: look,
    status: 200,
    answer: issueView,
    faults: ["destroyed"],
  },
  risks: {
    method: "get",
    path: "/api/processes/{process}/risks",
    summary: "Risks and conditions, with whose they are",
    params: inProcess,
    query: look,
    status: 200,
    answer: risksView,
    faults: [],
  },
  choices: {
    method: "get",
    path: "/api/processes/{process}/choices",
    summary: "What a form about positions and actors offers to choose from",
    params: inProcess,
    query: look.extend({ statement }),
    status: 200,
    answer: choicesView,
    faults: [],
  },
  actor: {
    method: "get",
    path: "/api/processes/{process}/actors/{actor}",
    summary: "What an actor is, wants and said, and where it stands on what others said",
    params: ofActor,
    query: look.extend({ before }),
    status: 200,
    answer: actorView,
    faults: ["destroyed"],
  },
  judgeJoin: {
    method: "post",
    path: "/api/processes/{process}/actors/{actor}/joins",
    summary: "Say whether another actor is the same as this one",
    params: ofActor,
    body: { json: joinRequest },
    status: 201,
    answer: itemView,
    faults: ["destroyed"],
  },
  map: {
    method: "get",
    path: "/api/processes/{process}/map",
    summary: "The most connected actors and the lines between them",
    params: inProcess,
    query: look,
    status: 200,
    answer: actorMapView,
    faults: [],
  },
  meetings: {
    method: "get",
    path: "/api/processes/{process}/meetings",
    summary: "Who met whom, where, when and by whose word",
    params: inProcess,
    query: look,
    status: 200,
    answer: meetingsView,
    faults: [],
  },
} as const satisfies RouteTable
