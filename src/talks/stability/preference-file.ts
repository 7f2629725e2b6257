/** Everybody's preferences, by ranking or by statements, as ranks. */

import {
  failed,
  faultAt,
  fewNames,
  ok,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import type { Placed, Preference, ConflictLines } from "./conflict-lines.ts"
import type { Graph } from "./graph-file.ts"
import { circleIn, type OpenPreference } from "./rankings.ts"
import { ranksOfGroups, ranksOfStatements } from "./preference.ts"
import { parseStatement, type Statement } from "./statement.ts"

const isOpen = ({ prefers, unknown }: Preference): boolean => unknown || prefers !== undefined

/** The deciders whose preferences are not known, with what is. */
export function openFrom(
  { deciders, preferences }: ConflictLines,
  { states }: Graph,
): Result<readonly OpenPreference[], WrittenFault> {
  const numbers = new Map(states.map(({ id }, i) => [id, i]))
  const open: OpenPreference[] = []
  for (const [decider, { id }] of deciders.entries()) {
    const preference = preferences.value.get(id)
    if (preference === undefined || !isOpen(preference.value)) continue
    const pairs = pairsFrom(preference.value.prefers ?? [], numbers)
    if (!pairs.ok) return pairs
    const circle = circleIn(pairs.value, states.length)
    if (circle !== undefined)
      return failed(
        faultAt(
          preference.at,
          "take one of the pairs out",
          `pairs that prefer ${states[circle]?.id ?? ""} to itself by way of others`,
        ),
      )
    open.push({ decider, pairs: pairs.value })
  }
  return ok(open)
}

function pairsFrom(
  prefers: readonly Placed<readonly [string, string]>[],
  numbers: ReadonlyMap<string, number>,
): Result<OpenPreference["pairs"], WrittenFault> {
  const pairs: [number, number][] = []
  for (const {
    value: [better, worse],
    at,
  } of prefers) {
    const unknownId = [better, worse].find((id) => !numbers.has(id))
    if (unknownId !== undefined)
      return failed(
        faultAt(
          at,
          `name a state: ${fewNames([...numbers.keys()])}`,
          `the unknown state ${JSON.stringify(unknownId)}`,
        ),
      )
    pairs.push([numbers.get(better) ?? 0, numbers.get(worse) ?? 0])
  }
  return ok(pairs)
}

/** By decider, its rank of every state. */
export function ranksFrom(
  { deciders, preferences }: ConflictLines,
  graph: Graph,
): Result<readonly Int32Array[], WrittenFault> {
  const ids = deciders.map(({ id }) => id)
  const unknownId = [...preferences.value.entries()].find(([id]) => !ids.includes(id))
  if (unknownId !== undefined)
    return failed(
      faultAt(
        unknownId[1].at,
        `name a decider: ${fewNames(ids)}`,
        `a preference of ${JSON.stringify(unknownId[0])}, who is no decider`,
      ),
    )
  const all: Int32Array[] = []
  for (const id of ids) {
    const preference = preferences.value.get(id)
    if (preference === undefined)
      return failed(
        faultAt(preferences.at, "give it a ranking or statements", `no preference of ${id}`),
      )
    const ranks = ranksOf(preference, graph)
    if (!ranks.ok) return ranks
    all.push(ranks.value)
  }
  return ok(all)
}

function ranksOf(
  { value, at }: Placed<Preference>,
  graph: Graph,
): Result<Int32Array, WrittenFault> {
  const { ranking, statements } = value
  if (isOpen(value)) return openRanks(value, at, graph)
  if (ranking !== undefined && statements !== undefined)
    return failed(faultAt(at, "leave one out", "a ranking and statements"))
  if (statements !== undefined) return ranksByStatements(statements, graph)
  return ranking === undefined
    ? failed(faultAt(at, 'give it a "ranking" or "statements"', "a preference without either"))
    : ranksByRanking({ value: ranking, at }, graph)
}

/** Every state alike: what is not known decides nothing here. */
function openRanks(
  { ranking, statements, prefers, unknown }: Preference,
  at: Written,
  { states }: Graph,
): Result<Int32Array, WrittenFault> {
  const isMore =
    ranking !== undefined || statements !== undefined || (unknown && prefers !== undefined)
  return isMore
    ? failed(
        faultAt(
          at,
          "leave all but one out",
          "more than one of a ranking, statements, pairs and nothing known",
        ),
      )
    : ok(new Int32Array(states.length))
}

function ranksByRanking(
  { value: groups, at }: Placed<readonly Placed<readonly string[]>[]>,
  { states }: Graph,
): Result<Int32Array, WrittenFault> {
  const numbers = new Map(states.map(({ id }, i) => [id, i]))
  const ranked = new Set<string>()
  for (const { value, at: place } of groups) {
    for (const id of value) {
      if (!numbers.has(id))
        return failed(
          faultAt(
            place,
            `name a state: ${fewNames([...numbers.keys()])}`,
            `the unknown state ${JSON.stringify(id)}`,
          ),
        )
      if (ranked.has(id))
        return failed(
          faultAt(
            place,
            "name each state once: a ranking has no circles",
            `the state ${id} a second time`,
          ),
        )
      ranked.add(id)
    }
  }
  const missing = [...numbers.keys()].filter((id) => !ranked.has(id))
  if (missing.length > 0)
    return failed(faultAt(at, "rank every state once", `a ranking without ${fewNames(missing)}`))
  return ok(
    ranksOfGroups(
      groups.map(({ value }) => value.map((id) => numbers.get(id) ?? 0)),
      states.length,
    ),
  )
}

function ranksByStatements(
  statements: readonly Placed<string>[],
  { states, options, isTaken }: Graph,
): Result<Int32Array, WrittenFault> {
  const read: Statement[] = []
  for (const { value, at } of statements) {
    if (options.size === 0)
      return failed(
        faultAt(
          at,
          "give a ranking instead",
          "a statement about options in a conflict without options",
        ),
      )
    const statement = parseStatement(value, options)
    if (!statement.ok)
      return failed(
        faultAt(
          at,
          statement.fault.mend,
          `${statement.fault.found} at character ${statement.fault.at} of ` +
            `${JSON.stringify(shorten(value))}`,
        ),
      )
    read.push(statement.value)
  }
  return ok(ranksOfStatements(read, states.length, isTaken))
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
