import { expect, test } from "vitest"
import { changedLines } from "./body-words.ts"

test.each([
  {
    why: "the same words are no change",
    before: [{ name: "act", words: "said" }],
    now: [{ name: "act", words: "said" }],
    want: [undefined],
  },
  {
    why: "other words tell what was",
    before: [{ name: "act", words: "said" }],
    now: [{ name: "act", words: "denied" }],
    want: ["said"],
  },
  {
    why: "words taken away tell what was",
    before: [{ name: "to", words: "A" }],
    now: [{ name: "to", words: "" }],
    want: ["A"],
  },
  {
    why: "words that came tell there were none",
    before: [{ name: "to", words: "" }],
    now: [{ name: "to", words: "A" }],
    want: [""],
  },
  {
    why: "what neither says is left out",
    before: [{ name: "to", words: "" }],
    now: [{ name: "to", words: "" }],
    want: [],
  },
  {
    why: "the first version changes nothing",
    before: undefined,
    now: [{ name: "act", words: "said" }],
    want: [undefined],
  },
])("two versions: $why", ({ before, now, want }) =>
  expect(changedLines(before, now).map(({ was }) => was)).toEqual(want),
)
