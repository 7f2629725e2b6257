/** Schemas of the smallest things that travel: ids, days, spans. */

import { z } from "@hono/zod-openapi"
import { parseDay, parseId, parseInstant, type Day, type Id, type Instant } from "../base/index.ts"
import { ACTOR_KINDS, ACTS, FORMS, TERMS } from "../reading/index.ts"
import { DIRECTIONS, DOCUMENT_NATURES, STANDINGS } from "../record/index.ts"

/** A schema by the word that it lets in, which is a text that passed it. */
const words = <T extends string>(schema: z.ZodType): z.ZodType<T, string> =>
  schema as z.ZodType<T, string>

const idOf = <K extends string>(kind: K, example: string): z.ZodType<Id<K>, string> =>
  words(
    z
      .string()
      .refine(
        (text) => parseId(kind, text) !== undefined,
        `write an id: ${kind}_ and 26 letters and digits`,
      )
      .openapi({
        pattern: `^${kind}_[0-9a-hjkmnp-tv-z]{26}$`,
        example: `${kind}_${example.padEnd(26, "0")}`,
      }),
  )

export const processId = idOf("process", "affair")
export const itemId = idOf("item", "statement".replaceAll("s", "5"))
export const entryId = idOf("entry", "head")
export const documentId = idOf("document", "text")
export const personId = idOf("person", "amena")
export const compartmentId = idOf("compartment", "team")

/** A day that exists. */
export const day: z.ZodType<Day, string> = words(
  z
    .string()
    .refine((text) => parseDay(text) !== undefined, "write a day that exists, such as 2021-03-08")
    .openapi({ format: "date", example: "2021-03-08" }),
)

/** An instant in UTC, to the millisecond. */
export const instant: z.ZodType<Instant, string> = words(
  z
    .string()
    .refine(
      (text) => parseInstant(text) !== undefined,
      "write an instant such as 2021-03-08T16:20:31.000Z",
    )
    .openapi({ format: "date-time", example: "2021-03-08T16:20:31.000Z" }),
)

/** How many of something. */
export const count = z.int().min(0)

/** Half open, in Unicode code points. */
export const span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .openapi("Span", {
    description: "Half open, in Unicode code points of the document's text.",
    example: { start: 16, end: 40 },
  })

export const act = z.enum(ACTS)
export const actorKind = z.enum(ACTOR_KINDS)
export const direction = z.enum(DIRECTIONS)
export const form = z.enum(FORMS)
export const nature = z.enum(DOCUMENT_NATURES)
export const standing = z.enum(STANDINGS)
export const terms = z.enum(TERMS)
