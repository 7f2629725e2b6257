import { expect, test } from "vitest"
import fc from "fast-check"
import { formatWrittenFault, type ItemId } from "../../base/index.ts"
import { parseWritten } from "../../intake/index.ts"
import { linksOf, mapAnchors, type Body } from "../../record/index.ts"
import { numberedId, someBody } from "../../record/testing/arbitrary-body.ts"
import { anchorSpan, makeDocument } from "../../sources/index.ts"
import { testWorld } from "../../record/testing/world.ts"
import { bodyOf, type Meaning } from "./bodies.ts"
import { fileEntry } from "./entries.ts"
import { exampleProcess, type ExampleProcess } from "./file.ts"
import { ENTRY_KINDS, ITEM_FIELDS, type EntryKind } from "./item-fields.ts"

const HEAD = `format: parley-process/1
title: Northern road
summary: Who keeps it open.
documents:
  - file: report.txt
entries:
`

function read(entries: string): ExampleProcess {
  const written = parseWritten(HEAD + entries)
  const process = written.ok ? exampleProcess(written.value) : written
  if (!process.ok) throw new Error(formatWrittenFault("process.yaml", process.fault))
  return process.value
}

test("a file without entries reads as before", () => expect(read("").entries).toEqual([]))

test.each([
  {
    why: "one that names a later one comes after it",
    entries:
      "  - { id: a, kind: claim, rests: [b] }\n  - { id: b, kind: statement, quote: yes, in: " +
      "report.txt }\n",
    want: ["b", "a"],
  },
  {
    why: "those that name nothing keep the order of the file",
    entries: "  - { id: c, kind: issue }\n  - { id: a, kind: issue }\n  - { id: b, kind: issue }\n",
    want: ["c", "a", "b"],
  },
  {
    why: "a document is no entry to wait for",
    entries: "  - { id: a, kind: claim, about: [report.txt], rests: [report.txt] }\n",
    want: ["a"],
  },
  {
    why: "a text that reads like a name is text",
    entries: "  - { id: a, kind: claim, text: b }\n  - { id: b, kind: issue }\n",
    want: ["a", "b"],
  },
  {
    why: "a version's text is an entry, a claim's is not",
    entries: "  - { id: v, kind: version, text: t }\n  - { id: t, kind: text }\n",
    want: ["t", "v"],
  },
  {
    why: "names within lists of maps count",
    entries:
      '  - { id: v, kind: version, text: t, clauses: [{ number: "1", proposedBy: [z] }] }\n  ' +
      "- { id: t, kind: text }\n  - { id: z, kind: actor }\n",
    want: ["t", "z", "v"],
  },
])("order: $why", ({ entries, want }) =>
  expect(read(entries).entries.map(({ id }) => id)).toEqual(want),
)

test.each([
  {
    why: "a name that nothing has",
    entries: "  - { id: a, kind: claim, rests: [nobody] }\n",
    want:
      'process.yaml: $.entries[0].rests[0] (line 7): found the name "nobody", which nothing ' +
      "here has; name an entry by its id, or a document by its file.",
  },
  {
    why: "a name twice",
    entries: "  - { id: a, kind: issue }\n  - { id: a, kind: issue }\n",
    want:
      'process.yaml: $.entries[1] (line 8): found the local name "a" a second time; give each ' +
      "entry a name of its own.",
  },
  {
    why: "an entry that names itself",
    entries: "  - { id: a, kind: claim, rests: [a] }\n",
    want:
      "process.yaml: $.entries[0].rests[0] (line 7): found a circle: a, a; let one of them not " +
      "name the next.",
  },
  {
    why: "a circle of three",
    entries:
      "  - { id: a, kind: claim, rests: [b] }\n  - { id: b, kind: claim, rests: [c] }\n  - { " +
      "id: c, kind: claim, rests: [a] }\n",
    want:
      "process.yaml: $.entries[2].rests[0] (line 9): found a circle: a, b, c, a; let one of " +
      "them not name the next.",
  },
  {
    why: "a kind that is none",
    entries: "  - { id: a, kind: rumour }\n",
    want: new RegExp(
      String.raw`\$\.entries\[0\]\.kind \(line 7\): found "rumour"; write one of actor, ` +
        "statement, corroboration, claim, ",
    ),
  },
  {
    why: "no kind",
    entries: "  - { id: a }\n",
    want: /\$\.entries\[0\]\.kind \(line 7\): found nothing; write one of/,
  },
  {
    why: "no name",
    entries: "  - { kind: issue }\n",
    want: /\$\.entries\[0\]\.id \(line 7\): found nothing; write a text/,
  },
  {
    why: "a name with spaces",
    entries: '  - { id: "a b", kind: issue }\n',
    want: /write a local name in letters, digits and hyphens/,
  },
  {
    why: "an entry that is a text",
    entries: "  - a claim\n",
    want: new RegExp(
      String.raw`\$\.entries\[0\] \(line 7\): found "a claim"; write an entry with id, kind ` +
        "and its fields",
    ),
  },
  {
    why: "entries that are a map",
    entries: "  a: b\n",
    want: /\$\.entries \(line 7\): found a map; write a list/,
  },
])("$why is one sentence with its line", ({ entries, want }) => {
  let said = ""
  try {
    read(entries)
  } catch (error) {
    said = (error as Error).message
  }
  if (typeof want === "string") expect(said).toBe(want)
  else expect(said).toMatch(want)
})

