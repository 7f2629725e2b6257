/**
 * Requests that are none, that stop coming, or that come too fast: what is answered, with which
 * headers, and that no log tells of it.
 */

import { connect, type Socket } from "node:net"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { memoryPorts } from "../app/testing/world.ts"
import { mintLink } from "../app/index.ts"
import { createApi } from "./create.ts"
import { headersFor } from "./headers.ts"
import { allRoutes } from "./routes/index.ts"
import { serveHttp, type HttpServer } from "./server.ts"

const open: HttpServer[] = []
const log: string[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

type Limits = Parameters<typeof serveHttp>[1]["limits"]
const USUAL = { headers: 20_000, request: 120_000, check: 5_000, rest: 5_000, requests: 10_000 }

/** A served door, and every answer of its app as it was made. */
async function served(limits: Partial<NonNullable<Limits>> = {}) {
  const ports = memoryPorts()
  const app = createApi({
    ports,
    webFolder: undefined,
    allowedHosts: ["127.0.0.1"],
    secure: false,
    log: (line) => log.push(line),
  })
  const answers: Promise<Response>[] = []
  const server = await serveHttp(
    {
      fetch: async (request, bindings) => {
        const answer = Promise.resolve(app.fetch(request, bindings))
        answers.push(answer.then((each) => each.clone()))
        return answer
      },
    },
    { host: "127.0.0.1", port: 0, limits: { ...USUAL, ...limits } },
  )
  open.push(server)
  return { ports, port: server.port, answers }
}

/**
 * Sends this, does something to the connection, and gives everything that comes back until it is
 * closed.
 */
async function raw(
  port: number,
  sent: string,
  then: (socket: Socket) => void = () => undefined,
): Promise<string> {
  const socket = connect(port, "127.0.0.1")
  const chunks: Buffer[] = []
  socket.on("data", (chunk) => chunks.push(chunk))
  const closed = new Promise((resolve) => {
    socket.on("error", () => undefined).on("close", resolve)
  })
  socket.write(sent, () => {
    then(socket)
  })
  await closed
  return Buffer.concat(chunks).toString()
}

const HOST = "Host: 127.0.0.1\r\n"
const ONCE = `${HOST}Connection: close\r\n`

describe("every answer has the headers of every answer", () => {
  test.each([
    { why: "an answer of the API", sent: `GET /api/health HTTP/1.1\r\n${ONCE}\r\n`, status: 200 },
    {
      why: "an address of the API that there is not",
      sent: `GET /api/nothing HTTP/1.1\r\n${ONCE}\r\n`,
      status: 404,
    },
    {
      why: "an asset that there is not",
      sent: `GET /assets/none.js HTTP/1.1\r\n${ONCE}\r\n`,
      status: 503,
    },
    { why: "another method", sent: `PUT /api/session HTTP/1.1\r\n${ONCE}\r\n`, status: 405 },
    {
      why: "a method that the system does not know",
      sent: `HACK / HTTP/1.1\r\n${ONCE}\r\n`,
      status: 400,
    },
    { why: "a method of another protocol", sent: `PRI * HTTP/2.0\r\n${ONCE}\r\n`, status: 400 },
    {
      why: "a strange host",
      sent: "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
      status: 421,
    },
    { why: "no host", sent: "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", status: 400 },
    {
      why: "a host that is none",
      sent: "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
      status: 400,
    },
    {
      why: "two lengths",
      sent:
        `POST /api/session HTTP/1.1\r\n${ONCE}` +
        "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
      status: 400,
    },
    {
      why: "a length that is no number",
      sent: `POST /api/session HTTP/1.1\r\n${ONCE}Content-Length: x\r\n\r\n`,
      status: 400,
    },
    {
      why: "chunks that are none",
      sent:
        `POST /api/session HTTP/1.1\r\n${HOST}Content-Type: ` +
        `application/json\r\nTransfer-Encoding: chunked\r\n\r\nnone\r\n`,
      status: 400,
    },
    { why: "no HTTP at all", sent: "hello\r\n\r\n", status: 400 },
    {
      why: "what another protocol begins with",
      sent: "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
      status: 400,
    },
    {
      why: "headers of 17 KiB",
      sent: `GET / HTTP/1.1\r\n${HOST}X: ${"x".repeat(17_000)}\r\n\r\n`,
      status: 431,
    },
    {
      why: "a body that is too large",
      sent:
        `POST /api/session HTTP/1.1\r\n${ONCE}Content-Type: ` +
        `application/json\r\nContent-Length: 9000\r\n\r\n`,
      status: 413,
    },
    {
      why: "chunk extensions without end",
      sent:
        `POST /api/session HTTP/1.1\r\n${HOST}Content-Type: ` +
        `application/json\r\nTransfer-Encoding: chunked\r\n\r\n1;${"x".repeat(17_000)}\r\nx\r\n`,
      status: 413,
    },
    {
      why: "an expectation that nobody meets",
      sent: `GET / HTTP/1.1\r\n${ONCE}Expect: a-miracle\r\n\r\n`,
      status: 417,
    },
    {
      why: "a wish for another protocol",
      sent:
        `GET /api/health HTTP/1.1\r\n${HOST}Connection: Upgrade, close\r\nUpgrade: ` +
        `websocket\r\n\r\n`,
      status: 200,
    },
  ])("to $why ($status)", async ({ sent, status }) => {
    const { port } = await served()
    expectHeaders(await raw(port, sent), status)
  })

  test("to headers that take too long (408)", async () => {
    const { port } = await served({ headers: 20, request: 20, check: 10 })
    expectHeaders(await raw(port, `GET / HTTP/1.1\r\n${HOST}X: `), 408)
  })

  test("to a body that takes too long (400 or 408)", async () => {
    const { port } = await served({ headers: 20, request: 40, check: 10 })
    const answer = await raw(
      port,
      `POST /api/session HTTP/1.1\r\n${HOST}Content-Type: ` +
        `application/json\r\nContent-Length: 100\r\n\r\n{`,
    )
    expectHeaders(answer, Number(/^HTTP\/1\.1 (4\d\d)/.exec(answer)?.[1]))
  })

  test("to one request too many on a connection (503)", async () => {
    const { port } = await served({ requests: 2 })
    const answer = await raw(port, `GET /api/health HTTP/1.1\r\n${HOST}\r\n`.repeat(4))
    const answers = answer.split(/(?=HTTP\/1\.1 \d)/)
    expect(answers.length).toBeGreaterThan(2)
    for (const each of answers) expectHeaders(each, each.startsWith("HTTP/1.1 200") ? 200 : 503)
  })

  test("an answer that was begun is not mixed with another", async () => {
    const { port } = await served()
    const answer = await raw(port, `GET /api/health HTTP/1.1\r\n${HOST}\r\nnonsense\r\n\r\n`)
    expect(answer.match(/HTTP\/1\.1 /g)?.length).toBeLessThanOrEqual(2)
    for (const each of answer.split(/(?=HTTP\/1\.1 \d)/))
      expectHeaders(each, Number(/\d{3}/.exec(each)?.[0]))
  })
})

/** Ids of the right shape, of things that are not there. */
const idOf = (name: string): string =>
  `${name === "process" ? "process" : "item"}_${"a".repeat(26)}`

const BODIES = allRoutes().flatMap(({ method, path, bodies }) => [
  ...(bodies.json === undefined ? [] : [{ method, path, type: "application/json" }]),
  ...(bodies.form === undefined
    ? []
    : [{ method, path, type: "multipart/form-data; boundary=line" }]),
])

const CUTS = [
  {
    how: "the connection ends",
    cut: (socket: Socket) => {
      socket.destroy()
    },
  },
  {
    how: "it is reset",
    cut: (socket: Socket) => {
      socket.resetAndDestroy()
    },
  },
  {
    how: "no more is said to come",
    cut: (socket: Socket) => {
      socket.end()
    },
  },
]

describe("a body that is cut off is one quiet answer", () => {
  const said: string[] = []
  beforeEach(() => {
    log.length = said.length = 0
    for (const name of ["log", "info", "warn", "error"] as const)
      vi.spyOn(console, name).mockImplementation((...words: unknown[]) => {
        said.push(words.join(" "))
      })
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  test.each(CUTS)(
    "on every route that takes one, when $how: nothing is logged",
    async ({ cut }) => {
      const { ports, port, answers } = await served()
      const signed = await signedIn(port, (await mintLink(ports, "Amina")).secret)
      for (const { method, path, type } of BODIES) {
        const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => idOf(name))
        const before = answers.length
        await raw(
          port,
          `${method.toUpperCase()} ${address} HTTP/1.1\r\n${HOST}${signed}Content-Type: ` +
            `${type}\r\nContent-Length: 1000\r\n\r\n{"token":"`,
          cut,
        )
        while (answers.length === before)
          await new Promise((resolve) => {
            setImmediate(resolve)
          })
        const answer = await answers.at(-1)
        expect([path, answer?.status, ((await answer?.json()) as { type: string }).type]).toEqual([
          path,
          400,
          "/api/problems/cut-off",
        ])
      }
      expect(BODIES.length).toBeGreaterThan(10)
      expect([log, said]).toEqual([[], []])
    },
  )

  test("nor of whoever goes before the answer", async () => {
    const { port, answers } = await served()
    for (const cut of [CUTS[0], CUTS[1]]) {
      for (const path of ["/api/openapi.json", "/api/health", "/"])
        await raw(port, `GET ${path} HTTP/1.1\r\n${HOST}\r\n`, cut?.cut)
    }
    await Promise.all(answers)
    expect([log, said]).toEqual([[], []])
  })
})

/** The headers of somebody who is signed in. */
async function signedIn(port: number, token: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: "POST",
    body: JSON.stringify({ token }),
    headers: { "content-type": "application/json" },
  })
  const { csrf } = (await answer.json()) as { readonly csrf: string }
  return (
    `Cookie: ${(answer.headers.get("set-cookie") ?? "").split(";")[0] ?? ""}\r\nX-Parley-CSRF: ` +
    `${csrf}\r\n`
  )
}

function expectHeaders(answer: string, status: number): void {
  const [line = "", ...rest] = (answer.split("\r\n\r\n")[0] ?? "").split("\r\n")
  expect(line).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  const headers = new Headers(
    rest.map((each) => each.split(/: (.*)/s).slice(0, 2) as [string, string]),
  )
  for (const [name, value] of Object.entries(headersFor(false)))
    expect(headers.get(name), name).toBe(value)
}
