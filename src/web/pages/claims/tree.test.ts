import { expect, test } from "vitest"
import type { Day, ItemId } from "../../../base/index.ts"
import type { StepView } from "../../../contract/index.ts"
import { provenanceTree, type TreeStep } from "./tree.ts"

const step = (name: string, repeats: readonly string[] = [], date?: string): StepView => ({
  item: name as ItemId,
  kind: "stance",
  shows: name as ItemId,
  voices: [],
  words: name,
  repeats: repeats as readonly ItemId[],
  comes: "origin",
  counts: true,
  first: false,
  ...(date === undefined
    ? {}
    : { document: { item: name as ItemId, title: name, date: date as Day, withdrawn: false } }),
})

const drawn = (tree: readonly TreeStep[]): string =>
  tree
    .map(({ step: { item }, repeated, also }) => {
      const below = repeated.length === 0 ? "" : `(${drawn(repeated)})`
      return `${[item, ...also.map((each) => each.item)].join("+")}${below}`
    })
    .join(" ")

test.each([
  { why: "whoever repeats stands below", steps: [step("b", ["a"]), step("a")], want: "a(b)" },
  {
    why: "repeats of repeats go deeper",
    steps: [step("a"), step("b", ["a"]), step("c", ["b"])],
    want: "a(b(c))",
  },
  {
    why: "what is undated comes last",
    steps: [step("a"), step("b", [], "2021-03-09"), step("c", [], "2021-03-07")],
    want: "c b a",
  },
  {
    why: "what repeats two stands once, and names the other",
    steps: [step("a"), step("b"), step("c", ["a", "b"])],
    want: "a(c+b) b",
  },
  {
    why: "a circle is drawn once, from its first",
    steps: [step("a", ["b"]), step("b", ["a"])],
    want: "a+b(b)",
  },
  {
    why: "what repeats something that is not here stands at the top",
    steps: [step("a", ["x"])],
    want: "a",
  },
])("$why", ({ steps, want }) => {
  expect(drawn(provenanceTree(steps))).toBe(want)
})
