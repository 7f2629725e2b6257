/** Arrangements and conflicts, as pages about sharing power show them. */

import { z } from "@hono/zod-openapi"
import { ARRANGEMENT_PARTS } from "../record/index.ts"
import { inProcess, titled } from "./names.ts"
import type { Shown } from "./shown.ts"
import { sentence } from "./table.ts"
import { itemView } from "./views.ts"
import { itemId } from "./words.ts"

const drafted = {
  view: itemView,
  author: z.string(),
  /** The actors that it names. */
  actors: z.array(z.object({ item: itemId, name: z.string() })),
  sentences: z.array(sentence),
  /** In words, where some of what it rests on is gone. */
  stale: z.string().optional(),
  /**
   * Why it counts for nothing, where it rests on nothing any more: then nothing is reckoned from
   * it.
   */
  out: z.string().optional(),
}

const part = z.object({
  part: z.enum(ARRANGEMENT_PARTS),
  by: z.array(z.object({ item: itemId, name: z.string() })),
  sentences: z.array(sentence),
  /** A clause of a version, where that version is still on the record and has it. */
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
export type PartLine = Shown<typeof part>

const testedCase = z.object({
  of: z.object({ item: itemId, title: z.string(), kind: z.enum(["arrangement", "scenario"]) }),
  options: z.array(z.string()),
})
export type CaseLine = Shown<typeof testedCase>

const whole = {
  process: inProcess,
  /** Oldest first. */
  arrangements: z.array(
    z.object({
      ...drafted,
      /** The text whose clauses say so. */
      text: titled.optional(),
      parts: z.array(part),
    }),
  ),
  conflicts: z.array(
    z.object({
      ...drafted,
      /**
       * What each option and preference rests on; one without sentences is its author's assumption.
       */
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
export type SharingView = Shown<typeof sharingView>
export type ArrangementLine = SharingView["arrangements"][number]
export type ConflictLine = SharingView["conflicts"][number]
/** What a draft of either kind has. */
export type Drafted = Pick<ArrangementLine, keyof typeof drafted>

export const sharingLeaving = z
  .object({
    ...whole,
    /** How many drafts may not leave with whoever said what they rest on. */
    withheld: z.number().int(),
  })
  .openapi("SharingLeaving", {
    description:
      "The same as it may leave Parley: drafts whose terms keep somebody back are left out " +
      "and counted.",
  })
/** Drafts whose terms let them leave, each sentence under its own terms. */
export type SharingLeaving = Shown<typeof sharingLeaving>
