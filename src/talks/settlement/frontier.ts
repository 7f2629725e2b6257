/** The Pareto frontier: merging one issue after another and dropping what is dominated. */

import type { Course } from "./course.ts"
import { advance, beginning, candidatesOf, type Links } from "./front.ts"
import type { Keep } from "./maximal.ts"
import { makeScratch } from "./scratch.ts"
import type { Front, Needs } from "./values.ts"

/** Every vector that nothing dominates, and the ways in which packages reach it. */
export interface Frontier {
  readonly course: Course
  /** The last front; one state. */
  readonly front: Front
  /** By stage. */
  readonly links: readonly Links[]
  /** The most candidates that one stage looked at. */
  readonly peak: number
}

/** A merge that stopped on its way; it can be taken up again. */
export interface Unfinished {
  readonly kind: "too-many" | "too-long"
  /** The stage that was not entered, and the candidates it would have looked at. */
  readonly stage: number
  readonly candidates: number
  readonly front: Front
  readonly links: readonly Links[]
  readonly peak: number
}

export interface Limits {
  /** The most candidates that one stage may look at. */
  readonly candidates: number
  /** The share of the time that is used up; asked between stages. */
  readonly used: () => number
  /** The share at which this work is to end. */
  readonly until: number
}

/**
 * How a merge goes: what is kept, by stage what is left out because it comes to nothing, and where
 * an earlier one stopped.
 */
export interface MergeHow {
  readonly keep?: Keep
  readonly needs?: (place: number) => Needs
  readonly from?: Unfinished
}

/** Whether the merge ran to its end. */
export const isFinished = (merged: Frontier | Unfinished): merged is Frontier => "course" in merged

/**
 * Goes through the stages of a course. By default what is dominated is dropped, and the last front
 * is the whole Pareto frontier.
 *
 * @returns what was reached where a stage would look at more candidates than the limit, or would
 *   end after the time
 */
export function mergeFrontier(
  course: Course,
  limits: Limits,
  { keep = "maximal", needs, from }: MergeHow = {},
): Frontier | Unfinished {
  const scratch = makeScratch()
  const links: Links[] = [...(from?.links ?? [])]
  let front = from?.front ?? beginning(course)
  let peak = from?.peak ?? 0
  const pace = paceKeeper(limits)
  for (const [place, stage] of course.stages.entries()) {
    if (place < links.length) continue
    const candidates = candidatesOf(front, stage)
    if (candidates > limits.candidates)
      return { kind: "too-many", stage: place, candidates, front, links, peak }
    if (pace.wouldEndLate(candidates))
      return { kind: "too-long", stage: place, candidates, front, links, peak }
    const step = advance(front, stage, scratch, { keep, needs: needs?.(place) })
    links.push(step.links)
    front = step.front
    peak = Math.max(peak, step.candidates)
  }
  return { course, front, links, peak }
}

/** Guesses from the stage before how long the next one takes; a stage is not interrupted. */
function paceKeeper({ used, until }: Limits): { wouldEndLate(candidates: number): boolean } {
  let [started, before] = [used(), 0]
  return {
    wouldEndLate: (candidates) => {
      const now = used()
      const guess = before === 0 ? 0 : (now - started) * (candidates / before) ** 1.4
      ;[started, before] = [now, candidates]
      return now > until || now + guess > until + 0.1
    },
  }
}
