/** A conflict given outright as a graph: its states and everybody's moves. */

import {
  failed,
  faultAt,
  fewNames,
  ok,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import type { ConflictLines } from "./conflict-lines.ts"
import { movesOf, turned, type Moves, type State } from "./conflict.ts"

/** States, and by decider the moves in both directions. */
export interface Graph {
  readonly states: readonly State[]
  readonly moves: readonly Moves[]
  readonly into: readonly Moves[]
  /**
   * The options' ids by number, and whether one is taken in a state; none where the graph was given
   * outright.
   */
  readonly options: ReadonlyMap<string, number>
  isTaken(state: number, option: number): boolean
}

/** The graph of the states and moves written. */
export function graphGiven(lines: ConflictLines, written: Written): Result<Graph, WrittenFault> {
  const states = (lines.states?.value ?? []).map(({ id, name }): State => ({
    id,
    options: [],
    name,
  }))
  const misfit = misfitOf(lines, written)
  if (misfit !== undefined) return failed(misfit)
  const numbers = new Map(states.map(({ id }, i) => [id, i]))
  const unknownId = [...(lines.moves?.value.keys() ?? [])].find(
    (id) => !lines.deciders.some((decider) => decider.id === id),
  )
  if (unknownId !== undefined)
    return failed(
      faultAt(
        lines.moves?.at ?? written,
        `name deciders: ${fewNames(lines.deciders.map(({ id }) => id))}`,
        `moves of ${JSON.stringify(unknownId)}, who is no decider`,
      ),
    )
  const moves: Moves[] = []
  for (const { id } of lines.deciders) {
    const targets: number[][] = states.map(() => [])
    for (const {
      value: [from, to],
      at,
    } of lines.moves?.value.get(id) ?? []) {
      const fault = moveFault(from, to, numbers)
      if (fault !== undefined) return failed(faultAt(at, fault.mend, fault.found))
      targets[numbers.get(from) ?? 0]?.push(numbers.get(to) ?? 0)
    }
    moves.push(movesOf(targets))
  }
  return ok({ states, moves, into: moves.map(turned), options: new Map(), isTaken: () => false })
}

/** A graph given outright leaves no room for options. */
function misfitOf(
  { deciders, infeasible, irreversible, same, states }: ConflictLines,
  written: Written,
): WrittenFault | undefined {
  const at = states?.at ?? written
  const withOptions = deciders.find(({ options }) => options.length > 0)
  if (withOptions !== undefined)
    return faultAt(
      at,
      "give either options or states, and leave the other out",
      `states, and options of ${withOptions.id} as well`,
    )
  const [extra] = [...infeasible, ...same, ...irreversible]
  return extra === undefined
    ? undefined
    : faultAt(
        extra.at,
        "take it out: it belongs to a conflict given by options",
        "a rule about options, and states given outright",
      )
}

function moveFault(
  from: string,
  to: string,
  numbers: ReadonlyMap<string, number>,
): { readonly found: string; readonly mend: string } | undefined {
  const unknownId = [from, to].find((id) => !numbers.has(id))
  if (unknownId !== undefined)
    return {
      found: `a move by way of ${JSON.stringify(unknownId)}`,
      mend: `name a state: ${fewNames([...numbers.keys()])}`,
    }
  return from === to ? { found: `a move from ${from} to itself`, mend: "take it out" } : undefined
}
