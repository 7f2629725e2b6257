/** Schemas of what a view names: its process, an item by its title. */

import { z } from "@hono/zod-openapi"
import { itemId, processId } from "./words.ts"

export const inProcess = z.object({ id: processId, title: z.string() })
export const titled = z.object({ item: itemId, title: z.string() })
