/** Claims, and what rests on what. */

import { claimView, dependents, listClaims, newClaim } from "../../app/claims/index.ts"
import type { Runs } from "../route.ts"

export const claimsRuns = {
  claims: ({ ports, session, params, query }) =>
    listClaims(ports, session.viewer, { ...params, ...query }),
  newClaim: ({ ports, session, params, body }) =>
    newClaim(ports, session.viewer, { ...params, claim: body }),
  claim: ({ ports, session, params: { process, item }, query }) =>
    claimView(ports, session.viewer, { process, claim: item, ...query }),
  dependents: ({ ports, session, params, query }) =>
    dependents(ports, session.viewer, { ...params, ...query }),
} satisfies Partial<Runs>
