/**
 * What a route is: where it stands, who may use it, what it takes and gives, and the one function
 * that it runs.
 */

import type { z } from "@hono/zod-openapi"
import type { Fault, Ports, SignedIn } from "../app/index.ts"
import type { Result } from "../base/index.ts"
import type { AnyFault, DoorFault } from "./problem.ts"
import type { ApiSettings } from "./settings.ts"
import type { Wire } from "./wire.ts"

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

/** The shapes a body may come in; each gives the same thing. */
export interface Bodies<B> {
  readonly json?: z.ZodType<B>
  readonly form?: z.ZodType<B>
}

/** How an answer is written. */
export type Media = "application/json" | "application/ld+json" | "text/calendar"

/** What a route stands on: one that needs nothing is answered however much else there is to do. */
export type Needs = "record" | "nothing"

/** The schema that an answer of this type goes by. */
type Answer<A> = [A] extends [undefined] ? undefined : z.ZodType<Wire<A>>

export interface RouteParts<P, B, A, S, Q = undefined> {
  readonly method: "get" | "post" | "delete"
  /** In OpenAPI's manner: `/api/processes/{process}`. */
  readonly path: string
  readonly summary: string
  /** What it is worked out from; the record where nothing is said. */
  readonly needs?: Needs
  /** Checks the path's parameters; one that fails looks like a thing that is not there. */
  readonly params: z.ZodType<P, Record<string, string>>
  /**
   * Checks what stands after the question mark, if anything may; a field that is not in it is
   * refused.
   */
  readonly query?: z.ZodType<Q, Record<string, string | undefined>>
  readonly bodies: Bodies<B>
  /** Bytes; a body above it is refused while it comes in. */
  readonly limit?: number
  /**
   * Whether it works on whole texts, and is answered beside the serving thread where there is
   * somebody who does.
   */
  readonly apart?: boolean
  readonly status: 200 | 201 | 204
  /**
   * How the answer is written: JSON, or a text in a form of its own, which `answer` then is a plain
   * text of.
   */
  readonly media?: Media
  /** What comes back; its type is the view's own, as it travels. Undefined where nothing does. */
  readonly answer: Answer<NoInfer<A>>
  /** What can go wrong, beyond what can go wrong with any request. */
  readonly faults: readonly (Fault | DoorFault)["kind"][]
  readonly run: (asked: Asked<P, B, S, Q>) => Promise<Result<A, AnyFault>>
}

/** A route with its types closed over, as the table of routes holds it. */
export interface Route {
  readonly method: "get" | "post" | "delete"
  readonly path: string
  readonly summary: string
  readonly access: "anyone" | "signed-in"
  readonly needs: Needs
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

/** A route that anyone may use, signed in or not. */
export const openRoute = <P, B, A, Q = undefined>(
  parts: RouteParts<P, B, A, Session | undefined, Q>,
): Route => closed(parts, "anyone", (session) => session)

/** A route for those who are signed in. */
export const route = <P, B, A, Q = undefined>(parts: RouteParts<P, B, A, Session, Q>): Route =>
  closed(parts, "signed-in", (session) => {
    if (session === undefined)
      throw new TypeError("a route for those signed in was run without a session")
    return session
  })

/** Closes over the types: what comes in was checked by the route's own schemas. */
function closed<P, B, A, S, Q>(
  parts: RouteParts<P, B, A, S, Q>,
  access: Route["access"],
  sessionOf: (session: Session | undefined) => S,
): Route {
  return {
    ...parts,
    access,
    needs: parts.needs ?? "record",
    limit: parts.limit ?? ORDINARY,
    apart: parts.apart ?? false,
    media: parts.media ?? "application/json",
    answerTo: (asked) =>
      parts.run({
        ...asked,
        session: sessionOf(asked.session),
        params: asked.params as P,
        query: asked.query as Q,
        body: asked.body as B,
      }),
  }
}
