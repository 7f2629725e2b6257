import { expect, test } from "vitest"
import { failed, ok } from "../../base/index.ts"
import { parseWritten } from "../../intake/index.ts"
import type { Files } from "../../sources/index.ts"
import {
  beginProcess,
  exampleProcess,
  listDocuments,
  listProcesses,
  loadExample,
} from "../index.ts"
import { right } from "../testing/affair.ts"
import { memoryPorts, signedIn } from "../testing/world.ts"

const PROCESS = `format: parley-process/1
title: Northern road
summary: Who keeps it open.
documents:
  - file: report.txt
    publisher: Harbour News
    date: 2021-03-08
  - file: letter.txt
    title: The letter
    nature: letter
`

const folder = (files: Readonly<Record<string, string>>): Files => ({
  read: async (path) => {
    const text = files[path.replace("examples/", "")]
    return text === undefined
      ? failed({ kind: "file", path, found: "there is no such file", mend: "check the name" })
      : ok(new TextEncoder().encode(text))
  },
})
const FILES = {
  "process.yaml": PROCESS,
  "report.txt": "A report\nNoor Amiri: yes",
  "letter.txt": "Dear all",
}

const load = async (files: Files, ports = memoryPorts({ files })) => {
  const { viewer } = await signedIn(ports)
  const load = async (from = files) =>
    loadExample({ ...ports, files: from }, { folder: "examples", person: viewer.person })
  return {
    ports,
    load,
    lines: async () => {
      const member = await ports.record.viewer(viewer.person)
      const [process] = await listProcesses(ports, member)
      return process === undefined
        ? []
        : right(await listDocuments(ports, member, { process: process.id }))
    },
  }
}

test("an empty store gets the example's documents, read; a second start adds nothing", async () => {
  const { load: start, lines } = await load(folder(FILES))
  expect(await start()).toEqual({ ok: true, value: { documents: 2, entries: 0 } })
  expect(await lines()).toMatchObject([
    {
      title: "A report",
      publisher: "Harbour News",
      date: "2021-03-08",
      nature: "report",
      reading: { kind: "read" },
    },
    { title: "The letter", nature: "letter" },
  ])
  expect(await start()).toEqual({ ok: true, value: { documents: 0, entries: 0 } })
})

test("an example that was cut short is completed at the next start", async () => {
  const { load: start, lines } = await load(folder(FILES))
  const half = { "process.yaml": FILES["process.yaml"], "report.txt": FILES["report.txt"] }
  expect(await start(folder(half))).toMatchObject({
    ok: false,
    fault: { sentence: "examples/letter.txt: there is no such file; check the name." },
  })
  expect(await start()).toEqual({ ok: true, value: { documents: 1, entries: 0 } })
  expect((await lines()).map(({ title }) => title)).toEqual(["A report", "The letter"])
})

test("a store with a process of the user's own is left as it is", async () => {
  const ports = memoryPorts({ files: folder(FILES) })
  const { load: start, lines } = await load(folder(FILES), ports)
  const { viewer } = await signedIn(ports)
  await beginProcess(ports, viewer, { title: "My own", summary: "" })
  expect(await start()).toEqual({ ok: true, value: { documents: 0, entries: 0 } })
  expect(await lines()).toEqual([])
})

test.each([
  {
    why: "a file outside its folder",
    text: PROCESS.replace("report.txt", "../secret.txt"),
    path: "$.documents[0].file",
  },
  {
    why: "a day that does not exist",
    text: PROCESS.replace("2021-03-08", "2021-02-30"),
    path: "$.documents[0].date",
  },
  {
    why: "a misspelt field",
    text: PROCESS.replace("nature:", "natur:"),
    path: "$.documents[1].natur",
  },
  { why: "another format", text: PROCESS.replace("process/1", "process/2"), path: "$.format" },
])("an example with $why is refused with its place", ({ text, path }) => {
  const written = parseWritten(text)
  expect(written.ok && exampleProcess(written.value)).toMatchObject({
    ok: false,
    fault: { place: { path } },
  })
})
