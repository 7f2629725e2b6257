import { expect, test } from "vitest"
import { growth, LINEAR } from "../../test/growth.ts"
import {
  exactNumber,
  fields,
  formatRational,
  formatWrittenFault,
  listOf,
  optional,
  text,
} from "../base/index.ts"
import { parseWritten } from "./written-file.ts"

const line = fields<{ id: string; score: string | undefined }>({
  id: text,
  score: optional((w) => {
    const number = exactNumber(w)
    return number.ok ? { ok: true, value: formatRational(number.value) } : number
  }, undefined),
})

const read = (source: string) => {
  const written = parseWritten(source)
  return written.ok ? listOf(line)(written.value) : written
}
const sentence = (source: string) => {
  const result = read(source)
  return result.ok ? "" : formatWrittenFault("f", result.fault)
}

test.each([
  {
    why: "JSON numbers keep every digit",
    source: `[{"id":"a","score":0.1234567890123456789012345678901234567891}]`,
    want: "1234567890123456789012345678901234567891/10000000000000000000000000000000000000000",
  },
  { why: "YAML numbers keep every digit", source: "- id: a\n  score: 0.10", want: "1/10" },
  { why: "text may hold a fraction", source: "- {id: a, score: 1/3}", want: "1/3" },
])("parseWritten: $why", ({ source, want }) => {
  const result = read(source)
  expect(result.ok && result.value[0]?.score).toBe(want)
})

test("parseWritten: in YAML 1.2 core, no is text", () => {
  const result = read("- id: no")
  expect(result.ok && result.value[0]?.id).toBe("no")
})

test.each([
  {
    why: "a duplicate key names its line",
    source: `[{"id":"a",\n"id":"b"}]`,
    want: 'f: $[0].id (line 2): found the key "id" a second time; keep one of the two.',
  },
  {
    why: "a duplicate key in YAML too",
    source: "- id: a\n  id: b",
    want: 'f: $[0].id (line 2): found the key "id" a second time; keep one of the two.',
  },
  {
    why: "a wrong number names path and line",
    source: "- id: a\n  score: many",
    want: 'f: $[0].score (line 2): found "many"; write a number such as 3, 0.5 or "1/3".',
  },
  {
    why: "a misspelt field is not passed over",
    source: "- id: a\n  scroe: 1",
    want: 'f: $[0].scroe (line 2): found the unknown field "scroe"; use one of id, score.',
  },
  {
    why: "deep nesting is refused before it is parsed",
    source: "[".repeat(100000),
    want: "f: $ (line 1): found brackets nested deeper than 200; flatten the file.",
  },
  {
    why: "an alias is refused, so that none can multiply",
    source: "- &a {id: x}\n- *a",
    want: "f: $[1] (line 2): found the alias *a; write the value out; aliases are not read.",
  },
])("parseWritten: $why", ({ source, want }) => expect(sentence(source)).toBe(want))

const sentenceOf = (source: string) => {
  const written = parseWritten(source)
  return written.ok ? "" : formatWrittenFault("f", written.fault)
}

