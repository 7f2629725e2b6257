import { afterEach, expect, test, vi } from "vitest"
import type { ReadingInput } from "../reading/index.ts"
import { readerInWorker, type WorkerReader } from "./worker-reader.ts"

const input = (text: string): ReadingInput => ({ text, markup: [], date: undefined, title: undefined, publisher: undefined })
/** A worker that answers as it is told to by the text. */
const entry = new URL("testing/odd-worker.ts", import.meta.url)
const readers: WorkerReader[] = []
const reader = (): WorkerReader => {
  const made = readerInWorker({ entry, patience: () => 10_000 })
  readers.push(made)
  return made
}
afterEach(async () => { for (const each of readers.splice(0)) await each.close() })

test("readings come back to whoever asked", async () => {
  const { read } = reader()
  const names = await Promise.all(["slow", "quick"].map(async (text) => (await read(input(text))).reader))
  expect(names).toEqual(["slow", "quick"])
})

test.each([
  { why: "a reading that breaks is rejected with what broke", text: "break", want: "the reading broke off: broken" },
  { why: "a worker that ends rejects what it was asked", text: "exit", want: "the reader ended" },
  { why: "a worker that throws outside rejects what it was asked", text: "throw", want: "the reader failed: thrown" },
])("$why, and the next one is answered", async ({ text, want }) => {
  const { read } = reader()
  await expect(read(input(text))).rejects.toThrow(want)
  expect((await read(input("quick"))).reader).toBe("quick")
})

test("a reading that does not end is given up, and the next one is answered", async () => {
  const { read } = readerInWorker({ entry, patience: (characters) => characters === "hang".length ? 300 : 10_000 })
  const [hanging, next] = [read(input("hang")), read(input("quick"))]
  await expect(hanging).rejects.toThrow("took too long")
  expect((await next).reader).toBe("quick")
})

test("a worker that ended while it had nothing to do is replaced", async () => {
  const { read } = reader()
  expect((await read(input("last"))).reader).toBe("last")
  await vi.waitFor(async () => { expect((await read(input("quick"))).reader).toBe("quick") })
})

test("closing rejects what is under way", async () => {
  const made = reader()
  const reading = expect(made.read(input("hang"))).rejects.toThrow("the reader was stopped")
  await made.close()
  await reading
})
