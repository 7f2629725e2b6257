import fc from "fast-check"
import { expect, test } from "vitest"
import { nameRuns, overridesIn, visibleName } from "./bidi.ts"

test.each([
  { why: "an ordinary name is one run", name: "Noor Amiri", want: "Noor Amiri" },
  { why: "an override is named, not obeyed", name: "abc\u202egpj.exe", want: "abc[RLO]gpj.exe" },
  { why: "an isolate left open is named", name: "\u2067name", want: "[RLI]name" },
  { why: "an escape character is named by its number", name: "a\u001bb", want: "a[U+001B]b" },
  { why: "an empty name stays empty", name: "", want: "" },
  { why: "a joiner that Persian needs is left alone", name: "می\u200cگوید", want: "می\u200cگوید" },
])("a name on a page: $why", ({ name, want }) => expect(visibleName(name)).toBe(want))

test("a name's runs lose no plain character", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const plain = nameRuns(name)
        .flatMap((run) => (run.kind === "plain" ? [run.text] : []))
        .join("")
      expect(name.length - plain.length).toBe(
        nameRuns(name).filter(({ kind }) => kind === "control").length,
      )
    }),
  ))

test("overrides in a document's text are found by place", () =>
  expect(overridesIn("a\u202eb\u202dc\u202ad")).toEqual([1, 3]))
