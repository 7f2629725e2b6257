/** Positions, interests, risks: who wants what, and who moved. */

export { changesSince, positionsView, type PositionsAsked } from "./positions.ts"
export { exportPositions } from "./screened.ts"
export { issueView } from "./issue.ts"
export { riskList } from "./risks.ts"
export { choicesView } from "./choices.ts"
