import { expect, test } from "vitest"
import { processView, readerView } from "./index.ts"
import { add, affair, page, pasted, REPORT, right } from "./testing/affair.ts"
import type { ReadingInput } from "../reading/index.ts"
import { colonReader, readColons, slowReader } from "./testing/colon-reader.ts"
import { memoryPorts, signedIn } from "./testing/world.ts"
import { ReadingFailed } from "./reading-failed.ts"
import { addDocument, resumeReadings } from "./reading.ts"
import { beginProcess } from "./process.ts"

test("a pasted text is kept, read, and shown with its drafts in order of place", async () => {
  const view = await page(await affair())
  expect(view.document).toMatchObject({
    title: "The road north",
    publisher: "Harbour News",
    date: "2021-03-08",
    text: REPORT,
    nature: "report",
    direction: "ltr",
  })
  expect(view.document.reading).toEqual({ kind: "read", reader: "colons/1", drafts: 8 })
  expect(view.document).toMatchObject({ statements: 3, waiting: 7 })
  expect(view.items.map(({ body }) => body.kind)).toEqual([
    "actor",
    "actor",
    "actor",
    "statement",
    "statement",
    "statement",
    "corroboration",
    "date",
  ])
  expect(view.items.every(({ standing, entries }) => standing === "draft" && entries === 1)).toBe(
    true,
  )
})

test("the process page counts and lists what the document brought", async () => {
  const { ports, viewer, process } = await affair()
  const view = right(await processView(ports, viewer, { process }))
  expect(view).toMatchObject({
    process: { documents: 1, waiting: 8 },
    statements: 3,
    deadlineCount: 1,
    actorCount: 3,
  })
  expect(
    view.newest.map(({ words, speakers, document }) => [speakers[0]?.name, words, document.title]),
  ).toEqual([
    ["Spokesman", "nothing to add", "The road north"],
    ["Tarek Sahl", "we have seen no plan", "The road north"],
    ["Noor Amiri", "the road opens by 2021-05-01", "The road north"],
  ])
  expect(view.deadlines).toMatchObject([{ words: "2021-05-01", value: "2021-05-01" }])
  expect(view.actors.map(({ name, statements }) => [name, statements])).toEqual([
    ["Noor Amiri", 1],
    ["Spokesman", 1],
    ["Tarek Sahl", 1],
  ])
  expect(view.documents).toMatchObject([{ title: "The road north", reading: { kind: "read" } }])
})

test.each([
  { why: "its own", said: { title: "Mine" }, text: "First line", title: "Mine" },
  {
    why: "the first line that has words",
    said: {},
    text: "\n  \nFirst line\nSecond",
    title: "First line",
  },
  {
    why: "a first line too long for a title, cut",
    said: {},
    text: "x".repeat(2000),
    title: `${"x".repeat(299)}…`,
  },
  {
    why: "a first line without what turns it round",
    said: {},
    text: "gnp.\u202ejpg",
    title: "gnp. jpg",
  },
])("a document's title is $why", async ({ said, text, title }) => {
  const { ports, viewer, process } = await affair()
  const { item } = right(await add(ports, viewer, process, pasted(text, said)))
  expect(right(await readerView(ports, viewer, { process, document: item })).document.title).toBe(
    title,
  )
})

test.each([
  {
    why: "Arabic letters run from right to left",
    text: "تقرير عن الطريق",
    language: undefined,
    direction: "rtl",
  },
  { why: "Latin letters do not", text: "A report", language: undefined, direction: "ltr" },
  { why: "the language given is believed", text: "2021", language: "fa-AF", direction: "rtl" },
  {
    why: "a script named in it is believed more",
    text: "2021",
    language: "ku-Arab",
    direction: "rtl",
  },
  {
    why: "a romanised text runs from left to right",
    text: "gozaresh",
    language: "fa-Latn",
    direction: "ltr",
  },
])("$why", async ({ text, language, direction }) => {
  const { ports, viewer, process } = await affair()
  const { item } = right(await add(ports, viewer, process, pasted(text, { language })))
  expect(
    right(await readerView(ports, viewer, { process, document: item })).document.direction,
  ).toBe(direction)
})

