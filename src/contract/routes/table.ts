/** The negotiating table, and the sentences under anything. */

import { sharingLeaving, sharingView } from "../sharing.ts"
import { scenariosView, shownTable, turningView, whyView } from "../table.ts"
import { inProcess, look, ofItem } from "./params.ts"
import type { RouteTable } from "./route.ts"

export const tableRoutes = {
  table: {
    method: "get",
    path: "/api/processes/{process}/table",
    summary:
      "The negotiating table: issues by parties, whose view each cell is, and parley-talks/1",
    params: inProcess,
    query: look,
    status: 200,
    answer: shownTable,
    faults: [],
  },
  turning: {
    method: "get",
    path: "/api/processes/{process}/table/turning",
    summary: "What alone would change whether all could accept some package",
    params: inProcess,
    query: look,
    status: 200,
    answer: turningView,
    faults: [],
  },
  scenarios: {
    method: "get",
    path: "/api/processes/{process}/scenarios",
    summary: "Scenarios beside each other, each with the table on the day of its last choice",
    params: inProcess,
    query: look,
    status: 200,
    answer: scenariosView,
    faults: [],
  },
  arrangements: {
    method: "get",
    path: "/api/processes/{process}/arrangements",
    summary: "How power would be shared, draft by draft, and what each side could do",
    params: inProcess,
    query: look,
    status: 200,
    answer: sharingView,
    faults: [],
  },
  arrangementsLeaving: {
    method: "get",
    path: "/api/processes/{process}/arrangements/leaving",
    summary: "The same as it may leave Parley, each sentence under its terms",
    params: inProcess,
    query: look,
    status: 200,
    answer: sharingLeaving,
    faults: [],
  },
  why: {
    method: "get",
    path: "/api/processes/{process}/items/{item}/why",
    summary: "The sentences that an item rests on, and what of them is gone",
    params: ofItem,
    query: look,
    status: 200,
    answer: whyView,
    faults: ["destroyed"],
  },
} as const satisfies RouteTable
