import fc from "fast-check"
import { expect, test } from "vitest"
import { judgedFault, judgedOf, NOT_JUDGED, rowsOf, type OptionJudged } from "./preference-text.ts"

const OPTIONS = ["open", "closed", "later"]
const NAMED = OPTIONS.map((key) => ({ key, name: key.toUpperCase() }))
const some = <T>(value: fc.Arbitrary<T>) =>
  fc
    .subarray(OPTIONS)
    .chain((keys) =>
      fc.tuple(...keys.map((option) => value.map((each) => [option, each] as const))),
    )
const number = fc.constantFrom("0", "3", "0.5", "1/3", "-2")

const judged = fc.oneof(
  some(fc.constantFrom("must", "acceptable", "unacceptable")).map((all) => ({
    kind: "classes" as const,
    classes: all.map(([option, is]) => ({ option, is })),
  })),
  some(number).map((all) => ({
    kind: "scores" as const,
    scores: all.map(([option, score]) => ({ option, score })),
  })),
  some(fc.tuple(number, number)).map((all) => ({
    kind: "ranges" as const,
    ranges: all.map(([option, [low, high]]) => ({ option, low, high })),
  })),
  fc
    .constantFrom(
      [["open"], ["closed", "later"]],
      [["open", "later"]],
      [["later"], ["closed"], ["open"]],
    )
    .map((groups) => ({ kind: "order" as const, groups })),
) as fc.Arbitrary<Parameters<typeof rowsOf>[0]>

test("what was kept, opened and kept again, is the same", () => {
  fc.assert(
    fc.property(judged, (kept) => {
      expect(judgedOf(kept.kind, rowsOf(kept), OPTIONS)).toEqual(kept)
    }),
  )
})

test("places with gaps are closed up, equal ones are a tie", () => {
  const rows = {
    open: { ...NOT_JUDGED, rank: "7" },
    closed: { ...NOT_JUDGED, rank: "2" },
    later: { ...NOT_JUDGED, rank: " 7 " },
  }
  expect(judgedOf("order", rows, OPTIONS)).toEqual({
    kind: "order",
    groups: [["closed"], ["open", "later"]],
  })
})

test.each<{
  why: string
  kind: "classes" | "order" | "ranges" | "scores"
  open: Partial<OptionJudged>
  fault: string | undefined
}>([
  {
    why: "nothing said",
    kind: "classes",
    open: {},
    fault: "Say what they think of at least one option.",
  },
  {
    why: "what another kind would read counts for nothing",
    kind: "scores",
    open: { is: "must" },
    fault: "Say what they think of at least one option.",
  },
  { why: "one class", kind: "classes", open: { is: "must" }, fault: undefined },
  {
    why: "a place that is no whole number",
    kind: "order",
    open: { rank: "1.5" },
    fault: "“OPEN”: write its place as a whole number, 1 for the best.",
  },
  {
    why: "a score that is no number",
    kind: "scores",
    open: { score: "high" },
    fault: "“OPEN”: write a number, such as 3, 0.5 or 1/3.",
  },
  {
    why: "half a range",
    kind: "ranges",
    open: { low: "1" },
    fault: "“OPEN”: write both ends of the range as numbers, such as 3, 0.5 or 1/3.",
  },
  { why: "an exact score", kind: "scores", open: { score: "1/3" }, fault: undefined },
])("$why", ({ kind, open, fault }) => {
  expect(judgedFault(kind, { open: { ...NOT_JUDGED, ...open } }, NAMED)).toBe(fault)
})