test.each([
  {
    why: "nothing",
    document: pasted(""),
    fault: { kind: "unreadable", because: { kind: "empty" } },
  },
  { why: "NUL in the text", document: pasted("a\0b"), fault: { kind: "unreadable" } },
  {
    why: "half a character",
    document: pasted("a\ud800b"),
    fault: { kind: "invalid", field: "text" },
  },
  {
    why: "a day that does not exist",
    document: pasted("a", { date: "2021-02-30" }),
    fault: { kind: "invalid", field: "date" },
  },
  {
    why: "a title that turns round",
    document: pasted("a", { title: "x\u202e" }),
    fault: { kind: "invalid", field: "title" },
  },
  {
    why: "a language that is none",
    document: pasted("a", { language: "<b>" }),
    fault: { kind: "invalid", field: "language" },
  },
  {
    why: "a binary file",
    document: {
      ...pasted(""),
      content: { kind: "file", name: "a.bin", bytes: Uint8Array.of(0, 1, 2, 255) },
    } as const,
    fault: { kind: "unreadable" },
  },
])("$why is refused and nothing is kept", async ({ document, fault }) => {
  const { ports, viewer, process } = await affair()
  expect(await add(ports, viewer, process, document)).toMatchObject({ ok: false, fault })
  expect(right(await processView(ports, viewer, { process })).process.documents).toBe(1)
})

test("a text whose language is not read is kept as text", async () => {
  const { ports, viewer, process } = await affair()
  expect(right(await add(ports, viewer, process, pasted("Ünal: bir şey")))).toMatchObject({
    reading: { kind: "not-understood", reader: "colons/1" },
  })
})

test("a long reading answers that it is waited for, and its drafts come later, once", async () => {
  let finish: () => void = () => undefined
  const ports = memoryPorts({
    reader: slowReader(
      new Promise((done) => {
        finish = done
      }),
    ),
  })
  const { viewer: person } = await signedIn(ports)
  const { id: process } = right(
    await beginProcess(ports, person, { title: "Northern road", summary: "" }),
  )
  const viewer = await ports.record.viewer(person.person)
  const document = pasted(REPORT)
  const works: Promise<unknown>[] = []
  const added = right(
    await addDocument(ports, viewer, {
      process,
      document,
      patience: 0,
      later: (work) => works.push(work),
    }),
  )
  expect(added.reading).toEqual({ kind: "waiting" })
  const resumed = resumeReadings(ports, () => undefined)
  finish()
  await Promise.all([...works, resumed])
  expect(
    right(await readerView(ports, viewer, { process, document: added.item })).items,
  ).toHaveLength(8)
})

test(
  "a reading that the world cut short is taken up at the next start, and a second start finds " +
    "nothing to do",
  async () => {
    const broken = {
      read: async (): Promise<never> => {
        throw new ReadingFailed("stopped", "Parley ends")
      },
    }
    const { ports, viewer, process, document, added } = await affair({ reader: broken })
    expect(added.reading).toEqual({ kind: "waiting" })
    const told: unknown[] = []
    expect(await resumeReadings(ports, (item) => told.push(item))).toBe(0)
    expect(told).toEqual([document])
    const mended = { ...ports, reader: colonReader }
    expect(await resumeReadings(mended, () => undefined)).toBe(1)
    expect(await resumeReadings(mended, () => undefined)).toBe(0)
    expect(
      right(await readerView(ports, viewer, { process, document })).document.reading,
    ).toMatchObject({ kind: "read" })
  },
)

test("a draft that cannot be kept is left out alone, and the document says why", async () => {
  const reader = {
    read: async (input: ReadingInput) => {
      const reading = readColons(input)
      return { ...reading, dates: reading.dates.map((each) => ({ ...each, value: "soon" })) }
    },
  }
  const view = await page(await affair({ reader }))
  expect(view.document.reading).toEqual({
    kind: "read",
    reader: "colons/1",
    drafts: 7,
    leftOut: [{ kind: "date", count: 1, because: "its value is not a date in ISO 8601" }],
  })
  expect(view.items.map(({ body }) => body.kind)).toEqual([
    "actor",
    "actor",
    "actor",
    "statement",
    "statement",
    "statement",
    "corroboration",
  ])
})
