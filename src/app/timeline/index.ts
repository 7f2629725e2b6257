/** Everything in time. */

export { actorCalled } from "./actor-called.ts"
export { exportTimeline } from "./screened.ts"
export { timelineView } from "./timeline.ts"
export { MOST_LINES, type TimelineWish } from "./filters.ts"
export type { TimelineLine, TimelineView } from "./views.ts"
export {
  ACTS_ON_ITEMS,
  TIMELINE_KINDS,
  TIMELINE_ORDERS,
  type ActOnItem,
  type TimelineKind,
  type TimelineOrder,
} from "../../record/index.ts"
