/** Processes. */

import { beginProcess, listProcesses, processView } from "../../app/index.ts"
import { ok } from "../../base/index.ts"
import type { Runs } from "../route.ts"

export const processesRuns = {
  processes: async ({ ports, session, query }) =>
    ok(await listProcesses(ports, session.viewer, query)),
  beginProcess: ({ ports, session, body }) => beginProcess(ports, session.viewer, body),
  process: ({ ports, session, params, query }) =>
    processView(ports, session.viewer, { ...params, ...query }),
} satisfies Partial<Runs>
