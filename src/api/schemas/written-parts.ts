/** Schemas of the parts that written bodies share. */

import { z } from "@hono/zod-openapi"
import { parseRational } from "../../base/index.ts"
import { CLAUSE_STATUSES, INFORMATION_GRADES, SOURCE_GRADES } from "../../app/index.ts"
import { day, instant, itemId } from "./words.ts"

export const some = z.array(itemId).default([])
export const line = z.string()
export const isoValue = z
  .string()
  .regex(/^[0-9PRTWYMDHSZ:/.+-]{1,80}$/, "write a date in ISO 8601, such as 2021-05-01")
  .openapi({ example: "2021-05-01" })

export const when = z
  .strictObject({ value: isoValue.optional(), words: line.optional() })
  .openapi("When", {
    description:
      "ISO 8601 at its grain where it is known, and the words it was told in where there are any.",
  })
export const held = z
  .strictObject({ from: day.optional(), until: day.optional() })
  .default({})
  .openapi("Held", {
    description: "From a day to a day, both included; absent where it is not known, or goes on.",
  })
export const deadline = z
  .strictObject({
    words: line,
    written: isoValue.optional(),
    computed: isoValue.optional(),
    instant: instant.optional(),
    zone: line.optional(),
  })
  .openapi("Deadline", {
    description:
      "The written date beats the computed one; both are kept, with the words, and the " +
      "instant and zone where an hour was named.",
  })

export const grounds = <A extends z.ZodType>(at: A) =>
  z
    .strictObject({ anchors: z.array(at).default([]), items: some })
    .default({ anchors: [], items: [] })

export const lineage = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("own") }),
    z.strictObject({ kind: z.literal("repeats"), of: z.array(itemId) }),
    z.strictObject({ kind: z.literal("unknown") }),
  ])
  .openapi("Lineage", { description: "Where whoever takes the stance has it from." })

export const grade = z
  .strictObject({
    source: z.enum(SOURCE_GRADES).optional(),
    information: z.enum(INFORMATION_GRADES).optional(),
  })
  .openapi("Grade", {
    description:
      "Admiralty: the source's reliability and the information's credibility, two axes that " +
      "are never averaged.",
  })

export const clause = <A extends z.ZodType>(at: A) =>
  z.strictObject({
    number: line,
    words: line,
    status: z.enum(CLAUSE_STATUSES),
    alternatives: z.array(line).default([]),
    proposedBy: some,
    supportedBy: some,
    anchor: at.optional(),
  })

export const exact = z
  .string()
  .refine((text) => parseRational(text).ok, 'write a number as text, such as "3", "0.5" or "1/3"')
  .openapi({ example: "1/3" })
