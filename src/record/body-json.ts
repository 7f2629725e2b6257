/** Bodies to JSON and back. What comes from the database or the web is checked, never trusted. */

import { failed, ok, type Json, type Result } from "../base/index.ts"
import { shapeFault, type ShapeFault } from "./kinds/fault.ts"
import { BODY_KINDS, KINDS, perKind, type Body } from "./kinds/index.ts"
import { isObject } from "./kinds/is-object.ts"
import { objectSchema, KEPT } from "./kinds/schema.ts"

const schemaOf = perKind(({ kind, fields }) => objectSchema(fields, KEPT, kind))

/** The body in this JSON; each of its places comes with its words. */
export function parseBody(json: unknown): Result<Body, ShapeFault> {
  const kind: unknown = isObject(json) ? json["kind"] : undefined
  const known = BODY_KINDS.find((each) => each === kind)
  if (known === undefined)
    return failed({
      kind: "shape",
      path: "$.kind",
      found: kind === undefined ? "nothing" : JSON.stringify(kind),
      mend: `send one of ${BODY_KINDS.join(", ")}`,
    })
  const parsed = schemaOf(known).safeParse(json)
  // The schema is made of the fields that the type is made of.
  return parsed.success
    ? ok(parsed.data as unknown as Body)
    : failed(shapeFault(KINDS[known].fields, json, parsed.error.issues))
}

/** The body as plain JSON, absent fields left out. `parseBody` gives the same body back. */
export const formatBody = (body: Body): Json => withoutAbsent(body as unknown as Json)

function withoutAbsent(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutAbsent)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) =>
      field === undefined ? [] : [[key, withoutAbsent(field)]],
    ),
  )
}
