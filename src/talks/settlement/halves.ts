/**
 * Meet in the middle: every way through the first stages and every way through the rest, as totals
 * that add up.
 */

import type { Course } from "./course.ts"
import { advance, beginning, candidatesOf } from "./front.ts"
import { makeScratch, type Scratch } from "./scratch.ts"
import type { Front } from "./values.ts"

/** For one state at the cut: totals of the ways that lead there, and of the ways on from there. */
export interface Pairing {
  readonly first: Front
  readonly second: Front
}

export interface Halves {
  readonly course: Course
  readonly pairings: readonly Pairing[]
}

/**
 * The two halves of a course, equal totals counted together.
 *
 * @param cut    how many stages are in the first half
 * @param limit  most candidates in one stage
 * @returns undefined where a stage would look at more
 */
export function halve(course: Course, cut: number, limit: number): Halves | undefined {
  const scratch = makeScratch()
  const first = through(course, { from: 0, to: cut }, beginning(course), { scratch, limit })
  if (first === undefined) return undefined
  const states = cut === 0 ? 1 : (course.stages[cut - 1]?.after ?? 1)
  const pairings: Pairing[] = []
  for (let state = 0; state < states; state += 1) {
    const second = through(
      course,
      { from: cut, to: course.stages.length },
      beginning(course, state, states),
      { scratch, limit },
    )
    if (second === undefined) return undefined
    if (second.size > 0) pairings.push({ first: inState(first, state), second })
  }
  return { course, pairings }
}

interface Room {
  readonly scratch: Scratch
  readonly limit: number
}

function through(
  course: Course,
  { from, to }: { readonly from: number; readonly to: number },
  start: Front,
  { scratch, limit }: Room,
): Front | undefined {
  let front = start
  for (const stage of course.stages.slice(from, to)) {
    if (candidatesOf(front, stage) > limit) return undefined
    front = advance(front, stage, scratch, { keep: "all", traced: false }).front
  }
  return front
}

/** The front's vectors in one state, as a front of their own: a window, not a copy. */
function inState(front: Front, state: number): Front {
  const [from, to] = [front.starts[state] as number, front.starts[state + 1] as number]
  return {
    starts: Int32Array.of(0, to - from),
    counts: front.counts.subarray(from, to),
    size: to - from,
    values: {
      next: () => {
        throw new RangeError("a window is not advanced")
      },
      at: (column, vector) => front.values.at(column, from + vector),
      numbers: (column) => front.values.numbers(column)?.subarray(from, to),
    },
  }
}
