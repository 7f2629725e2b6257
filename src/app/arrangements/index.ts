/** How power would be shared, and whether it would hold, from the record. */

export { exportSharing } from "./leaving.ts"
export { sharingView } from "./sharing.ts"
