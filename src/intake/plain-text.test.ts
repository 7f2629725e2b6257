import { expect, test } from "vitest"
import { growth, LINEAR } from "../../test/growth.ts"
import { extractPlainText } from "./plain-text.ts"

const extract = (text: string) => extractPlainText(new TextEncoder().encode(text))

test.each([
  {
    why: "nothing is trimmed, line ends become LF, a byte order mark goes",
    file: "\ufeff  a\r\n\r\nb \r",
    want: "  a\n\nb \n",
  },
  { why: "letters are composed", file: "cafe\u0301", want: "caf\u00e9" },
  {
    why: "controls and overrides stay what they are",
    file: "a\u202eb\u0007\u001b[0m",
    want: "a\u202eb\u0007\u001b[0m",
  },
  { why: "what looks like HTML is text", file: "<b>a</b> &amp;", want: "<b>a</b> &amp;" },
])("extractPlainText: $why", ({ file, want }) =>
  expect(extract(file)).toEqual({
    ok: true,
    value: { text: want, markup: [], extractor: "text/1", title: undefined },
  }),
)

test.each([
  { why: "nothing", file: "" },
  { why: "a byte order mark alone", file: "\ufeff" },
  { why: "white space alone", file: " \t\r\n\u00a0\u3000\u200b" },
])("extractPlainText: $why is empty", ({ file }) =>
  expect(extract(file)).toMatchObject({ ok: false, fault: { kind: "empty" } }),
)

test(
  "extractPlainText: accents piled on one letter are refused with their line, in time that " +
    "grows with their number",
  () => {
    const piled = (times: number) => extract(`a\nb${"\u0301\u0316".repeat(times)}`)
    expect(piled(1_000_000)).toMatchObject({
      ok: false,
      fault: { kind: "broken", found: "more than 128 accents stand on one letter on line 2" },
    })
    expect(extract(`b${"\u0301".repeat(64)}${"\u0316".repeat(64)}`).ok).toBe(true)
    expect(growth(100_000, piled)).toBeLessThan(LINEAR)
  },
)
