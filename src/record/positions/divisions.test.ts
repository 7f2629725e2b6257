import { expect, test } from "vitest"
import { coursesOf, type Position } from "./course.ts"
import { divisionsOf } from "./divisions.ts"
import { day, item, numbers, position } from "./testing/positions.ts"

const told = (...positions: readonly Position[]): readonly string[] =>
  divisionsOf(
    item(1),
    [item(3), item(2), item(2), item(1)],
    coursesOf(positions, day("2021-03-08")),
  ).map(
    ({ own, party, apart }) =>
      `${apart} ${numbers(own).join(",")} under ${numbers(party).join(",")}`,
  )

test.each([
  {
    why: "a faction that asks otherwise",
    positions: [
      position(40, { options: ["early"] }),
      position(41, { actor: 2, options: ["late"] }),
    ],
    want: ["otherwise 41 under 40"],
  },
  {
    why: "a faction that asks alike",
    positions: [
      position(40, { options: ["early"] }),
      position(41, { actor: 2, options: ["early"] }),
    ],
    want: ["alike 41 under 40"],
  },
  {
    why: "words alone do not tell",
    positions: [position(40), position(41, { actor: 2, options: ["late"] })],
    want: ["untold 41 under 40"],
  },
  {
    why: "a faction with a position where the party has none",
    positions: [position(41, { actor: 2, options: ["late"] })],
    want: ["untold 41 under "],
  },
  {
    why: "a faction without a position of its own is not told of",
    positions: [position(40)],
    want: [],
  },
  {
    why: "two factions, by their ids",
    positions: [position(42, { actor: 3 }), position(41, { actor: 2 })],
    want: ["untold 41 under ", "untold 42 under "],
  },
])("divisions: $why", ({ positions, want }) => expect(told(...positions)).toEqual(want))
