/** The negotiating table, and the sentences under anything. */

import { exportSharing, sharingView } from "../../app/arrangements/index.ts"
import { scenariosView, shownTable, turningView, whyView } from "../../app/table/index.ts"
import { route, type Route } from "../route.ts"
import {
  sharingLeaving as sharingLeavingSchema,
  sharingView as sharingSchema,
} from "../schemas/sharing.ts"
import {
  scenariosView as scenariosSchema,
  shownTable as tableSchema,
  turningView as turningSchema,
  whyView as whySchema,
} from "../schemas/table.ts"
import { inProcess, look, ofItem } from "./params.ts"

/** Milliseconds that may be spent on trying changes, while others wait. */
const PATIENCE = 1_500

function patience(): () => boolean {
  const end = performance.now() + PATIENCE
  return () => performance.now() > end
}

export const tableRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/processes/{process}/table",
    summary:
      "The negotiating table: issues by parties, whose view each cell is, and parley-talks/1",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: tableSchema,
    faults: [],
    run: ({ ports, session, params, query }) =>
      shownTable(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/table/turning",
    summary: "What alone would change whether all could accept some package",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: turningSchema,
    faults: [],
    run: ({ ports, session, params, query }) =>
      turningView(ports, session.viewer, { ...params, ...query }, patience()),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/scenarios",
    summary: "Scenarios beside each other, each with the table on the day of its last choice",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: scenariosSchema,
    faults: [],
    run: ({ ports, session, params, query }) =>
      scenariosView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/arrangements",
    summary: "How power would be shared, draft by draft, and what each side could do",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: sharingSchema,
    faults: [],
    run: ({ ports, session, params, query }) =>
      sharingView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/arrangements/leaving",
    summary: "The same as it may leave Parley, each sentence under its terms",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: sharingLeavingSchema,
    faults: [],
    run: ({ ports, session, params, query }) =>
      exportSharing(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/items/{item}/why",
    summary: "The sentences that an item rests on, and what of them is gone",
    params: ofItem,
    query: look,
    bodies: {},
    status: 200,
    answer: whySchema,
    faults: ["destroyed"],
    run: ({ ports, session, params, query }) =>
      whyView(ports, session.viewer, { ...params, ...query }),
  }),
]
