/** The negotiating table, and the sentences under anything. */

import { sharingView } from "../../app/arrangements/index.ts"
import { scenariosView, tableView, whyView } from "../../app/table/index.ts"
import { route, type Route } from "../route.ts"
import { sharingView as sharingSchema } from "../schemas/sharing.ts"
import { scenariosView as scenariosSchema, tableView as tableSchema, whyView as whySchema } from "../schemas/table.ts"
import { inProcess, look, ofItem } from "./params.ts"

export const tableRoutes: readonly Route[] = [
  route({
    method: "get", path: "/api/processes/{process}/table", summary: "The negotiating table: issues by parties, whose view each cell is, and parley-talks/1", params: inProcess,
    query: look, bodies: {}, status: 200, answer: tableSchema, faults: [], run: ({ ports, session, params, query }) => tableView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get", path: "/api/processes/{process}/scenarios", summary: "Scenarios beside each other, each with the table on the day of its last choice", params: inProcess,
    query: look, bodies: {}, status: 200, answer: scenariosSchema, faults: [], run: ({ ports, session, params, query }) => scenariosView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get", path: "/api/processes/{process}/arrangements", summary: "How power would be shared, draft by draft, and what each side could do", params: inProcess,
    query: look, bodies: {}, status: 200, answer: sharingSchema, faults: [], run: ({ ports, session, params, query }) => sharingView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get", path: "/api/processes/{process}/items/{item}/why", summary: "The sentences that an item rests on, and what of them is gone", params: ofItem,
    query: look, bodies: {}, status: 200, answer: whySchema, faults: ["destroyed"], run: ({ ports, session, params, query }) => whyView(ports, session.viewer, { ...params, ...query }),
  }),
]
