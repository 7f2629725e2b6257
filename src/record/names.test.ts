import fc from "fast-check"
import { expect, test } from "vitest"
import { foldedName, namesOf } from "./names.ts"

test.each([
  { why: "capitals do not tell names apart", name: "Noor AMIRI", want: "noor amiri" },
  {
    why: "nor does how much space stands between, or around",
    name: "  Noor \t\n Amiri ",
    want: "noor amiri",
  },
  { why: "nor do ligatures and wide letters", name: "Ｎoor ﬁrst", want: "noor first" },
  { why: "nor whether an accent is a character of its own", name: "Jose\u0301", want: "josé" },
  { why: "Arabic presentation forms are their letters", name: "\ufed7\ufe8e\ufee3", want: "قام" },
  { why: "what is no text counts as space", name: "Noor\0Amiri\ud800", want: "noor amiri" },
  { why: "a name of nothing but space is none", name: " \u3000\n", want: "" },
  { why: "accents do tell names apart", name: "Résumé", want: "résumé" },
])("foldedName: $why", ({ name, want }) => {
  expect(foldedName(name)).toBe(want)
})

test("foldedName: folding twice changes nothing, and no name is too long for an index", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 1200 }), (name) => {
      const folded = foldedName(name)
      expect(foldedName(folded)).toBe(folded)
      expect([...folded].length).toBeLessThanOrEqual(300)
      expect(folded).not.toMatch(/[\0\p{Cs}]/u)
    }),
  )
})

test(
  "namesOf: an actor is called by its name and its aliases, each once, and nothing else is " +
    "called anything",
  () => {
    const actor = {
      kind: "actor",
      name: "Noor Amiri",
      actorKind: "person",
      aliases: ["the envoy", "NOOR AMIRI", " "],
      offices: [],
      mentions: [],
    } as const
    expect(namesOf(actor)).toEqual(["noor amiri", "the envoy"])
    expect(namesOf({ kind: "process", title: "Noor Amiri", summary: "" })).toEqual([])
  },
)
