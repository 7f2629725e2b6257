/** The Pareto frontier: merging one issue after another and dropping what is dominated. */

import type { Course } from "./course.ts"
import { advance, beginning, candidatesOf, type Front, type Links, type Needs } from "./front.ts"
import type { Keep } from "./maximal.ts"
import { makeScratch } from "./scratch.ts"

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

/** Why a frontier was not finished. */
export interface Unfinished { readonly kind: "too-many" | "too-long"; readonly stage: number; readonly candidates: number; readonly vectors: number }

export interface Limits {
  readonly candidates: number
  /** Whether time is up; asked between stages. */
  readonly expired: () => boolean
}

/** How a merge goes: what is kept, and by stage what is left out because it comes to nothing. */
export interface MergeHow { readonly keep?: Keep; readonly needs?: (place: number) => Needs }

/**
 * Goes through the stages of a course. By default what is dominated is dropped, and the last front is the whole Pareto frontier.
 *
 * @returns what was reached where a stage would look at more candidates than the limit, or time is up
 */
export function mergeFrontier(course: Course, limits: Limits, { keep = "maximal", needs }: MergeHow = {}): Frontier | Unfinished {
  const scratch = makeScratch()
  const links: Links[] = []
  let front = beginning(course)
  let peak = 0
  for (const [place, stage] of course.stages.entries()) {
    const candidates = candidatesOf(front, stage)
    if (candidates > limits.candidates) return { kind: "too-many", stage: place, candidates, vectors: front.size }
    if (limits.expired()) return { kind: "too-long", stage: place, candidates, vectors: front.size }
    const step = advance(front, stage, scratch, { keep, needs: needs?.(place) })
    links.push(step.links)
    front = step.front
    peak = Math.max(peak, step.candidates)
  }
  return { course, front, links, peak }
}
