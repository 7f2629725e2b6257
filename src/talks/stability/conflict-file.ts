/** Reads a conflict from a file. */

import {
  distinct,
  failed,
  faultAt,
  fields,
  identifier,
  listOf,
  mapOf,
  nonEmpty,
  ok,
  oneOf,
  optional,
  text,
  truth,
  type Decoder,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import type {
  Placed,
  OptionLine,
  DeciderLine,
  PlacedPattern,
  Preference,
  ConflictLines,
} from "./conflict-lines.ts"
import type { Conflict, Decider } from "./conflict.ts"
import type { OpenPreference } from "./rankings.ts"
import { graphGiven } from "./graph-file.ts"
import { graphByOptions } from "./options-file.ts"
import { openFrom, ranksFrom } from "./preference-file.ts"

/** The value and where it stands. */
const placed =
  <T>(decode: Decoder<T>): Decoder<Placed<T>> =>
  (written) => {
    const value = decode(written)
    return value.ok ? ok({ value: value.value, at: written }) : value
  }

const option = fields<OptionLine>({ id: identifier, name: optional(text, "") })
const decider = fields<DeciderLine>({
  id: identifier,
  name: optional(text, ""),
  options: optional(listOf(option), []),
})
const state = (written: Written): Result<OptionLine, WrittenFault> => {
  if (written.kind === "map") return option(written)
  const id = identifier(written)
  return id.ok ? ok({ id: id.value, name: "" }) : id
}
const patterns: Decoder<readonly PlacedPattern[]> = optional(listOf(placed(mapOf(truth))), [])
const pair: Decoder<readonly [string, string]> = (written) => {
  const ids = listOf(identifier)(written)
  if (!ids.ok) return ids
  const [from, to] = ids.value
  return from === undefined || to === undefined || ids.value.length > 2
    ? failed(faultAt(written, 'write a move as ["from", "to"]'))
    : ok([from, to])
}
const group: Decoder<readonly string[]> = (written) => {
  const one = written.kind === "list" ? listOf(identifier)(written) : identifier(written)
  return !one.ok ? one : ok(typeof one.value === "string" ? [one.value] : one.value)
}
const preference = fields<Preference>({
  ranking: optional(listOf(placed(group)), undefined),
  statements: optional(listOf(placed(text)), undefined),
  prefers: optional(listOf(placed(pair)), undefined),
  unknown: optional(truth, false),
})

const lines = fields<ConflictLines & { readonly format: string; readonly title: string }>({
  format: optional(oneOf(["parley-conflict/1"]), "parley-conflict/1"),
  title: optional(text, ""),
  deciders: distinct(nonEmpty(decider), "the decider", ({ id }) => id),
  infeasible: patterns,
  same: patterns,
  irreversible: optional(listOf(placed(fields({ option: identifier, from: truth }))), []),
  states: optional(placed(distinct(nonEmpty(state), "the state", ({ id }) => id)), undefined),
  moves: optional(placed(mapOf(listOf(placed(pair)))), undefined),
  preferences: placed(mapOf(placed(preference))),
})

/**
 * A conflict of which some preferences may not be known: their deciders rank all states equal in
 * it.
 */
export interface OpenConflict {
  readonly conflict: Conflict
  readonly open: readonly OpenPreference[]
}

/** As `decodeOpenConflict`, and every preference is known. */
export const decodeConflict: Decoder<Conflict> = (written) => {
  const read = decodeOpenConflict(written)
  if (!read.ok) return read
  const [first] = read.value.open
  if (first === undefined) return ok(read.value.conflict)
  return failed(
    faultAt(
      written,
      "give it a ranking or statements",
      `a preference of ${read.value.conflict.deciders[first.decider]?.id ?? ""} that is not known`,
    ),
  )
}

/**
 * The conflict as FORMATS.md writes it, in option form or as a graph given outright.
 *
 * Faults, each at its place: no decider; neither options nor states, or both; an unknown or
 * repeated id; a pattern that names nothing; no feasible state; a decider without a preference; a
 * ranking that leaves out a state, names one twice (a circle) or an unknown one; a statement that
 * cannot be read; pairs of states that make a circle.
 */
export const decodeOpenConflict: Decoder<OpenConflict> = (written) => {
  const read = lines(written)
  if (!read.ok) return read
  const graph =
    read.value.states === undefined
      ? graphByOptions(read.value, written)
      : graphGiven(read.value, written)
  if (!graph.ok) return graph
  const ranks = ranksFrom(read.value, graph.value)
  if (!ranks.ok) return ranks
  const open = openFrom(read.value, graph.value)
  if (!open.ok) return open
  const { states, moves, into } = graph.value
  const nothing = { start: new Int32Array(states.length + 1), to: new Int32Array(0) }
  const deciders = read.value.deciders.map(({ id, name }, i): Decider => ({
    id,
    name: name === "" ? id : name,
    moves: moves[i] ?? nothing,
    into: into[i] ?? nothing,
    rank: ranks.value[i] ?? new Int32Array(states.length),
  }))
  return ok({ conflict: { states, deciders }, open: open.value })
}