test.each([
  {
    why: "a second document in one file",
    source: "a: 1\n---\nb: 2",
    want:
      "f: $ (line 2): found a second document after the line ---; keep one document in the " +
      "file.",
  },
  {
    why: "levels of YAML made by indenting alone",
    source: "- ".repeat(20_000) + "a",
    want: "f: $ (line 1): found values nested deeper than 200; flatten the file.",
  },
  {
    why: "more levels than are read, fewer than break a parser",
    source: `${"- ".repeat(300)}a`,
    want: "f: $ (line 1): found values nested deeper than 200; flatten the file.",
  },
  {
    why: "brackets hidden behind a quotation mark in a comment",
    source: `{ # "\n${"[".repeat(100_000)}`,
    want: "f: $ (line 1): found a syntax error (a word that is no value); correct the JSON there.",
  },
  {
    why: "a merged map, which is an alias",
    source: "a: &x {b: 1}\nc:\n  <<: *x",
    want: 'f: $.c["<<"] (line 3): found the alias *x; write the value out; aliases are not read.',
  },
  {
    why: "a key that is a list",
    source: "? [a, b]\n: c",
    want: "f: $ (line 1): found a key that is no text; write a text before the colon.",
  },
  {
    why: "a tag of one's own",
    source: "a: 1\nb: !js/function x",
    want:
      "f: $ (line 2): found a syntax error (Unresolved tag: !js/function); correct the JSON or " +
      "YAML there.",
  },
  {
    why: "a duplicate key far inside",
    source: '{"a":[{"b":{"c":1,\n"c":2}}]}',
    want: 'f: $.a[0].b.c (line 2): found the key "c" a second time; keep one of the two.',
  },
  {
    why: "a key twice in two spellings",
    source: 'a: 1\n"a": 2',
    want: 'f: $.a (line 2): found the key "a" a second time; keep one of the two.',
  },
  {
    why: "NUL in a text",
    source: '{"a":"x\\u0000"}',
    want: "f: $.a (line 1): found NUL or half a character in a text; write whole characters.",
  },
  {
    why: "half a character in a text",
    source: '{"a":"\\ud83d"}',
    want: "f: $.a (line 1): found NUL or half a character in a text; write whole characters.",
  },
  {
    why: "a comma too few in JSON",
    source: '{"a": 1\n"b": 2}',
    want: "f: $ (line 2): found a syntax error (a comma is missing); correct the JSON there.",
  },
  {
    why: "JSON with something after its end",
    source: '{"a": 1}\n2',
    want:
      "f: $ (line 2): found a syntax error (something stands after the end); correct the JSON " +
      "there.",
  },
  {
    why: "more YAML than is read in seconds",
    source: "a: b\n".repeat(900_000),
    want:
      "f: $ (line 1): found 4500000 characters of YAML; write it as JSON, or split it: at most " +
      "4 million characters of YAML are read.",
  },
])("parseWritten: $why is one sentence", ({ source, want }) =>
  expect(sentenceOf(source)).toBe(want),
)

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "parseWritten: the key %s is a key like any other",
  (key) => {
    for (const source of [`{"${key}": "x"}`, `${key}: x`]) {
      const written = parseWritten(source)
      expect(
        written.ok &&
          written.value.kind === "map" &&
          [...written.value.fields].map(([name, value]) => [
            name,
            value.kind === "text" && value.text,
          ]),
      ).toEqual([[key, "x"]])
    }
    expect(sentence(`[{"id":"a","${key}":1}]`)).toContain("the unknown field")
  },
)

test.each([
  {
    why: "no number that cannot be exact",
    source: "- id: a\n  score: .inf",
    want: 'f: $[0].score (line 2): found the number .inf; write a number such as 3, 0.5 or "1/3".',
  },
  {
    why: "nor one that is none",
    source: "- id: a\n  score: .nan",
    want: 'f: $[0].score (line 2): found the number .nan; write a number such as 3, 0.5 or "1/3".',
  },
  { why: "a hexadecimal one is", source: "- id: a\n  score: 0xff", want: "" },
  { why: "an anchor without an alias hurts nobody", source: "- &x\n  id: a", want: "" },
])("parseWritten: $why", ({ source, want }) => expect(sentence(source)).toBe(want))

test("parseWritten: of JSON of 100,000 lines the last line is known as such", () => {
  const maps = Array.from({ length: 100_000 }, (_, i) => `\n{"id":"a${i}","score":${i}}`)
  const source = `[${maps.join(",")},\n{"id":"z","score":"many"}]`
  expect(sentence(source)).toContain("$[100000].score (line 100002)")
})

test.each([
  {
    why: "JSON of maps in one map",
    least: 5_000,
    source: (n: number) => `{${many(n, (i) => `\n"k${i}":{"x":{"y":1}}`).join(",")}}`,
  },
  {
    why: "JSON on one line",
    least: 5_000,
    source: (n: number) => `[${many(n, (i) => `{"id":"a${i}"}`).join(",")}]`,
  },
  {
    why: "YAML of many lines",
    least: 1_000,
    source: (n: number) => many(n, (i) => `- id: a${i}\n  score: ${i}\n`).join(""),
  },
  {
    why: "a number of many hexadecimal digits",
    least: 500_000,
    source: (n: number) => `a: 0x${"f".repeat(n)}`,
  },
  { why: "many stars", least: 25_000, source: (n: number) => "*".repeat(n) },
])("parseWritten: $why takes time that grows with the file", ({ source, least }) =>
  expect(
    growth(least, (size) => {
      parseWritten(source(size))
    }),
  ).toBeLessThan(LINEAR),
)

function many(length: number, each: (index: number) => string): readonly string[] {
  return Array.from({ length }, (_, index) => each(index))
}
