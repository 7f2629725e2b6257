import fc from "fast-check"
import { expect, test } from "vitest"
import { lineFrom, optionalLine, plainLine } from "./line.ts"

test.each([
  { why: "a line is trimmed", text: "  A report ", want: "A report" },
  { why: "Arabic script is a line like any other", text: "تقرير", want: "تقرير" },
  { why: "markup is only characters", text: "<b>x</b>", want: "<b>x</b>" },
])("plainLine: $why", ({ text, want }) =>
  expect(plainLine("title", text)).toEqual({ ok: true, value: want }),
)

test.each([
  { why: "nothing", text: "  ", found: "nothing" },
  { why: "too much", text: "x".repeat(301), found: "301 characters" },
  { why: "NUL", text: "a\u0000b", found: "the control character U+0000" },
  { why: "a line break", text: "a\nb", found: "the control character U+000A" },
  {
    why: "a right-to-left override",
    text: "gnp.\u202ejpg",
    found: "U+202E, which turns the direction of text",
  },
  { why: "half a character", text: "a\ud800b", found: "half a character (a lone surrogate)" },
])("plainLine refuses $why", ({ text, found }) =>
  expect(plainLine("title", text)).toMatchObject({
    ok: false,
    fault: { kind: "invalid", field: "title", found },
  }),
)

test("a blank optional line is left out", () =>
  expect(optionalLine("publisher", " ")).toEqual({ ok: true, value: undefined }))

test("a line made from any text is empty or passes the check", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 700 }), (text) => {
      const line = lineFrom(text)
      return line === "" || plainLine("title", line).ok
    }),
  )
})
