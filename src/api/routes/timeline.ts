/** Everything in time. */

import { timelineView } from "../../app/timeline/index.ts"
import type { Runs } from "../route.ts"

export const timelineRuns = {
  timeline: ({ ports, session, params, query }) =>
    timelineView(ports, session.viewer, { ...params, ...query }),
} satisfies Partial<Runs>
