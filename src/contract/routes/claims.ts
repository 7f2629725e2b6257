/** Claims, and what rests on what. */

import { claimRequest, claimState, claimView, claimsView, dependentsView } from "../claims.ts"
import { itemView } from "../views.ts"
import { inProcess, look, ofItem } from "./params.ts"
import type { RouteTable } from "./route.ts"

const lookAtState = look.extend({
  state: claimState
    .optional()
    .openapi({ param: { name: "state", in: "query", description: "Only claims of this state." } }),
})

export const claimsRoutes = {
  claims: {
    method: "get",
    path: "/api/processes/{process}/claims",
    summary: "The claims of a process, last changed first, each with its state",
    params: inProcess,
    query: lookAtState,
    status: 200,
    answer: claimsView,
    faults: [],
  },
  newClaim: {
    method: "post",
    path: "/api/processes/{process}/claims",
    summary: "Make a claim from statements, with the first stances on it; all or nothing",
    params: inProcess,
    body: { json: claimRequest },
    status: 201,
    answer: itemView,
    faults: [],
  },
  claim: {
    method: "get",
    path: "/api/processes/{process}/claims/{item}",
    summary: "One claim: both sides, where each has it from, its state and why",
    params: ofItem,
    query: look,
    status: 200,
    answer: claimView,
    faults: ["destroyed"],
  },
  dependents: {
    method: "get",
    path: "/api/processes/{process}/items/{item}/dependents",
    summary: "What would go stale if this item were withdrawn",
    params: ofItem,
    query: look,
    status: 200,
    answer: dependentsView,
    faults: [],
  },
} as const satisfies RouteTable
