/**
 * A conflict by its options: every combination is a state, and a decider moves by changing options
 * of its own.
 */

import { failed, ok, type Result } from "../../base/index.ts"
import { turned, type Moves } from "./conflict.ts"

/** Options by number: in each listed, whether it is taken. */
export interface Pattern {
  readonly listed: number
  readonly taken: number
}

export interface OptionForm {
  /** Options in all; the first is the lowest digit of a state's number. */
  readonly options: number
  /** By decider, its own options as binary digits. */
  readonly own: readonly number[]
  readonly infeasible: readonly Pattern[]
  /** Options that change once and never back, by what they change from: taken or not. */
  readonly onlyFromTaken: number
  readonly onlyFromOpen: number
  /** States that match one pattern are one state. */
  readonly same: readonly Pattern[]
}

export interface OptionGraph {
  /** By state, its first combination of options. */
  readonly combinations: Int32Array
  readonly moves: readonly Moves[]
  readonly into: readonly Moves[]
}

export type OptionFault =
  | { readonly kind: "no-feasible-state" }
  | { readonly kind: "too-many-options"; readonly options: number; readonly limit: number }
  | { readonly kind: "too-many-moves"; readonly moves: number; readonly limit: number }

/** Most options, 2^20 combinations, and most moves of all deciders together. */
const MOST_OPTIONS = 20
const MOST_MOVES = 50_000_000

/**
 * The states in the order of their combinations, counted as binary numbers, without the infeasible;
 * states that are the same stand where the first of them stands, and move as any of them moves.
 */
export function optionGraph(form: OptionForm): Result<OptionGraph, OptionFault> {
  if (form.options > MOST_OPTIONS)
    return failed({ kind: "too-many-options", options: form.options, limit: MOST_OPTIONS })
  const classes = stateClasses(form)
  if (classes.combinations.length === 0) return failed({ kind: "no-feasible-state" })
  const moves: Moves[] = []
  let total = 0
  for (const own of form.own) {
    total += moveBound(form, classes, own)
    if (total > MOST_MOVES)
      return failed({ kind: "too-many-moves", moves: total, limit: MOST_MOVES })
    moves.push(movesBy(form, classes, own))
  }
  const isReversible = form.onlyFromTaken === 0 && form.onlyFromOpen === 0
  return ok({
    combinations: classes.combinations,
    moves,
    into: isReversible ? moves : moves.map(turned),
  })
}

/**
 * By combination its state, or -1; by state its first combination, and all of them one after
 * another.
 */
interface Classes {
  readonly stateOf: Int32Array
  readonly combinations: Int32Array
  readonly start: Int32Array
  readonly members: Int32Array
}

const matches = (combination: number, { listed, taken }: Pattern): boolean =>
  (combination & listed) === taken

function stateClasses(form: OptionForm): Classes {
  const stateOf = new Int32Array(2 ** form.options).fill(-1)
  const rootOf = joinedPatterns(form)
  const stateOfRoot = new Map<number, number>()
  const first: number[] = []
  for (let combination = 0; combination < stateOf.length; combination += 1) {
    if (form.infeasible.some((pattern) => matches(combination, pattern))) continue
    const root = rootOf(form.same.findIndex((pattern) => matches(combination, pattern)))
    const state = (root < 0 ? undefined : stateOfRoot.get(root)) ?? first.push(combination) - 1
    if (root >= 0) stateOfRoot.set(root, state)
    stateOf[combination] = state
  }
  return { stateOf, combinations: Int32Array.from(first), ...membersOf(stateOf, first.length) }
}

/** Patterns that share a feasible combination make all their states one. */
function joinedPatterns({ options, infeasible, same }: OptionForm): (pattern: number) => number {
  const parent = same.map((_, i) => i)
  const rootOf = (pattern: number): number => {
    let at = pattern
    while (at >= 0 && parent[at] !== at) at = parent[at] ?? -1
    return at
  }
  if (same.length > 1) {
    for (let combination = 0; combination < 2 ** options; combination += 1) {
      if (infeasible.some((pattern) => matches(combination, pattern))) continue
      const [first, ...rest] = same.flatMap((pattern, i) =>
        matches(combination, pattern) ? [i] : [],
      )
      for (const other of rest) parent[rootOf(other)] = rootOf(first ?? other)
    }
  }
  return rootOf
}

function membersOf(stateOf: Int32Array, states: number): Pick<Classes, "start" | "members"> {
  const start = new Int32Array(states + 1)
  for (const state of stateOf) if (state >= 0) start[state + 1] = (start[state + 1] ?? 0) + 1
  for (let state = 0; state < states; state += 1)
    start[state + 1] = (start[state + 1] ?? 0) + (start[state] ?? 0)
  const next = start.slice()
  const members = new Int32Array(start[states] ?? 0)
  for (const [combination, state] of stateOf.entries()) {
    if (state < 0) continue
    members[next[state] ?? 0] = combination
    next[state] = (next[state] ?? 0) + 1
  }
  return { start, members }
}

/** The decider's options that may change in this combination. */
const changeable = (
  { onlyFromTaken, onlyFromOpen }: OptionForm,
  own: number,
  combination: number,
): number => own & ~(onlyFromTaken & ~combination) & ~(onlyFromOpen & combination)

function moveBound(form: OptionForm, { members }: Classes, own: number): number {
  let bound = 0
  for (const combination of members) bound += 2 ** digits(changeable(form, own, combination)) - 1
  return bound
}

function digits(number: number): number {
  let count = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1
  return count
}

function movesBy(form: OptionForm, classes: Classes, own: number): Moves {
  const states = classes.combinations.length
  const to = new Int32Array(moveBound(form, classes, own))
  const start = new Int32Array(states + 1)
  const seen = new Int32Array(states).fill(-1)
  let end = 0
  for (let state = 0; state < states; state += 1) {
    const begin = end
    seen[state] = state
    for (let i = classes.start[state] ?? 0; i < (classes.start[state + 1] ?? 0); i += 1) {
      end = addTargets(form, classes, {
        own,
        combination: classes.members[i] ?? 0,
        state,
        seen,
        to,
        end,
      })
    }
    if ((classes.start[state + 1] ?? 0) - (classes.start[state] ?? 0) > 1 || form.same.length > 0)
      to.subarray(begin, end).sort()
    start[state + 1] = end
  }
  return { start, to: end === to.length ? to : to.slice(0, end) }
}

interface Adding {
  readonly own: number
  readonly combination: number
  readonly state: number
  readonly seen: Int32Array
  readonly to: Int32Array
  readonly end: number
}

/** Every other setting of the options that may change, rising; returns the new end. */
function addTargets(
  form: OptionForm,
  { stateOf }: Classes,
  { own, combination, state, seen, to, end }: Adding,
): number {
  const free = changeable(form, own, combination)
  const rest = combination & ~free
  let [next, setting] = [end, 0]
  do {
    const target = stateOf[rest | setting] ?? -1
    if (target >= 0 && seen[target] !== state) {
      seen[target] = state
      to[next] = target
      next += 1
    }
    setting = (setting - free) & free
  } while (setting !== 0)
  return next
}
