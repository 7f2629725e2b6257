/**
 * A request's parameters and body, checked against a route's schemas; the first thing wrong, in one
 * sentence.
 */

import type { z } from "@hono/zod-openapi"
import type { Fault } from "../app/index.ts"
import { failed, ok, type Result } from "../base/index.ts"
import { parseForm, parseJson, readBytes } from "./body.ts"
import type { AnyFault } from "./problem.ts"
import type { Route } from "./route.ts"

/** The body as its schema gives it; undefined where the route takes none. */
export async function bodyOf(
  route: Pick<Route, "bodies" | "limit">,
  request: Request,
): Promise<Result<unknown, AnyFault>> {
  const { json, form } = route.bodies
  if (json === undefined && form === undefined) return ok(undefined)
  const contentType = request.headers.get("content-type") ?? ""
  const media = contentType.split(";")[0]?.trim().toLowerCase()
  const schema =
    media === "application/json" ? json : media === "multipart/form-data" ? form : undefined
  if (schema === undefined)
    return failed({
      kind: "wrong-type",
      found: media === "" ? "of no stated type" : short(media ?? ""),
      takes: takes(route),
    })
  const bytes = await readBytes(request, route.limit)
  if (!bytes.ok) return bytes
  const value =
    media === "application/json" ? parseJson(bytes.value) : formValue(bytes.value, contentType)
  return value.ok ? checked(schema, value.value) : value
}

/**
 * What stands after the question mark, as its schema gives it; a route that takes nothing there
 * takes no notice of it.
 */
export function queryOf(
  { query }: Pick<Route, "query">,
  { searchParams }: URL,
): Result<unknown, AnyFault> {
  if (query === undefined) return ok(undefined)
  const twice = [...searchParams.keys()].find((key, index, keys) => keys.indexOf(key) !== index)
  if (twice !== undefined)
    return failed({
      kind: "invalid",
      field: short(twice),
      found: "the same field twice",
      mend: "give it once",
    })
  return checked(query, Object.fromEntries(searchParams))
}

/** The value as the schema gives it, or the first field that is wrong. */
function checked(schema: z.ZodType, value: unknown): Result<unknown, Fault> {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  return failed(
    issue === undefined
      ? {
          kind: "invalid",
          field: "request",
          found: "something else",
          mend: "send what /api/openapi.json describes",
        }
      : issueFault(issue),
  )
}

type Issue = z.core.$ZodIssue

function issueFault(issue: Issue): Fault {
  const field = issue.path.reduce<string>(
    (path, key) =>
      typeof key === "number"
        ? `${path}[${key}]`
        : path === ""
          ? String(key)
          : `${path}.${String(key)}`,
    "",
  )
  const found =
    issue.code === "unrecognized_keys"
      ? `the unknown field ${JSON.stringify(short(issue.keys[0] ?? ""))}`
      : describe(issue.input)
  return {
    kind: "invalid",
    field: field === "" ? "request" : short(field),
    found,
    mend: mendOf(issue),
  }
}

function mendOf(issue: Issue): string {
  if (issue.code === "unrecognized_keys") return "leave it out"
  if (issue.code === "invalid_type") return `write ${NOUNS[issue.expected] ?? issue.expected}`
  if (issue.code === "invalid_value") return `write one of ${issue.values.map(String).join(", ")}`
  if (issue.code === "invalid_union")
    return "options" in issue
      ? `write one of ${(issue.options as string[]).join(", ")}`
      : "send what /api/openapi.json describes"
  if (issue.code === "too_small") return `give at least ${issue.minimum}${unitOf(issue.origin)}`
  if (issue.code === "too_big") return `give at most ${issue.maximum}${unitOf(issue.origin)}`
  return issue.message
}

const NOUNS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
}

const unitOf = (origin: string): string =>
  origin === "string" ? " characters" : origin === "array" ? " of them" : ""

function describe(value: unknown): string {
  if (value === undefined || value === null) return "nothing"
  if (typeof value === "string") return JSON.stringify(short(value))
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === "object" ? "an object" : short(String(value))
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const takes = ({ bodies }: Pick<Route, "bodies">): readonly string[] => [
  ...(bodies.json === undefined ? [] : ["application/json"]),
  ...(bodies.form === undefined ? [] : ["multipart/form-data"]),
]

function formValue(bytes: Uint8Array, contentType: string): Result<unknown, AnyFault> {
  const fields = parseForm(bytes, contentType)
  return fields.ok ? ok(Object.fromEntries(fields.value)) : fields
}
