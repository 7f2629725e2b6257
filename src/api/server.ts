/** A listening server around the door. */

import { once } from "node:events"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { createAdaptorServer } from "@hono/node-server"

export interface HttpServer {
  /** The port it listens on; the one asked for, or a free one where 0 was asked for. */
  readonly port: number
  /** Takes no more connections, lets what is being answered finish, and cuts off what is left after `grace` milliseconds. */
  close(): Promise<void>
}

interface Listening {
  readonly host: string
  readonly port: number
  /** How long requests in flight may take to finish after `close`, in milliseconds; 1000 where none is given. */
  readonly grace?: number
}

/** Anything that answers a request: what `createApi` gives. */
interface Answering { fetch(request: Request, bindings?: object): Response | Promise<Response> }

/**
 * Listens and answers.
 *
 * @throws the system's error (`EADDRINUSE`, `EACCES`) where it cannot listen there
 */
export async function serveHttp(app: Answering, { host, port, grace = 1000 }: Listening): Promise<HttpServer> {
  const server = createAdaptorServer({ fetch: (request, bindings) => app.fetch(request, bindings) }) as Server
  limitTimes(server)
  endWithAnswers(server)
  server.listen(port, host)
  await once(server, "listening")
  return { port: (server.address() as AddressInfo).port, close: () => close(server, grace) }
}

/** A connection whose answer went out after the server was told to close ends there, instead of being kept alive. */
function endWithAnswers(server: Server): void {
  server.on("request", (_request, response) => {
    response.once("close", () => { if (!server.listening) setImmediate(() => { server.closeIdleConnections() }) })
  })
}

/** A slow sender gets 20 s for its headers and two minutes for its body; a connection at rest is kept for five seconds. */
function limitTimes(server: Server): void {
  server.headersTimeout = 20_000
  server.requestTimeout = 120_000
  server.keepAliveTimeout = 5_000
  server.maxRequestsPerSocket = 10_000
}

async function close(server: Server, grace: number): Promise<void> {
  const closed = once(server, "close")
  server.close()
  server.closeIdleConnections()
  const cut = setTimeout(() => { server.closeAllConnections() }, grace)
  await closed
  clearTimeout(cut)
}
