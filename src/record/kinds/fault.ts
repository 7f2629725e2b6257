/** What is wrong with a value that should have been a body: where it stands, and what to send. */

import type { z } from "zod"
import { armOf } from "./walk.ts"
import { isObject } from "./is-object.ts"
import type { AnyField, AnyFields, Holds } from "./field.ts"
import { PLACE_FIELDS, PLACE_WORDS } from "./schema.ts"

/**
 * What is wrong with a value: where it stands (`$.speakers[0].anchor`), what was found, what is
 * wanted instead.
 */
export interface ShapeFault {
  readonly kind: "shape"
  readonly path: string
  readonly found: string
  readonly mend: string
}

type Issue = z.core.$ZodIssue

/** The first fault in an object with these fields, which has these issues. */
export function shapeFault(
  fields: AnyFields,
  value: unknown,
  issues: readonly Issue[],
): ShapeFault {
  const issue = firstOf(issues)
  const at = reached(fields, value, issue.path)
  if (issue.code === "unrecognized_keys") {
    const unknownField = issue.keys[0] ?? ""
    return {
      kind: "shape",
      path: `${at.path}.${shorten(unknownField)}`,
      found: "an unknown field",
      mend: `use only ${at.names.join(", ")}`,
    }
  }
  return { kind: "shape", path: at.path, found: describe(at.value), mend: `send ${at.wanted}` }
}

/** Of an object with a field that is not known, that field before what is wrong in the others. */
function firstOf(issues: readonly Issue[]): Issue {
  const [first] = issues
  if (first === undefined) throw new RangeError("a fault without an issue")
  const isAround = ({ code, path }: Issue): boolean =>
    code === "unrecognized_keys" && path.every((key, index) => key === first.path[index])
  return issues.find(isAround) ?? first
}

/** A value within a body: where it stands, what it should be, and which fields it may have. */
interface Reached {
  readonly path: string
  readonly value: unknown
  readonly wanted: string
  readonly names: readonly string[]
}

/** Goes along the path as far as the fields know it: a wrong `kind` is wrong of the whole. */
function reached(fields: AnyFields, value: unknown, path: readonly PropertyKey[]): Reached {
  let at: Reached = {
    path: "$",
    value,
    wanted: "an object",
    names: ["kind", ...Object.keys(fields)],
  }
  let within = (key: PropertyKey): Holds | undefined =>
    typeof key === "string" ? fields[key]?.holds : undefined
  for (const key of path) {
    const holds = within(key)
    if (holds === undefined) return at
    const step = typeof key === "number" ? `[${key}]` : `.${String(key)}`
    const inner = valueAt(at.value, key)
    at = {
      path: `${at.path}${step}`,
      value: inner,
      wanted: wantedOf(holds, inner),
      names: namesOf(holds, inner),
    }
    within = (next) => partOf(holds, inner, next)?.holds
  }
  return at
}

const valueAt = (value: unknown, key: PropertyKey): unknown => {
  if (Array.isArray(value)) return typeof key === "number" ? (value[key] as unknown) : undefined
  return isObject(value) && typeof key === "string" && Object.hasOwn(value, key)
    ? value[key]
    : undefined
}

function partOf(holds: Holds, value: unknown, key: PropertyKey): AnyField | undefined {
  if (holds.kind === "list") return typeof key === "number" ? holds.of : undefined
  return typeof key === "string" ? fieldsOf(holds, value)[key] : undefined
}

function fieldsOf(holds: Holds, value: unknown): AnyFields {
  if (holds.kind === "place") return PLACE_FIELDS
  if (holds.kind === "parts") return holds.parts
  return holds.kind === "either" ? armOf(holds.arms, value) : {}
}

const namesOf = (holds: Holds, value: unknown): readonly string[] => [
  ...(holds.kind === "either" ? ["kind"] : []),
  ...Object.keys(fieldsOf(holds, value)),
]

const WANTED = {
  text: "a text",
  truth: "true or false",
  count: "a whole number from 0",
  share: "a number from 0 to 1",
  day: "a day such as 2021-05-01",
  instant: "an instant such as 2021-05-01T12:00:00.000Z",
  iso: "a date in ISO 8601",
  exact: 'a number as text, such as "3", "0.5" or "1/3"',
  item: "an item's id",
  document: "a document version's id",
  list: "a list",
  parts: "an object",
} as const

function wantedOf(holds: Holds, value: unknown): string {
  if (holds.kind === "word") return `one of ${holds.words.join(", ")}`
  if (holds.kind === "place") return isObject(value) ? PLACE_WORDS : WANTED.parts
  if (holds.kind !== "either") return WANTED[holds.kind]
  const kinds = Object.keys(holds.arms)
  return `a ${holds.what} of kind ${kinds.slice(0, -1).join(", ")} or ${kinds.at(-1) ?? ""}`
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing"
  if (typeof value === "string") return JSON.stringify(shorten(value))
  if (Array.isArray(value)) return `a list of ${value.length}`
  return isObject(value) ? "an object" : String(value)
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
