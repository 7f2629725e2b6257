/** A conflict as a graph: states, who can move from which to which, and who prefers which. */

/**
 * Moves of one decider: those from state s lead to `to[start[s]]` … `to[start[s + 1] - 1]`, rising,
 * none twice, never to s.
 */
export interface Moves {
  readonly start: Int32Array
  readonly to: Int32Array
}

export interface Decider {
  readonly id: string
  readonly name: string
  readonly moves: Moves
  /** The same moves by where they lead: those into state t come from `to[start[t]]` and so on. */
  readonly into: Moves
  /** By state; higher is better, equal is indifferent. */
  readonly rank: Int32Array
}

/**
 * A state and the options taken in it (empty where the conflict was not given by options), and what
 * it is called, if anything.
 */
export interface State {
  readonly id: string
  readonly options: readonly string[]
  readonly name: string
}

export interface Conflict {
  readonly states: readonly State[]
  readonly deciders: readonly Decider[]
}

/** The states that this decider can move to, rising. */
export const movesFrom = ({ start, to }: Moves, state: number): Int32Array =>
  to.subarray(start[state] ?? 0, start[state + 1] ?? 0)

/** The moves to states that the decider prefers. */
export const improvements = ({ moves, rank }: Decider, state: number): Int32Array =>
  movesFrom(moves, state).filter((target) => (rank[target] ?? 0) > (rank[state] ?? 0))

/** Moves from lists of targets by state, which may repeat or name the state itself. */
export function movesOf(targets: readonly (readonly number[])[]): Moves {
  const kept = targets.map((each, state) =>
    [...new Set(each)].filter((target) => target !== state).sort((a, b) => a - b),
  )
  const start = new Int32Array(kept.length + 1)
  for (const [state, each] of kept.entries()) start[state + 1] = (start[state] ?? 0) + each.length
  return { start, to: Int32Array.from(kept.flat()) }
}

/** The same moves by where they lead. */
export function turned({ start, to }: Moves): Moves {
  const states = start.length - 1
  const begin = new Int32Array(states + 1)
  for (const target of to) begin[target + 1] = (begin[target + 1] ?? 0) + 1
  for (let state = 0; state < states; state += 1)
    begin[state + 1] = (begin[state + 1] ?? 0) + (begin[state] ?? 0)
  const next = begin.slice()
  const from = new Int32Array(to.length)
  for (let state = 0; state < states; state += 1) {
    for (let i = start[state] ?? 0; i < (start[state + 1] ?? 0); i += 1) {
      const target = to[i] ?? 0
      const place = next[target] ?? 0
      from[place] = state
      next[target] = place + 1
    }
  }
  return { start: begin, to: from }
}
