import { expect, test } from "vitest"
import { bar, percent, tableLines } from "./table.ts"

test("tableLines: columns line up by characters, numbers to the right, empty columns go", () =>
  expect(tableLines([{ heading: "list" }, { heading: "seats", right: true }, { heading: "" }], [["Grüne", "26", ""], ["ÖVP", "7", ""]])).toEqual(["  list   seats", "  Grüne     26", "  ÖVP        7"]))

test.each([
  { why: "nothing is no bar", share: 0, want: "" },
  { why: "anything above nothing shows", share: 0.0001, want: "▏" },
  { why: "half is half of the length", share: 0.5, want: "████" },
  { why: "more than all is all", share: 2, want: "████████" },
])("bar: $why", ({ share, want }) => expect(bar(share, 8)).toBe(want))

test("percent: one decimal", () => expect(percent(1 / 3)).toBe("33.3 %"))
