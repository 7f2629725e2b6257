/** An item whose body is of one kind, with what is stale about it. */

import type { z } from "@hono/zod-openapi"
import { staleView, type StaleView } from "./stale.ts"
import { itemView, type ItemView } from "./views.ts"

/** The schema of an item whose body is of this kind. */
export const viewOf = <B extends z.ZodType>(body: B) =>
  itemView.omit({ body: true }).extend({ body, stale: staleView.optional() })

/** An item of one kind, with what is stale about it. */
export interface ViewOf<B> extends Omit<ItemView, "body"> {
  readonly body: B
  readonly stale?: StaleView | undefined
}
