/** Schemas of arrangements and conflicts. */

import { z } from "@hono/zod-openapi"
import { ARRANGEMENT_PARTS } from "../../app/index.ts"
import { sentence } from "./table.ts"
import { itemView } from "./views.ts"
import { itemId, processId } from "./words.ts"

const drafted = {
  view: itemView,
  author: z.string(),
  actors: z.array(z.object({ item: itemId, name: z.string() })),
  sentences: z.array(sentence),
  stale: z.string().optional(),
  out: z.string().optional(),
}

const part = z.object({
  part: z.enum(ARRANGEMENT_PARTS),
  by: z.array(z.object({ item: itemId, name: z.string() })),
  sentences: z.array(sentence),
  clause: z
    .object({
      text: itemId,
      version: itemId,
      label: z.string(),
      number: z.string(),
      words: z.string(),
    })
    .optional(),
})

const testedCase = z.object({
  of: z.object({ item: itemId, title: z.string(), kind: z.enum(["arrangement", "scenario"]) }),
  options: z.array(z.string()),
})

const whole = {
  process: z.object({ id: processId, title: z.string() }),
  arrangements: z.array(
    z.object({
      ...drafted,
      text: z.object({ item: itemId, title: z.string() }).optional(),
      parts: z.array(part),
    }),
  ),
  conflicts: z.array(
    z.object({
      ...drafted,
      basis: z.array(
        z.object({ of: z.string(), words: z.string().optional(), sentences: z.array(sentence) }),
      ),
      cases: z.array(testedCase),
    }),
  ),
}

export const sharingView = z
  .object(whole)
  .openapi("SharingView", {
    description: "How power would be shared, draft by draft, and what each side could do.",
  })

export const sharingLeaving = z
  .object({ ...whole, withheld: z.number().int() })
  .openapi("SharingLeaving", {
    description:
      "The same as it may leave Parley: drafts whose terms keep somebody back are left out " +
      "and counted.",
  })
