/**
 * The schemas of bodies, made from their fields: what is kept and what is sent is checked by the
 * same.
 */

import { z } from "zod"
import {
  codePointLength,
  parseDay,
  parseId,
  parseInstant,
  parseRational,
} from "../../base/index.ts"
import type { AnyField, AnyFields, Holds, Named } from "./field.ts"
import { count, document, phrase } from "./field.ts"

type Schema = z.ZodType

const checkedText = (
  parse: (text: string) => boolean,
  message: string,
  meta: Readonly<Record<string, string>>,
): Schema => z.string().refine(parse, message).meta(meta)

const idOf = (kind: string, example: string): Schema =>
  checkedText(
    (text) => parseId(kind, text) !== undefined,
    `write an id: ${kind}_ and 26 letters and digits`,
    { pattern: `^${kind}_[0-9a-hjkmnp-tv-z]{26}$`, example: `${kind}_${example.padEnd(26, "0")}` },
  )

const TEXT = z.string()

/** What needs no more than its own kind to be known. */
const LEAVES = {
  truth: z.boolean(),
  count: z.int().min(0),
  share: z.number().min(0).max(1),
  day: checkedText(
    (text) => parseDay(text) !== undefined,
    "write a day that exists, such as 2021-03-08",
    { format: "date", example: "2021-03-08" },
  ),
  instant: checkedText(
    (text) => parseInstant(text) !== undefined,
    "write an instant such as 2021-03-08T16:20:31.000Z",
    { format: "date-time", example: "2021-03-08T16:20:31.000Z" },
  ),
  iso: z
    .string()
    .regex(/^[0-9PRTWYMDHSZ:/.+-]{1,80}$/, "write a date in ISO 8601, such as 2021-05-01")
    .meta({ example: "2021-05-01" }),
  exact: checkedText(
    (text) => parseRational(text).ok,
    'write a number as text, such as "3", "0.5" or "1/3"',
    { example: "1/3" },
  ),
  item: idOf("item", "statement".replaceAll("s", "5")),
  document: idOf("document", "text"),
} satisfies Record<string, Schema>

const spanParts = { document: LEAVES.document, start: LEAVES.count, end: LEAVES.count }

/** What a place must be. */
export const PLACE_WORDS = "a span as long as its exact words, at least one character"

/** A place with its words, as it is kept and shown. */
const wholePlace: Schema = z
  .strictObject({ ...spanParts, exact: TEXT, prefix: TEXT, suffix: TEXT })
  .refine(
    ({ start, end, exact }) => start < end && codePointLength(exact) === end - start,
    `send ${PLACE_WORDS}`,
  )
  .meta({
    id: "Anchor",
    description:
      "A place in one document version. In a request only document, start and end are needed.",
  })

/** The same in a request: the words may be left out, and are then read from the document. */
const sentPlace: Schema = z
  .strictObject({
    ...spanParts,
    exact: TEXT.default(""),
    prefix: TEXT.default(""),
    suffix: TEXT.default(""),
  })
  .meta({
    id: "SentAnchor",
    description:
      "A place in one document version. In a request only document, start and end are needed.",
  })

/** What is checked: how places come, and whether lists have a limit. */
export interface Checking {
  readonly place: Schema
  readonly limits: boolean
}
/** What is kept: it stays readable, however long its lists. */
export const KEPT: Checking = { place: wholePlace, limits: false }
/** What somebody sends. */
export const SENT: Checking = { place: sentPlace, limits: true }

/** The fields of a place, for whoever names what is wrong in one. */
export const PLACE_FIELDS: AnyFields = {
  document: document(),
  start: count(),
  end: count(),
  exact: phrase(),
  prefix: phrase(),
  suffix: phrase(),
}

/** The schema of an object with these fields and no others, and of this kind where one is named. */
export const objectSchema = (
  fields: AnyFields,
  of: Checking,
  kind?: string,
): z.ZodObject<z.ZodRawShape> =>
  z.strictObject({
    ...(kind === undefined ? {} : { kind: z.literal(kind) }),
    ...Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, fieldSchema(field, of)]),
    ),
  })

function fieldSchema({ holds, presence, otherwise }: AnyField, of: Checking): Schema {
  const schema = holdsSchema(holds, of)
  if (otherwise !== undefined) return schema.default(otherwise)
  return presence === "given" ? schema : schema.optional()
}

/** The schema of what a field holds. */
export function holdsSchema(holds: Holds, of: Checking): Schema {
  if (holds.kind === "text") return TEXT
  if (holds.kind === "word") return z.enum(holds.words as [string, ...string[]])
  if (holds.kind === "place") return of.place
  if (holds.kind === "list") {
    const list = z.array(holdsSchema(holds.of.holds, of))
    return of.limits && holds.most !== undefined ? list.max(holds.most) : list
  }
  if (holds.kind === "parts") return named(holds.named, () => objectSchema(holds.parts, of))
  if (holds.kind === "either") return named(holds.named, () => eitherSchema(holds.arms, of))
  return LEAVES[holds.kind]
}

const eitherSchema = (
  arms: Readonly<Record<string, AnyFields>>,
  of: Checking,
): z.ZodDiscriminatedUnion =>
  z.discriminatedUnion(
    "kind",
    Object.entries(arms).map(([kind, fields]) => objectSchema(fields, of, kind)) as [
      z.ZodObject<z.ZodRawShape>,
      ...z.ZodObject<z.ZodRawShape>[],
    ],
  )

const byName = new Map<string, Schema>()

/** Parts that have a name in the contract are made once; none of them holds a place. */
function named(name: Named | undefined, make: () => Schema): Schema {
  if (name === undefined) return make()
  const known = byName.get(name.as)
  if (known !== undefined) return known
  const made = make().meta({ id: name.as, description: name.description })
  byName.set(name.as, made)
  return made
}

/** The schema of one of these kinds, told apart by `kind`. */
export const bodiesSchema = (
  kinds: readonly { readonly kind: string; readonly fields: AnyFields }[],
  of: Checking,
): Schema => eitherSchema(Object.fromEntries(kinds.map(({ kind, fields }) => [kind, fields])), of)
