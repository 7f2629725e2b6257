/** Makes the door: headers, host check, routes, pages, and what happens when something breaks. */

import { randomBytes } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import { OpenAPIHono } from "@hono/zod-openapi"
import type { Context, Next } from "hono"
import { isDamaged, isRefused, isUnavailable } from "../app/index.ts"
import { answer, type Shared } from "./answer.ts"
import { hostAllowed } from "./guard.ts"
import { setHeaders } from "./headers.ts"
import { house } from "./house.ts"
import { describeRoutes, openApiDocument } from "./openapi.ts"
import { pages } from "./pages.ts"
import { problemResponse } from "./problem.ts"
import type { Route } from "./route.ts"
import { allRoutes } from "./routes/index.ts"
import type { ApiSettings } from "./settings.ts"

/** How long a request may take before it is answered without its result, in milliseconds. */
const PATIENCE = 60_000

/**
 * Requests worked on at once: about as many as ten connections to the database serve within a
 * second.
 */
const PLACES = 256

/** The HTTP door, ready to be served or to be asked in a test: `app.request("/api/health")`. */
export function createApi(settings: ApiSettings): OpenAPIHono {
  const app = new OpenAPIHono()
  const routes = allRoutes()
  const shared: Shared = { settings, underWay: new Map(), house: house(settings.places ?? PLACES) }
  app.use(async (context, next) => guarded(context, next, settings))
  for (const route of routes)
    app.on(route.method.toUpperCase(), honoPath(route.path), (context) =>
      inTime(answer(route, shared, context), settings.requestPatience, (error) => {
        incident(error, context, settings)
      }),
    )
  describeRoutes(app.openAPIRegistry, routes)
  app.get("/api/openapi.json", (context) => context.json(openApiDocument(app)))
  app.all("/api/*", (context) => problemResponse(elsewhere(routes, context.req.path)))
  app.get("*", pages(settings.webFolder))
  app.notFound(() => problemResponse({ kind: "no-such-address" }))
  app.onError((error, context) => broken(error, context, settings))
  return app
}

/** Every answer carries the same headers, the refusal of a strange host included. */
async function guarded(
  context: Context,
  next: Next,
  { allowedHosts, secure, ports }: ApiSettings,
): Promise<void> {
  const host = context.req.header("host") ?? new URL(context.req.url).host
  if (hostAllowed(host, allowedHosts)) await next()
  else context.res = problemResponse({ kind: "wrong-host" })
  setHeaders(context.res.headers, secure)
  const damage = ports.damage?.()
  if (damage !== undefined) context.res.headers.set("x-parley-damage", damage)
}

/**
 * What broke goes to the log under a name; the answer tells the name and nothing else, unless it
 * failed in a way that can be told.
 */
function broken(error: unknown, context: Context, settings: ApiSettings): Response {
  if (isDamaged(error)) return damagedResponse(error, context, settings)
  if (isUnavailable(error)) return problemResponse({ kind: "unavailable", because: error.message })
  const name = incident(error, context, settings)
  return problemResponse(
    isRefused(error)
      ? { kind: "refused", because: error.message }
      : { kind: "internal", incident: name },
  )
}

/** Whoever keeps Parley finds it in the log as well: it has to be mended. */
function damagedResponse(error: Error, context: Context, settings: ApiSettings): Response {
  incident(error, context, settings)
  return problemResponse({ kind: "damaged-files", because: error.message })
}

/** Puts what broke into the log; gives the name that it has there. */
function incident(error: unknown, context: Context, { log }: ApiSettings): string {
  const name = randomBytes(6).toString("hex")
  log(`incident ${name}: ${context.req.method} ${context.req.routePath}: ${errorText(error)}`)
  return name
}

/** Where it was thrown, and what the world's own word for it was. */
function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ""
  return `${error.stack ?? error.message}${cause}`
}

/**
 * The answer, or a problem where it takes too long; what was begun goes on to its end, whole or not
 * at all, and `fails` is told if it breaks.
 */
async function inTime(
  answered: Promise<Response>,
  patience: number | undefined,
  fails: (error: unknown) => void,
): Promise<Response> {
  const timer = new AbortController()
  const late = wait(patience ?? PATIENCE, undefined, { signal: timer.signal }).then(() => {
    answered.catch(fails)
    return problemResponse({ kind: "too-slow" })
  })
  late.catch(() => undefined)
  try {
    answered.catch(() => undefined)
    return await Promise.race([answered, late])
  } finally {
    timer.abort()
  }
}

/** An address that takes other methods says which. */
function elsewhere(routes: readonly Route[], path: string): Parameters<typeof problemResponse>[0] {
  const allowed = routes
    .filter((route) => pattern(route.path).test(path))
    .map(({ method }) => method.toUpperCase())
  return allowed.length === 0 ? { kind: "no-such-address" } : { kind: "wrong-method", allowed }
}

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+").replaceAll(".", "\\.")}$`)

const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1")
