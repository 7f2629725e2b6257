/** The schema of everything in time. */

import { z } from "@hono/zod-openapi"
import { ACTS_ON_ITEMS, TIMELINE_KINDS, TIMELINE_ORDERS } from "../../app/timeline/index.ts"
import { count, day, instant, itemId, processId, standing } from "./words.ts"

const kind = z.enum(TIMELINE_KINDS)

const line = z
  .object({
    kind,
    item: itemId,
    when: z.string().optional(),
    recorded: instant,
    words: z.string(),
    who: z.array(count),
    in: count.optional(),
    at: itemId.optional(),
    standing,
    act: z.enum(ACTS_ON_ITEMS).optional(),
  })
  .openapi("TimelineLine", {
    description:
      "`who` are places in `actors`, `in` is one in `documents`; `at` is the item to go to " +
      "there. Without `when` nobody knows when it happened, or it only stands on the record.",
  })

export const timelineView = z
  .object({
    process: z.object({ id: processId, title: z.string() }),
    order: z.enum(TIMELINE_ORDERS),
    today: day,
    actors: z.array(z.object({ item: itemId, name: z.string() })),
    documents: z.array(z.object({ item: itemId, title: z.string() })),
    kinds: z.array(z.object({ kind, count })),
    total: count,
    offset: count,
    lines: z.array(line),
    next: count.optional(),
  })
  .openapi("TimelineView", {
    description:
      "Everything in time, by when it happened (`held`) or by when it was recorded " +
      "(`recorded`); at most 10,000 lines, `next` is the offset of those that follow.",
  })
