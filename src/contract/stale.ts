/** What is told of an entry whose grounds are not all whole. */

import { z } from "@hono/zod-openapi"
import type { Shown } from "./shown.ts"
import { count, itemId } from "./words.ts"

export const staleView = z
  .object({
    kind: z.enum(["weakened", "unsupported"]),
    /** How many of its grounds still stand, and how many it has. */
    left: count,
    of: count,
    /** One sentence: `Rests on 1 of 3 grounds.` */
    words: z.string(),
    reasons: z.array(
      z.object({
        /** The ground. */
        item: itemId,
        /**
         * What was itself withdrawn, rejected or destroyed, where there is such a thing, and the
         * document in which it can be seen.
         */
        root: itemId.optional(),
        document: itemId.optional(),
        /**
         * `rests on a statement in “The letter”, which was withdrawn on 9 March 2021, because: it
         * is forged`
         */
        words: z.string(),
      }),
    ),
  })
  .openapi("StaleView", {
    description:
      "An entry of which some ground was withdrawn, rejected or destroyed, at once or " +
      "through others: how many are left, and why each is gone.",
  })
/**
 * How an entry stands whose grounds are not all whole. `weakened`: enough of them is left.
 * `unsupported`: it can no longer stand on them.
 */
export type StaleView = Shown<typeof staleView>
/** Why one ground is gone or weakened. */
export type StaleReasonView = StaleView["reasons"][number]
