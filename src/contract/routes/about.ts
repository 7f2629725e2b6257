/** About the door itself. */

import { z } from "@hono/zod-openapi"
import { PROBLEM_KINDS } from "../problem-kinds.ts"
import { none } from "./params.ts"
import type { RouteTable } from "./route.ts"

const kindInPath = z.object({
  kind: z.enum(PROBLEM_KINDS).openapi({ param: { name: "kind", in: "path" } }),
})
const problemKind = z.object({ kind: z.string(), status: z.int(), title: z.string() })

export const aboutRoutes = {
  health: {
    method: "get",
    path: "/api/health",
    access: "anyone",
    summary: "Whether the door answers",
    needs: "nothing",
    params: none,
    status: 200,
    answer: z.object({ status: z.literal("ok") }),
    faults: [],
  },
  problemKind: {
    method: "get",
    path: "/api/problems/{kind}",
    access: "anyone",
    summary: "What a problem's type means",
    needs: "nothing",
    params: kindInPath,
    status: 200,
    answer: problemKind,
    faults: [],
  },
} as const satisfies RouteTable
