/** Everything in time. */

import { z } from "@hono/zod-openapi"
import { MOST_LINES, TIMELINE_KINDS, TIMELINE_ORDERS } from "../../record/index.ts"
import { timelineView } from "../timeline.ts"
import { itemId } from "../words.ts"
import { inProcess, inQuery, look } from "./params.ts"
import type { RouteTable } from "./route.ts"

const item = (name: string, description: string) =>
  itemId.optional().openapi(inQuery(name, description))
const text = (name: string, description: string) =>
  z.string().max(300).optional().openapi(inQuery(name, description))
const number = (name: string, least: number, most: number, description: string) =>
  z
    .string()
    .refine(
      (digits) => /^\d{1,9}$/.test(digits) && Number(digits) >= least && Number(digits) <= most,
      `write a whole number from ${least} to ${most}`,
    )
    .transform(Number)
    .optional()
    .openapi(inQuery(name, description))

const wish = look.extend({
  order: z
    .enum(TIMELINE_ORDERS)
    .optional()
    .openapi(
      inQuery(
        "order",
        "By when it happened (`held`, where none is given) or by when it was recorded.",
      ),
    ),
  kind: text("kind", `Some of ${TIMELINE_KINDS.join(", ")}, with commas between.`),
  actor: item("actor", "Only what this actor has to do with."),
  issue: item("issue", "Only positions on this issue and what they rest on."),
  from: text("from", "The first day."),
  to: text("to", "The last day."),
  text: text("text", "Words that the line, its document or its actors hold."),
  offset: number("offset", 0, 100_000_000, "How many lines to pass over."),
  limit: number(
    "limit",
    1,
    MOST_LINES,
    `How many lines at most, ${MOST_LINES} where nothing is said.`,
  ),
})

export const timelineRoutes = {
  timeline: {
    method: "get",
    path: "/api/processes/{process}/timeline",
    summary: "Everything in time: when it happened, or when it was recorded",
    params: inProcess,
    query: wish,
    status: 200,
    answer: timelineView,
    faults: [],
  },
} as const satisfies RouteTable
