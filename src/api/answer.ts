/** One request to one route: checked in a fixed order, run, and answered. */

import type { Context } from "hono"
import { findSession } from "../app/index.ts"
import { failed, ok, type Result } from "../base/index.ts"
import { readBytes } from "./body.ts"
import { cookieSecret } from "./cookie.ts"
import { ownOrigin, sameSecret } from "./guard.ts"
import type { House } from "./house.ts"
import { bodyOf, queryOf } from "./input.ts"
import { answerOnce, keyOf, requestHash, type UnderWay } from "./once.ts"
import { problemResponse, type AnyFault } from "./problem.ts"
import type { Asked, Route, Session } from "./route.ts"
import type { ApiSettings } from "./settings.ts"

/** What all requests of one door share. */
export interface Shared {
  readonly settings: ApiSettings
  readonly underWay: UnderWay
  readonly house: House
}

/** What a request asks, as far as it is told without its body. */
type Asking = Omit<Asked<unknown, unknown, Session | undefined, unknown>, "body">

/**
 * The answer: the view with the route's status, or the problem; to a request under a key, carried
 * out once.
 *
 * While a body comes in the request holds no place in the house: whoever sends slowly keeps nobody
 * out.
 */
export async function answer(route: Route, shared: Shared, context: Context): Promise<Response> {
  const headers = new Headers({
    "content-type": isJson(route) ? route.media : `${route.media}; charset=utf-8`,
  })
  const respond = (fault: AnyFault): Response => withHeaders(problemResponse(fault), headers)
  const { settings } = shared
  const admitted = await inHouse(route, shared, () => admittedTo(route, settings, context.req.raw))
  if (!admitted.ok) return respond(admitted.fault)
  // The door of the workroom has a house of its own.
  if (route.apart && settings.workroom !== undefined)
    return answeredApart(route, settings.workroom, context.req.raw)
  const asking = askingOf(route, settings, context, { headers, session: admitted.value })
  if (!asking.ok) return respond(asking.fault)
  const body = await bodyOf(route, context.req.raw)
  if (!body.ok) return respond(body.fault)
  const answered = await inHouse(route, shared, async () =>
    ok(
      await answerTo(route, shared, {
        asked: { ...asking.value, body: body.value },
        context,
        headers,
      }),
    ),
  )
  return answered.ok ? answered.value : respond(answered.fault)
}

/**
 * Runs work in a place of the house; `busy` where none is free. What is told about the door itself
 * needs none.
 */
async function inHouse<T>(
  route: Route,
  { house }: Shared,
  work: () => Promise<Result<T, AnyFault>>,
): Promise<Result<T, AnyFault>> {
  if (route.needs === "nothing") return work()
  const leave = house.enter()
  if (leave === undefined) return failed({ kind: "busy" })
  try {
    return await work()
  } finally {
    leave()
  }
}

interface Answering {
  readonly asked: Asked<unknown, unknown, Session | undefined, unknown>
  readonly context: Context
  readonly headers: Headers
}

async function answerTo(
  route: Route,
  { settings, underWay }: Shared,
  { asked, context, headers }: Answering,
): Promise<Response> {
  const key = keyOf(context.req.raw.headers)
  if (!key.ok) return withHeaders(problemResponse(key.fault), headers)
  const { session } = asked
  if (route.method === "get" || session === undefined || key.value === undefined)
    return carriedOut(route, asked, headers)
  const request = requestHash(
    context.req.method,
    new URL(context.req.url),
    asked.body,
    settings.ports,
  )
  return answerOnce(
    route,
    { asked: { ...asked, session }, key: key.value, request },
    underWay,
    (each) => carriedOut(route, each, headers),
  )
}

/** The route, run, and its response. */
async function carriedOut(
  route: Route,
  asked: Asked<unknown, unknown, Session | undefined, unknown>,
  headers: Headers,
): Promise<Response> {
  const result = await route.answerTo(asked)
  if (!result.ok) return withHeaders(problemResponse(result.fault), headers)
  return route.status === 204
    ? withHeaders(new Response(null, { status: 204 }), headers)
    : new Response(written(route, result.value), { status: route.status, headers })
}

/** JSON, or the text that a route of another form gives. */
const written = (route: Route, value: unknown): string =>
  isJson(route) ? JSON.stringify(value) : String(value)

const isJson = ({ media }: Route): boolean =>
  media === "application/json" || media === "application/ld+json"

/** The same request to somebody who has the time; its body is taken in up to the route's limit. */
async function answeredApart(
  { limit, method }: Route,
  workroom: NonNullable<ApiSettings["workroom"]>,
  request: Request,
): Promise<Response> {
  const body = method === "get" ? ok(undefined) : await readBytes(request, limit)
  return body.ok ? workroom(request, body.value) : problemResponse(body.fault)
}

/**
 * Origin, session and token, in this order; then parameters and body: nothing is told to, and
 * nothing read from, whoever fails an earlier one.
 */
async function admittedTo(
  route: Route,
  settings: ApiSettings,
  request: Request,
): Promise<Result<Session | undefined, AnyFault>> {
  if (route.method !== "get" && !ownOrigin(request.headers, settings.secure))
    return failed({ kind: "foreign-origin" })
  const session =
    route.access === "anyone" ? ok(undefined) : await sessionOf(request.headers, settings)
  if (!session.ok) return session
  return tokenFits(route, request.headers, session.value) ? session : failed({ kind: "csrf" })
}

function askingOf(
  route: Route,
  settings: ApiSettings,
  context: Context,
  { headers, session }: { readonly headers: Headers; readonly session: Session | undefined },
): Result<Asking, AnyFault> {
  const request = context.req.raw
  const params = route.params.safeParse(context.req.param())
  if (!params.success) return failed({ kind: "not-found", what: thingAt(route.path) })
  const query = queryOf(route, new URL(request.url))
  if (!query.ok) return query
  const setHeader = (name: string, value: string): void => {
    headers.append(name, value)
  }
  return ok({
    settings,
    ports: settings.ports,
    session,
    params: params.data,
    query: query.value,
    from: addressOf(context),
    setHeader,
  })
}

/**
 * What stands last in the path, so that an id of another shape looks like one that is not there.
 */
function thingAt(path: string): "process" | "document" | "item" | "actor" {
  const name = /\{(\w+)\}[^{]*$/.exec(path)?.[1]
  return name === "process" || name === "document" || name === "actor" ? name : "item"
}

/** The session whose secret the cookie carries. */
async function sessionOf(
  headers: Headers,
  { ports, secure }: ApiSettings,
): Promise<Result<Session, AnyFault>> {
  const secret = cookieSecret(headers.get("cookie"), secure)
  if (secret === undefined) return failed({ kind: "signed-out" })
  const found = await findSession(ports, secret)
  return found.ok ? ok({ ...found.value, secret }) : found
}

const tokenFits = (route: Route, headers: Headers, session: Session | undefined): boolean =>
  route.method === "get" ||
  session === undefined ||
  sameSecret(headers.get("x-parley-csrf"), session.view.csrf)

/** Behind a listening server its adapter tells the socket's address; a header is never believed. */
function addressOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as {
    readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
  }
  return incoming?.socket?.remoteAddress ?? "unknown"
}

function withHeaders(response: Response, headers: Headers): Response {
  for (const [name, value] of headers)
    if (name !== "content-type") response.headers.append(name, value)
  return response
}
