/** Reads a question about offices from a file. */

import {
  distinct,
  failed,
  faultAt,
  fields,
  identifier,
  listOf,
  mapped,
  nonEmpty,
  notNegative,
  oneOf,
  ok,
  optional,
  text,
  wholeNumber,
  type Decoder,
  type Written,
} from "../../base/index.ts"
import { PICK_METHODS, TIE_RULES, type PickingList, type PortfolioQuestion } from "./portfolios.ts"

/** Most offices picked one by one, and most seats or offices of one list. */
const MOST_OFFICES = 100_000
const MOST_HELD = 1_000_000

const names = distinct(listOf(identifier), "the office", (name) => name)

const list: Decoder<PickingList> = mapped(
  fields({
    id: identifier,
    name: optional(text, ""),
    seats: notNegative,
    votes: optional(notNegative, undefined),
    held: optional(wholeNumber(0, MOST_HELD), 0),
    declinesFrom: optional(wholeNumber(1, MOST_OFFICES), undefined),
    prefers: optional(names, []),
  }),
  ({ id, seats, votes, held, declinesFrom, prefers }) => ({
    id,
    seats,
    votes,
    held,
    declinesFrom,
    prefers,
  }),
)

/**
 * The question as FORMATS.md writes it; `offices` may also be a list of names, from which lists may
 * `prefers` some.
 */
export const decodePortfolios: Decoder<PortfolioQuestion> = (written) => {
  const read = fields({
    format: optional(text, ""),
    title: optional(text, ""),
    method: optional(oneOf(PICK_METHODS), "dhondt" as const),
    offices,
    ties: optional(oneOf(TIE_RULES), undefined),
    lists: distinct(nonEmpty(list), "the list", ({ id }) => id),
  })(written)
  if (!read.ok) return read
  const {
    method,
    offices: { count, named },
    lists,
    ties,
  } = read.value
  for (const [i, { prefers }] of lists.entries()) {
    const unknownOffice = prefers.find((name) => !named.includes(name))
    if (unknownOffice !== undefined)
      return failed(
        faultAt(
          preferenceAt(written, i),
          'name the offices in a list under "offices"',
          `the office ${JSON.stringify(unknownOffice)}, which is not among the offices`,
        ),
      )
  }
  return ok({ method, offices: count, names: named, lists, ties })
}

const offices: Decoder<{ readonly count: number; readonly named: readonly string[] }> = (
  written,
) =>
  written.kind === "list"
    ? mapped(
        distinct(nonEmpty(identifier), "the office", (name) => name),
        (named) => ({ count: named.length, named }),
      )(written)
    : mapped(wholeNumber(1, MOST_OFFICES), (count) => ({ count, named: [] }))(written)

function preferenceAt(written: Written, index: number): Written {
  const lists = written.kind === "map" ? written.fields.get("lists") : undefined
  const entry = lists?.kind === "list" ? lists.items[index] : undefined
  return (entry?.kind === "map" ? entry.fields.get("prefers") : undefined) ?? written
}
