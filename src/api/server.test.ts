import { connect } from "node:net"
import { afterEach, expect, test } from "vitest"
import { createApi } from "./create.ts"
import { serveHttp, type HttpServer } from "./server.ts"
import { memoryPorts } from "../app/testing/world.ts"

const open: HttpServer[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

const serve = async (app: Parameters<typeof serveHttp>[0], grace = 1000): Promise<HttpServer> => {
  const server = await serveHttp(app, { host: "127.0.0.1", port: 0, grace })
  open.push(server)
  return server
}

const api = () =>
  createApi({
    ports: memoryPorts(),
    webFolder: undefined,
    allowedHosts: ["127.0.0.1"],
    secure: false,
    log: () => undefined,
  })

/** Everything that comes back on a plain connection after this was sent. */
async function raw(port: number, ...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = connect(port, "127.0.0.1")
  const chunks: Buffer[] = []
  socket.on("data", (chunk) => chunks.push(chunk))
  const closed = new Promise((resolve) => {
    socket.on("error", () => undefined).on("close", resolve)
  })
  for (const part of parts) socket.write(part)
  await closed
  return Buffer.concat(chunks).toString()
}

test("the door answers on a port; a second one is refused with the system's word", async () => {
  const server = await serve(api())
  expect(await (await fetch(`http://127.0.0.1:${server.port}/api/health`)).json()).toEqual({
    status: "ok",
  })
  await expect(serveHttp(api(), { host: "127.0.0.1", port: server.port })).rejects.toMatchObject({
    code: "EADDRINUSE",
  })
})

/** A server that waited for its grace would outlast every test. */
const AN_HOUR = 3_600_000

test("closing lets an answer that is being made finish, then ends the connection", async () => {
  const { promise: asked, resolve: begin } = withResolvers()
  const { promise: allowed, resolve: finish } = withResolvers()
  const server = await serve(
    {
      fetch: async () => {
        begin()
        await allowed
        return new Response("done")
      },
    },
    AN_HOUR,
  )
  const answer = fetch(`http://127.0.0.1:${server.port}/`)
  await asked
  const closed = server.close()
  finish()
  expect(await (await answer).text()).toBe("done")
  await closed
})

test("closing cuts off what does not finish in time", async () => {
  const { promise: asked, resolve: begin } = withResolvers()
  const server = await serve(
    {
      fetch: () => {
        begin()
        return new Promise<Response>(() => undefined)
      },
    },
    30,
  )
  const answer = fetch(`http://127.0.0.1:${server.port}/`).then(
    () => "answered",
    () => "cut off",
  )
  await asked
  await server.close()
  expect(await answer).toBe("cut off")
})

test.each([
  { why: "no host", request: "GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n", status: 400 },
  {
    why: "a host that is none",
    request: "GET /api/health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
    status: 400,
  },
  {
    why: "a strange host",
    request: "GET /api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    status: 421,
  },
  {
    why: "a path that climbs",
    request: "GET /../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    status: 503,
  },
  {
    why: "a whole address",
    request:
      "GET http://evil.example/api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: " +
      "close\r\n\r\n",
    status: 421,
  },
  {
    why: "two lengths",
    request:
      "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\nContent-Length: " +
      "4\r\nConnection: close\r\n\r\nabc",
    status: 400,
  },
  {
    why: "a length and chunks",
    request:
      "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " +
      "3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
    status: 400,
  },
  {
    why: "a method of its own",
    request: "HACK / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    status: 400,
  },
  {
    why: "headers of 17 KiB",
    request: `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${"x".repeat(17_000)}\r\n\r\n`,
    status: 431,
  },
])("a request with $why gives $status", async ({ request, status }) => {
  const server = await serve(api())
  expect(await raw(server.port, request)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
})

test("a body without a stated length is given up at its limit, while it comes in", async () => {
  const server = await serve(api())
  const chunk = `1000\r\n${"x".repeat(4096)}\r\n`
  const head =
    "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " +
    "application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
  expect(await raw(server.port, head, chunk, "1\r\nx\r\n")).toMatch(/^HTTP\/1.1 413 /)
})

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined
  return {
    promise: new Promise<void>((done) => {
      resolve = done
    }),
    resolve,
  }
}
