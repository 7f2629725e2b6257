/** What goes wrong, as problem responses (RFC 9457). */

import { formatFault, type Fault } from "../app/index.ts"
import type { ProblemKind, ProblemView } from "../contract/index.ts"

/** What can be wrong with a request before any function of the app is asked. */
export type DoorFault =
  | { readonly kind: "malformed"; readonly found: string; readonly mend: string }
  /** The sender went before all of the body had come. */
  | { readonly kind: "cut-off" }
  | { readonly kind: "body-too-large"; readonly limit: number }
  | { readonly kind: "wrong-type"; readonly found: string; readonly takes: readonly string[] }
  | { readonly kind: "foreign-origin" }
  | { readonly kind: "csrf" }
  | { readonly kind: "wrong-host" }
  | { readonly kind: "no-such-address" }
  | { readonly kind: "wrong-method"; readonly allowed: readonly string[] }
  | { readonly kind: "too-many-attempts"; readonly seconds: number }
  | { readonly kind: "too-slow" }
  /** More is asked at once than can be worked on; nothing of this request was begun. */
  | { readonly kind: "busy" }
  /** The same request under the same key is being carried out. */
  | { readonly kind: "under-way" }
  /** It was carried out before, and its answer is not known any more. */
  | { readonly kind: "carried-out" }
  /** The key belongs to another request. */
  | { readonly kind: "key-taken" }
  /** The record does not take it. */
  | { readonly kind: "refused"; readonly because: string }
  | { readonly kind: "unavailable"; readonly because: string }
  /** Files of the database are damaged. */
  | { readonly kind: "damaged-files"; readonly because: string }
  | { readonly kind: "internal"; readonly incident: string }

export type AnyFault = Fault | DoorFault

/** Every kind of problem: its status and a title that is the same each time. */
export const PROBLEMS = {
  "signed-out": { status: 401, title: "Not signed in" },
  "link-over": { status: 403, title: "The sign-in link no longer works" },
  "not-found": { status: 404, title: "Not found" },
  "not-yet": { status: 404, title: "Not yet on the record that day" },
  invalid: { status: 422, title: "A field is not as it should be" },
  unreadable: { status: 422, title: "The document cannot be read" },
  stale: { status: 409, title: "Somebody changed this first" },
  destroyed: { status: 410, title: "The content was destroyed" },
  model: { status: 502, title: "The model gave no drafts" },
  malformed: { status: 400, title: "The request cannot be understood" },
  "cut-off": { status: 400, title: "The request was cut off" },
  "body-too-large": { status: 413, title: "The request is too large" },
  "wrong-type": { status: 415, title: "The request's content is of another type" },
  "foreign-origin": { status: 403, title: "The request comes from another site" },
  csrf: { status: 403, title: "The page's token is missing or old" },
  "wrong-host": { status: 421, title: "This host name is not served here" },
  "no-such-address": { status: 404, title: "There is nothing at this address" },
  "wrong-method": { status: 405, title: "This cannot be done at this address" },
  "too-many-attempts": { status: 429, title: "Too many attempts" },
  "too-slow": { status: 503, title: "It took too long" },
  busy: { status: 503, title: "Too much is asked at once" },
  "under-way": { status: 409, title: "It is being carried out" },
  "carried-out": { status: 409, title: "It was carried out already" },
  "key-taken": { status: 422, title: "The key belongs to another request" },
  refused: { status: 409, title: "The record does not take this" },
  damaged: { status: 500, title: "It cannot be read" },
  "damaged-files": { status: 500, title: "Files of the database are damaged" },
  unavailable: { status: 503, title: "It cannot be done at the moment" },
  internal: { status: 500, title: "Something broke inside" },
} as const satisfies Record<ProblemKind, { readonly status: number; readonly title: string }>

/** After so many seconds it is worth to try again. */
const SOON = 2

/** The problem as it is sent. */
export function problemOf(fault: AnyFault): ProblemView {
  const { status, title } = PROBLEMS[fault.kind]
  return {
    type: `/api/problems/${fault.kind}`,
    title,
    status: statusOf(fault) ?? status,
    detail: detailOf(fault),
    ...factsOf(fault),
  }
}

