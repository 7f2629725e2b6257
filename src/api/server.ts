/** A listening server around the door. */

import { once } from "node:events"
import { createServer, type IncomingMessage, type Server, ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { getRequestListener, RequestError } from "@hono/node-server"
import { headersFor } from "./headers.ts"
import { problemResponse } from "./problem.ts"
import { answerWireErrors } from "./wire-errors.ts"

export interface HttpServer {
  /** The port it listens on; the one asked for, or a free one where 0 was asked for. */
  readonly port: number
  /**
   * Takes no more connections, lets what is being answered finish, and cuts off what is left after
   * `grace` milliseconds.
   */
  close(): Promise<void>
}

interface Listening {
  readonly host: string
  readonly port: number
  /**
   * How long requests in flight may take to finish after `close`, in milliseconds; 1000 where none
   * is given.
   */
  readonly grace?: number
  /** Whether people reach it over TLS (their own proxy's included). */
  readonly secure?: boolean
  readonly limits?: Limits
}

/** What one connection may cost; times in milliseconds. */
interface Limits {
  /** How long a sender may take for the headers, and for the whole of a request. */
  readonly headers: number
  readonly request: number
  /** How often that is looked at. */
  readonly check: number
  /** How long a connection at rest is kept. */
  readonly rest: number
  readonly requests: number
}

const LIMITS: Limits = {
  headers: 20_000,
  request: 120_000,
  check: 5_000,
  rest: 5_000,
  requests: 10_000,
}

/** Anything that answers a request: what `createApi` gives. */
interface Answering {
  fetch(request: Request, bindings?: object): Response | Promise<Response>
}

/**
 * Listens and answers.
 *
 * @throws the system's error (`EADDRINUSE`, `EACCES`) where it cannot listen there
 */
export async function serveHttp(
  app: Answering,
  { host, port, grace = 1000, secure = false, limits = LIMITS }: Listening,
): Promise<HttpServer> {
  const headers = headersFor(secure)
  const answer = getRequestListener((request, bindings) => app.fetch(request, bindings), {
    errorHandler: unanswered,
  })
  const server = createServer(
    { ServerResponse: responseWith(headers), connectionsCheckingInterval: limits.check },
    (request, response) => void answer(request, response),
  )
  answerWireErrors(server, headers)
  limit(server, limits)
  endWithAnswers(server)
  server.listen(port, host)
  await once(server, "listening")
  return { port: (server.address() as AddressInfo).port, close: () => close(server, grace) }
}

/** Told where a request names no address that can be read; the app tells all else itself. */
const NO_ADDRESS = {
  kind: "malformed",
  found: "no host, or an address that cannot be read",
  mend: "send both as HTTP has them",
} as const

/** The app tells its own errors; what it never got to see is a request that cannot be read. */
const unanswered = (error: unknown): Response =>
  error instanceof RequestError ? problemResponse(NO_ADDRESS) : new Response(null, { status: 500 })

/**
 * An answer that has these headers from its beginning, whoever writes it: the app, its adapter, or
 * the HTTP server itself (to an expectation that it does not know, a missing host, one request too
 * many on a connection).
 */
function responseWith(headers: Readonly<Record<string, string>>): typeof ServerResponse {
  return class<Request extends IncomingMessage> extends ServerResponse<Request> {
    constructor(request: Request) {
      super(request)
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value)
    }
  }
}

/**
 * A connection whose answer went out after the server was told to close ends there, instead of
 * being kept alive.
 */
function endWithAnswers(server: Server): void {
  server.on("request", (_request, response) => {
    response.once("close", () => {
      if (!server.listening)
        setImmediate(() => {
          server.closeIdleConnections()
        })
    })
  })
}

function limit(server: Server, { headers, request, rest, requests }: Limits): void {
  server.headersTimeout = headers
  server.requestTimeout = request
  server.keepAliveTimeout = rest
  server.maxRequestsPerSocket = requests
}

async function close(server: Server, grace: number): Promise<void> {
  const closed = once(server, "close")
  server.close()
  server.closeIdleConnections()
  const cut = setTimeout(() => {
    server.closeAllConnections()
  }, grace)
  await closed
  clearTimeout(cut)
}
