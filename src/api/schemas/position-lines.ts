/** Schemas of a position, and of two that contradict each other. */

import { z } from "@hono/zod-openapi"
import { HOLDERS, POSITION_SORTS } from "../../app/index.ts"
import { staleView } from "./stale.ts"
import { telling } from "./tellings.ts"
import { itemView } from "./views.ts"
import { itemId } from "./words.ts"

export const optionName = z.object({ key: z.string(), name: z.string() })

export const positionLine = z
  .object({
    view: itemView,
    actor: itemId,
    issue: itemId,
    sort: z.enum(POSITION_SORTS),
    holder: z.enum(HOLDERS),
    state: z.enum(["current", "older", "coming", "dropped"]),
    options: z.array(optionName),
    rulesOut: z.array(optionName),
    tellings: z.array(telling),
    stale: staleView.optional(),
  })
  .openapi("PositionLine", {
    description:
      "A position with the sentences it rests on. Of a red line the options are those it refuses.",
  })

export const contradictionView = z
  .object({
    kind: z.enum(["options", "red-line", "claim"]),
    issue: itemId,
    issueTitle: z.string(),
    actor: itemId,
    actorName: z.string(),
    claim: z.object({ item: itemId, text: z.string() }).optional(),
    sides: z.array(z.object({ line: positionLine, name: z.string(), as: z.string() })),
  })
  .openapi("ContradictionView", {
    description:
      "Two positions, held on one day by voices of one actor, that cannot both be so: told " +
      "from options and stances, never from words.",
  })
