import { expect, test } from "vitest"
import { exactNumber, fields, formatRational, formatWrittenFault, listOf, optional, text } from "../base/index.ts"
import { parseWritten } from "./written-file.ts"

const line = fields<{ id: string; score: string | undefined }>({ id: text, score: optional((w) => {
  const number = exactNumber(w)
  return number.ok ? { ok: true, value: formatRational(number.value) } : number
}, undefined) })

const read = (source: string) => {
  const written = parseWritten(source)
  return written.ok ? listOf(line)(written.value) : written
}
const sentence = (source: string) => {
  const result = read(source)
  return result.ok ? "" : formatWrittenFault("f", result.fault)
}

test.each([
  { why: "JSON numbers keep every digit", source: `[{"id":"a","score":0.1234567890123456789012345678901234567891}]`, want: "1234567890123456789012345678901234567891/10000000000000000000000000000000000000000" },
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
  { why: "a duplicate key names its line", source: `[{"id":"a",\n"id":"b"}]`, want: 'f: $[0].id (line 2): found the key "id" a second time; keep one of the two.' },
  { why: "a duplicate key in YAML too", source: "- id: a\n  id: b", want: 'f: $[0].id (line 2): found the key "id" a second time; keep one of the two.' },
  { why: "a wrong number names path and line", source: "- id: a\n  score: many", want: 'f: $[0].score (line 2): found "many"; write a number such as 3, 0.5 or "1/3".' },
  { why: "a misspelt field is not passed over", source: "- id: a\n  scroe: 1", want: 'f: $[0].scroe (line 2): found the unknown field "scroe"; use one of id, score.' },
  { why: "deep nesting is refused before it is parsed", source: "[".repeat(100000), want: "f: $ (line 1): found brackets nested deeper than 200; flatten the file." },
  { why: "an alias is refused, so that none can multiply", source: "- &a {id: x}\n- *a", want: "f: $[1] (line 2): found the alias *a; write the value out; aliases are not read." },
])("parseWritten: $why", ({ source, want }) => expect(sentence(source)).toBe(want))
