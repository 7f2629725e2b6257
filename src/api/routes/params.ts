/** Schemas of what stands in a path. */

import { z } from "@hono/zod-openapi"
import type { Day, ItemId, ProcessId } from "../../base/index.ts"
import { day, itemId, processId } from "../schemas/index.ts"

// An id's brand is what its schema has just checked.
const process = processId
  .transform((id) => id as ProcessId)
  .openapi({ param: { name: "process", in: "path" } })
const item = (name: string) =>
  itemId.transform((id) => id as ItemId).openapi({ param: { name, in: "path" } })

export const none = z.object({})
export const inProcess = z.object({ process })
export const ofDocument = z.object({ process, document: item("document") })
export const ofItem = z.object({ process, item: item("item") })
export const ofActor = z.object({ process, actor: item("actor") })

const asOf = day
  .transform((text) => text as Day)
  .optional()
  .openapi({
    param: {
      name: "asOf",
      in: "query",
      description: "Show the record as it was known at the end of this day.",
    },
  })

/** After the question mark: the day at whose end the record is looked at. */
export const look = z.strictObject({ asOf })
