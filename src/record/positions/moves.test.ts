import { expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import type { Position } from "./course.ts"
import { movesBetween, type Snapshot } from "./moves.ts"
import { day, item, numbers, position } from "./testing/positions.ts"

const [MONDAY, FRIDAY] = [day("2021-03-01"), day("2021-03-05")]
const at = (
  on: Snapshot["day"],
  positions: readonly Position[],
  stale: readonly ItemId[] = [],
): Snapshot => ({ day: on, positions, stale: new Set(stale) })

/** `reversed 40>41`; `learnt` is said where it is so. */
const told = (before: Snapshot, after: Snapshot): readonly string[] =>
  movesBetween(before, after).map(({ kind, before: was, after: now, learnt }) => {
    const both = [was, now].map((each) => (each === undefined ? "" : numbers([each])[0]))
    return `${kind} ${both.join(">")}${learnt ? " learnt" : ""}`
  })

const early = position(40, { from: "2021-02-01", options: ["early"] })
const late = position(41, { from: "2021-03-03", options: ["late"] })

test.each<{
  why: string
  before: readonly Position[]
  after: readonly Position[]
  stale?: readonly ItemId[]
  want: readonly string[]
}>([
  { why: "nothing moved where nothing was written", before: [early], after: [early], want: [] },
  { why: "the first position is new", before: [], after: [late], want: ["new >41"] },
  {
    why: "an old position that was written down since is new, and was learnt",
    before: [],
    after: [early],
    want: ["new >40 learnt"],
  },
  {
    why: "a move that was written down later is seen on the day it was made",
    before: [],
    after: [early, late],
    want: ["reversed 40>41"],
  },
  {
    why: "an old position of unknown beginning is new when it is recorded",
    before: [],
    after: [position(42)],
    want: ["new >42"],
  },
  {
    why: "what came and went before the first day is not told",
    before: [],
    after: [position(42, { from: "2021-01-01", until: "2021-02-01" })],
    want: [],
  },
  {
    why: "another position takes its place",
    before: [early],
    after: [early, position(41, { from: "2021-03-03", options: ["early", "late"] })],
    want: ["changed 40>41"],
  },
  {
    why: "none of the options asked for before is a reversal",
    before: [early],
    after: [early, late],
    want: ["reversed 40>41"],
  },
  {
    why: "without options nothing is called a reversal",
    before: [early],
    after: [early, position(41, { from: "2021-03-03" })],
    want: ["changed 40>41"],
  },
  {
    why: "words that were mended are a change",
    before: [early],
    after: [{ ...early, body: { ...early.body, text: "mended" } }],
    want: ["changed 40>40"],
  },
  {
    why: "options that were mended into others are a reversal",
    before: [early],
    after: [{ ...early, body: { ...early.body, options: ["late"] } }],
    want: ["reversed 40>40"],
  },
  { why: "a position taken back is dropped", before: [early], after: [], want: ["dropped 40>"] },
  {
    why: "a position that is over is dropped",
    before: [early],
    after: [{ ...early, body: { ...early.body, held: { ...early.body.held, until: MONDAY } } }],
    want: ["dropped 40>"],
  },
  {
    why: "what lost its ground went stale",
    before: [early],
    after: [early],
    stale: [item(40)],
    want: ["stale 40>40"],
  },
  {
    why: "a second red line is new and drops none",
    before: [position(40, { sort: "red-line" })],
    after: [
      position(40, { sort: "red-line" }),
      position(41, { sort: "red-line", from: "2021-03-03" }),
    ],
    want: ["new >41"],
  },
  {
    why: "two take the place of one",
    before: [early],
    after: [early, late, position(42, { from: "2021-03-03", options: ["early"] })],
    want: ["reversed 40>41", "changed 40>42"],
  },
  {
    why: "a position that came by its day alone is new",
    before: [late],
    after: [late],
    want: ["new >41"],
  },
])("who moved: $why", ({ before, after, stale, want }) =>
  expect(told(at(MONDAY, before), at(FRIDAY, after, stale))).toEqual(want),
)

test("what was stale already did not go stale since", () =>
  expect(told(at(MONDAY, [early], [item(40)]), at(FRIDAY, [early], [item(40)]))).toEqual([]))

test("from a day to itself nobody moves", () =>
  expect(told(at(FRIDAY, [early, late]), at(FRIDAY, [early, late]))).toEqual([]))
