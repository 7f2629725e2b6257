/** Would it hold: the stability of a conflict, from a file. */

import { failed, faultAt, fewNames, ok, type Json, type Result, type Written, type WrittenFault } from "../../base/index.ts"
import {
  CONCEPTS, decodeConflict, shortestPaths, stability, tellState, tellWitness, type Concept, type Conflict, type Move, type Path, type StabilityAnswer, type Witness,
} from "../../talks/stability/index.ts"

export interface StabilityAsked {
  /** Most witnesses listed. */
  readonly limit: number
  /** The id of the state of today, where ways to the equilibria are asked for. */
  readonly from: string | undefined
}

/** A way from the state of today to an equilibrium of some concept; `improving` when each move pays for who makes it. */
export interface Way extends Path { readonly improving: boolean }

export interface StabilityAnswered { readonly conflict: Conflict; readonly answer: StabilityAnswer; readonly ways: readonly Way[] | undefined }

/** The stability of the file's conflict, or the one thing that is wrong with it. */
export function answerStability(written: Written, { limit, from }: StabilityAsked): Result<StabilityAnswered, WrittenFault> {
  const conflict = decodeConflict(written)
  if (!conflict.ok) return conflict
  const start = conflict.value.states.findIndex(({ id }) => id === from)
  if (from !== undefined && start === -1) return failed(faultAt(written, `name a state: ${fewNames(conflict.value.states.map(({ id }) => id))}`, `no state ${JSON.stringify(from)} to start from`))
  const answer = stability(conflict.value, limit)
  return ok({ conflict: conflict.value, answer, ways: from === undefined ? undefined : waysFrom(conflict.value, answer, start) })
}

/** To every equilibrium of any concept: by moves that pay where there are such, else by any. */
function waysFrom(conflict: Conflict, { equilibria }: StabilityAnswer, start: number): readonly Way[] {
  const goals = [...new Set(CONCEPTS.flatMap((concept) => equilibria[concept]))].sort((a, b) => a - b)
  const paying = shortestPaths(conflict, start, { goals, improving: true })
  const rest = goals.filter((goal) => !paying.some(({ to }) => to === goal))
  return [
    ...paying.map((path) => ({ ...path, improving: true })),
    ...shortestPaths(conflict, start, { goals: rest, improving: false }).map((path) => ({ ...path, improving: false })),
  ]
}

/** The terminal's contract; `why` is cut at the limit and `listed` says so. */
export function stabilityJson({ conflict, answer, ways }: StabilityAnswered): Json {
  const ids = (states: readonly number[]): readonly string[] => states.map((state) => conflict.states[state]?.id ?? "")
  const moves = (all: readonly Move[]): Json => all.map(({ decider, to }) => ({ decider: conflict.deciders[decider]?.id ?? "", to: conflict.states[to]?.id ?? "" }))
  return {
    format: "parley-stability/1",
    states: conflict.states.map(({ id, options }) => ({ id, options })),
    stable: Object.fromEntries(conflict.deciders.map(({ id }, i) => [id, byConcept((concept) => ids(statesWhere(answer.stable[i]?.[concept])))])),
    equilibria: byConcept((concept) => ids(answer.equilibria[concept])),
    why: answer.why.map((witness) => witnessJson(conflict, witness, moves(witness.sanction))),
    listed: { why: { shown: String(answer.why.length), of: String(answer.witnesses) } },
    ...(ways === undefined ? {} : { paths: ways.map(({ to, improving, moves: all }) => ({ to: conflict.states[to]?.id ?? "", improving, moves: moves(all) })) }),
  }
}

function witnessJson(conflict: Conflict, witness: Witness, path: Json): Json {
  const id = (state: number | undefined): string | null => state === undefined ? null : (conflict.states[state]?.id ?? "")
  return {
    state: id(witness.state), decider: conflict.deciders[witness.decider]?.id ?? "", concept: witness.concept,
    improvement: id(witness.improvement), sanction: id(witness.sanction[witness.sanction.length - 1]?.to), path, because: tellWitness(conflict, witness),
  }
}

/** The states marked, rising. */
export function statesWhere(marked: Uint8Array = new Uint8Array(0)): readonly number[] {
  const states: number[] = []
  for (let state = 0; state < marked.length; state += 1) if (marked[state] === 1) states.push(state)
  return states
}

const byConcept = <T>(of: (concept: Concept) => T): Readonly<Record<Concept, T>> => ({ nash: of("nash"), gmr: of("gmr"), smr: of("smr"), seq: of("seq") })

/** A way in words. */
export function tellWay(conflict: Conflict, { to, moves, improving }: Way): string {
  if (moves.length === 0) return `${tellState(conflict, to)} is where it starts.`
  const told = moves.map(({ decider, to }) => `${conflict.deciders[decider]?.name ?? ""} to ${tellState(conflict, to)}`).join(", then ")
  return `${told}${improving ? "; each gains by its own move." : "; not every move pays for who makes it."}`
}
