/**
 * What the engine says of a conflict: which states would hold, for whom and why, and the way from
 * today.
 */

import { seededDraw, wilson, writtenOf, type Json } from "../../base/index.ts"
import {
  changed,
  CONCEPTS,
  decodeOpenConflict,
  inAllRankings,
  movesFrom,
  overRankings,
  shortestPaths,
  stability,
  tellBroken,
  tellChange,
  tellMoves,
  tellWitness,
  turnedBy,
  type Change,
  type Concept,
  type Conflict,
  type OpenConflict,
  type OpenPreference,
  type StabilityAnswer,
  type UnknownAnswer,
} from "../../talks/stability/index.ts"

/**
 * What is supposed on the page alone: deciders (by number) whose preferences are not known, and
 * moves or preferences otherwise.
 */
export interface Supposed {
  readonly unknown: readonly number[]
  readonly changes: readonly Change[]
}

export const NOTHING_SUPPOSED: Supposed = { unknown: [], changes: [] }

export const CONCEPT_WORDS: Readonly<Record<Concept, string>> = {
  nash: "Nash",
  gmr: "GMR",
  smr: "SMR",
  seq: "SEQ",
}

export interface StateLine {
  readonly id: string
  /** What is done in it, in words. */
  readonly options: readonly string[]
  /** The ids of the options that are taken. */
  readonly taken: readonly string[]
  /** The concepts under which it is an equilibrium. */
  readonly equilibrium: readonly Concept[]
  /** By decider, the concepts under which it is stable for it. */
  readonly stableFor: readonly { readonly decider: string; readonly concepts: readonly Concept[] }[]
  readonly isToday: boolean
  /** Sentences that tell why. */
  readonly story: readonly string[]
  /**
   * Where preferences are not known: the share of rankings in which it holds, by concept, in words;
   * empty where it holds in none.
   */
  readonly shares: readonly string[]
}

export interface Move {
  readonly from: number
  readonly to: number
  readonly decider: number
  readonly improves: boolean
}

export type Holding =
  | { readonly kind: "fault"; readonly sentence: string }
  | {
      readonly kind: "answered"
      readonly states: readonly StateLine[]
      readonly deciders: readonly string[]
      readonly moves: readonly Move[]
      readonly ways: readonly string[]
      /** How what is not known was treated, in words. */
      readonly over: string | undefined
      /**
       * What the suppositions bring and take, in words; empty where nothing is supposed to be
       * otherwise.
       */
      readonly turned: readonly string[]
    }

/** Sentences told of each state and decider. */
const TOLD = 20_000

/** The stability of a model, `today` being the options taken now, under what is supposed. */
export function holdingOf(
  model: string,
  today: readonly string[],
  supposed: Supposed = NOTHING_SUPPOSED,
): Holding {
  const given = conflictOf(model)
  if (typeof given === "string") return { kind: "fault", sentence: given }
  const open = [
    ...given.open.filter(({ decider }) => !supposed.unknown.includes(decider)),
    ...supposed.unknown.map((decider) => ({ decider, pairs: [] })),
  ]
  const conflict = changedBy(given.conflict, supposed.changes)
  const { answer, unknown } = answersOf(conflict, open)
  const now = conflict.states.findIndex(
    ({ options }) =>
      options.length === today.length && today.every((option) => options.includes(option)),
  )
  const goals = [...new Set(CONCEPTS.flatMap((concept) => answer.equilibria[concept]))].sort(
    (x, y) => x - y,
  )
  return {
    kind: "answered",
    deciders: conflict.deciders.map(({ name }) => name),
    moves: movesIn(conflict),
    ways: unknown === undefined ? waysFrom(conflict, now, goals) : [],
    over: unknown === undefined ? undefined : overWords(conflict, open, unknown),
    turned:
      supposed.changes.length === 0
        ? []
        : turnedWords(conflict, answersOf(given.conflict, open).answer, answer),
    states: conflict.states.map((_, state) =>
      stateLine(conflict, {
        state,
        now,
        answer,
        story:
          unknown === undefined
            ? storyOf(conflict, answer, state)
            : brokenStory(conflict, open, unknown, state),
        unknown,
      }),
    ),
  }
}

const changedBy = (conflict: Conflict, changes: readonly Change[]): Conflict =>
  changes.reduce((now, change) => {
    const next = changed(now, change)
    return next.ok ? next.value : now
  }, conflict)

/** Rankings drawn while one waits. */
const DRAWS = 500

function answersOf(
  conflict: Conflict,
  open: readonly OpenPreference[],
): { readonly answer: StabilityAnswer; readonly unknown: UnknownAnswer | undefined } {
  if (open.length === 0) return { answer: stability(conflict, TOLD), unknown: undefined }
  const unknown = overRankings(conflict, open, { draws: DRAWS, draw: seededDraw(1) })
  return { answer: inAllRankings(unknown), unknown }
}

interface Looked {
  readonly state: number
  readonly now: number
  readonly answer: StabilityAnswer
  readonly story: readonly string[]
  readonly unknown: UnknownAnswer | undefined
}

function stateLine(conflict: Conflict, { state, now, answer, story, unknown }: Looked): StateLine {
  const { id = "", options = [], name = "" } = conflict.states[state] ?? {}
  return {
    id,
    taken: options,
    options: name === "" ? options : [name],
    isToday: state === now,
    story,
    shares: unknown === undefined ? [] : sharesOf(unknown, state),
    equilibrium: CONCEPTS.filter((concept) => answer.equilibria[concept].includes(state)),
    stableFor: conflict.deciders.map((decider, index) => ({
      decider: decider.name,
      concepts: CONCEPTS.filter((concept) => answer.stable[index]?.[concept][state] === 1),
    })),
  }
}

