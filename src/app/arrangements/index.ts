/** How power would be shared, and whether it would hold, from the record. */

export { exportSharing, type SharingLeaving } from "./leaving.ts"
export { sharingView } from "./sharing.ts"
export type { CaseLine, PartLine, ArrangementLine, ConflictLine, SharingView } from "./views.ts"
