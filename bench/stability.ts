/**
 * The graph model: large conflicts in option form, and every legal sequence followed one by one
 * beside it for a small one.
 */

import { seededDraw } from "../src/base/index.ts"
import { CONCEPTS, optionGraph, stability, type Conflict } from "../src/talks/stability/index.ts"
import { conflictOf } from "../src/talks/stability/testing/random-conflict.ts"
import { slowStability } from "../src/talks/stability/testing/slow-stability.ts"

const LARGE = [
  { options: 10, deciders: 5, most: "50 ms" },
  { options: 12, deciders: 4, most: "200 ms" },
  { options: 12, deciders: 2, most: "" },
  { options: 16, deciders: 3, most: "4,000 ms" },
  { options: 16, deciders: 4, most: "" },
  { options: 18, deciders: 6, most: "30,000 ms" },
] as const

export async function run(print: (line: string) => void): Promise<void> {
  for (const { options, deciders, most } of LARGE) {
    const conflict = strictConflict(options, deciders)
    const cold = timed(() => stability(conflict, 0), 1)
    const warm = options > 16 ? cold : timed(() => stability(conflict, 0), 4)
    const { equilibria } = stability(conflict, 0)
    print(
      `${2 ** options} states, ${deciders} deciders: ${cold} ms at first, ${warm} ms ` +
        `warm${most === "" ? "" : ` (at most ${most})`}; equilibria ` +
        `${CONCEPTS.map((concept) => equilibria[concept].length).join(" / ")}`,
    )
  }
  const small = strictConflict(8, 4)
  const [fast, slow] = [timed(() => stability(small, 0), 20), timed(() => slowStability(small), 1)]
  print(
    `256 states, 4 deciders: ${fast} ms, every legal sequence ${slow} ms, ratio ` +
      `${Math.round(slow / fast)}`,
  )
}

/** Options shared out evenly, preferences nearly without ties. */
function strictConflict(options: number, deciders: number): Conflict {
  const own = Array.from({ length: deciders }, (_, decider) =>
    Array.from({ length: options }, (_, option) =>
      Math.floor((option * deciders) / options) === decider ? 2 ** option : 0,
    ).reduce((sum, digit) => sum + digit, 0),
  )
  const graph = optionGraph({
    options,
    own,
    infeasible: [],
    onlyFromTaken: 0,
    onlyFromOpen: 0,
    same: [],
  })
  if (!graph.ok) throw new RangeError(graph.fault.kind)
  return conflictOf(seededDraw(5), 2 ** options, graph.value, 2 ** options * 1000)
}

/** The best of several runs, in milliseconds. */
function timed(work: () => unknown, runs: number): number {
  let best = Infinity
  for (let i = 0; i < runs; i += 1) {
    const started = performance.now()
    work()
    best = Math.min(best, performance.now() - started)
  }
  return Math.round(best * 10) / 10
}
