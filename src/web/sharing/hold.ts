/** What the engine says of a conflict: which states would hold, for whom and why, and the way from today. */

import { writtenOf, type Json } from "../../base/index.ts"
import { CONCEPTS, decodeConflict, movesFrom, shortestPaths, stability, tellMoves, tellWitness, type Concept, type Conflict } from "../../talks/stability/index.ts"

export interface StateLine {
  readonly id: string
  readonly options: readonly string[]
  /** The concepts under which it is an equilibrium. */
  readonly equilibrium: readonly Concept[]
  /** By decider, the concepts under which it is stable for it. */
  readonly stableFor: readonly { readonly decider: string; readonly concepts: readonly Concept[] }[]
  readonly isToday: boolean
  /** Sentences that tell why. */
  readonly story: readonly string[]
}

export interface Move { readonly from: number; readonly to: number; readonly decider: number; readonly improves: boolean }

export type Holding =
  | { readonly kind: "fault"; readonly sentence: string }
  | { readonly kind: "answered"; readonly states: readonly StateLine[]; readonly deciders: readonly string[]; readonly moves: readonly Move[]; readonly ways: readonly string[] }

/** Sentences told of each state and decider. */
const TOLD = 20_000

/** The stability of a model, `today` being the options taken now. */
export function holdingOf(model: string, today: readonly string[]): Holding {
  const conflict = conflictOf(model)
  if (typeof conflict === "string") return { kind: "fault", sentence: conflict }
  const answer = stability(conflict, TOLD)
  const now = conflict.states.findIndex(({ options }) => options.length === today.length && today.every((option) => options.includes(option)))
  const holds = (concept: Concept, state: number): boolean => answer.equilibria[concept].includes(state)
  return {
    kind: "answered", deciders: conflict.deciders.map(({ name }) => name), moves: movesIn(conflict), ways: waysFrom(conflict, now, conflict.states.flatMap((_, state) => CONCEPTS.some((concept) => holds(concept, state)) ? [state] : [])),
    states: conflict.states.map(({ id, options, name }, state) => ({
      id, options: options.length > 0 || name === "" ? options : [name], isToday: state === now, equilibrium: CONCEPTS.filter((concept) => holds(concept, state)),
      stableFor: conflict.deciders.map((decider, index) => ({ decider: decider.name, concepts: CONCEPTS.filter((concept) => answer.stable[index]?.[concept][state] === 1) })),
      story: answer.why.filter((witness) => witness.state === state && (witness.concept === "nash" || witness.concept === "seq")).map((witness) => tellWitness(conflict, witness)),
    })),
  }
}

function conflictOf(model: string): Conflict | string {
  try {
    const conflict = decodeConflict(writtenOf(JSON.parse(model) as Json))
    return conflict.ok ? conflict.value : `The model, ${conflict.fault.place.path}: found ${conflict.fault.found}; ${conflict.fault.mend}.`
  } catch {
    return "The model is not JSON; write it as parley-conflict/1 has it."
  }
}

function movesIn(conflict: Conflict): readonly Move[] {
  return conflict.deciders.flatMap(({ moves, rank }, decider) => conflict.states.flatMap((_, from) =>
    [...movesFrom(moves, from)].map((to) => ({ from, to, decider, improves: (rank[to] ?? 0) > (rank[from] ?? 0) }))))
}

function waysFrom(conflict: Conflict, now: number, goals: readonly number[]): readonly string[] {
  if (now < 0) return []
  const names = (state: number): string => conflict.states[state]?.id ?? ""
  return shortestPaths(conflict, now, { goals, improving: true }).filter(({ moves }) => moves.length > 0)
    .map(({ to, moves }) => `To ${names(to)}, each gaining by its own move: ${tellMoves(conflict, moves)}.`)
}
