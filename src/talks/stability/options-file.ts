/**
 * A conflict given by options: combinations, what cannot be, what cannot be undone, what is the
 * same.
 */

import {
  failed,
  faultAt,
  fewNames,
  ok,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import type { PlacedPattern, ConflictLines } from "./conflict-lines.ts"
import type { State } from "./conflict.ts"
import type { Graph } from "./graph-file.ts"
import { optionGraph, type OptionFault, type OptionForm, type Pattern } from "./option-form.ts"

/** The graph of every combination of options that can be. */
export function graphByOptions(
  lines: ConflictLines,
  written: Written,
): Result<Graph, WrittenFault> {
  const form = formOf(lines, written)
  if (!form.ok) return form
  const options = optionsOf(lines)
  const graph = optionGraph(form.value)
  if (!graph.ok) return failed(optionFaultAt(written, graph.fault))
  const { combinations, moves, into } = graph.value
  const isTaken = (state: number, option: number): boolean =>
    ((combinations[state] ?? 0) >> option) % 2 === 1
  return ok({
    states: statesOf(lines, combinations),
    moves,
    into,
    options: new Map(options.map((id, i) => [id, i])),
    isTaken,
  })
}

const optionsOf = ({ deciders }: ConflictLines): readonly string[] =>
  deciders.flatMap(({ options }) => options.map(({ id }) => id))

/** States by number from s1, each called by the options taken in it. */
function statesOf({ deciders }: ConflictLines, combinations: Int32Array): readonly State[] {
  const all = deciders.flatMap(({ options }) => options)
  return Array.from(combinations, (combination, i) => {
    const taken = all.filter((_, option) => (combination >> option) % 2 === 1)
    return {
      id: `s${i + 1}`,
      options: taken.map(({ id }) => id),
      name: taken.map(({ id, name }) => (name === "" ? id : name)).join(", "),
    }
  })
}

function formOf(lines: ConflictLines, written: Written): Result<OptionForm, WrittenFault> {
  const options = optionsOf(lines)
  const fault = optionsFault(lines, options, written)
  if (fault !== undefined) return failed(fault)
  const numbers = new Map(options.map((id, i) => [id, i]))
  for (const pattern of [...lines.infeasible, ...lines.same]) {
    const wrong = patternFault(pattern, numbers)
    if (wrong !== undefined) return failed(wrong)
  }
  const oneWay = oneWayOptions(lines, numbers)
  if (!oneWay.ok) return oneWay
  let before = 0
  const own = lines.deciders.map(({ options: mine }) => {
    const digits = (2 ** mine.length - 1) * 2 ** before
    before += mine.length
    return digits
  })
  const pattern = (each: PlacedPattern): Pattern => patternOf(each.value, numbers)
  return ok({
    options: options.length,
    own,
    infeasible: lines.infeasible.map(pattern),
    same: lines.same.map(pattern),
    ...oneWay.value,
  })
}

function optionsFault(
  { deciders, moves }: ConflictLines,
  options: readonly string[],
  written: Written,
): WrittenFault | undefined {
  if (options.length === 0)
    return faultAt(
      written,
      "give the deciders options, or give states and moves",
      "a conflict without options and without states",
    )
  if (moves !== undefined)
    return faultAt(
      moves.at,
      'give "states" as well, or leave the moves out',
      "moves, and no states",
    )
  const repeated = options.find((id, i) => options.indexOf(id) !== i)
  if (repeated === undefined) return undefined
  const lists = written.kind === "map" ? written.fields.get("deciders") : undefined
  const owners = deciders
    .filter((decider) => decider.options.some(({ id }) => id === repeated))
    .map(({ id }) => id)
  return faultAt(
    lists ?? written,
    "give every option an id of its own, even of different deciders",
    `the option ${JSON.stringify(repeated)} a second time (${owners.join(", ")})`,
  )
}

function patternFault(
  { value, at }: PlacedPattern,
  numbers: ReadonlyMap<string, number>,
): WrittenFault | undefined {
  if (value.size === 0)
    return faultAt(
      at,
      'name at least one option, such as {"withdraw": true}',
      "a pattern that names no option",
    )
  const unknownId = [...value.keys()].find((id) => !numbers.has(id))
  return unknownId === undefined
    ? undefined
    : faultAt(
        at,
        `name an option: ${fewNames([...numbers.keys()])}`,
        `the unknown option ${JSON.stringify(unknownId)}`,
      )
}

function patternOf(
  value: ReadonlyMap<string, boolean>,
  numbers: ReadonlyMap<string, number>,
): Pattern {
  const digits = [...value].map(([id, taken]) => ({ digit: 2 ** (numbers.get(id) ?? 0), taken }))
  return {
    listed: digits.reduce((sum, { digit }) => sum + digit, 0),
    taken: digits.reduce((sum, { digit, taken }) => (taken ? sum + digit : sum), 0),
  }
}

function oneWayOptions(
  { irreversible }: ConflictLines,
  numbers: ReadonlyMap<string, number>,
): Result<Pick<OptionForm, "onlyFromTaken" | "onlyFromOpen">, WrittenFault> {
  let [onlyFromTaken, onlyFromOpen] = [0, 0]
  for (const {
    value: { option, from },
    at,
  } of irreversible) {
    const digit = 2 ** (numbers.get(option) ?? -1)
    if (digit < 1)
      return failed(
        faultAt(
          at,
          `name an option: ${fewNames([...numbers.keys()])}`,
          `the unknown option ${JSON.stringify(option)}`,
        ),
      )
    if (((onlyFromTaken | onlyFromOpen) & digit) !== 0)
      return failed(
        faultAt(
          at,
          "say once which way it changes",
          `the option ${JSON.stringify(option)} a second time`,
        ),
      )
    if (from) onlyFromTaken |= digit
    else onlyFromOpen |= digit
  }
  return ok({ onlyFromTaken, onlyFromOpen })
}

function optionFaultAt(written: Written, fault: OptionFault): WrittenFault {
  const at = (field: string): Written =>
    (written.kind === "map" ? written.fields.get(field) : undefined) ?? written
  switch (fault.kind) {
    case "no-feasible-state":
      return faultAt(
        at("infeasible"),
        "leave at least one combination of options possible",
        "patterns that leave no state",
      )
    case "too-many-options":
      return faultAt(
        at("deciders"),
        `give at most ${fault.limit}, which make a million states`,
        `${fault.options} options`,
      )
    case "too-many-moves":
      return faultAt(
        at("deciders"),
        `give fewer options to each decider: at most ${fault.limit} moves are followed`,
        `options that make at least ${fault.moves} moves`,
      )
  }
}
