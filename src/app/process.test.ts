import { expect, test } from "vitest"
import type { ProcessId } from "../base/index.ts"
import { beginProcess, listProcesses, processView } from "./process.ts"
import { memoryPorts, signedIn } from "./testing/world.ts"

test("a process is begun, listed and seen", async () => {
  const ports = memoryPorts()
  const { viewer } = await signedIn(ports)
  const begun = await beginProcess(ports, viewer, {
    title: " Northern road ",
    summary: "Who keeps it open.\nAt whose cost.",
  })
  const member = await ports.record.viewer(viewer.person)
  expect(begun).toMatchObject({
    ok: true,
    value: { title: "Northern road", documents: 0, waiting: 0 },
  })
  expect(await listProcesses(ports, member)).toEqual(begun.ok ? [begun.value] : [])
  const view = begun.ok ? await processView(ports, member, { process: begun.value.id }) : begun
  expect(view).toMatchObject({
    ok: true,
    value: {
      documents: [],
      newest: [],
      statements: 0,
      deadlines: [],
      deadlineCount: 0,
      actors: [],
      actorCount: 0,
    },
  })
})

test("everybody on the single team sees a process that one of them began", async () => {
  const ports = memoryPorts()
  const [amina, tarek] = [await signedIn(ports, "Amina"), await signedIn(ports, "Tarek")]
  await beginProcess(ports, amina.viewer, { title: "Northern road", summary: "" })
  expect(await listProcesses(ports, await ports.record.viewer(tarek.viewer.person))).toHaveLength(1)
})

test("whoever is no member sees a process that is not there", async () => {
  const ports = memoryPorts()
  const { viewer } = await signedIn(ports)
  const begun = await beginProcess(ports, viewer, { title: "Northern road", summary: "" })
  const stranger = { person: ports.chance.mint("person"), compartments: [] }
  const [hidden, missing] = [
    begun.ok ? begun.value.id : ports.chance.mint("process"),
    ports.chance.mint("process"),
  ]
  const seen = async (process: ProcessId): Promise<unknown> =>
    processView(ports, stranger, { process })
  expect(await seen(hidden)).toEqual(await seen(missing))
  expect(await seen(hidden)).toEqual({ ok: false, fault: { kind: "not-found", what: "process" } })
})

test.each([
  { why: "no title", title: "", summary: "", field: "title" },
  { why: "a title over two lines", title: "a\nb", summary: "", field: "title" },
  { why: "a summary with NUL", title: "a", summary: "x\0", field: "summary" },
  { why: "a summary of a book's length", title: "a", summary: "x".repeat(4001), field: "summary" },
])("a process is not begun with $why", async ({ title, summary, field }) => {
  const ports = memoryPorts()
  const { viewer } = await signedIn(ports)
  expect(await beginProcess(ports, viewer, { title, summary })).toMatchObject({
    ok: false,
    fault: { kind: "invalid", field },
  })
})
