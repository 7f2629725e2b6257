/** How the parties could get from one state to another. */

import { movesFrom, type Conflict } from "./conflict.ts"
import type { Move } from "./walk.ts"

/** The shortest way to a state; without moves where it is the state itself. */
export interface Path {
  readonly to: number
  readonly moves: readonly Move[]
}

/**
 * From one state, the shortest legal sequence of moves (nobody moves twice in a row) to each of
 * these states that can be reached, in the order given; of equally short ones the first by decider
 * and then by state.
 *
 * @param improving  whether each move must improve on the last state for the one who makes it
 */
export function shortestPaths(
  { states, deciders }: Conflict,
  from: number,
  { goals, improving }: { readonly goals: readonly number[]; readonly improving: boolean },
): readonly Path[] {
  const width = deciders.length + 1
  const before = new Int32Array(states.length * width).fill(-1)
  const arrival = new Int32Array(states.length).fill(-1)
  const start = from * width + deciders.length
  const queue = [start]
  before[start] = start
  arrival[from] = start
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? start
    const last = node % width
    const state = (node - last) / width
    for (const [mover, { moves, rank }] of deciders.entries()) {
      if (mover === last) continue
      for (const target of movesFrom(moves, state)) {
        const next = target * width + mover
        if ((before[next] ?? 0) !== -1 || (improving && (rank[target] ?? 0) <= (rank[state] ?? 0)))
          continue
        before[next] = node
        if (arrival[target] === -1) arrival[target] = next
        queue.push(next)
      }
    }
  }
  return goals.flatMap((to) =>
    (arrival[to] ?? -1) === -1
      ? []
      : [{ to, moves: tracedBack(before, arrival[to] ?? start, width) }],
  )
}

function tracedBack(before: Int32Array, end: number, width: number): readonly Move[] {
  const moves: Move[] = []
  for (let node = end; before[node] !== node; node = before[node] ?? node)
    moves.push({ decider: node % width, to: Math.floor(node / width) })
  return moves.reverse()
}
