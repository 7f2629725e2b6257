import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { canonicalJson, type Json } from "../base/index.ts"
import { BODY_KINDS } from "./kinds/index.ts"
import { formatBody, parseBody } from "./body-json.ts"
import { numberedId, someBody } from "./testing/arbitrary-body.ts"

describe("back and forth", () => {
  test("a body sent through JSON is the same body", () =>
    fc.assert(
      fc.property(someBody(), (body) => {
        expect(parseBody(JSON.parse(canonicalJson(formatBody(body))))).toEqual({
          ok: true,
          value: body,
        })
      }),
      { numRuns: 500 },
    ))

  test("JSON that was read and written again is the same text", () =>
    fc.assert(
      fc.property(someBody(), (body) => {
        const text = canonicalJson(formatBody(body))
        const again = parseBody(JSON.parse(text))
        expect(again.ok && canonicalJson(formatBody(again.value))).toBe(text)
      }),
    ))

  test("every kind of body is read", () => {
    expect([...BODY_KINDS].sort()).toEqual([
      "actor",
      "agreement",
      "arrangement",
      "claim",
      "commitment",
      "conflict",
      "corroboration",
      "date",
      "document",
      "event",
      "fallback",
      "finding",
      "issue",
      "letter",
      "meeting",
      "name",
      "narration",
      "note",
      "office",
      "position",
      "preference",
      "process",
      "proposal",
      "reading",
      "relation",
      "response",
      "risk",
      "role",
      "safeguard",
      "scenario",
      "showing",
      "statement",
      "text",
      "version",
    ])
  })
})

const document = numberedId("document", 1)
const anchor = { document, start: 3, end: 6, exact: "yes", prefix: "", suffix: "" }
const narration = (place: Json): Json => ({
  kind: "narration",
  narrationKind: "fact",
  anchor: place,
})
const date = (fields: { readonly [key: string]: Json }): Json => ({
  kind: "date",
  dateKind: "deadline",
  anchor,
  grain: "day",
  setBy: [],
  status: "set",
  ...fields,
})
const statement = (fields: { readonly [key: string]: Json }): Json => ({
  kind: "statement",
  form: "direct",
  act: "say",
  terms: "on-record",
  negated: false,
  speakers: [],
  content: [],
  addressees: [],
  ...fields,
})

const REFUSED: readonly {
  readonly why: string
  readonly json: unknown
  readonly path: string
  readonly found: string
}[] = [
  { why: "nothing", json: undefined, path: "$.kind", found: "nothing" },
  { why: "null", json: null, path: "$.kind", found: "nothing" },
  { why: "a list", json: [], path: "$.kind", found: "nothing" },
  { why: "a text", json: "narration", path: "$.kind", found: "nothing" },
  { why: "an unknown kind", json: { kind: "rumour" }, path: "$.kind", found: '"rumour"' },
  {
    why: "a kind from an object's own ancestors",
    json: { kind: "constructor" },
    path: "$.kind",
    found: '"constructor"',
  },
  {
    why: "a field that is missing",
    json: { kind: "process", title: "Talks" },
    path: "$.summary",
    found: "nothing",
  },
  {
    why: "a field that is null",
    json: { kind: "process", title: "Talks", summary: null },
    path: "$.summary",
    found: "null",
  },
  {
    why: "a field that is misspelt",
    json: { kind: "process", title: "Talks", summary: "", sumary: "" },
    path: "$.sumary",
    found: "an unknown field",
  },
  {
    why: "a field that would change every object",
    json: JSON.parse('{"kind":"process","title":"","summary":"","__proto__":{}}'),
    path: "$.__proto__",
    found: "an unknown field",
  },
  {
    why: "a number in the place of a text",
    json: { kind: "process", title: 7, summary: "" },
    path: "$.title",
    found: "7",
  },
  {
    why: "an anchor that ends before it starts",
    json: narration({ ...anchor, end: 2 }),
    path: "$.anchor",
    found: "an object",
  },
  {
    why: "an anchor that holds nothing",
    json: narration({ ...anchor, end: 3, exact: "" }),
    path: "$.anchor",
    found: "an object",
  },
  {
    why: "an anchor longer than its words",
    json: narration({ ...anchor, end: 7 }),
    path: "$.anchor",
    found: "an object",
  },
  {
    why: "an anchor at a fraction of a character",
    json: narration({ ...anchor, start: 2.5 }),
    path: "$.anchor.start",
    found: "2.5",
  },
  {
    why: "an anchor before the text",
    json: narration({ ...anchor, start: -1 }),
    path: "$.anchor.start",
    found: "-1",
  },
  {
    why: "an anchor in no document",
    json: narration({ ...anchor, document: "item_00000000000000000000000000" }),
    path: "$.anchor.document",
    found: '"item_00000000000000000000000000"',
  },
  {
    why: "a list that is none",
    json: statement({ content: {} }),
    path: "$.content",
    found: "an object",
  },
  {
    why: "a place deep in a list",
    json: statement({ speakers: [{}, { actor: "nobody" }] }),
    path: "$.speakers[1].actor",
    found: '"nobody"',
  },
  {
    why: "a confidence above one",
    json: statement({ confidence: 1.1 }),
    path: "$.confidence",
    found: "1.1",
  },
  {
    why: "a word that is not in the list",
    json: statement({ act: "shout" }),
    path: "$.act",
    found: '"shout"',
  },
  { why: "a truth in words", json: statement({ negated: "no" }), path: "$.negated", found: '"no"' },
  {
    why: "a date that is no date",
    json: date({ value: "soon, perhaps" }),
    path: "$.value",
    found: '"soon, perhaps"',
  },
  {
    why: "a day that does not exist",
    json: {
      kind: "document",
      version: document,
      title: "",
      date: "2021-02-30",
      nature: "report",
      direction: "ltr",
    },
    path: "$.date",
    found: '"2021-02-30"',
  },
]

describe("refused", () => {
  test.each(REFUSED)("$why", ({ json, path, found }) => {
    expect(parseBody(json)).toMatchObject({
      ok: false,
      fault: { kind: "shape", path, found, mend: expect.any(String) as string },
    })
  })

  test("an anchor by its span alone", () => {
    const json = narration({ document, start: 3, end: 6 })
    expect(parseBody(json)).toMatchObject({ ok: false, fault: { path: "$.anchor.exact" } })
  })

  test("whatever JSON comes, reading it ends in a body or in a fault, and never throws", () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json().map((text): unknown => JSON.parse(text)),
          fc
            .tuple(someBody(), fc.jsonValue())
            .map(([body, value]) => ({ ...body, anchor: value, content: value })),
        ),
        (json) => {
          expect(typeof parseBody(json).ok).toBe("boolean")
        },
      ),
    ))
})
