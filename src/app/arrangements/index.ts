/** How power would be shared, and whether it would hold, from the record. */

export { exportSharing, type SharingLeaving } from "./leaving.ts"
export { sharingView, type ArrangementLine, type ConflictLine, type SharingView } from "./sharing.ts"
