/** What a route is, before anybody says what it runs. */

import type { z } from "@hono/zod-openapi"
import type { Shown } from "../shown.ts"

/** How an answer is written. */
export type Media = "application/json" | "application/ld+json" | "text/calendar"

/** What can go wrong with a route, beyond what can go wrong with any request. */
type RouteFault = "destroyed" | "link-over" | "model" | "stale" | "too-many-attempts" | "unreadable"

/** Where a route stands, who may use it, what it takes and gives. */
export interface RouteShape {
  readonly method: "get" | "post" | "delete"
  /** In OpenAPI's manner: `/api/processes/{process}`. */
  readonly path: string
  readonly summary: string
  /** Whether anyone may use it, signed in or not; those who are signed in where nothing is said. */
  readonly access?: "anyone"
  /**
   * What it is worked out from; the record where nothing is said. One that needs nothing is
   * answered however much else there is to do.
   */
  readonly needs?: "nothing"
  /** Checks the path's parameters; one that fails looks like a thing that is not there. */
  readonly params: z.ZodType
  /**
   * Checks what stands after the question mark, if anything may; a field that is not in it is
   * refused.
   */
  readonly query?: z.ZodType
  /** The shapes a body may come in; nothing where there is none. */
  readonly body?: { readonly json: z.ZodType; readonly form?: z.ZodType }
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
  /** What comes back. Undefined where nothing does. */
  readonly answer: z.ZodType | undefined
  readonly faults: readonly RouteFault[]
}

/** Routes by name. */
export type RouteTable = Readonly<Record<string, RouteShape>>

/** What a route is given in its path, once that has passed. */
export type ParamsOf<R extends RouteShape> = z.output<R["params"]>

/** What a route is given after the question mark, once that has passed. */
export type QueryOf<R extends RouteShape> = R extends { readonly query: infer Q extends z.ZodType }
  ? z.output<Q>
  : undefined

/** The same as it is written in an address. */
export type WrittenQueryOf<R extends RouteShape> = R extends {
  readonly query: infer Q extends z.ZodType
}
  ? z.input<Q>
  : object

/** What a route is given in its body, once that has passed. */
export type BodyOf<R extends RouteShape> = R extends { readonly body: infer B }
  ? z.output<Extract<B[keyof B], z.ZodType>>
  : undefined

/** What a route is sent as JSON. */
export type SentOf<R extends RouteShape> = R extends {
  readonly body: { readonly json: infer J extends z.ZodType }
}
  ? Shown<J>
  : undefined

/** What a route answers. */
export type AnswerOf<R extends RouteShape> = R["answer"] extends z.ZodType
  ? Shown<R["answer"]>
  : undefined
