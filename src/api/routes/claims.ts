/** Claims, and what rests on what. */

import {
  claimView,
  dependents,
  listClaims,
  newClaim,
  type NewClaim,
} from "../../app/claims/index.ts"
import { route, type Route } from "../route.ts"
import {
  claimRequest,
  claimState,
  claimsView,
  claimView as claimSchema,
  dependentsView,
} from "../schemas/claims.ts"
import { itemView } from "../schemas/index.ts"
import { received } from "../wire.ts"
import { inProcess, look, ofItem } from "./params.ts"

const lookAtState = look.extend({
  state: claimState
    .optional()
    .openapi({ param: { name: "state", in: "query", description: "Only claims of this state." } }),
})

export const claimRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/processes/{process}/claims",
    summary: "The claims of a process, last changed first, each with its state",
    params: inProcess,
    query: lookAtState,
    bodies: {},
    status: 200,
    answer: claimsView,
    faults: [],
    run: ({ ports, session, params, query }) =>
      listClaims(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "post",
    path: "/api/processes/{process}/claims",
    summary: "Make a claim from statements, with the first stances on it; all or nothing",
    params: inProcess,
    bodies: { json: claimRequest },
    status: 201,
    answer: itemView,
    faults: [],
    run: ({ ports, session, params, body }) =>
      newClaim(ports, session.viewer, { ...params, claim: received<NewClaim>(body) }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/claims/{item}",
    summary: "One claim: both sides, where each has it from, its state and why",
    params: ofItem,
    query: look,
    bodies: {},
    status: 200,
    answer: claimSchema,
    faults: ["destroyed"],
    run: ({ ports, session, params: { process, item }, query }) =>
      claimView(ports, session.viewer, { process, claim: item, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/items/{item}/dependents",
    summary: "What would go stale if this item were withdrawn",
    params: ofItem,
    query: look,
    bodies: {},
    status: 200,
    answer: dependentsView,
    faults: [],
    run: ({ ports, session, params, query }) =>
      dependents(ports, session.viewer, { ...params, ...query }),
  }),
]
