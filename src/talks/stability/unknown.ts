/** Which equilibria stay whatever the preferences are that nobody knows. */

import type { Draw } from "../../base/index.ts"
import type { Conflict } from "./conflict.ts"
import { drawRanking, everyRanking, type OpenPreference } from "./rankings.ts"
import {
  CONCEPTS,
  stability,
  type Concept,
  type StabilityAnswer,
  type Witness,
} from "./stability.ts"
import { tellState, tellWitness } from "./words.ts"

export interface UnknownAnswer {
  /**
   * `every`: all rankings without ties that agree with what is known, of all deciders together.
   * `drawn`: so many of them, by chance.
   */
  readonly kind: "every" | "drawn"
  readonly rankings: number
  /** By concept, by state: in how many of them it is an equilibrium. */
  readonly holds: Readonly<Record<Concept, Int32Array>>
  /** By decider, by concept, by state: 1 where it is stable for the decider in all of them. */
  readonly stable: StabilityAnswer["stable"]
  /**
   * By state, a ranking in which it is no equilibrium in the weakest of the four senses (GMR),
   * where there is one: the ranks of the open deciders, in their order.
   */
  readonly broken: readonly (readonly Int32Array[] | undefined)[]
}

export interface UnknownAsked {
  /** Rankings that are drawn where there are too many to look at all. */
  readonly draws: number
  readonly draw: Draw
}

/**
 * Most rankings of all open deciders together, and most steps (rankings by states and moves), that
 * are looked at one by one.
 */
const MOST_RANKINGS = 10_000
const MOST_STEPS = 100_000_000

/**
 * In how many of the rankings that agree with what is known each state is an equilibrium: over
 * every one where they are few, else over drawn ones. Ranks that the conflict gives the open
 * deciders do not matter. Fewer are drawn than asked for where the conflict is large; `rankings`
 * says how many.
 */
export function overRankings(
  conflict: Conflict,
  open: readonly OpenPreference[],
  { draws, draw }: UnknownAsked,
): UnknownAnswer {
  const most = Math.max(1, Math.min(MOST_RANKINGS, Math.floor(MOST_STEPS / stepsOf(conflict))))
  const every = everyProfile(open, conflict.states.length, most)
  const drawn = (): readonly Int32Array[] =>
    open.map(({ pairs }) => drawRanking(pairs, conflict.states.length, draw))
  const tally = emptyTally(conflict)
  const rankings = every?.length ?? Math.max(1, Math.min(draws, most))
  for (let i = 0; i < rankings; i += 1) {
    const profile = every?.[i] ?? drawn()
    count(withRanks(conflict, open, profile), profile, tally)
  }
  return {
    kind: every === undefined ? "drawn" : "every",
    rankings,
    holds: tally.holds,
    stable: tally.stable,
    broken: tally.broken,
  }
}

const stepsOf = ({ states, deciders }: Conflict): number =>
  8 *
  deciders.length *
  (states.length + deciders.reduce((sum, { moves }) => sum + moves.to.length, 0))

/**
 * Every way of ranking for all open deciders together; undefined where they are more than `most`.
 */
function everyProfile(
  open: readonly OpenPreference[],
  states: number,
  most: number,
): readonly (readonly Int32Array[])[] | undefined {
  let profiles: readonly (readonly Int32Array[])[] = [[]]
  for (const { pairs } of open) {
    const own = everyRanking(pairs, states, Math.floor(most / profiles.length))
    if (own === undefined) return undefined
    profiles = profiles.flatMap((before) => own.map((rank) => [...before, rank]))
  }
  return profiles
}

interface Tally {
  readonly holds: Readonly<Record<Concept, Int32Array>>
  readonly stable: StabilityAnswer["stable"]
  readonly broken: (readonly Int32Array[] | undefined)[]
}

const emptyTally = ({ states, deciders }: Conflict): Tally => {
  const zeros = (): Int32Array => new Int32Array(states.length)
  const ones = (): Uint8Array => new Uint8Array(states.length).fill(1)
  return {
    holds: { nash: zeros(), gmr: zeros(), smr: zeros(), seq: zeros() },
    stable: deciders.map(() => ({ nash: ones(), gmr: ones(), smr: ones(), seq: ones() })),
    broken: new Array<undefined>(states.length).fill(undefined),
  }
}

function count(
  conflict: Conflict,
  profile: readonly Int32Array[],
  { holds, stable, broken }: Tally,
): void {
  const { equilibria, stable: now } = stability(conflict, 0)
  for (const concept of CONCEPTS)
    for (const state of equilibria[concept])
      holds[concept][state] = (holds[concept][state] ?? 0) + 1
  for (const [decider, each] of stable.entries())
    for (const concept of CONCEPTS) keepBoth(each[concept], now[decider]?.[concept])
  const held = new Set(equilibria.gmr)
  for (const state of broken.keys()) if (!held.has(state)) broken[state] ??= profile
}

function keepBoth(marks: Uint8Array, others: Uint8Array | undefined): void {
  for (let state = 0; state < marks.length; state += 1) if (others?.[state] !== 1) marks[state] = 0
}

/** What holds in all the rankings that were looked at, as an answer without witnesses. */
export function inAllRankings({ rankings, holds, stable }: UnknownAnswer): StabilityAnswer {
  const all = (concept: Concept): readonly number[] =>
    [...holds[concept]].flatMap((count, state) => (count === rankings ? [state] : []))
  return {
    stable,
    equilibria: { nash: all("nash"), gmr: all("gmr"), smr: all("smr"), seq: all("seq") },
    why: [],
    witnesses: 0,
  }
}

/** The conflict with these ranks for the open deciders, in their order. */
export function withRanks(
  conflict: Conflict,
  open: readonly OpenPreference[],
  ranks: readonly Int32Array[],
): Conflict {
  const given = new Map(open.map(({ decider }, i) => [decider, ranks[i]]))
  return {
    ...conflict,
    deciders: conflict.deciders.map((each, i) => ({ ...each, rank: given.get(i) ?? each.rank })),
  }
}

/** Witnesses looked through for the one that tells. */
const MOST_TOLD = 200_000

/**
 * Why a state that holds under some rankings does not hold under all, in one sentence: a ranking
 * that unsettles it and the improvement that nobody can punish; undefined where it holds, even in
 * the weakest sense, under all that were looked at.
 */
export function tellBroken(
  conflict: Conflict,
  open: readonly OpenPreference[],
  { broken }: UnknownAnswer,
  state: number,
): string | undefined {
  const ranks = broken[state]
  if (ranks === undefined) return undefined
  const given = withRanks(conflict, open, ranks)
  const witness = stability(given, MOST_TOLD).why.find(
    (each) => each.state === state && each.concept === "gmr" && each.sanction.length === 0,
  )
  return witness === undefined
    ? undefined
    : `${supposition(given, open, witness)}${tellWitness(given, witness)}`
}

/**
 * `If north preferred s5 to s3: `, where the one who would leave is one whose preference is not
 * known; else that some ranking does so.
 */
function supposition(
  conflict: Conflict,
  open: readonly OpenPreference[],
  { decider, state, improvement }: Witness,
): string {
  const who = conflict.deciders[decider]?.name ?? ""
  return open.some((each) => each.decider === decider)
    ? `If ${who} preferred ${tellState(conflict, improvement)} to ${tellState(conflict, state)}: `
    : "Under some of the rankings that are possible: "
}
