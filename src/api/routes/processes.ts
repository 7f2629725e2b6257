/** Processes. */

import { z } from "@hono/zod-openapi"
import { beginProcess, listProcesses, processView } from "../../app/index.ts"
import { ok } from "../../base/index.ts"
import { route, type Route } from "../route.ts"
import { processLine, processRequest, processView as processViewSchema } from "../schemas/index.ts"
import { inProcess, look, none } from "./params.ts"

export const processRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/processes",
    summary: "Every process you may see, oldest first",
    params: none,
    query: look,
    bodies: {},
    status: 200,
    answer: z.array(processLine),
    faults: [],
    run: async ({ ports, session, query }) => ok(await listProcesses(ports, session.viewer, query)),
  }),
  route({
    method: "post",
    path: "/api/processes",
    summary: "Begin a process",
    params: none,
    bodies: { json: processRequest },
    status: 201,
    answer: processLine,
    faults: [],
    run: ({ ports, session, body }) => beginProcess(ports, session.viewer, body),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}",
    summary: "A process as a whole: documents, newest statements, deadlines, actors",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: processViewSchema,
    faults: [],
    run: ({ ports, session, params, query }) =>
      processView(ports, session.viewer, { ...params, ...query }),
  }),
]
