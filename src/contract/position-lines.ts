/** A position, and two that contradict each other. */

import { z } from "@hono/zod-openapi"
import { HOLDERS, POSITION_SORTS } from "../record/index.ts"
import type { Shown } from "./shown.ts"
import { staleView } from "./stale.ts"
import { telling } from "./tellings.ts"
import { itemView } from "./views.ts"
import { itemId } from "./words.ts"

export const optionName = z.object({ key: z.string(), name: z.string() })
export type OptionName = Shown<typeof optionName>

export const positionLine = z
  .object({
    view: itemView,
    /** The item its actor goes by. */
    actor: itemId,
    issue: itemId,
    sort: z.enum(POSITION_SORTS),
    holder: z.enum(HOLDERS),
    /**
     * Whether it counts on the day, is history, begins later, or rests on nothing any more and
     * counts for nothing.
     */
    state: z.enum(["current", "older", "coming", "dropped"]),
    /** A key that the issue has no more is its own name. */
    options: z.array(optionName),
    /** Of a need: what it rules out. */
    rulesOut: z.array(optionName),
    tellings: z.array(telling),
    stale: staleView.optional(),
  })
  .openapi("PositionLine", {
    description:
      "A position with the sentences it rests on. Of a red line the options are those it refuses.",
  })
/** A position with what it rests on. */
export type PositionLine = Shown<typeof positionLine>

export const contradictionView = z
  .object({
    kind: z.enum(["options", "red-line", "claim"]),
    issue: itemId,
    issueTitle: z.string(),
    /** Whose voices contradict each other. */
    actor: itemId,
    actorName: z.string(),
    claim: z.object({ item: itemId, text: z.string() }).optional(),
    sides: z.array(
      z.object({
        line: positionLine,
        name: z.string(),
        /** `speaks for Norland`; empty for the actor itself. */
        as: z.string(),
      }),
    ),
  })
  .openapi("ContradictionView", {
    description:
      "Two positions, held on one day by voices of one actor, that cannot both be so: told " +
      "from options and stances, never from words.",
  })
export type ContradictionView = Shown<typeof contradictionView>
