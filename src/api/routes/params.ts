/** Schemas of what stands in a path. */

import { z } from "@hono/zod-openapi"
import type { ItemId, ProcessId } from "../../base/index.ts"
import { itemId, processId } from "../schemas/index.ts"

// An id's brand is what its schema has just checked.
const process = processId.transform((id) => id as ProcessId).openapi({ param: { name: "process", in: "path" } })
const item = (name: string) => itemId.transform((id) => id as ItemId).openapi({ param: { name, in: "path" } })

export const none = z.object({})
export const inProcess = z.object({ process })
export const ofDocument = z.object({ process, document: item("document") })
export const ofItem = z.object({ process, item: item("item") })
export const ofActor = z.object({ process, actor: item("actor") })
