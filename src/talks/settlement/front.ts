/**
 * What is known after some stages: for each state the vectors that nothing dominates, and where
 * each came from.
 */

import type { Course, Move, Stage } from "./course.ts"
import { growing, growingDoubles, type Growing } from "./growing.ts"
import { maximal, type Keep, type Maximal } from "./maximal.ts"
import { narrowValues } from "./narrow.ts"
import type { Scratch } from "./scratch.ts"
import type { Gathered, Front, Needs } from "./values.ts"
import { wideValues } from "./wide.ts"

/** The ways into each vector: parents in the layer before, by moves of the stage between. */
export interface Links {
  /** By vector its first link; after the last vector the number of links. */
  readonly first: Int32Array
  readonly parents: Int32Array
  readonly moves: Int32Array
}

export interface How {
  readonly keep?: Keep
  readonly needs?: Needs | undefined
  /**
   * Whether it is noted where each vector came from; if not, the step's links are empty. By default
   * it is.
   */
  readonly traced?: boolean
}

export interface Step {
  readonly front: Front
  readonly links: Links
  readonly candidates: number
}

/**
 * One empty beginning in one state of a stage with `states` of them; by default nothing is settled
 * yet.
 */
export function beginning(course: Course, state = 0, states = 1): Front {
  const wide = course.scales.some(({ most }) => most >= 2n ** 31n)
  const starts = Int32Array.from({ length: states + 1 }, (_, i) => (i > state ? 1 : 0))
  return {
    starts,
    values: wide ? wideValues(course) : narrowValues(course),
    counts: Float64Array.of(1),
    size: 1,
  }
}

/** How many candidates a stage would have to look at. */
export const candidatesOf = ({ starts }: Front, { moves }: Stage): number =>
  moves.reduce((sum, { from }) => sum + (starts[from + 1] as number) - (starts[from] as number), 0)

/**
 * The next front: every vector by every move; without those that another one in the same state
 * dominates, unless all are kept.
 *
 * @param how  what is kept, and what is left out because it cannot come to anything
 */
export function advance(
  front: Front,
  stage: Stage,
  scratch: Scratch,
  { keep = "maximal", needs, traced = true }: How = {},
): Step {
  const into = movesInto(stage, keep)
  const values = front.values.next(stage)
  const room = traced ? front.size : 0
  const out: Out = {
    traced,
    first: growing(room),
    parents: growing(room),
    moves: growing(room),
    counts: growingDoubles(front.size),
  }
  const starts = new Int32Array(stage.after + 1)
  let candidates = 0
  for (let state = 0; state < stage.after; state += 1) {
    starts[state] = out.counts.length
    const gathered = values.gather(
      front,
      into[state] ?? [],
      scratch,
      needs === undefined ? undefined : { needs, to: state },
    )
    if (gathered.count === 0) continue
    candidates += gathered.count
    const best = maximal(gathered, scratch, keep)
    keepLinks(front, stage, gathered, best, out)
    values.keep(gathered, best, scratch)
  }
  starts[stage.after] = out.counts.length
  out.first.push(out.parents.length)
  const size = out.counts.length
  const next = { starts, values: values.done(), counts: out.counts.done(), size }
  return {
    front: next,
    links: { first: out.first.done(), parents: out.parents.done(), moves: out.moves.done() },
    candidates,
  }
}

interface Out {
  readonly traced: boolean
  readonly first: Growing
  readonly parents: Growing
  readonly moves: Growing
  readonly counts: Growing<Float64Array>
}

/**
 * By state the moves that lead there; those left out that another move from the same state beats,
 * unless all are kept.
 */
function movesInto({ moves, after }: Stage, keep: Keep): readonly (readonly number[])[] {
  const into: number[][] = Array.from({ length: after }, () => [])
  const rivals = keep === "maximal" && moves.length <= 64 ? moves : []
  for (const [index, move] of moves.entries()) {
    if (
      !rivals.some(
        (rival) => rival.from === move.from && rival.to === move.to && beats(rival, move),
      )
    )
      into[move.to]?.push(index)
  }
  return into
}

/**
 * Moves with equal shifts are one move, so to be at least as large everywhere is to be larger
 * somewhere.
 */
const beats = (a: Move, b: Move): boolean =>
  a !== b && a.shift.every((value, column) => value >= (b.shift[column] ?? 0n))

function keepLinks(
  front: Front,
  stage: Stage,
  { parents, moves }: Gathered,
  { order, heads, kept, keptCount }: Maximal,
  out: Out,
): void {
  for (let k = 0; k < keptCount; k += 1) {
    const vector = kept[k] as number
    if (out.traced) out.first.push(out.parents.length)
    let count = 0
    for (let i = heads[vector] as number; i < (heads[vector + 1] as number); i += 1) {
      const candidate = order[i] as number
      const [parent, move] = [parents[candidate] as number, moves[candidate] as number]
      if (out.traced) {
        out.parents.push(parent)
        out.moves.push(move)
      }
      count += (front.counts[parent] as number) * (stage.moves[move] as Move).options.length
    }
    out.counts.push(count)
  }
}
