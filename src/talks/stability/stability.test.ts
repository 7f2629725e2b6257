import { expect, test } from "vitest"
import { seededDraw } from "../../base/index.ts"
import { improvements, movesFrom, movesOf, turned, type Conflict } from "./conflict.ts"
import { CONCEPTS, stability, type Witness } from "./stability.ts"
import { randomGraphConflict, randomOptionConflict } from "./testing/random-conflict.ts"
import { slowStability } from "./testing/slow-stability.ts"

const stableLists = (conflict: Conflict) =>
  stability(conflict, 0).stable.map((each) =>
    Object.fromEntries(
      CONCEPTS.map((concept) => [
        concept,
        [...each[concept]].flatMap((stable, state) => (stable === 1 ? [state] : [])),
      ]),
    ),
  )

test("stability: ten thousand random conflicts agree with the definitions", () => {
  const draw = seededDraw(1993)
  for (let i = 0; i < 10_000; i += 1) {
    const conflict = i % 2 === 0 ? randomGraphConflict(draw) : randomOptionConflict(draw)
    expect(stableLists(conflict)).toEqual(slowStability(conflict))
  }
})

test(
  "stability: a state that is stable in the Nash sense is stable in every sense, and SEQ and " +
    "SMR imply GMR",
  () => {
    const draw = seededDraw(7)
    for (let i = 0; i < 500; i += 1) {
      const { stable } = stability(randomGraphConflict(draw), 0)
      for (const { nash, gmr, smr, seq } of stable) {
        for (const state of nash.keys()) {
          expect(
            [gmr[state], smr[state], seq[state]].every((each) => each === 1) || nash[state] === 0,
          ).toBe(true)
          expect(gmr[state] === 1 || (smr[state] === 0 && seq[state] === 0)).toBe(true)
        }
      }
    }
  },
)

const rank = ({ deciders }: Conflict, decider: number, state: number) =>
  deciders[decider]?.rank[state] ?? 0

/**
 * A witness is what it says: an improvement; moves that exist, by others, nobody twice in a row,
 * ending no better for the decider.
 */
function check(
  conflict: Conflict,
  { state, decider, concept, improvement, sanction }: Witness,
): void {
  expect([
    ...(conflict.deciders[decider] === undefined
      ? []
      : improvements(conflict.deciders[decider], state)),
  ]).toContain(improvement)
  let [at, last] = [improvement, decider]
  for (const { decider: mover, to } of sanction) {
    expect(mover).not.toBe(last)
    expect(mover).not.toBe(decider)
    const moves = conflict.deciders[mover]
    expect(moves !== undefined && movesFrom(moves.moves, at).includes(to)).toBe(true)
    if (concept === "seq")
      expect(rank(conflict, mover, to)).toBeGreaterThan(rank(conflict, mover, at))
    ;[at, last] = [to, mover]
  }
  if (sanction.length === 0) return
  expect(rank(conflict, decider, at)).toBeLessThanOrEqual(rank(conflict, decider, state))
  const mine = conflict.deciders[decider]
  if (concept === "smr" && mine !== undefined)
    for (const answer of movesFrom(mine.moves, at))
      expect(rank(conflict, decider, answer)).toBeLessThanOrEqual(rank(conflict, decider, state))
}

test("stability: every witness is what it says; every state with improvements has one", () => {
  const draw = seededDraw(11)
  for (let i = 0; i < 1000; i += 1) {
    const conflict = randomGraphConflict(draw)
    const { stable, why, witnesses } = stability(conflict, 10_000)
    expect(why.length).toBe(witnesses)
    for (const witness of why) {
      check(conflict, witness)
      expect(witness.sanction.length === 0).toBe(
        stable[witness.decider]?.[witness.concept][witness.state] === 0,
      )
    }
    const told = new Set(why.map(({ decider, concept, state }) => `${decider} ${concept} ${state}`))
    for (const [decider, each] of conflict.deciders.entries()) {
      for (const concept of CONCEPTS)
        for (const state of conflict.states.keys())
          expect(told.has(`${decider} ${concept} ${state}`)).toBe(
            improvements(each, state).length > 0,
          )
    }
  }
})

test("stability: an opponent may move again after another has moved", () => {
  const [first, second, third] = [
    movesOf([[1], [], [], [], []]),
    movesOf([[], [2], [], [4], []]),
    movesOf([[], [], [3], [], []]),
  ]
  const conflict: Conflict = {
    states: ["s1", "s2", "s3", "s4", "s5"].map((id) => ({ id, options: [], name: "" })),
    deciders: [
      { id: "a", name: "a", moves: first, into: turned(first), rank: Int32Array.of(1, 4, 3, 2, 0) },
      {
        id: "b",
        name: "b",
        moves: second,
        into: turned(second),
        rank: Int32Array.of(0, 0, 1, 0, 1),
      },
      { id: "c", name: "c", moves: third, into: turned(third), rank: Int32Array.of(0, 0, 0, 1, 0) },
    ],
  }
  const { stable, why } = stability(conflict, 100)
  expect([stable[0]?.nash[0], stable[0]?.gmr[0], stable[0]?.seq[0]]).toEqual([0, 1, 1])
  expect(why.find(({ decider, concept }) => decider === 0 && concept === "seq")?.sanction).toEqual([
    { decider: 1, to: 2 },
    { decider: 2, to: 3 },
    { decider: 1, to: 4 },
  ])
})

test("stability: witnesses beyond the limit are counted and not listed", () => {
  const { why, witnesses } = stability(randomGraphConflict(seededDraw(4)), 1)
  expect([why.length, witnesses > 1]).toEqual([1, true])
})
