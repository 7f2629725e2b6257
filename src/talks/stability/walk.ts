/**
 * What a decider's opponents can lead to, by every legal sequence of their moves, in one pass over
 * the moves.
 */

import { movesFrom, type Conflict, type Decider } from "./conflict.ts"

/** No sequence of moves leads anywhere. */
export const NOWHERE = 2 ** 31 - 1

/**
 * By state: the lowest value that the opponents can lead to with at least one move, and the first
 * step of a sequence that does. `first` and `second` differ in who moves: a sequence may not go on
 * with whoever moved last.
 */
export interface Walk {
  readonly lowest: Int32Array
  readonly first: Steps
  readonly second: Steps
  readonly value: Int32Array
}

/** Who moves (its number, -1 for nobody) and where. */
interface Steps {
  readonly mover: Int16Array
  readonly to: Int32Array
}

export interface WalkQuestion {
  readonly conflict: Conflict
  /** The decider against whom the others move. */
  readonly against: number
  /** By state, what is to be as low as possible. */
  readonly value: Int32Array
  /** Whether each step must improve on the last state for the one who makes it. */
  readonly improving: boolean
}

/**
 * Legal sequences: no decider moves twice in a row, and one may move again later.
 *
 * States are taken in rising value, and every (state, last mover) from which a state can be reached
 * is marked with its value, walking moves backwards. Each is marked once, by the lowest, so the
 * cost is one pass over the moves, however many sequences there are.
 */
export function walk(question: WalkQuestion): Walk {
  const {
    conflict: { states, deciders },
    value,
  } = question
  const count = states.length
  const steps = (): Steps => ({ mover: new Int16Array(count).fill(-1), to: new Int32Array(count) })
  const found: Walk = {
    lowest: new Int32Array(count).fill(NOWHERE),
    first: steps(),
    second: steps(),
    value,
  }
  const marker = {
    width: deciders.length,
    against: question.against,
    done: new Uint8Array(count * deciders.length),
    queue: new Int32Array(count * deciders.length),
    tail: 0,
  }
  for (const state of risingOrder(value)) spread(question, found, { marker, state })
  return found
}

/**
 * Nodes that are marked and those still to be walked back from. A node is state * width + last
 * mover.
 */
interface Marker {
  readonly width: number
  readonly against: number
  readonly done: Uint8Array
  readonly queue: Int32Array
  tail: number
}

/** Marks everything that leads to this state and is not marked yet. */
function spread(
  { conflict, value, improving }: WalkQuestion,
  found: Walk,
  { marker, state }: { readonly marker: Marker; readonly state: number },
): void {
  const { width, queue } = marker
  const worth = value[state] ?? NOWHERE
  marker.tail = 0
  enter(marker, state, -1)
  for (let head = 0; head < marker.tail; head += 1) {
    const node = queue[head] ?? 0
    const mover = node % width
    const target = (node - mover) / width
    const decider = conflict.deciders[mover]
    if (decider !== undefined) walkBack(found, marker, { decider, mover, target, worth, improving })
  }
}

interface Step {
  readonly decider: Decider
  readonly mover: number
  readonly target: number
  readonly worth: number
  readonly improving: boolean
}

/**
 * Marks the states from which this mover reaches the target: the first to mark a state, and the
 * first other mover after it.
 */
function walkBack(
  { lowest, first, second }: Walk,
  marker: Marker,
  { decider: { into, rank }, mover, target, worth, improving }: Step,
): void {
  const goal = rank[target] ?? 0
  const end = into.start[target + 1] ?? 0
  for (let i = into.start[target] ?? 0; i < end; i += 1) {
    const from = into.to[i] ?? 0
    const by = first.mover[from] ?? -1
    if (
      by === mover ||
      (by !== -1 && second.mover[from] !== -1) ||
      (improving && (rank[from] ?? 0) >= goal)
    )
      continue
    const steps = by === -1 ? first : second
    if (by === -1) lowest[from] = worth
    steps.mover[from] = mover
    steps.to[from] = target
    enter(marker, from, by === -1 ? mover : -1)
  }
}

/** Queues the state for every last mover but `except` that is not marked yet. */
function enter(marker: Marker, state: number, except: number): void {
  const { width, against, done, queue } = marker
  for (let mover = 0; mover < width; mover += 1) {
    const node = state * width + mover
    if (mover === against || mover === except || done[node] === 1) continue
    done[node] = 1
    queue[marker.tail] = node
    marker.tail += 1
  }
}

/** States by rising value, equal ones in order. */
function risingOrder(value: Int32Array): Int32Array {
  const order = Float64Array.from(value, (each, state) => each * 2 ** 21 + state).sort()
  return Int32Array.from(order, (each) => each - Math.floor(each / 2 ** 21) * 2 ** 21)
}

/** One move of a sequence: who, and where to. */
export interface Move {
  readonly decider: number
  readonly to: number
}

/**
 * The opponents' moves from this state to one of the lowest value they can reach; empty where they
 * cannot move.
 */
export function sequenceFrom(
  { lowest, first, second, value }: Walk,
  state: number,
): readonly Move[] {
  const moves: Move[] = []
  const goal = lowest[state] ?? NOWHERE
  if (goal === NOWHERE) return moves
  let [at, last] = [state, -1]
  do {
    const steps = first.mover[at] === last ? second : first
    const move = { decider: steps.mover[at] ?? -1, to: steps.to[at] ?? 0 }
    moves.push(move)
    at = move.to
    last = move.decider
  } while ((value[at] ?? goal) > goal)
  return moves
}

/** By state, the highest rank that the decider can have by moving on or staying. */
export function bestAnswers({ states, deciders }: Conflict, decider: number): Int32Array {
  const own = deciders[decider]
  if (own === undefined) throw new RangeError(`there is no decider ${decider}`)
  const { moves, rank } = own
  return Int32Array.from(states, (_, state) =>
    movesFrom(moves, state).reduce(
      (best, target) => Math.max(best, rank[target] ?? 0),
      rank[state] ?? 0,
    ),
  )
}
