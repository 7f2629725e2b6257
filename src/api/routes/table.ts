/** The negotiating table, and the sentences under anything. */

import { exportSharing, sharingView } from "../../app/arrangements/index.ts"
import { scenariosView, shownTable, turningView, whyView } from "../../app/table/index.ts"
import type { Runs } from "../route.ts"

/** Milliseconds that may be spent on trying changes, while others wait. */
const PATIENCE = 1_500

function patience(): () => boolean {
  const end = performance.now() + PATIENCE
  return () => performance.now() > end
}

export const tableRuns = {
  table: ({ ports, session, params, query }) =>
    shownTable(ports, session.viewer, { ...params, ...query }),
  turning: ({ ports, session, params, query }) =>
    turningView(ports, session.viewer, { ...params, ...query }, patience()),
  scenarios: ({ ports, session, params, query }) =>
    scenariosView(ports, session.viewer, { ...params, ...query }),
  arrangements: ({ ports, session, params, query }) =>
    sharingView(ports, session.viewer, { ...params, ...query }),
  arrangementsLeaving: ({ ports, session, params, query }) =>
    exportSharing(ports, session.viewer, { ...params, ...query }),
  why: ({ ports, session, params, query }) =>
    whyView(ports, session.viewer, { ...params, ...query }),
} satisfies Partial<Runs>
