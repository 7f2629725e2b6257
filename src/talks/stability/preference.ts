/** What a decider prefers, as a rank for every state. */

import { statementHolds, type Statement } from "./statement.ts"

/**
 * Ranks from groups of states, best first: the last group has rank 0. States in one group are
 * equally good.
 */
export function ranksOfGroups(groups: readonly (readonly number[])[], states: number): Int32Array {
  const ranks = new Int32Array(states)
  for (const [i, group] of groups.entries())
    for (const state of group) ranks[state] = groups.length - 1 - i
  return ranks
}

/**
 * Ranks from statements, the most important first: each outweighs all later ones together, so that
 * of two states the one is better in which the first statement that tells them apart holds.
 *
 * @param isTaken  whether an option is taken in a state
 * @see Fang, Hipel, Kilgour and Peng (2003), "A decision support system for interactive decision
 *   making", IEEE Trans. SMC C 33(1)
 */
export function ranksOfStatements(
  statements: readonly Statement[],
  states: number,
  isTaken: (state: number, option: number) => boolean,
): Int32Array {
  let ranks = new Int32Array(states)
  for (const statement of statements) {
    ranks = dense(
      ranks.map(
        (rank, state) =>
          2 * rank + (statementHolds(statement, (option) => isTaken(state, option)) ? 1 : 0),
      ),
    )
  }
  return ranks
}

/** The same order with ranks 0, 1, 2 and so on. */
function dense(ranks: Int32Array): Int32Array<ArrayBuffer> {
  const steps = new Map([...new Set(ranks)].sort((a, b) => a - b).map((rank, i) => [rank, i]))
  return Int32Array.from(ranks, (rank) => steps.get(rank) ?? 0)
}
