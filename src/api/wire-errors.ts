/** What is answered below the app: to bytes that are no request, or that stopped coming. */

import type { Server, ServerResponse } from "node:http"
import type { Duplex } from "node:stream"
import type { Socket } from "node:net"
import { problemOf, type DoorFault } from "./problem.ts"

/** What the system's parser calls a fault, and what we tell of it. */
const FAULTS: Readonly<Record<string, readonly [status: string, fault: DoorFault]>> = {
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    { kind: "malformed", found: "headers that are too long", mend: "send less in them" },
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [
    "413 Payload Too Large",
    { kind: "malformed", found: "chunk extensions that are too long", mend: "send none" },
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", { kind: "cut-off" }],
  HPE_INVALID_EOF_STATE: ["400 Bad Request", { kind: "cut-off" }],
}

const NO_REQUEST: readonly [string, DoorFault] = [
  "400 Bad Request",
  { kind: "malformed", found: "bytes that are no HTTP request", mend: "send one" },
]

/**
 * Answers once, with the headers of every answer, whoever sends what cannot be taken apart, and
 * ends the connection. Where an answer has begun already, or nobody is there any more, the
 * connection just ends. Nothing goes to any log.
 */
export function answerWireErrors(server: Server, headers: Readonly<Record<string, string>>): void {
  const answering = new WeakMap<Duplex, ServerResponse>()
  server.on("request", (request, response) => {
    answering.set(request.socket, response)
  })
  server.on("clientError", (error: Error & { readonly code?: string }, socket: Socket) => {
    const hasBegun =
      answering.get(socket)?.headersSent === true &&
      answering.get(socket)?.writableFinished === false
    if (!socket.writable || hasBegun || error.code === "ECONNRESET") {
      socket.destroy()
      return
    }
    const [status, fault] = FAULTS[error.code ?? ""] ?? NO_REQUEST
    socket.end(written(status, fault, headers), () => {
      socket.destroy()
    })
  })
}

function written(
  status: string,
  fault: DoorFault,
  headers: Readonly<Record<string, string>>,
): string {
  const body = JSON.stringify({ ...problemOf(fault), status: Number.parseInt(status, 10) })
  const own = {
    "content-type": "application/problem+json",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  }
  const lines = Object.entries({ ...headers, ...own }).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status}`, ...lines, "", body].join("\r\n")
}
