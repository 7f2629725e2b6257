/**
 * Everything in time, as it is shown. Compact: names stand once, lines point at them by number.
 */

import { z } from "@hono/zod-openapi"
import { ACTS_ON_ITEMS, TIMELINE_KINDS, TIMELINE_ORDERS } from "../record/index.ts"
import { inProcess, titled } from "./names.ts"
import type { Shown } from "./shown.ts"
import { count, day, instant, itemId, standing } from "./words.ts"

const kind = z.enum(TIMELINE_KINDS)

const line = z
  .object({
    kind,
    item: itemId,
    /**
     * When it happened: ISO 8601 at its grain; absent where nobody knows, or it only stands on the
     * record.
     */
    when: z.string().optional(),
    recorded: instant,
    /** At most 200 code points. */
    words: z.string(),
    /** Who said, did, held or promised it: places in the view's `actors`. */
    who: z.array(count),
    /** Where its words stand: a place in the view's `documents`, and the item to go to there. */
    in: count.optional(),
    at: itemId.optional(),
    standing,
    /** For an act: what it was. */
    act: z.enum(ACTS_ON_ITEMS).optional(),
  })
  .openapi("TimelineLine", {
    description:
      "`who` are places in `actors`, `in` is one in `documents`; `at` is the item to go to " +
      "there. Without `when` nobody knows when it happened, or it only stands on the record.",
  })
export type TimelineLine = Shown<typeof line>

export const timelineView = z
  .object({
    process: inProcess,
    order: z.enum(TIMELINE_ORDERS),
    today: day,
    actors: z.array(z.object({ item: itemId, name: z.string() })),
    documents: z.array(titled),
    /**
     * Kinds of all lines that pass the other filters, each with how many; in the order of the
     * kinds.
     */
    kinds: z.array(z.object({ kind, count })),
    /** How many lines pass all filters, and which of them `lines` begins with, from 0. */
    total: count,
    offset: count,
    lines: z.array(line),
    /** The offset of the page after this one; absent on the last. */
    next: count.optional(),
  })
  .openapi("TimelineView", {
    description:
      "Everything in time, by when it happened (`held`) or by when it was recorded " +
      "(`recorded`); at most 10,000 lines, `next` is the offset of those that follow.",
  })
export type TimelineView = Shown<typeof timelineView>
