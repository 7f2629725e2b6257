import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Instant } from "../base/index.ts"
import { documentState, newestEntries, waits } from "./fold.ts"
import { numberedId } from "./testing/arbitrary-body.ts"
import type { Body } from "./kinds/index.ts"
import type { Content, Entry } from "./types.ts"

const at = (second: number): Instant =>
  new Date(Date.UTC(2021, 2, 8, 12, 0, second)).toISOString() as Instant

const entry = (
  number: number,
  item: number,
  content: Body | Content,
  parts: Partial<Entry> = {},
): Entry => ({
  id: numberedId("entry", number),
  item: numberedId("item", item),
  process: numberedId("process", 1),
  compartment: numberedId("compartment", 1),
  kind: "process",
  standing: "draft",
  content:
    content.kind === "held" || content.kind === "destroyed" || content.kind === "damaged"
      ? content
      : { kind: "held", body: content },
  author: numberedId("person", 1),
  maker: "person",
  recordedAt: at(number),
  supersedes: undefined,
  because: undefined,
  ...parts,
})

const process: Body = { kind: "process", title: "", summary: "" }
const DESTROYED: Content = { kind: "destroyed", at: at(9), because: "danger" }

describe("the newest of each item", () => {
  const entries = [
    entry(1, 1, process),
    entry(2, 2, process),
    entry(3, 1, process),
    entry(4, 3, process),
  ]
  test.each([
    { why: "stands in the order of the items' beginnings", asOf: undefined, want: [3, 2, 4] },
    { why: "on a past instant is what stood then", asOf: at(2), want: [1, 2] },
    { why: "counts an entry recorded at that very instant", asOf: at(3), want: [3, 2] },
    { why: "before everything is nothing", asOf: at(0), want: [] },
  ])("$why", ({ asOf, want }) => {
    expect(newestEntries(entries, asOf).map(({ id }) => id)).toEqual(
      want.map((number) => numberedId("entry", number)),
    )
  })

  test("is one for each item, and the last of its chain", () =>
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 20 }), (items) => {
        const all = items.map((item, index) => entry(index, item, process))
        const newest = newestEntries(all)
        expect(newest).toEqual(
          [...new Set(items)].map((item) =>
            all.findLast((each) => each.item === numberedId("item", item)),
          ),
        )
      }),
    ))
})

describe("a document", () => {
  const version = numberedId("document", 1)
  const document: Body = {
    kind: "document",
    version,
    title: "",
    publisher: undefined,
    date: undefined,
    nature: "report",
    language: undefined,
    direction: "ltr",
  }
  const reading = (item: number, parts: object = {}): Body => ({
    kind: "reading",
    document: numberedId("item", item),
    version,
    reader: "rules/1",
    understood: true,
    drafts: 3,
    ...parts,
  })
  test.each([
    { why: "without a reading waits", content: document, readings: [], want: { kind: "waiting" } },
    {
      why: "whose reading is another's waits",
      content: document,
      readings: [reading(2)],
      want: { kind: "waiting" },
    },
    {
      why: "read in a former version waits",
      content: document,
      readings: [reading(1, { version: numberedId("document", 2) })],
      want: { kind: "waiting" },
    },
    {
      why: "that was read is read",
      content: document,
      readings: [reading(2), reading(1)],
      want: { kind: "read", reader: "rules/1", drafts: 3 },
    },
    {
      why: "read twice counts the last",
      content: document,
      readings: [reading(1), reading(1, { reader: "rules/2", drafts: 5 })],
      want: { kind: "read", reader: "rules/2", drafts: 5 },
    },
    {
      why: "in a language nobody reads is not understood",
      content: document,
      readings: [reading(1, { understood: false })],
      want: { kind: "not-understood", reader: "rules/1" },
    },
    {
      why: "that was destroyed is destroyed, whatever was read",
      content: DESTROYED,
      readings: [reading(1)],
      want: DESTROYED,
    },
    {
      why: "whose reading was destroyed waits",
      content: document,
      readings: [DESTROYED],
      want: { kind: "waiting" },
    },
  ])("$why", ({ content, readings, want }) => {
    expect(
      documentState(
        entry(1, 1, content),
        readings.map((each, index) => entry(10 + index, 10 + index, each)),
      ),
    ).toEqual(want)
  })

  test("is not asked of anything else", () => {
    expect(() => documentState(entry(1, 1, process), [])).toThrow(RangeError)
  })
})

test.each([
  { why: "a draft waits for a person", content: process, standing: "draft", want: true },
  { why: "an admitted entry does not", content: process, standing: "admitted", want: false },
  { why: "a rejected entry does not", content: process, standing: "rejected", want: false },
  { why: "a destroyed draft does not", content: DESTROYED, standing: "draft", want: false },
] as const)("$why", ({ content, standing, want }) => {
  expect(waits(entry(1, 1, content, { standing }))).toBe(want)
})