const storyOf = (conflict: Conflict, answer: StabilityAnswer, state: number): readonly string[] =>
  answer.why
    .filter(
      (witness) =>
        witness.state === state && (witness.concept === "nash" || witness.concept === "seq"),
    )
    .map((witness) => tellWitness(conflict, witness))

/** States told of where preferences are not known. */
const MOST_BROKEN = 64

function brokenStory(
  conflict: Conflict,
  open: readonly OpenPreference[],
  unknown: UnknownAnswer,
  state: number,
): readonly string[] {
  const broken =
    conflict.states.length > MOST_BROKEN ? undefined : tellBroken(conflict, open, unknown, state)
  return broken === undefined ? [] : [broken]
}

function sharesOf({ kind, rankings, holds }: UnknownAnswer, state: number): readonly string[] {
  return CONCEPTS.flatMap((concept) => {
    const count = holds[concept][state] ?? 0
    if (count === 0) return []
    const { low, high } = wilson(count, rankings)
    const between = kind === "every" ? "" : ` (${percent(low)} to ${percent(high)})`
    return [`${concept.toUpperCase()} in ${percent(count / rankings)}${between}`]
  })
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

function overWords(
  { deciders }: Conflict,
  open: readonly OpenPreference[],
  { kind, rankings }: UnknownAnswer,
): string {
  const who = open.map(({ decider }) => deciders[decider]?.name ?? "").join(" and ")
  return kind === "every"
    ? `What ${who} would rather have is not known: all ${rankings} rankings without ties that ` +
        "agree with what is known were looked at. “Would hold” means: in every one of them."
    : `What ${who} would rather have is not known, and there are too many rankings to look at ` +
        `all: ${rankings} were drawn by chance (seed 1), with intervals at 95 percent. “Would ` +
        "hold” means: in every one drawn."
}

function turnedWords(
  { states }: Conflict,
  before: StabilityAnswer,
  after: StabilityAnswer,
): readonly string[] {
  const { gained, lost } = turnedBy(before, after)
  const ids = (all: readonly number[]): string =>
    all.map((state) => states[state]?.id ?? "").join(", ")
  const words = CONCEPTS.flatMap((concept) => [
    ...(gained[concept].length === 0
      ? []
      : [`${concept.toUpperCase()}: would hold besides: ${ids(gained[concept])}.`]),
    ...(lost[concept].length === 0
      ? []
      : [`${concept.toUpperCase()}: would hold no longer: ${ids(lost[concept])}.`]),
  ])
  return words.length === 0 ? ["No state comes to hold by it, and none ceases to."] : words
}

/** The conflict of a model, or a sentence on what is wrong with it. */
export function conflictOf(model: string): OpenConflict | string {
  try {
    const conflict = decodeOpenConflict(writtenOf(JSON.parse(model) as Json))
    return conflict.ok
      ? conflict.value
      : `The model, ${conflict.fault.place.path}: found ${conflict.fault.found}; ` +
          `${conflict.fault.mend}.`
  } catch {
    return "The model is not JSON; write it as parley-conflict/1 has it."
  }
}

/** What an option or decider of a model is called: its name where it has one, else as it is. */
export function modelNames(model: string): (of: string) => string {
  try {
    const { deciders = [] } = JSON.parse(model) as {
      readonly deciders?: readonly {
        readonly id: string
        readonly name?: string
        readonly options?: readonly { readonly id: string; readonly name?: string }[]
      }[]
    }
    const names = new Map(
      deciders
        .flatMap(({ options = [], ...decider }) => [decider, ...options])
        .map(({ id, name }) => [id, name]),
    )
    return (of) => names.get(of) ?? of
  } catch {
    return (of) => of
  }
}

/** Why a change cannot be made, in words; undefined where it can. */
export function changeFault(
  { conflict, open }: OpenConflict,
  supposed: Supposed,
  change: Change,
): string | undefined {
  if (change.from === change.to) return "Choose two different states."
  if (
    change.kind === "swap" &&
    (supposed.unknown.includes(change.decider) ||
      open.some(({ decider }) => decider === change.decider))
  )
    return "What it prefers is not known, so nothing can change places in it."
  const made = changed(changedBy(conflict, supposed.changes), change)
  if (made.ok) return undefined
  return made.fault.kind === "no-move"
    ? "There is no such move to take away; choose another."
    : "It holds both states equally good, so nothing would change."
}

export const changeWords = ({ conflict }: OpenConflict, change: Change): string =>
  tellChange(conflict, change)

function movesIn(conflict: Conflict): readonly Move[] {
  return conflict.deciders.flatMap(({ moves, rank }, decider) =>
    conflict.states.flatMap((_, from) =>
      [...movesFrom(moves, from)].map((to) => ({
        from,
        to,
        decider,
        improves: (rank[to] ?? 0) > (rank[from] ?? 0),
      })),
    ),
  )
}

function waysFrom(conflict: Conflict, now: number, goals: readonly number[]): readonly string[] {
  if (now < 0) return []
  const names = (state: number): string => conflict.states[state]?.id ?? ""
  return shortestPaths(conflict, now, { goals, improving: true })
    .filter(({ moves }) => moves.length > 0)
    .map(
      ({ to, moves }) =>
        `To ${names(to)}, each gaining by its own move: ${tellMoves(conflict, moves)}.`,
    )
}
