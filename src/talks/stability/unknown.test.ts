import { expect, test } from "vitest"
import { seededDraw, type Draw } from "../../base/index.ts"
import type { Conflict } from "./conflict.ts"
import { circleIn, drawRanking, everyRanking, type OpenPreference } from "./rankings.ts"
import { CONCEPTS } from "./stability.ts"
import { randomGraphConflict } from "./testing/random-conflict.ts"
import { slowStability } from "./testing/slow-stability.ts"
import { overRankings, tellBroken, withRanks } from "./unknown.ts"

/** Every order of the states, best first, that agrees with the pairs. */
const ordersBySlowMeans = (
  pairs: OpenPreference["pairs"],
  states: number,
): readonly (readonly number[])[] =>
  permutations(Array.from({ length: states }, (_, state) => state)).filter((order) =>
    pairs.every(([better, worse]) => order.indexOf(better) < order.indexOf(worse)),
  )

const permutations = (items: readonly number[]): readonly (readonly number[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) =>
        permutations(items.filter((each) => each !== item)).map((rest) => [item, ...rest]),
      )

const ranksOf = (order: readonly number[]): Int32Array =>
  Int32Array.from(order, (_, state) => order.length - 1 - order.indexOf(state))

const below = (draw: Draw, limit: number): number => Math.floor(draw() * limit)
const pairsIn = (draw: Draw, states: number): OpenPreference["pairs"] =>
  Array.from(
    { length: below(draw, 4) },
    () => [below(draw, states), below(draw, states)] as const,
  ).filter(([a, b]) => a < b)

test("everyRanking: the orders that agree with the pairs, each once", () => {
  const draw = seededDraw(31)
  for (let i = 0; i < 200; i += 1) {
    const states = 1 + below(draw, 6)
    const pairs = pairsIn(draw, states)
    const found = everyRanking(pairs, states, 1000)
    expect(found?.map(String).sort()).toEqual(
      ordersBySlowMeans(pairs, states).map(ranksOf).map(String).sort(),
    )
  }
})

test("everyRanking: more than the limit are not listed, nor are rankings of many states", () =>
  expect([
    everyRanking([], 6, 719),
    everyRanking([], 6, 720)?.length,
    everyRanking([], 65, 10),
  ]).toEqual([undefined, 720, undefined]))

test("drawRanking: agrees with the pairs, and every ranking comes up", () => {
  const draw = seededDraw(32)
  const pairs = [
    [0, 3],
    [1, 2],
  ] as const
  const possible = new Set(ordersBySlowMeans(pairs, 4).map(ranksOf).map(String))
  const drawn = new Set(Array.from({ length: 500 }, () => String(drawRanking(pairs, 4, draw))))
  expect([...drawn].sort()).toEqual([...possible].sort())
})

test.each<{ why: string; pairs: OpenPreference["pairs"]; want: boolean }>([
  { why: "no pairs make none", pairs: [], want: false },
  {
    why: "a pair said twice makes none",
    pairs: [
      [0, 1],
      [0, 1],
    ],
    want: false,
  },
  { why: "a state preferred to itself is one", pairs: [[1, 1]], want: true },
  {
    why: "three in a ring are one, with a tail behind",
    pairs: [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
    ],
    want: true,
  },
])("circleIn: $why", ({ pairs, want }) => expect(circleIn(pairs, 4) !== undefined).toBe(want))

test("overRankings: over every ranking, in how many a state holds, against the definitions", () => {
  const draw = seededDraw(33)
  for (let i = 0; i < 60; i += 1) {
    const conflict = smallConflict(draw)
    const open = [
      { decider: 0, pairs: pairsIn(draw, conflict.states.length) },
      ...(i % 3 === 0 ? [{ decider: 1, pairs: pairsIn(draw, conflict.states.length) }] : []),
    ]
    const found = overRankings(conflict, open, { draws: 1, draw })
    const profiles = open.reduce<readonly (readonly Int32Array[])[]>(
      (all, { pairs }) =>
        all.flatMap((before) =>
          ordersBySlowMeans(pairs, conflict.states.length).map((order) => [
            ...before,
            ranksOf(order),
          ]),
        ),
      [[]],
    )
    expect([found.kind, found.rankings]).toEqual(["every", profiles.length])
    const answers = profiles.map((profile) => slowStability(withRanks(conflict, open, profile)))
    for (const concept of CONCEPTS) {
      expect(
        found.stable.map((each) =>
          [...each[concept]].flatMap((mark, state) => (mark === 1 ? [state] : [])),
        ),
      ).toEqual(
        conflict.deciders.map((_, decider) =>
          [...conflict.states.keys()].filter((state) =>
            answers.every((stable) => stable[decider]?.[concept].includes(state)),
          ),
        ),
      )
      expect([...found.holds[concept]]).toEqual(
        conflict.states.map(
          (_, state) =>
            answers.filter((stable) => stable.every((each) => each[concept].includes(state)))
              .length,
        ),
      )
    }
  }
})

test(
  "tellBroken: the ranking it names unsettles the state, and one that always holds has nothing " +
    "to tell",
  () => {
    const draw = seededDraw(34)
    for (let i = 0; i < 40; i += 1) {
      const conflict = smallConflict(draw)
      const open = [{ decider: 0, pairs: [] }]
      const found = overRankings(conflict, open, { draws: 1, draw })
      for (const state of conflict.states.keys()) {
        const told = tellBroken(conflict, open, found, state)
        expect(told === undefined).toBe(found.holds.gmr[state] === found.rankings)
        const ranks = found.broken[state]
        if (told === undefined || ranks === undefined) continue
        expect(told).toMatch(/is not stable for/)
        expect(
          slowStability(withRanks(conflict, open, ranks)).every(({ gmr }) => gmr.includes(state)),
        ).toBe(false)
      }
    }
  },
)

test(
  "overRankings: too many rankings are drawn, as many as were asked for, the same for the same " +
    "seed",
  () => {
    const conflict = largerThan(8)
    const open = [
      { decider: 0, pairs: [] },
      { decider: 1, pairs: [] },
    ]
    const [once, again] = [
      overRankings(conflict, open, { draws: 300, draw: seededDraw(5) }),
      overRankings(conflict, open, { draws: 300, draw: seededDraw(5) }),
    ]
    expect([once.kind, once.rankings]).toEqual(["drawn", 300])
    expect(again).toEqual(once)
  },
)

function smallConflict(draw: Draw): Conflict {
  for (;;) {
    const conflict = randomGraphConflict(draw)
    if (conflict.states.length <= 4) return conflict
  }
}

function largerThan(states: number): Conflict {
  const draw = seededDraw(6)
  for (;;) {
    const conflict = randomGraphConflict(draw)
    if (conflict.states.length >= states) return conflict
  }
}
