/** The contract as OpenAPI 3.1, made from the same table of routes that answers. */

import { z, type OpenAPIHono } from "@hono/zod-openapi"
import { problem } from "../contract/index.ts"
import { PROBLEMS, type AnyFault } from "./problem.ts"
import type { Route } from "./route.ts"

type Registry = OpenAPIHono["openAPIRegistry"]
type RouteConfig = Parameters<Registry["registerPath"]>[0]

/** Puts every route down in the registry. */
export function describeRoutes(registry: Registry, routes: readonly Route[]): void {
  registry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "parley_session",
    description: "Over TLS the cookie's name is __Host-parley_session.",
  })
  registry.registerComponent("securitySchemes", "token", {
    type: "apiKey",
    in: "header",
    name: "X-Parley-CSRF",
    description: "The session's `csrf`; with every request that changes something.",
  })
  for (const route of routes) registry.registerPath(described(route))
}

/** The whole contract. */
export const openApiDocument = (
  app: OpenAPIHono,
): ReturnType<OpenAPIHono["getOpenAPI31Document"]> =>
  app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Parley",
      version: "1",
      description:
        "The record of a peace process: who said what, on which words it rests, and what a " +
        "person made of it. Every failure is a problem response (RFC 9457) whose detail is " +
        "one plain sentence.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/" }],
    security: [],
  })

function described(route: Route): RouteConfig {
  const changes = route.method !== "get"
  const security =
    route.access === "anyone" ? [] : [changes ? { session: [], token: [] } : { session: [] }]
  return {
    method: route.method,
    path: route.path,
    summary: route.summary,
    operationId: operationId(route),
    security,
    request: {
      ...(route.path.includes("{")
        ? { params: route.params as NonNullable<NonNullable<RouteConfig["request"]>["params"]> }
        : {}),
      ...queryOf(route),
      ...headersOf(route),
      ...bodyOf(route),
    },
    responses: { [route.status]: answered(route), ...problemsOf(route) },
  }
}

type RequestConfig = NonNullable<RouteConfig["request"]>

const queryOf = ({ query }: Route): RequestConfig =>
  query === undefined ? {} : { query: query as NonNullable<RequestConfig["query"]> }

/** Every request that changes something may come under a key. */
const headersOf = (route: Route): RequestConfig => (takesKey(route) ? { headers: KEYED } : {})

const KEYED = z.object({
  "Idempotency-Key": z
    .string()
    .regex(/^[\x20-\x7e]{1,200}$/)
    .optional()
    .openapi({
      param: {
        name: "Idempotency-Key",
        in: "header",
        description:
          "A key of the sender's own for this request. Sent again under the same key, it is " +
          "not carried out again: the answer is that of the first time. Kept for 7 days.",
      },
    }),
})

/** A request that changes something, by somebody who is signed in. */
const takesKey = (route: Route): boolean => route.method !== "get" && route.access === "signed-in"

function bodyOf({ bodies: { json, form } }: Route): NonNullable<RouteConfig["request"]> {
  if (json === undefined && form === undefined) return {}
  const content = {
    ...(form === undefined ? {} : { "multipart/form-data": { schema: form } }),
    ...(json === undefined ? {} : { "application/json": { schema: json } }),
  }
  return { body: { required: true, content } }
}

const answered = ({ answer, summary, status, media }: Route): RouteConfig["responses"][string] =>
  answer === undefined
    ? { description: summary }
    : {
        description: status === 201 ? "Made" : "Here it is",
        content: { [media]: { schema: answer } },
      }

/** Every status this route can fail with, and the kinds of problem that have it. */
function problemsOf(route: Route): RouteConfig["responses"] {
  const byStatus = new Map<number, string[]>()
  for (const kind of faultsOf(route)) {
    const { status, title } = PROBLEMS[kind]
    byStatus.set(status, [...(byStatus.get(status) ?? []), `${title} (\`${kind}\`)`])
  }
  const content = { "application/problem+json": { schema: problem } }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, titles]) => [status, { description: `${titles.join("; ")}.`, content }]),
  )
}

/** What can go wrong with a route: its own faults, and those of its shape. */
export function faultsOf(route: Route): ReadonlySet<AnyFault["kind"]> {
  const takesBody = route.bodies.json !== undefined || route.bodies.form !== undefined
  return new Set<AnyFault["kind"]>([
    ...(route.access === "signed-in" ? (["signed-out"] as const) : []),
    ...(route.method !== "get" ? (["foreign-origin"] as const) : []),
    ...(takesKey(route)
      ? (["csrf", "invalid", "under-way", "carried-out", "key-taken"] as const)
      : []),
    ...(route.path.includes("{") ? (["not-found"] as const) : []),
    ...(route.query === undefined ? [] : (["invalid"] as const)),
    ...(route.query !== undefined && route.path.includes("{") ? (["not-yet"] as const) : []),
    ...(takesBody
      ? (["malformed", "cut-off", "body-too-large", "wrong-type", "invalid"] as const)
      : []),
    ...(route.needs === "record" ? (["busy"] as const) : []),
    // What may have been destroyed may be damaged as well.
    ...(route.faults.includes("destroyed") ? (["damaged"] as const) : []),
    ...route.faults,
    "wrong-host",
    "internal",
    "refused",
    "damaged-files",
    "unavailable",
    "too-slow",
  ])
}

/** `getProcessesProcessDocuments`: the method and the words of the path. */
const operationId = ({ method, path }: Route): string =>
  method +
  path
    .slice("/api/".length)
    .split("/")
    .map((word) => word.replace(/[{}.]/g, ""))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
