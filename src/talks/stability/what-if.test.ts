import { expect, test } from "vitest"
import { seededDraw } from "../../base/index.ts"
import { movesFrom, movesOf, turned, type Conflict } from "./conflict.ts"
import { CONCEPTS, stability } from "./stability.ts"
import { randomGraphConflict } from "./testing/random-conflict.ts"
import { slowStability } from "./testing/slow-stability.ts"
import { CHANGES, changed, tellChange, turnedBy, turnsNothing } from "./what-if.ts"

test(
  "changed: every move taken away, made one-way, every two states swapped, against the " +
    "definitions written from scratch",
  () => {
    const draw = seededDraw(21)
    for (let i = 0; i < 60; i += 1) {
      const conflict = randomGraphConflict(draw)
      for (const decider of conflict.deciders.keys())
        for (const from of conflict.states.keys())
          for (const to of conflict.states.keys())
            for (const kind of CHANGES) {
              const found = changed(conflict, { kind, decider, from, to })
              const expected = byHand(conflict, { kind, decider, from, to })
              expect(found.ok).toBe(expected !== undefined)
              if (!found.ok || expected === undefined) continue
              const stable = stability(found.value, 0).stable.map((each) =>
                Object.fromEntries(
                  CONCEPTS.map((concept) => [
                    concept,
                    [...each[concept]].flatMap((mark, state) => (mark === 1 ? [state] : [])),
                  ]),
                ),
              )
              if (i < 12) expect(stable).toEqual(slowStability(expected))
              expect(found.value).toEqual(expected)
            }
    }
  },
)

/** The changed conflict from lists of moves; undefined where there is nothing to change. */
function byHand(
  conflict: Conflict,
  {
    kind,
    decider,
    from,
    to,
  }: {
    readonly kind: string
    readonly decider: number
    readonly from: number
    readonly to: number
  },
): Conflict | undefined {
  const pairs = conflict.states.flatMap((_, state) =>
    [...movesFrom(conflict.deciders[decider]?.moves ?? movesOf([]), state)].map(
      (target) => `${state} ${target}`,
    ),
  )
  const ranks = [...(conflict.deciders[decider]?.rank ?? [])]
  const gone = kind === "without" ? `${from} ${to}` : `${to} ${from}`
  if (kind === "swap" ? ranks[from] === ranks[to] : !pairs.includes(gone)) return undefined
  const moves = movesOf(
    conflict.states.map((_, state) =>
      conflict.states.flatMap((__, target) =>
        pairs.includes(`${state} ${target}`) && (kind === "swap" || `${state} ${target}` !== gone)
          ? [target]
          : [],
      ),
    ),
  )
  const rank = Int32Array.from(ranks, (each, state) =>
    kind !== "swap"
      ? each
      : state === from
        ? (ranks[to] ?? 0)
        : state === to
          ? (ranks[from] ?? 0)
          : each,
  )
  return {
    ...conflict,
    deciders: conflict.deciders.map((each, i) =>
      i === decider ? { ...each, rank, moves, into: turned(moves) } : each,
    ),
  }
}

test("turnedBy: what comes and what goes, and nothing where nothing changed", () => {
  const draw = seededDraw(22)
  for (let i = 0; i < 200; i += 1) {
    const conflict = randomGraphConflict(draw)
    const [before, after] = [stability(conflict, 0), stability(randomGraphConflict(draw), 0)]
    const { gained, lost } = turnedBy(before, after)
    for (const concept of CONCEPTS) {
      const kept = before.equilibria[concept].filter((state) => !lost[concept].includes(state))
      expect([...kept, ...gained[concept]].sort((a, b) => a - b)).toEqual(after.equilibria[concept])
    }
    expect(turnsNothing(turnedBy(before, before))).toBe(true)
  }
})

test.each([
  { kind: "without" as const, want: "if d0 could not move from s1 to s2" },
  { kind: "one-way" as const, want: "if d0 could not move back from s2 to s1" },
  { kind: "swap" as const, want: "if s1 and s2 changed places in what d0 prefers" },
])("tellChange: $want", ({ kind, want }) => {
  const moves = movesOf([[1], [0]])
  const conflict: Conflict = {
    states: ["s1", "s2"].map((id) => ({ id, options: [], name: "" })),
    deciders: [{ id: "d0", name: "d0", moves, into: turned(moves), rank: Int32Array.of(0, 1) }],
  }
  expect(tellChange(conflict, { kind, decider: 0, from: 0, to: 1 })).toBe(want)
})
