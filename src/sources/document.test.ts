import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { makeDocument, placesOf } from "./document.ts"
import type { Extracted } from "./ports.ts"
import { sampleDocument, sampleDocumentId } from "./testing/sample-document.ts"

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex")
const made = (extracted: Partial<Extracted>) => () =>
  makeDocument({
    id: sampleDocumentId(1),
    bytes: new Uint8Array(3),
    extracted: { text: "abc", markup: [], extractor: "text/1", title: undefined, ...extracted },
    digest: sha256,
    utf8: (text) => new TextEncoder().encode(text),
  })

test(
  "makeDocument: the bytes' hash is of what came, the text's of what was found, the length in " +
    "code points",
  () => {
    const document = sampleDocument("\ufeffcafe\u0301 \u{1f54a}\r\n")
    expect(document).toMatchObject({
      text: "caf\u00e9 \u{1f54a}\n",
      length: 7,
      extractor: "text/1",
      markup: [],
      sha256: sha256("\ufeffcafe\u0301 \u{1f54a}\r\n"),
      textSha256: sha256("caf\u00e9 \u{1f54a}\n"),
    })
  },
)

test.each([
  { why: "a carriage return in the text", extracted: { text: "a\rb" } },
  { why: "a text that is not composed", extracted: { text: "e\u0301" } },
  { why: "markup past the end", extracted: { markup: [{ start: 2, end: 4 }] } },
  { why: "markup that holds nothing", extracted: { markup: [{ start: 2, end: 2 }] } },
  {
    why: "markup that overlaps",
    extracted: {
      markup: [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ],
    },
  },
])("makeDocument: $why is a bug in the extractor", ({ extracted }) =>
  expect(made(extracted)).toThrow(RangeError),
)

test("makeDocument: markup that touches is in order", () =>
  expect(
    made({
      markup: [
        { start: 0, end: 1 },
        { start: 1, end: 3 },
      ],
    })().markup,
  ).toHaveLength(2))

test("placesOf: one map for one document, and the same answers for a copy of it", () => {
  const document = sampleDocument("a\u{1f54a}b")
  expect(placesOf(document)).toBe(placesOf(document))
  expect(placesOf({ ...document }).slice({ start: 1, end: 3 })).toBe("\u{1f54a}b")
})
