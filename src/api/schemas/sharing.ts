/** Schemas of arrangements and conflicts. */

import { z } from "@hono/zod-openapi"
import { sentence } from "./table.ts"
import { itemView } from "./views.ts"
import { itemId, processId } from "./words.ts"

const drafted = { view: itemView, author: z.string(), actors: z.array(z.object({ item: itemId, name: z.string() })), sentences: z.array(sentence), stale: z.string().optional() }

export const sharingView = z.object({
  process: z.object({ id: processId, title: z.string() }), arrangements: z.array(z.object(drafted)),
  conflicts: z.array(z.object({ ...drafted, basis: z.array(z.object({ of: z.string(), words: z.string().optional(), sentences: z.array(sentence) })) })),
}).openapi("SharingView", { description: "How power would be shared, draft by draft, and what each side could do." })
