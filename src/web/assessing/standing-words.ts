/** Whether one state of a conflict would hold, in words. */

import { CONCEPT_WORDS, type Holding } from "./hold.ts"

export interface StandingWords {
  /** Whether the state of these options was found at all, and holds under any concept. */
  readonly holds: boolean
  readonly head: string
  /** Why not, or what keeps it, a sentence each. */
  readonly why: readonly string[]
}

/** Sentences told of why. */
const TOLD = 6

/**
 * The state in which exactly these options are taken; a state given outright is named by its id.
 */
export function standingOf(
  { states }: Extract<Holding, { kind: "answered" }>,
  options: readonly string[],
): StandingWords {
  const state = states.find(
    ({ id, taken }) =>
      (taken.length === options.length && options.every((option) => taken.includes(option))) ||
      (options.length === 1 && options[0] === id),
  )
  if (state === undefined)
    return {
      holds: false,
      head: "The conflict has no such state: its options rule each other out.",
      why: [],
    }
  const leaves = state.stableFor
    .filter(({ concepts }) => concepts.length === 0)
    .map(({ decider }) => decider)
  const named =
    "State " +
    `${state.id}${state.options.length === 0 ? ", nothing done" : ` (${state.options.join(", ")})`}`
  if (state.equilibrium.length > 0) {
    const all =
      state.equilibrium.length === 4
        ? "in all four senses"
        : `in the sense of ${state.equilibrium.map((concept) => CONCEPT_WORDS[concept]).join(", ")}`
    return {
      holds: true,
      head:
        `${named} would hold ` +
        `${all}${state.equilibrium.length === 4 ? "" : ", not in the others"}.`,
      why: state.equilibrium.length === 4 ? [] : state.story.slice(0, TOLD),
    }
  }
  return {
    holds: false,
    head:
      `${named} would not hold: ` +
      (leaves.length === 0
        ? "no sense is shared by all."
        : `${leaves.join(" and ")} would leave it.`),
    why: state.story.slice(0, TOLD),
  }
}
