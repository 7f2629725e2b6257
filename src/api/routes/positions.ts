/** Positions, issues, risks; the map, meetings, and who is the same as whom. */

import {
  actorMap,
  actorView,
  choicesView,
  issueView,
  judgeJoin,
  meetings,
  positionsView,
  riskList,
} from "../../app/index.ts"
import type { Runs } from "../route.ts"

export const positionsRuns = {
  positions: ({ ports, session, params, query }) =>
    positionsView(ports, session.viewer, { ...params, ...query }),
  issue: ({ ports, session, params, query }) =>
    issueView(ports, session.viewer, { ...params, ...query }),
  risks: ({ ports, session, params, query }) =>
    riskList(ports, session.viewer, { ...params, ...query }),
  choices: ({ ports, session, params, query }) =>
    choicesView(ports, session.viewer, { ...params, ...query }),
  actor: ({ ports, session, params, query }) =>
    actorView(ports, session.viewer, { ...params, ...query }),
  judgeJoin: ({ ports, session, params, body }) =>
    judgeJoin(ports, session.viewer, { ...params, word: body }),
  map: ({ ports, session, params, query }) =>
    actorMap(ports, session.viewer, { ...params, ...query }),
  meetings: ({ ports, session, params, query }) =>
    meetings(ports, session.viewer, { ...params, ...query }),
} satisfies Partial<Runs>
