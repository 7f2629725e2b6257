import fc from "fast-check"
import { expect, test } from "vitest"
import { parseId, placeMap, type ItemId, type ProcessId } from "../../base/index.ts"
import type { SearchHitView } from "../../contract/index.ts"
import { foundInWords, hitAddress, markedRuns } from "./hit-model.ts"
import { NO_WISH, queryOf, wishIn } from "./wish.ts"

const id = <K extends string>(kind: K, letter: string) =>
  parseId(kind, `${kind}_${letter.repeat(26)}`) as K extends "process" ? ProcessId : ItemId
const process = id("process", "p")
const place = { document: id("item", "d"), version: "document_x" as never, title: "A report" }
const hit = (parts: Partial<SearchHitView>): SearchHitView => ({
  item: id("item", "h"),
  kind: "statement",
  standing: "draft",
  speakers: [],
  snippet: { text: "", marks: [], cut: { before: false, after: false } },
  day: "2021-03-08" as never,
  ...parts,
})

test.each([
  {
    why: "a statement to itself in its document",
    of: hit({ sentence: { ...place, item: id("item", "h") } }),
    want: `/processes/${process}/documents/${place.document}#${id("item", "h")}`,
  },
  {
    why: "a text to the place in it",
    of: hit({ kind: "document", sentence: { ...place, at: { start: 4, end: 8 } } }),
    want: `/processes/${process}/documents/${place.document}#at=4-8`,
  },
  {
    why: "an actor to its page",
    of: hit({ kind: "actor" }),
    want: `/processes/${process}/actors/${id("item", "h")}`,
  },
  {
    why: "a claim to its page",
    of: hit({ kind: "claim", sentence: place }),
    want: `/processes/${process}/claims/${id("item", "h")}`,
  },
  {
    why: "a position to the sentence it rests on",
    of: hit({ kind: "position", sentence: { ...place, item: id("item", "s") } }),
    want: `/processes/${process}/documents/${place.document}#${id("item", "s")}`,
  },
  {
    why: "what rests on nothing to the process",
    of: hit({ kind: "relation" }),
    want: `/processes/${process}`,
  },
])("a hit leads $why", ({ of, want }) => expect(hitAddress(process, of)).toBe(want))

test("runs: together they are the text, and marks are where they were", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "𝔄", "ب"), { minLength: 6, maxLength: 12 }),
      (letters) => {
        const text = letters.join("")
        const runs = markedRuns(text, [
          { start: 1, end: 2 },
          { start: 3, end: 5 },
        ])
        expect(runs.map((run) => run.text).join("")).toBe(text)
        expect(runs.filter(({ marked }) => marked).map((run) => run.text)).toEqual(
          [
            { start: 1, end: 2 },
            { start: 3, end: 5 },
          ].map((span) => placeMap(text).slice(span)),
        )
      },
    ),
  ))

test("what was found is told in a sentence", () => {
  expect(
    foundInWords({
      total: 1200,
      groups: [
        { kind: "document", count: 1, hits: [] },
        { kind: "narration", count: 1199, hits: [] },
      ],
      notes: [],
    }),
  ).toBe("1,200 found: documents 1, the outlets’ own voice 1,199.")
  expect(foundInWords({ total: 0, groups: [], notes: ["Nobody here is called “Zebra”."] })).toBe(
    "Nobody here is called “Zebra”.",
  )
})

test("a wish goes into an address and back", () => {
  const wish = { ...NO_WISH, q: '"interim government"', actor: "Noor Amiri", from: "2021-03-08" }
  expect(wishIn(queryOf(wish))).toEqual(wish)
  expect(queryOf(NO_WISH)).toBe("")
})
