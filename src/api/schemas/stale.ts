/** The schema of what is told of an entry whose grounds are not all whole. */

import { z } from "@hono/zod-openapi"
import { count, itemId } from "./words.ts"

export const staleView = z
  .object({
    kind: z.enum(["weakened", "unsupported"]),
    left: count,
    of: count,
    words: z.string(),
    reasons: z.array(
      z.object({
        item: itemId,
        root: itemId.optional(),
        document: itemId.optional(),
        words: z.string(),
      }),
    ),
  })
  .openapi("StaleView", {
    description:
      "An entry of which some ground was withdrawn, rejected or destroyed, at once or " +
      "through others: how many are left, and why each is gone.",
  })
