import fc from "fast-check"
import { expect, test } from "vitest"
import type { Stance } from "../../reading/index.ts"
import { contradictionsAmong, type ClaimStance } from "./contradictions.ts"
import type { Position } from "./course.ts"
import { item, numbers, position } from "./testing/positions.ts"

const told = (
  positions: readonly Position[],
  stances: readonly ClaimStance[] = [],
): readonly string[] =>
  contradictionsAmong(positions, stances).map(
    ({ kind, sides }) => `${kind} ${numbers(sides).join("/")}`,
  )
const stance = (statement: number, word: Stance): ClaimStance => ({
  statement: item(statement),
  claim: item(90),
  stance: word,
})

const early = position(40, { options: ["early"] })
const late = position(41, { options: ["late"], actor: 2, on: [61] })

test.each<{
  why: string
  positions: readonly Position[]
  stances?: readonly ClaimStance[]
  want: readonly string[]
}>([
  {
    why: "two that ask for different options contradict each other",
    positions: [early, late],
    want: ["options 40/41"],
  },
  {
    why: "one option in common is enough to agree on",
    positions: [early, position(41, { options: ["late", "early"] })],
    want: [],
  },
  {
    why: "different words without options are not compared",
    positions: [position(40, { text: "Yes." }), position(41, { text: "No." })],
    want: [],
  },
  {
    why: "different issues do not meet",
    positions: [early, position(41, { issue: 21, options: ["late"] })],
    want: [],
  },
  {
    why: "asking for what a red line refuses",
    positions: [early, position(41, { sort: "red-line", options: ["early", "late"] })],
    want: ["red-line 40/41"],
  },
  {
    why: "a red line that leaves one of the options open refuses nothing",
    positions: [
      position(40, { options: ["early", "late"] }),
      position(41, { sort: "red-line", options: ["late"] }),
    ],
    want: [],
  },
  {
    why: "two red lines refuse together",
    positions: [
      position(40, { sort: "red-line", options: ["early"] }),
      position(41, { sort: "red-line", options: ["late"] }),
    ],
    want: [],
  },
  {
    why: "an interest asks for nothing",
    positions: [early, position(41, { sort: "interest", options: ["late"] })],
    want: [],
  },
  {
    why: "resting on a confirmation here and a denial there",
    positions: [position(40), position(41, { on: [61] })],
    stances: [stance(60, "confirms"), stance(61, "denies")],
    want: ["claim 40/41"],
  },
  {
    why: "declining to comment is not denying",
    positions: [position(40), position(41, { on: [61] })],
    stances: [stance(60, "confirms"), stance(61, "declines")],
    want: [],
  },
  {
    why: "repeating is on the same side",
    positions: [position(40), position(41, { on: [61] })],
    stances: [stance(60, "asserts"), stance(61, "repeats")],
    want: [],
  },
  {
    why: "both grounds are told",
    positions: [early, late],
    stances: [stance(60, "asserts"), stance(61, "disputes")],
    want: ["options 40/41", "claim 40/41"],
  },
])("contradictions: $why", ({ positions, stances, want }) =>
  expect(told(positions, stances)).toEqual(want),
)

test("the order in which positions come changes nothing; none contradicts itself", () => {
  const some = fc
    .array(
      fc.record({
        options: fc.subarray(["a", "b", "c"]),
        issue: fc.integer({ min: 20, max: 21 }),
        sort: fc.constantFrom("position" as const, "red-line" as const),
      }),
      { maxLength: 8 },
    )
    .map((all) => all.map((said, index) => position(40 + index, said)))
  fc.assert(
    fc.property(some, (positions) => {
      expect(told([...positions].reverse())).toEqual(told(positions))
      for (const {
        sides: [a, b],
      } of contradictionsAmong(positions, []))
        expect(a.item).not.toBe(b.item)
    }),
  )
})
