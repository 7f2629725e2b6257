/** Would it hold: the stability of a conflict, from a file. */

import {
  failed,
  faultAt,
  fewNames,
  formatRational,
  ok,
  rational,
  seededDraw,
  wilson,
  type Json,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import {
  CONCEPTS,
  decodeOpenConflict,
  inAllRankings,
  overRankings,
  shortestPaths,
  stability,
  tellBroken,
  tellChange,
  tellState,
  tellWitness,
  turnedBy,
  type Change,
  type Concept,
  type Conflict,
  type Move,
  type OpenPreference,
  type Path,
  type StabilityAnswer,
  type Turned,
  type UnknownAnswer,
  type Witness,
} from "../../talks/stability/index.ts"
import { suppose, type ChangeAsked } from "./suppose.ts"

export interface StabilityAsked {
  /** Most witnesses listed. */
  readonly limit: number
  /** The id of the state of today, where ways to the equilibria are asked for. */
  readonly from: string | undefined
  /** Deciders whose preferences count as not known, whatever the file says. */
  readonly unknown?: readonly string[]
  /** What is supposed to be otherwise, one after another. */
  readonly changes?: readonly ChangeAsked[]
  /** Rankings that are drawn where there are too many to look at all. */
  readonly draws?: number
  readonly seed?: number
}

/** Draws where nothing else is said: an interval of at most 3 percent to either side. */
export const DRAWS = 1000

/**
 * A way from the state of today to an equilibrium of some concept; `improving` when each move pays
 * for who makes it.
 */
export interface Way extends Path {
  readonly improving: boolean
}

export interface StabilityAnswered {
  readonly conflict: Conflict
  /** Where preferences are not known: what holds in all the rankings that were looked at. */
  readonly answer: StabilityAnswer
  readonly ways: readonly Way[] | undefined
  /** Where some preference is not known. */
  readonly unknown:
    | {
        readonly open: readonly OpenPreference[]
        readonly answer: UnknownAnswer
        readonly seed: number
        readonly broken: readonly Broken[]
      }
    | undefined
  /** Where something is supposed to be otherwise. */
  readonly whatIf: { readonly changes: readonly string[]; readonly turned: Turned } | undefined
}

/**
 * A state that holds under some rankings and not under others, and one that unsettles it, in words.
 */
export interface Broken {
  readonly state: number
  readonly because: string
}

/** Most states for which it is told what unsettles them. */
const MOST_BROKEN = 60

/** The stability of the file's conflict, or the one thing that is wrong with it. */
export function answerStability(
  written: Written,
  asked: StabilityAsked,
): Result<StabilityAnswered, WrittenFault> {
  const read = decodeOpenConflict(written)
  if (!read.ok) return read
  const { unknown = [], changes = [], from } = asked
  const supposed = suppose(read.value, { unknown, changes }, written)
  if (!supposed.ok) return supposed
  const { conflict, open } = supposed.value
  const start = conflict.states.findIndex(({ id }) => id === from)
  if (from !== undefined && start === -1)
    return failed(
      faultAt(
        written,
        `name a state: ${fewNames(conflict.states.map(({ id }) => id))}`,
        `no state ${JSON.stringify(from)} to start from`,
      ),
    )
  const now = answersOf(conflict, open, asked)
  return ok({
    conflict,
    answer: now.answer,
    ways: from === undefined ? undefined : waysFrom(conflict, now.answer, start),
    unknown:
      now.unknown === undefined
        ? undefined
        : {
            open,
            answer: now.unknown,
            seed: asked.seed ?? 1,
            broken: brokenIn(conflict, open, now.unknown),
          },
    whatIf:
      changes.length === 0
        ? undefined
        : whatIfOf(
            read.value.conflict,
            supposed.value.changes,
            turnedBy(
              answersOf(read.value.conflict, open, { ...asked, limit: 0 }).answer,
              now.answer,
            ),
          ),
  })
}

function answersOf(
  conflict: Conflict,
  open: readonly OpenPreference[],
  { limit, draws = DRAWS, seed = 1 }: StabilityAsked,
): { readonly answer: StabilityAnswer; readonly unknown: UnknownAnswer | undefined } {
  if (open.length === 0) return { answer: stability(conflict, limit), unknown: undefined }
  const unknown = overRankings(conflict, open, { draws, draw: seededDraw(seed) })
  return { answer: inAllRankings(unknown), unknown }
}

const whatIfOf = (
  conflict: Conflict,
  changes: readonly Change[],
  turned: Turned,
): StabilityAnswered["whatIf"] => ({
  changes: changes.map((change) => tellChange(conflict, change)),
  turned,
})

/** Of states that hold in some sense under some rankings, what unsettles them under others. */
function brokenIn(
  conflict: Conflict,
  open: readonly OpenPreference[],
  answer: UnknownAnswer,
): readonly Broken[] {
  const shaky = conflict.states.flatMap((_, state) =>
    CONCEPTS.some((concept) => (answer.holds[concept][state] ?? 0) > 0) ? [state] : [],
  )
  return shaky.slice(0, MOST_BROKEN).flatMap((state) => {
    const because = tellBroken(conflict, open, answer, state)
    return because === undefined ? [] : [{ state, because }]
  })
}

/** To every equilibrium of any concept: by moves that pay where there are such, else by any. */
function waysFrom(
  conflict: Conflict,
  { equilibria }: StabilityAnswer,
  start: number,
): readonly Way[] {
  const goals = [...new Set(CONCEPTS.flatMap((concept) => equilibria[concept]))].sort(
    (a, b) => a - b,
  )
  const paying = shortestPaths(conflict, start, { goals, improving: true })
  const rest = goals.filter((goal) => !paying.some(({ to }) => to === goal))
  return [
    ...paying.map((path) => ({ ...path, improving: true })),
    ...shortestPaths(conflict, start, { goals: rest, improving: false }).map((path) => ({
      ...path,
      improving: false,
    })),
  ]
}

/** The terminal's contract; `why` is cut at the limit and `listed` says so. */
export function stabilityJson(answered: StabilityAnswered): Json {
  const { conflict, answer, ways, unknown, whatIf } = answered
  const ids = (states: readonly number[]): readonly string[] =>
    states.map((state) => conflict.states[state]?.id ?? "")
  const moves = (all: readonly Move[]): Json =>
    all.map(({ decider, to }) => ({
      decider: conflict.deciders[decider]?.id ?? "",
      to: conflict.states[to]?.id ?? "",
    }))
  return {
    format: "parley-stability/1",
    states: conflict.states.map(({ id, options }) => ({ id, options })),
    stable: Object.fromEntries(
      conflict.deciders.map(({ id }, i) => [
        id,
        byConcept((concept) => ids(statesWhere(answer.stable[i]?.[concept]))),
      ]),
    ),
    equilibria: byConcept((concept) => ids(answer.equilibria[concept])),
    why: answer.why.map((witness) => witnessJson(conflict, witness, moves(witness.sanction))),
    listed: { why: { shown: String(answer.why.length), of: String(answer.witnesses) } },
    ...(ways === undefined
      ? {}
      : {
          paths: ways.map(({ to, improving, moves: all }) => ({
            to: conflict.states[to]?.id ?? "",
            improving,
            moves: moves(all),
          })),
        }),
    ...(unknown === undefined ? {} : { unknown: unknownJson(conflict, unknown) }),
    ...(whatIf === undefined
      ? {}
      : {
          whatIf: {
            changes: whatIf.changes,
            gained: byConcept((concept) => ids(whatIf.turned.gained[concept])),
            lost: byConcept((concept) => ids(whatIf.turned.lost[concept])),
          },
        }),
  }
}

/**
 * A share is exact over every ranking; over drawn ones it comes with its interval at 95 percent.
 */
function unknownJson(
  conflict: Conflict,
  {
    open,
    answer: { kind, rankings, holds },
    seed,
    broken,
  }: NonNullable<StabilityAnswered["unknown"]>,
): Json {
  const share = (count: number): Json => ({
    rankings: String(count),
    share: formatRational(rational(count, rankings)),
    ...(kind === "every" ? {} : { interval: intervalOf(count, rankings) }),
  })
  return {
    deciders: open.map(({ decider }) => conflict.deciders[decider]?.id ?? ""),
    kind,
    rankings: String(rankings),
    ...(kind === "every" ? {} : { seed: String(seed) }),
    holds: Object.fromEntries(
      conflict.states.map(({ id }, state) => [
        id,
        byConcept((concept) => share(holds[concept][state] ?? 0)),
      ]),
    ),
    unsettled: broken.map(({ state, because }) => ({
      state: conflict.states[state]?.id ?? "",
      because,
    })),
  }
}

function intervalOf(count: number, rankings: number): Json {
  const { low, high } = wilson(count, rankings)
  return [low.toFixed(4), high.toFixed(4)]
}

function witnessJson(conflict: Conflict, witness: Witness, path: Json): Json {
  const id = (state: number | undefined): string | null =>
    state === undefined ? null : (conflict.states[state]?.id ?? "")
  return {
    state: id(witness.state),
    decider: conflict.deciders[witness.decider]?.id ?? "",
    concept: witness.concept,
    improvement: id(witness.improvement),
    sanction: id(witness.sanction[witness.sanction.length - 1]?.to),
    path,
    because: tellWitness(conflict, witness),
  }
}

/** The states marked, rising. */
function statesWhere(marked: Uint8Array = new Uint8Array(0)): readonly number[] {
  const states: number[] = []
  for (let state = 0; state < marked.length; state += 1) if (marked[state] === 1) states.push(state)
  return states
}

const byConcept = <T>(of: (concept: Concept) => T): Readonly<Record<Concept, T>> => ({
  nash: of("nash"),
  gmr: of("gmr"),
  smr: of("smr"),
  seq: of("seq"),
})

/** A way in words. */
export function tellWay(conflict: Conflict, { to, moves, improving }: Way): string {
  if (moves.length === 0) return `${tellState(conflict, to)} is where it starts.`
  const steps = moves
    .map(
      ({ decider, to }) =>
        `${conflict.deciders[decider]?.name ?? ""} to ${tellState(conflict, to)}`,
    )
    .join(", then ")
  return improving
    ? `${steps}; each gains by its own move.`
    : `${steps}; not every move pays for who makes it.`
}
