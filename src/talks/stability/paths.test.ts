import { expect, test } from "vitest"
import { movesOf, turned, type Conflict } from "./conflict.ts"
import { shortestPaths } from "./paths.ts"
import { stability } from "./stability.ts"
import { tellMoves, tellWitness } from "./words.ts"

const [first, second] = [movesOf([[1], [], [3], []]), movesOf([[], [2], [], []])]
const conflict: Conflict = {
  states: ["s1", "s2", "s3", "s4"].map((id) => ({
    id,
    options: [],
    name: id === "s1" ? "today" : "",
  })),
  deciders: [
    {
      id: "a",
      name: "the North",
      moves: first,
      into: turned(first),
      rank: Int32Array.of(1, 2, 0, 3),
    },
    {
      id: "b",
      name: "the South",
      moves: second,
      into: turned(second),
      rank: Int32Array.of(0, 1, 0, 0),
    },
  ],
}

test("shortestPaths: the way there, each move by whom, and no way where there is none", () => {
  expect(shortestPaths(conflict, 0, { goals: [3, 0], improving: false })).toEqual([
    {
      to: 3,
      moves: [
        { decider: 0, to: 1 },
        { decider: 1, to: 2 },
        { decider: 0, to: 3 },
      ],
    },
    { to: 0, moves: [] },
  ])
  expect(shortestPaths(conflict, 3, { goals: [0], improving: false })).toEqual([])
})

test("shortestPaths: with improvements only, a move that harms its mover is no way", () =>
  expect(shortestPaths(conflict, 0, { goals: [1, 3], improving: true })).toEqual([
    { to: 1, moves: [{ decider: 0, to: 1 }] },
  ]))

test("tellWitness: the improvement, the sanction and what it leaves", () => {
  const { why } = stability(conflict, 10)
  expect(
    why
      .filter(({ decider, state }) => decider === 0 && state === 0)
      .map((witness) => tellWitness(conflict, witness)),
  ).toEqual([
    "s1 (today) is not stable for the North: it can improve to s2.",
    "the North could improve from s1 (today) to s2, but then the South moves to s3, which " +
      "leaves it no better off than at s1 (today).",
    "s1 (today) is not stable for the North: it can improve to s2, and it escapes whatever " +
      "the others do from there.",
    "s1 (today) is not stable for the North: it can improve to s2, and nothing the others " +
      "would gain by from there leaves it as badly off as before.",
  ])
})

test("tellMoves: in order, by name", () =>
  expect(
    tellMoves(conflict, [
      { decider: 1, to: 2 },
      { decider: 0, to: 3 },
    ]),
  ).toBe("the South moves to s3, then the North to s4"))
