/** What stands in a path, and after the question mark. */

import { z } from "@hono/zod-openapi"
import { day, itemId, processId } from "../words.ts"

const process = processId.openapi({ param: { name: "process", in: "path" } })
const item = (name: string) => itemId.openapi({ param: { name, in: "path" } })

export const none = z.object({})
export const inProcess = z.object({ process })
export const ofDocument = z.object({ process, document: item("document") })
export const ofItem = z.object({ process, item: item("item") })
export const ofActor = z.object({ process, actor: item("actor") })

/** Where a field after the question mark stands, and what is told of it. */
export const inQuery = (name: string, description: string) => ({
  param: { name, in: "query" as const, description },
})

const asOf = day
  .optional()
  .openapi(inQuery("asOf", "Show the record as it was known at the end of this day."))

/** After the question mark: the day at whose end the record is looked at. */
export const look = z.strictObject({ asOf })
