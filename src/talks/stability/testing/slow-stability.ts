/**
 * The four stability concepts from their definitions: reachable sets found by following every legal
 * sequence.
 */

import { movesFrom, type Conflict } from "../conflict.ts"
import type { Concept } from "../stability.ts"

/** By decider, by concept: the stable states, rising. */
export function slowStability(
  conflict: Conflict,
): readonly Readonly<Record<Concept, readonly number[]>>[] {
  const states = conflict.states.map((_, state) => state)
  return conflict.deciders.map((_, decider) => {
    const stableIn = (concept: Concept): readonly number[] =>
      states.filter((state) => isStable(conflict, { decider, concept }, state))
    return {
      nash: stableIn("nash"),
      gmr: stableIn("gmr"),
      smr: stableIn("smr"),
      seq: stableIn("seq"),
    }
  })
}

function isStable(
  conflict: Conflict,
  { decider, concept }: { readonly decider: number; readonly concept: Concept },
  state: number,
): boolean {
  const noBetter = (other: number): boolean =>
    rankOf(conflict, decider, other) <= rankOf(conflict, decider, state)
  const improvements = targets(conflict, decider, state).filter((other) => !noBetter(other))
  return improvements.every((improvement) => {
    if (concept === "nash") return false
    return [
      ...reachable(conflict, { against: decider, improving: concept === "seq" }, improvement),
    ].some(
      (sanction) =>
        noBetter(sanction) &&
        (concept !== "smr" || targets(conflict, decider, sanction).every(noBetter)),
    )
  })
}

const targets = ({ deciders }: Conflict, decider: number, state: number): readonly number[] => {
  const moves = deciders[decider]?.moves
  return moves === undefined ? [] : [...movesFrom(moves, state)]
}

const rankOf = ({ deciders }: Conflict, decider: number, state: number): number =>
  deciders[decider]?.rank[state] ?? 0

/**
 * States that the others can reach from `start` by one move or more, nobody moving twice in a row.
 */
function reachable(
  conflict: Conflict,
  { against, improving }: { readonly against: number; readonly improving: boolean },
  start: number,
): ReadonlySet<number> {
  const reached = new Set<number>()
  const followed = new Set<string>()
  const follow = (state: number, last: number): void => {
    for (const mover of conflict.deciders.keys()) {
      if (mover === against || mover === last) continue
      for (const next of targets(conflict, mover, state)) {
        if (improving && rankOf(conflict, mover, next) <= rankOf(conflict, mover, state)) continue
        reached.add(next)
        if (followed.has(`${next} ${mover}`)) continue
        followed.add(`${next} ${mover}`)
        follow(next, mover)
      }
    }
  }
  follow(start, -1)
  return reached
}