/** The problem response, with the headers its status asks for. */
export function problemResponse(fault: AnyFault): Response {
  const problem = problemOf(fault)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": "application/problem+json", ...headersOf(fault) },
  })
}

/** A file's own fault tells more than its kind: too large, or of a type that is not read. */
function statusOf(fault: AnyFault): number | undefined {
  if (fault.kind !== "unreadable") return undefined
  return fault.because.kind === "too-large"
    ? 413
    : fault.because.kind === "unsupported-type"
      ? 415
      : undefined
}

const detailOf = (fault: AnyFault): string =>
  isDoorFault(fault) ? doorDetail(fault) : formatFault(fault)

/** What the app finds wrong has words of its own. */
const isDoorFault = (fault: AnyFault): fault is DoorFault => !(fault.kind in OF_THE_APP)

const OF_THE_APP: Readonly<Record<Fault["kind"], true>> = {
  "signed-out": true,
  "link-over": true,
  "not-found": true,
  "not-yet": true,
  invalid: true,
  unreadable: true,
  stale: true,
  destroyed: true,
  damaged: true,
  model: true,
}

function doorDetail(fault: DoorFault): string {
  switch (fault.kind) {
    case "malformed":
      return `The request holds ${fault.found}; ${fault.mend}.`
    case "cut-off":
      return "The request ended before all of it had come; send it again."
    case "busy":
      return (
        "More is asked at once than can be worked on, and nothing of this was begun; try again " +
        `in ${SOON} seconds.`
      )
    case "body-too-large":
      return (
        `The request is larger than ${Math.round(fault.limit / 1_000_000)} MB; send less at a ` +
        "time."
      )
    case "wrong-type":
      return `The request's content is ${fault.found}; send ${fault.takes.join(" or ")}.`
    case "foreign-origin":
      return "The request was sent by another site's page; send it from Parley's own page."
    case "csrf":
      return (
        "The header X-Parley-CSRF is missing or belongs to another session; load the page " +
        "again."
      )
    case "wrong-host":
      return (
        "The request names a host that is not served here; use the address that parley serve " +
        "printed."
      )
    case "no-such-address":
      return "There is nothing at this address; /api/openapi.json lists what there is."
    case "wrong-method":
      return `This address does not take that method; use ${fault.allowed.join(" or ")}.`
    case "too-many-attempts":
      return `There were too many attempts to sign in; wait ${fault.seconds} seconds.`
    case "too-slow":
      return "This took too long and was given up; try again, with less if you can."
    case "under-way":
      return "This request is still being carried out; wait a moment and send it again."
    case "carried-out":
      return (
        "This was carried out already, and its answer was lost or is no longer kept; load the " +
        "page again to see what came of it."
      )
    case "key-taken":
      return (
        "The header Idempotency-Key carries the key of another request; send each new request " +
        "under a key of its own."
      )
    case "refused":
    case "damaged-files":
    case "unavailable":
      return fault.because
    case "internal":
      return `Something broke inside; the server's log tells of it under ${fault.incident}.`
  }
}

function factsOf(fault: AnyFault): Partial<ProblemView> {
  if (fault.kind === "stale") return { theirs: fault.theirs, yours: fault.yours }
  if (fault.kind === "invalid") return { field: fault.field }
  return fault.kind === "internal" ? { incident: fault.incident } : {}
}

function headersOf(fault: AnyFault): Record<string, string> {
  if (fault.kind === "signed-out") return { "www-authenticate": 'Cookie realm="Parley"' }
  if (fault.kind === "wrong-method") return { allow: fault.allowed.join(", ") }
  if (fault.kind === "too-many-attempts") return { "retry-after": String(fault.seconds) }
  if (fault.kind === "under-way") return { "retry-after": "1" }
  if (fault.kind === "busy") return { "retry-after": String(SOON) }
  if (fault.kind === "cut-off") return { connection: "close" }
  if (fault.kind === "body-too-large") return { connection: "close" }
  return {}
}
