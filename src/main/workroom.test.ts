import { afterEach, expect, test } from "vitest"
import { openWorkroom, type Workroom, type WorkroomStart } from "./workroom.ts"

/** A thread that answers as it is told to by the address. */
const entry = new URL("testing/odd-workroom.ts", import.meta.url)
const start: WorkroomStart = {
  database: {
    connection: {
      kind: "socket",
      folder: "/nowhere",
      port: 1,
      user: "nobody",
      database: "none",
    } as never,
    administration: undefined,
    disk: undefined,
  },
  allowedHosts: [],
  reads: false,
}
const [rooms, told]: [Workroom[], string[]] = [[], []]
const room = (): Workroom => {
  const made = openWorkroom(
    start,
    (line) => {
      told.push(line)
    },
    entry,
  )
  rooms.push(made)
  return made
}
const ask = (own: Workroom, path: string, body?: Uint8Array): Promise<Response> =>
  own.answer(
    new Request(`http://127.0.0.1${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { "x-own": "kept" },
    }),
    body,
  )
afterEach(async () => {
  for (const each of rooms.splice(0)) await each.close()
  told.length = 0
})

test("a request goes over with its headers and bytes, and so does its answer", async () => {
  const response = await ask(room(), "/echo", new TextEncoder().encode("naïve"))
  expect([
    response.status,
    response.headers.get("x-own"),
    response.headers.get("x-method"),
    await response.text(),
  ]).toEqual([201, "kept", "POST", "naïve"])
})

test("several are under way at once, each with its own answer", async () => {
  const own = room()
  const answers = await Promise.all(
    ["/slow", "/echo", "/slow"].map(async (path) => (await ask(own, path)).headers.get("x-path")),
  )
  expect(answers).toEqual(["/slow", "/echo", "/slow"])
})

test("an answer without content has none", async () =>
  expect((await ask(room(), "/empty")).status).toBe(204))

test.each([
  { why: "that breaks", path: "/break", kind: undefined, says: "broken inside" },
  {
    why: "that the world stopped",
    path: "/away",
    kind: "unavailable",
    says: "The database is away.",
  },
  {
    why: "in whose midst the thread ends",
    path: "/exit",
    kind: "unavailable",
    says: "What works on texts ended and is started again; try again in a moment.",
  },
])(
  "a request $why is rejected with what may be told, and the next is answered",
  async ({ path, kind, says }) => {
    const own = room()
    await expect(ask(own, path)).rejects.toMatchObject({
      message: says,
      ...(kind === undefined ? {} : { kind }),
    })
    expect((await ask(own, "/echo")).status).toBe(201)
  },
)

test("what the thread tells goes to the log, and filling and reading on when done", async () => {
  const own = room()
  await own.fill("Amina")
  await own.resume()
  expect(told).toEqual(["fill Amina", "resume"])
})

test("a room that nobody asked anything closes at once", async () => {
  await room().close()
})
