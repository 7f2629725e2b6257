/** Stability told in words. */

import type { Conflict } from "./conflict.ts"
import type { Concept, Witness } from "./stability.ts"
import type { Move } from "./walk.ts"

/** A state by its id and what is done in it: `s3 (withdraw, accept)`. */
export function tellState({ states }: Conflict, state: number): string {
  const { id = "", name = "" } = states[state] ?? {}
  return name === "" ? id : `${id} (${name})`
}

/** Why a state is stable or not for a decider, in one sentence. */
export function tellWitness(
  conflict: Conflict,
  { state, decider, concept, improvement, sanction }: Witness,
): string {
  const who = conflict.deciders[decider]?.name ?? ""
  const [here, there] = [tellState(conflict, state), tellState(conflict, improvement)]
  if (sanction.length === 0)
    return (
      `${here} is not stable for ${who}: it can improve to ` +
      `${there}${withoutSanction(concept)}.`
    )
  const end = sanction[sanction.length - 1]?.to ?? improvement
  const result = end === state ? `back at ${here}` : `no better off than at ${here}`
  return (
    `${who} could improve from ${here} to ${there}, but then ${tellMoves(conflict, sanction)}, ` +
    "which leaves it " +
    `${result}${concept === "smr" ? ", and no move of its own helps it then" : ""}.`
  )
}

/** Moves in order: `south moves to s4 and east to s7`. */
export function tellMoves(conflict: Conflict, moves: readonly Move[]): string {
  return moves
    .map(
      ({ decider, to }, i) =>
        `${conflict.deciders[decider]?.name ?? ""}${i === 0 ? " moves" : ""} to ` +
        `${tellState(conflict, to)}`,
    )
    .join(", then ")
}

function withoutSanction(concept: Concept): string {
  switch (concept) {
    case "nash":
      return ""
    case "gmr":
      return ", and nothing the others do from there leaves it as badly off as before"
    case "smr":
      return ", and it escapes whatever the others do from there"
    case "seq":
      return ", and nothing the others would gain by from there leaves it as badly off as before"
  }
}
