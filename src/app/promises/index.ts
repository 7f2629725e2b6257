/** Agreements, commitments and deadlines. */

export { agreementView, clausesOfDocument, promisesView } from "./promises.ts"
export { commitmentDrafts, exportCommitmentDrafts } from "./drafts.ts"
export { exportPromises } from "./screened.ts"
export { calendarFeed } from "./feed.ts"
export { reckon, type ToReckon } from "./reckoning.ts"
export type { Due, Timing } from "../../record/index.ts"
