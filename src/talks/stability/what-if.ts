/**
 * What if one move or one preference were different: a conflict changed in one place, and what that
 * does to its equilibria.
 */

import { failed, ok, type Result } from "../../base/index.ts"
import { movesFrom, movesOf, turned, type Conflict, type Decider } from "./conflict.ts"
import { CONCEPTS, type Concept, type StabilityAnswer } from "./stability.ts"
import { tellState } from "./words.ts"

/**
 * `without`: the decider cannot move from one state to the other. `one-way`: it cannot move back.
 * `swap`: the two change places in its ranking.
 */
export const CHANGES = ["without", "one-way", "swap"] as const

export interface Change {
  readonly kind: (typeof CHANGES)[number]
  readonly decider: number
  readonly from: number
  readonly to: number
}

/**
 * There is no such move to take away, or both states are as good to the decider, so that nothing
 * would change.
 */
export interface ChangeFault {
  readonly kind: "no-move" | "no-difference"
}

/** The conflict with this change made and nothing else. */
export function changed(
  conflict: Conflict,
  { kind, decider, from, to }: Change,
): Result<Conflict, ChangeFault> {
  const mover = conflict.deciders[decider]
  if (mover === undefined) return failed({ kind: "no-move" })
  const next =
    kind === "swap"
      ? swapped(mover, from, to)
      : kind === "without"
        ? withoutMove(mover, from, to)
        : withoutMove(mover, to, from)
  return next.ok
    ? ok({
        ...conflict,
        deciders: conflict.deciders.map((each, i) => (i === decider ? next.value : each)),
      })
    : next
}

function swapped(decider: Decider, from: number, to: number): Result<Decider, ChangeFault> {
  const rank = decider.rank.slice()
  if (rank[from] === rank[to]) return failed({ kind: "no-difference" })
  ;[rank[from], rank[to]] = [rank[to] ?? 0, rank[from] ?? 0]
  return ok({ ...decider, rank })
}

function withoutMove(decider: Decider, from: number, to: number): Result<Decider, ChangeFault> {
  if (!movesFrom(decider.moves, from).includes(to)) return failed({ kind: "no-move" })
  const targets = Array.from({ length: decider.rank.length }, (_, state) =>
    [...movesFrom(decider.moves, state)].filter((each) => state !== from || each !== to),
  )
  const moves = movesOf(targets)
  return ok({ ...decider, moves, into: turned(moves) })
}

/** By concept, the states that are equilibria only after the change, and only before it; rising. */
export interface Turned {
  readonly gained: Readonly<Record<Concept, readonly number[]>>
  readonly lost: Readonly<Record<Concept, readonly number[]>>
}

/** What a change does to the equilibria. */
export function turnedBy(before: StabilityAnswer, after: StabilityAnswer): Turned {
  const minus = (
    a: StabilityAnswer,
    b: StabilityAnswer,
  ): Readonly<Record<Concept, readonly number[]>> => {
    const only = (concept: Concept): readonly number[] =>
      a.equilibria[concept].filter((state) => !b.equilibria[concept].includes(state))
    return { nash: only("nash"), gmr: only("gmr"), smr: only("smr"), seq: only("seq") }
  }
  return { gained: minus(after, before), lost: minus(before, after) }
}

/** Whether no equilibrium of any concept comes or goes. */
export const turnsNothing = ({ gained, lost }: Turned): boolean =>
  CONCEPTS.every((concept) => gained[concept].length === 0 && lost[concept].length === 0)

/** The change in words: `if north could not move from s1 to s2`. */
export function tellChange(conflict: Conflict, { kind, decider, from, to }: Change): string {
  const who = conflict.deciders[decider]?.name ?? ""
  const [a, b] = [tellState(conflict, from), tellState(conflict, to)]
  switch (kind) {
    case "without":
      return `if ${who} could not move from ${a} to ${b}`
    case "one-way":
      return `if ${who} could not move back from ${b} to ${a}`
    case "swap":
      return `if ${a} and ${b} changed places in what ${who} prefers`
  }
}
