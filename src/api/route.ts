/** What a route runs, as the contract types it, and a route with it. */

import type { z } from "@hono/zod-openapi"
import type { Ports, SignedIn } from "../app/index.ts"
import type { Result } from "../base/index.ts"
import {
  routes,
  type AnswerOf,
  type BodyOf,
  type Media,
  type ParamsOf,
  type QueryOf,
  type RouteShape,
  type Routes,
} from "../contract/index.ts"
import type { AnyFault } from "./problem.ts"
import type { ApiSettings } from "./settings.ts"

/** The session a request came with. */
export type Session = SignedIn & { readonly secret: string }

/** What a route's function is given: everything already checked. */
export interface Asked<P, B, S, Q = undefined> {
  readonly settings: ApiSettings
  readonly ports: Ports
  readonly session: S
  readonly params: P
  readonly query: Q
  readonly body: B
  /** Who asks, as far as the network tells: an address, or `unknown`. */
  readonly from: string
  /** A header for the answer. */
  setHeader(name: string, value: string): void
}

type SessionOf<R extends RouteShape> = R extends { readonly access: "anyone" }
  ? Session | undefined
  : Session

/** What a route runs on what its schemas let in. */
type Run<R extends RouteShape> = (
  asked: Asked<ParamsOf<R>, BodyOf<R>, SessionOf<R>, QueryOf<R>>,
) => Promise<Result<AnswerOf<R>, AnyFault>>

/** What each route runs. */
export type Runs = { readonly [Name in keyof Routes]: Run<Routes[Name]> }

/** A route with its types closed over, as the table of routes holds it. */
export interface Route {
  readonly method: "get" | "post" | "delete"
  readonly path: string
  readonly summary: string
  readonly access: "anyone" | "signed-in"
  readonly needs: "record" | "nothing"
  readonly params: z.ZodType
  readonly query?: z.ZodType | undefined
  readonly bodies: { readonly json?: z.ZodType; readonly form?: z.ZodType }
  readonly limit: number
  readonly apart: boolean
  readonly status: 200 | 201 | 204
  readonly media: Media
  readonly answer: z.ZodType | undefined
  readonly faults: readonly AnyFault["kind"][]
  /** Runs it on a body that its own schema let in. */
  answerTo(
    asked: Asked<unknown, unknown, Session | undefined, unknown>,
  ): Promise<Result<unknown, AnyFault>>
}

/** Bytes of JSON that any ordinary request may have. */
const ORDINARY = 1_000_000

/** Some route's function, told nothing of what it is given. */
type AnyRun = (asked: Asked<never, never, never, never>) => Promise<Result<unknown, AnyFault>>

/** Every route with what it runs, in the order of the contract. */
export const attached = (runs: Runs): readonly Route[] =>
  namesOf(routes).map((name) => closed(routes[name], runs[name]))

const namesOf = (table: Routes): readonly (keyof Routes)[] => Object.keys(table) as (keyof Routes)[]

/** Closes over the types: what comes in was checked by the route's own schemas. */
const closed = (shape: RouteShape, run: AnyRun): Route => ({
  ...shape,
  access: shape.access ?? "signed-in",
  needs: shape.needs ?? "record",
  bodies: shape.body ?? {},
  limit: shape.limit ?? ORDINARY,
  apart: shape.apart ?? false,
  media: shape.media ?? "application/json",
  answerTo: (asked) => {
    if (shape.access !== "anyone" && asked.session === undefined)
      throw new TypeError("a route for those signed in was run without a session")
    return run(asked as Asked<never, never, never, never>)
  },
})
