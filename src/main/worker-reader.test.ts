import { afterEach, expect, test, vi } from "vitest"
import type { ReadingInput } from "../reading/index.ts"
import { readerInWorker, type WorkerReader } from "./worker-reader.ts"

const PLENTY = { cpu: 60_000, wall: 600_000 }
const input = (text: string): ReadingInput => ({
  text,
  markup: [],
  date: undefined,
  title: undefined,
  publisher: undefined,
})
/** A worker that answers as it is told to by the text. */
const entry = new URL("testing/odd-worker.ts", import.meta.url)
const readers: WorkerReader[] = []
const reader = (): WorkerReader => {
  const made = readerInWorker({ entry, limits: () => PLENTY })
  readers.push(made)
  return made
}
afterEach(async () => {
  for (const each of readers.splice(0)) await each.close()
})

test("readings come back to whoever asked", async () => {
  const { read } = reader()
  const names = await Promise.all(
    ["slow", "quick"].map(async (text) => (await read(input(text))).reader),
  )
  expect(names).toEqual(["slow", "quick"])
})

test.each([
  {
    why: "a reading that breaks is rejected with what broke",
    text: "break",
    want: "the reading broke off: broken",
  },
  { why: "a worker that ends rejects what it was asked", text: "exit", want: "the reader ended" },
  {
    why: "a worker that throws outside rejects what it was asked",
    text: "throw",
    want: "the reader failed: thrown",
  },
])("$why, and the next one is answered", async ({ text, want }) => {
  const { read } = reader()
  await expect(read(input(text))).rejects.toThrow(want)
  expect((await read(input("quick"))).reader).toBe("quick")
})

test.each([
  {
    why: "that uses more processor time than it may",
    text: "hang",
    limits: { cpu: 200, wall: 600_000 },
    kind: "too-slow",
    want: "of processor time",
  },
  {
    why: "that waits for longer than it may",
    text: "wait",
    limits: { cpu: 60_000, wall: 200 },
    kind: "too-slow",
    want: "by the clock",
  },
])(
  "a reading $why is given up, and the next one is answered",
  async ({ text, limits, kind, want }) => {
    const told: string[] = []
    const { read, close } = readerInWorker({
      entry,
      limits: (characters) => (characters === 4 ? limits : PLENTY),
      tell: (line) => {
        told.push(line)
      },
    })
    const [given, next] = [read(input(text)), read(input("quick"))]
    await expect(given).rejects.toMatchObject({
      name: "ReadingFailed",
      kind,
      message: expect.stringContaining(want) as string,
    })
    expect((await next).reader).toBe("quick")
    expect(told).toHaveLength(1)
    await close()
  },
)

test("a reading that only waits for its turn uses none of its own time", async () => {
  const spent = new Map<string, number>()
  const { read } = reader()
  const ask = (text: string): Promise<unknown> =>
    read(input(text), (cpu) => {
      spent.set(text, cpu)
    })
  await Promise.all([ask("busy for 600"), ask("quick and not the first")])
  expect(spent.get("quick and not the first")).toBeLessThan((spent.get("busy for 600") ?? 0) / 2)
})

test("the shortest of those that wait is read first, and equal ones as they came", async () => {
  const done: string[] = []
  const { read } = reader()
  await Promise.all(
    ["slow", "the longest", "longer", "bb", "aa"].map(async (text) => {
      done.push((await read(input(text))).reader)
    }),
  )
  expect(done).toEqual(["slow", "bb", "aa", "longer", "the longest"])
})

test("a long text holds up no short one, though it never ends", async () => {
  const made = readerInWorker({ entry, limits: () => PLENTY, long: 20 })
  const hanging = made.read(input("hang".padEnd(30))).catch((error: unknown) => error)
  for (const text of ["quick", "slow"]) expect((await made.read(input(text))).reader).toBe(text)
  await made.close()
  expect(await hanging).toMatchObject({ kind: "stopped" })
})

test("a reading that needs more memory than it may have is told from one that breaks", async () => {
  const { read } = reader()
  await expect(read(input("fill"))).rejects.toMatchObject({ kind: "too-large" })
  expect((await read(input("quick"))).reader).toBe("quick")
})

test("a worker that ended while it had nothing to do is replaced", async () => {
  const { read } = reader()
  expect((await read(input("last"))).reader).toBe("last")
  await vi.waitFor(async () => {
    expect((await read(input("quick"))).reader).toBe("quick")
  })
})

test("closing rejects what is under way", async () => {
  const made = reader()
  const reading = expect(made.read(input("hang"))).rejects.toThrow("the reader was stopped")
  await made.close()
  await reading
})
