/** About the door itself. */

import { z } from "@hono/zod-openapi"
import { ok } from "../../base/index.ts"
import { PROBLEMS, type AnyFault } from "../problem.ts"
import { openRoute, type Route } from "../route.ts"
import { none } from "./params.ts"

const kinds = Object.keys(PROBLEMS) as [AnyFault["kind"], ...AnyFault["kind"][]]
const kindInPath = z.object({
  kind: z.enum(kinds).openapi({ param: { name: "kind", in: "path" } }),
})
const problemKind = z.object({ kind: z.string(), status: z.int(), title: z.string() })

export const aboutRoutes: readonly Route[] = [
  openRoute({
    method: "get",
    path: "/api/health",
    summary: "Whether the door answers",
    needs: "nothing",
    params: none,
    bodies: {},
    status: 200,
    answer: z.object({ status: z.literal("ok") }),
    faults: [],
    run: async () => ok({ status: "ok" as const }),
  }),
  openRoute({
    method: "get",
    path: "/api/problems/{kind}",
    summary: "What a problem's type means",
    needs: "nothing",
    params: kindInPath,
    bodies: {},
    status: 200,
    answer: problemKind,
    faults: [],
    run: async ({ params: { kind } }) => ok(meaning(kind)),
  }),
]

const meaning = (
  kind: AnyFault["kind"],
): { readonly kind: string; readonly status: number; readonly title: string } => ({
  kind,
  ...PROBLEMS[kind],
})
