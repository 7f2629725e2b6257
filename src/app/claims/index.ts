/** Claims, who stands behind them, and what rests on what. */

export { claimView, listClaims } from "./claims.ts"
export { exportClaim, exportClaims } from "./screened.ts"
export { newClaim } from "./new-claim.ts"
export { dependents } from "./dependents.ts"
export { CLAIM_STATES, type ClaimState } from "../../record/index.ts"
