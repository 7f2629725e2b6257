/** Schemas of arrangements, scenarios, conflicts. */

import { z } from "@hono/zod-openapi"
import { ARRANGEMENT_PARTS } from "../../app/index.ts"
import { day, itemId } from "./words.ts"
import { exact, grounds, line, some, when } from "./written-parts.ts"

const group = z.strictObject({
  key: line,
  name: line,
  actor: itemId.optional(),
  seats: z.int().min(0),
  basis: exact.optional(),
})

const committee = z.strictObject({
  name: line,
  seats: z.array(z.strictObject({ group: line, seats: z.int().min(0) })),
})

const part = z.strictObject({
  part: z.enum(ARRANGEMENT_PARTS),
  by: some,
  clause: z.strictObject({ version: itemId, number: line }).optional(),
  items: some,
})

export const aboutArrangements = <A extends z.ZodType>(at: A) =>
  [
    z.strictObject({
      kind: z.literal("scenario"),
      title: line,
      choices: z
        .array(z.strictObject({ issue: itemId, option: line, day: day.optional() }))
        .default([]),
      arrangement: itemId.optional(),
      assumptions: z.array(z.strictObject({ text: line, items: some })).default([]),
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("arrangement"),
      title: line,
      text: itemId.optional(),
      groups: z.array(group).max(200),
      chair: line.optional(),
      rule: line.optional(),
      quotas: z
        .array(z.strictObject({ name: line, least: exact, held: z.int().min(0).optional() }))
        .default([]),
      offices: z.array(z.strictObject({ name: line, group: line.optional() })).default([]),
      term: when.optional(),
      exit: line.optional(),
      endedBy: some,
      proposedBy: some,
      committees: z.array(committee).optional(),
      parts: z.array(part).optional(),
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("conflict"),
      title: line,
      model: line,
      today: z.array(line).default([]),
      basis: z.array(z.strictObject({ of: line, items: some, words: line.optional() })).default([]),
      cases: z.array(z.strictObject({ of: itemId, options: z.array(line).default([]) })).optional(),
      rests: grounds(at),
    }),
  ] as const
