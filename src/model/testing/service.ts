/** A small service on this machine that answers as it is told, and remembers what it was asked. */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export type Reply = (response: ServerResponse, asked: Asked) => void
export interface Asked {
  readonly path: string
  readonly headers: IncomingMessage["headers"]
  readonly body: string
}

export interface Service extends AsyncDisposable {
  readonly endpoint: URL
  readonly asked: readonly Asked[]
  /** How it answers from now on. */
  reply(how: Reply): void
}

/** On a free port of 127.0.0.1. Disposing ends it and whatever hangs in it. */
export async function service(how: Reply): Promise<Service> {
  const asked: Asked[] = []
  let answer = how
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on("data", (piece: Buffer) => pieces.push(piece))
    request.on("end", () => {
      const one = {
        path: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(pieces).toString("utf8"),
      }
      asked.push(one)
      answer(response, one)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    endpoint: new URL(`http://127.0.0.1:${port}/v1/chat/completions`),
    asked,
    reply: (next) => {
      answer = next
    },
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
      })
    },
  }
}

/** What the service sends when the model says these words. */
export const saying =
  (words: string): Reply =>
  (response) => {
    sends(
      response,
      JSON.stringify({ choices: [{ message: { role: "assistant", content: words } }] }),
    )
  }

export const quoting = (...statements: readonly object[]): Reply =>
  saying(JSON.stringify({ statements }))

export const sends = (
  response: ServerResponse,
  body: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { "content-type": "application/json", ...headers })
  response.end(body)
}
