import { expect, test } from "vitest"
import { bar, percent, tableLines } from "./table.ts"
import { jsonText } from "./wrap.ts"

test("tableLines: columns line up by characters, numbers to the right, empty columns go", () =>
  expect(
    tableLines(
      [{ heading: "list" }, { heading: "seats", right: true }, { heading: "" }],
      [
        ["Grüne", "26", ""],
        ["ÖVP", "7", ""],
      ],
    ),
  ).toEqual(["  list   seats", "  Grüne     26", "  ÖVP        7"]))

test.each([
  { why: "nothing is no bar", share: 0, want: "" },
  { why: "anything above nothing shows", share: 0.0001, want: "▏" },
  { why: "half is half of the length", share: 0.5, want: "████" },
  { why: "more than all is all", share: 2, want: "████████" },
])("bar: $why", ({ share, want }) => expect(bar(share, 8)).toBe(want))

test("percent: one decimal", () => expect(percent(1 / 3)).toBe("33.3 %"))

test("JSON is the same value, and nothing in it steers a screen", () => {
  const value = { "a\u202e": ["\u009b31m", "\u2028", "مذاکرات", "\u0007"] }
  expect(JSON.parse(jsonText(value))).toEqual(value)
  // eslint-disable-next-line no-control-regex
  expect(jsonText(value)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]/)
})
