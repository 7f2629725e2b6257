/** The fields of a query, as words in it or given apart: each checked, each at most once. */

import { addDays, failed, ok, parseDay, type Day, type Result } from "../../base/index.ts"
import { STANCES, TERMS } from "../../reading/index.ts"
import { NOTE_TERMS } from "../kinds/note.ts"
import { BODY_KINDS } from "../kinds/index.ts"
import { STANDINGS } from "../types.ts"
import type { SearchFault, SearchFields } from "./types.ts"

/**
 * The names of fields, as they are written before a colon. `before` and `after` leave their day
 * out, `from` and `to` take it in.
 */
export const SEARCH_FIELDS = [
  "actor",
  "issue",
  "terms",
  "stance",
  "kind",
  "standing",
  "from",
  "to",
  "after",
  "before",
] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]

/** Every word there is for terms, a statement's and a note's. */
export const ALL_TERMS = [...new Set([...TERMS, ...NOTE_TERMS])]

/**
 * Fields as somebody wrote them, checked; a fault where one is unknown, stands twice, or has a
 * value it cannot have.
 */
export function checkFields(
  written: readonly { readonly name: string; readonly value: string }[],
): Result<SearchFields, SearchFault> {
  let fields: SearchFields = {}
  for (const { name, value } of written) {
    const known = SEARCH_FIELDS.find((each) => each === name.toLowerCase())
    if (known === undefined)
      return fault(
        `${name}:, which is no field`,
        `use ${SEARCH_FIELDS.join(", ")}, or put the words in quotation marks`,
      )
    const one = fieldOf(known, value.trim())
    if (!one.ok) return one
    const twice = Object.keys(one.value).find((key) => key in fields)
    if (twice !== undefined)
      return fault(`${name}: where ${twice} is said already`, "say each once")
    fields = { ...fields, ...one.value }
  }
  const { from, to } = fields
  return from !== undefined && to !== undefined && from > to
    ? fault(`days from ${from} to ${to}, which are none`, "write the earlier day first")
    : ok(fields)
}

function fieldOf(name: SearchField, value: string): Result<SearchFields, SearchFault> {
  if (value === "")
    return fault(`${name}: with nothing after it`, `write ${name}: and what to look for`)
  switch (name) {
    case "actor":
      return ok({ actor: value })
    case "issue":
      return ok({ issue: value })
    case "terms":
      return oneOf(name, ALL_TERMS, value, (terms) => ({ terms }))
    case "stance":
      return oneOf(name, STANCES, value, (stance) => ({ stance }))
    case "kind":
      return oneOf(name, BODY_KINDS, value, (kind) => ({ kind }))
    case "standing":
      return oneOf(name, STANDINGS, value, (standing) => ({ standing }))
    case "from":
      return dayOf(name, value, 0, (from) => ({ from }))
    case "to":
      return dayOf(name, value, 0, (to) => ({ to }))
    case "after":
      return dayOf(name, value, 1, (from) => ({ from }))
    case "before":
      return dayOf(name, value, -1, (to) => ({ to }))
  }
}

function oneOf<T extends string>(
  name: string,
  words: readonly T[],
  value: string,
  field: (word: T) => SearchFields,
): Result<SearchFields, SearchFault> {
  const word = words.find((each) => each === value.toLowerCase())
  return word === undefined
    ? fault(`${name}:${shown(value)}`, `write one of ${words.join(", ")}`)
    : ok(field(word))
}

function dayOf(
  name: string,
  value: string,
  later: number,
  field: (day: Day) => SearchFields,
): Result<SearchFields, SearchFault> {
  const day = parseDay(value)
  const edge = day === "0001-01-01" || day === "9999-12-31"
  return day === undefined || edge
    ? fault(`${name}:${shown(value)}`, "write a day that exists, such as 2021-03-08")
    : ok(field(addDays(day, later)))
}

const shown = (value: string): string =>
  JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)

const fault = (found: string, mend: string): Result<never, SearchFault> =>
  failed({ kind: "search", found, mend })
