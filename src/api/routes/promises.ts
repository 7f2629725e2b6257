/** Agreements, commitments, deadlines; the calendar. */

import {
  agreementView,
  calendarFeed,
  clausesOfDocument,
  commitmentDrafts,
  promisesView,
  reckon,
} from "../../app/promises/index.ts"
import type { Runs } from "../route.ts"

export const promisesRuns = {
  promises: ({ ports, session, params, query }) =>
    promisesView(ports, session.viewer, { ...params, ...query }),
  commitmentDrafts: ({ ports, session, params, query }) =>
    commitmentDrafts(ports, session.viewer, { ...params, ...query }),
  agreement: ({ ports, session, params, query }) =>
    agreementView(ports, session.viewer, { ...params, ...query }),
  calendar: ({ ports, session, params, query }) =>
    calendarFeed(ports, session.viewer, { ...params, ...query }),
  clauses: ({ ports, session, params, query }) =>
    clausesOfDocument(ports, session.viewer, { ...params, ...query }),
  deadline: async ({ query }) => reckon(query),
} satisfies Partial<Runs>
