/**
 * Which states are stable, for whom and why: the four concepts of the graph model for conflict
 * resolution.
 */

import { movesFrom, type Conflict, type Decider } from "./conflict.ts"
import { bestAnswers, NOWHERE, sequenceFrom, walk, type Move, type Walk } from "./walk.ts"

export const CONCEPTS = ["nash", "gmr", "smr", "seq"] as const
export type Concept = (typeof CONCEPTS)[number]

/**
 * What decides about a state: an improvement of the decider's, and the opponents' moves that deter
 * it; empty where none do.
 */
export interface Witness {
  readonly state: number
  readonly decider: number
  readonly concept: Concept
  readonly improvement: number
  /** The last state of these moves is the sanction. */
  readonly sanction: readonly Move[]
}

export interface StabilityAnswer {
  /** By decider, by concept, by state: 1 where it is stable. */
  readonly stable: readonly Readonly<Record<Concept, Uint8Array>>[]
  /** By concept, the states that are stable for every decider, rising. */
  readonly equilibria: Readonly<Record<Concept, readonly number[]>>
  /**
   * For a state that is not stable one witness without a sanction: the improvement most preferred
   * of those that nobody can punish. For one that is stable although the decider can improve, a
   * witness for each improvement with the sanction that deters it. By decider, then concept, then
   * state; at most `limit` of `witnesses`.
   */
  readonly why: readonly Witness[]
  readonly witnesses: number
}

/**
 * The stability of every state for every decider.
 *
 * Nash: the decider cannot improve. GMR: whatever it improves to, the others can answer by a legal
 * sequence of moves that leaves it no better than at the start. SMR: and no move of its own from
 * there helps. SEQ: and each step of the others improves for the one who makes it.
 *
 * @see Fang, Hipel and Kilgour, Interactive Decision Making (1993), ch. 3-4
 */
export function stability(conflict: Conflict, limit: number): StabilityAnswer {
  const collector: Collector = { why: [], limit, witnesses: 0 }
  const stable = conflict.deciders.map((_, decider) => {
    const walks = walksAgainst(conflict, decider)
    return recordOf((concept) =>
      stableStates(conflict, { decider, concept, walk: walks[concept]() }, collector),
    )
  })
  const equilibria = recordOf((concept) =>
    conflict.states
      .map((_, state) => state)
      .filter((state) => stable.every((each) => each[concept][state] === 1)),
  )
  return { stable, equilibria, why: collector.why, witnesses: collector.witnesses }
}

interface Collector {
  readonly why: Witness[]
  readonly limit: number
  witnesses: number
}

/** One walk a concept, each made when it is asked for; Nash allows no answer. */
function walksAgainst(
  conflict: Conflict,
  against: number,
): Readonly<Record<Concept, () => Walk | undefined>> {
  const rank = conflict.deciders[against]?.rank ?? new Int32Array(0)
  return {
    nash: () => undefined,
    gmr: () => walk({ conflict, against, value: rank, improving: false }),
    smr: () => walk({ conflict, against, value: bestAnswers(conflict, against), improving: false }),
    seq: () => walk({ conflict, against, value: rank, improving: true }),
  }
}

interface Asked {
  readonly decider: number
  readonly concept: Concept
  readonly walk: Walk | undefined
}

function stableStates(
  { states, deciders }: Conflict,
  asked: Asked,
  collector: Collector,
): Uint8Array {
  const mover = deciders[asked.decider]
  const stable = new Uint8Array(states.length)
  for (let state = 0; mover !== undefined && state < states.length; state += 1) {
    const open = bestOpen(mover, state, asked.walk)
    stable[state] = open === undefined ? 1 : 0
    if (open !== undefined)
      collect(collector, () => ({ ...asked, state, improvement: open, sanction: [] }))
    else if (asked.walk !== undefined)
      collectSanctions(collector, mover, { ...asked, walk: asked.walk, state })
  }
  return stable
}

/**
 * The most preferred improvement that no sanction deters; the first of equals; undefined where
 * there is none.
 */
function bestOpen(
  { moves: { start, to }, rank }: Decider,
  state: number,
  deterrent: Walk | undefined,
): number | undefined {
  const here = rank[state] ?? 0
  let [best, bestRank] = [-1, here]
  for (let i = start[state] ?? 0; i < (start[state + 1] ?? 0); i += 1) {
    const target = to[i] ?? 0
    const there = rank[target] ?? 0
    if (
      there <= bestRank ||
      (deterrent !== undefined && (deterrent.lowest[target] ?? NOWHERE) <= here)
    )
      continue
    best = target
    bestRank = there
  }
  return best === -1 ? undefined : best
}

function collectSanctions(
  collector: Collector,
  mover: Decider,
  asked: {
    readonly decider: number
    readonly concept: Concept
    readonly walk: Walk
    readonly state: number
  },
): void {
  const here = mover.rank[asked.state] ?? 0
  for (const improvement of movesFrom(mover.moves, asked.state)) {
    if ((mover.rank[improvement] ?? 0) > here)
      collect(collector, () => ({
        ...asked,
        improvement,
        sanction: sequenceFrom(asked.walk, improvement),
      }))
  }
}

function collect(collector: Collector, make: () => Asked & Witness): void {
  collector.witnesses += 1
  if (collector.why.length >= collector.limit) return
  const { state, decider, concept, improvement, sanction } = make()
  collector.why.push({ state, decider, concept, improvement, sanction })
}

const recordOf = <T>(of: (concept: Concept) => T): Readonly<Record<Concept, T>> => ({
  nash: of("nash"),
  gmr: of("gmr"),
  smr: of("smr"),
  seq: of("seq"),
})
