/** Processes. */

import { z } from "@hono/zod-openapi"
import { processRequest } from "../requests.ts"
import { processLine, processView } from "../views.ts"
import { inProcess, look, none } from "./params.ts"
import type { RouteTable } from "./route.ts"

export const processesRoutes = {
  processes: {
    method: "get",
    path: "/api/processes",
    summary: "Every process you may see, oldest first",
    params: none,
    query: look,
    status: 200,
    answer: z.array(processLine),
    faults: [],
  },
  beginProcess: {
    method: "post",
    path: "/api/processes",
    summary: "Begin a process",
    params: none,
    body: { json: processRequest },
    status: 201,
    answer: processLine,
    faults: [],
  },
  process: {
    method: "get",
    path: "/api/processes/{process}",
    summary: "A process as a whole: documents, newest statements, deadlines, actors",
    params: inProcess,
    query: look,
    status: 200,
    answer: processView,
    faults: [],
  },
} as const satisfies RouteTable