test("a long chain of entries, each naming the next, is put in order", () => {
  const many = 1500
  const lines = Array.from(
    { length: many },
    (_, index) =>
      `  - { id: e${index}, kind: claim, rests: ` +
      `[${index + 1 < many ? `e${index + 1}` : "report.txt"}] }`,
  )
  expect(read(`${lines.join("\n")}\n`).entries.map(({ id }) => id)).toEqual(
    Array.from({ length: many }, (_, index) => `e${many - 1 - index}`),
  )
})

/** What the table of fields says that a body names, lists and maps walked. */
function named(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (Array.isArray(value))
    return value.flatMap((each) => named(each, step === undefined ? [] : [step, ...rest]))
  if (step === undefined) return value === undefined ? [] : [value]
  return typeof value === "object" && value !== null
    ? named((value as Readonly<Record<string, unknown>>)[step], rest)
    : []
}

const WRITTEN = ENTRY_KINDS.filter((kind) => kind !== "actor" && kind !== "statement")

test("every item that a written body names stands in a field that a file may name it in", () =>
  fc.assert(
    fc.property(someBody(WRITTEN), (body) => {
      const fields = [...ITEM_FIELDS[body.kind as EntryKind], "rests.items"]
      const inFields = new Set(fields.flatMap((field) => named(body, field.split("."))))
      expect(linksOf(body).items.filter(({ item }) => !inFields.has(item))).toEqual([])
    }),
  ))

/** A text in which every quote of a test stands once. */
const LETTERS = "abcdefghijklmnopqrstuvwxyz"
const report = makeDocument({
  id: numberedId("document", 0),
  bytes: new TextEncoder().encode(LETTERS),
  extracted: { text: LETTERS, extractor: "text/1", markup: [], title: undefined },
  digest: testWorld().digest,
  utf8: testWorld().utf8,
})
const meaning: Meaning = {
  items: new Map(
    Array.from({ length: 6 }, (_, number) => [`item-${number}`, numberedId("item", number)]),
  ),
  shelf: new Map([["report.txt", { item: numberedId("item", 0), version: report }]]),
}

/** The body as an author would write it: names for items, quotes for anchors. */
function inFile(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inFile)
  if (typeof value === "string")
    return /^item_/.test(value)
      ? `item-${[...meaning.items.values()].indexOf(value as ItemId)}`
      : value
  if (typeof value !== "object" || value === null) return value
  if ("exact" in value) return { quote: value.exact, in: "report.txt" }
  if ("anchors" in value && "items" in value)
    return [...(inFile(value.items) as unknown[]), ...(inFile(value.anchors) as unknown[])]
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [key, inFile(field)]),
  )
}

/** Text that a file can hold: no control characters, no half ones. */
const plainText = (value: unknown): unknown => {
  if (typeof value === "string") return value.replace(/[\p{Cc}\p{Cs}]/gu, "x")
  if (Array.isArray(value)) return value.map(plainText)
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plainText(field)]))
    : value
}

const quotable = (body: Body): Body => {
  let next = 0
  return mapAnchors(body, () => {
    const anchor = anchorSpan(report, { start: next % 26, end: (next++ % 26) + 1 })
    if (!anchor.ok) throw new Error("a letter is not there")
    return anchor.value
  })
}

test("whatever a person can write, a process file can say: the body comes back as it was", () =>
  fc.assert(
    fc.property(
      someBody(WRITTEN.filter((kind) => kind !== "corroboration")).map(
        (body) => plainText(quotable(body)) as Body,
      ),
      (body) => {
        const { kind, ...fields } = inFile(body) as { kind: string }
        const written = parseWritten(JSON.stringify({ id: "one", kind, ...fields }))
        const entry = written.ok ? fileEntry(written.value) : written
        expect(entry.ok ? bodyOf(entry.value, meaning) : entry).toEqual({ ok: true, value: body })
      },
    ),
  ))
