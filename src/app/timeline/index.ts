/** Everything in time. */

export { actorCalled } from "./actor-called.ts"
export { exportTimeline } from "./screened.ts"
export { timelineView } from "./timeline.ts"
export { type TimelineWish } from "./filters.ts"
export {
  TIMELINE_KINDS,
  type ActOnItem,
  type TimelineKind,
  type TimelineOrder,
} from "../../record/index.ts"
