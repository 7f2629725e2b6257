/** Requests under a key: carried out once, however often they are sent. */

import { isRepeated, type KnownRequest } from "../app/index.ts"
import { failed, ok, type Digest, type Result, type Utf8 } from "../base/index.ts"
import { problemResponse, type AnyFault } from "./problem.ts"
import type { Asked, Route, Session } from "./route.ts"

/** The header that carries the key. */
const KEY_HEADER = "Idempotency-Key"
/** Printable characters of ASCII; more than any kind of unique id takes. */
const KEY = /^[\x20-\x7e]{1,200}$/

/** What one request asks under its key, and in whose name. */
interface Keyed {
  readonly asked: Asked<unknown, unknown, Session, unknown>
  readonly key: string
  readonly request: string
}

/** Requests that are being carried out here at this moment, by person and key. */
export type UnderWay = Map<string, string>

/** The key of a request that changes something; undefined where it has none. */
export function keyOf(headers: Headers): Result<string | undefined, AnyFault> {
  const key = headers.get(KEY_HEADER) ?? undefined
  if (key === undefined || KEY.test(key)) return ok(key)
  return failed({
    kind: "invalid",
    field: KEY_HEADER,
    found: key === "" ? "nothing" : "a key of another form",
    mend: "send 1 to 200 printable characters of ASCII, or leave the header out",
  })
}

/**
 * What tells one request from another: method, address and what was sent; a file by its bytes,
 * however it was wrapped on the way.
 */
export function requestHash(
  method: string,
  url: URL,
  body: unknown,
  { digest, utf8 }: { readonly digest: Digest; readonly utf8: Utf8 },
): string {
  const sent = JSON.stringify(body, (_, value: unknown) =>
    value instanceof Uint8Array ? { bytes: digest(value) } : value,
  ) as string | undefined
  return digest(utf8(JSON.stringify([method, url.pathname, url.search, sent ?? null])))
}

/**
 * The answer to a request under a key. One carried out before gets the answer that it got then;
 * where that was lost, or the request is still under way, a problem that says so. What was refused
 * without anything being written is tried anew.
 *
 * @param carryOut  runs the route on what it is given and makes its response
 */
export async function answerOnce(
  route: Route,
  keyed: Keyed,
  underWay: UnderWay,
  carryOut: (asked: Keyed["asked"]) => Promise<Response>,
): Promise<Response> {
  const {
    asked: { session, ports },
    key,
    request,
  } = keyed
  const name = `${session.view.person.id} ${key}`
  const same = underWay.get(name)
  if (same !== undefined)
    return problemResponse({ kind: same === request ? "under-way" : "key-taken" })
  underWay.set(name, request)
  try {
    const known = await ports.requests.find(session.view.person.id, { key, request })
    return known.kind === "new"
      ? await carriedOut(route, keyed, carryOut)
      : responseTo(route, known)
  } finally {
    underWay.delete(name)
  }
}

async function carriedOut(
  route: Route,
  { asked, key, request }: Keyed,
  carryOut: (asked: Keyed["asked"]) => Promise<Response>,
): Promise<Response> {
  const {
    ports,
    session: {
      view: { person },
    },
    settings,
  } = asked
  try {
    const response = await carryOut({
      ...asked,
      ports: { ...ports, record: ports.record.onceOnly({ key, request }) },
    })
    // Whoever asked gets the answer even where it cannot be kept: what it tells of is durable.
    await ports.requests
      .keepAnswer(person.id, key, {
        status: response.status,
        answer: await response.clone().text(),
      })
      .catch((error: unknown) => {
        settings.log(
          "The answer to a request was not kept: " +
            `${error instanceof Error ? error.message : String(error)}`,
        )
      })
    return response
  } catch (error) {
    // Another server on this database was first.
    if (isRepeated(error))
      return responseTo(route, await ports.requests.find(person.id, { key, request }))
    throw error
  }
}

function responseTo(route: Route, known: KnownRequest): Response {
  switch (known.kind) {
    case "other":
      return problemResponse({ kind: "key-taken" })
    case "new":
    case "unanswered":
      return problemResponse({ kind: "carried-out" })
    case "answered": {
      const type = known.status >= 400 ? "application/problem+json" : route.media
      return new Response(known.status === 204 ? null : known.answer, {
        status: known.status,
        headers: { "content-type": type },
      })
    }
  }
}
