/** Schemas of what an entry says: those by which the record itself checks it. */

import {
  bodiesSchema,
  BODY_KINDS,
  deadline as deadlineField,
  holdsSchema,
  KINDS,
  objectSchema,
  KEPT,
  SENT,
  when as whenField,
  WRITTEN_KINDS,
  type AnyField,
  type Body,
  type Checking,
  type BodyKind,
  type Clause,
  type CorroborationBody,
  type Deadline,
  type Grade,
  type Lineage,
  type When,
  type WrittenBody,
} from "../record/index.ts"
import { letting } from "./shown.ts"

const anyOf = <T>(kinds: readonly BodyKind[], of: Checking, name: string) =>
  letting<T>(
    bodiesSchema(
      kinds.map((kind) => KINDS[kind]),
      of,
    ).openapi(name),
  )

/** What an entry says. */
export const body = anyOf<Body>(BODY_KINDS, KEPT, "Body")

/** What a correction says instead. */
export const sentBody = anyOf<Body>(BODY_KINDS, SENT, "SentBody")

/** What a person begins: everything that is written, and a stance on a claim. */
export const sentAddedBody = anyOf<CorroborationBody | WrittenBody>(
  ["corroboration", ...WRITTEN_KINDS],
  SENT,
  "SentAddition",
)

/** What an entry of one kind says. */
export const bodyOf = <K extends BodyKind>(kind: K) =>
  letting<Extract<Body, { readonly kind: K }>>(objectSchema(KINDS[kind].fields, KEPT, kind))

/** A part of a body, as it stands in views and requests of its own. */
const part = <T>(field: AnyField) => letting<T>(holdsSchema(field.holds, SENT))

export const when = part<When>(whenField())
export const deadline = part<Deadline>(deadlineField())
export const lineage = part<Lineage>(fieldOf("corroboration", "lineage"))
export const grade = part<Grade>(fieldOf("corroboration", "grade"))
/** The same as it is sent: either half may be left out. */
export const sentGrade = part<Partial<Grade>>(fieldOf("corroboration", "grade"))
/** The clauses of a version, as they are sent. */
export const sentClauses = part<readonly Clause[]>(fieldOf("version", "clauses"))

function fieldOf(kind: BodyKind, name: string): AnyField {
  const field = KINDS[kind].fields[name]
  if (field === undefined) throw new RangeError(`a ${kind} has no ${name}`)
  return field
}
