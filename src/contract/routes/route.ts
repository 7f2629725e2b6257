/** What a route is, before anybody says what it runs. */

import type { z } from "@hono/zod-openapi"

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
