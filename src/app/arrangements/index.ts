/** How power would be shared, and whether it would hold, from the record. */

export { exportSharing, type SharingLeaving } from "./leaving.ts"
export { casesOf, type CaseLine } from "./cases.ts"
export type { PartLine } from "./parts.ts"
export {
  sharingView,
  type ArrangementLine,
  type ConflictLine,
  type SharingView,
} from "./sharing.ts"
