/**
 * A decision rule as conditions that must all be met, a row each; rules of another shape stay as
 * they are written.
 */

import {
  compareRationals,
  divide,
  formatRational,
  multiply,
  parseRational,
  rational,
  ZERO,
  type Json,
  type Rational,
} from "../../base/index.ts"

export type RuleRow =
  /** So large a share of the seats, as typed; `over` for strictly more. */
  | { readonly kind: "seats"; readonly share: string; readonly over: boolean }
  /** This group must agree, by key. */
  | { readonly kind: "consent"; readonly group: string }
  /** So many groups, as typed. */
  | { readonly kind: "heads"; readonly count: string }

export const MAJORITY: RuleRow = { kind: "seats", share: "1/2", over: true }

interface Groups {
  readonly keys: readonly string[]
  readonly seats: number
}

/**
 * The rows of a rule written in the rule language; undefined where rows cannot say it. Without a
 * rule, more than half the seats.
 */
export function rowsOf(rule: string | undefined, groups: Groups): readonly RuleRow[] | undefined {
  if (rule === undefined) return [MAJORITY]
  const json = parsed(rule)
  const parts =
    isMap(json) && Object.keys(json).length === 1 && Array.isArray(json["all"])
      ? (json["all"] as readonly Json[])
      : [json]
  const rows = parts.map((part) => rowOf(part, groups))
  return rows.length > 0 && rows.every((row) => row !== undefined) ? rows : undefined
}

function rowOf(part: Json | undefined, { keys, seats }: Groups): RuleRow | undefined {
  if (typeof part === "string")
    return keys.includes(part) ? { kind: "consent", group: part } : undefined
  if (!isMap(part)) return undefined
  const { weight, quota, over = false, atLeast, of } = part
  if (
    weight === "seats" &&
    Object.keys(part).every((key) => key === "weight" || key === "quota" || key === "over") &&
    typeof over === "boolean"
  ) {
    const least = parseRational(String(quota))
    return least.ok && seats > 0
      ? { kind: "seats", share: formatRational(divide(least.value, rational(seats))), over }
      : undefined
  }
  const everybody =
    Array.isArray(of) && of.length === keys.length && keys.every((key) => of.includes(key))
  return everybody && Object.keys(part).length === 2 && Number.isSafeInteger(Number(atLeast))
    ? { kind: "heads", count: String(Number(atLeast)) }
    : undefined
}

/** The rule of these rows; undefined for the plain majority. The rows must have no fault. */
export function ruleOfRows(rows: readonly RuleRow[], groups: Groups): string | undefined {
  const parts = rows.map((row) => partOf(row, groups))
  if (JSON.stringify(parts) === JSON.stringify([partOf(MAJORITY, groups)])) return undefined
  return JSON.stringify(parts.length === 1 ? parts[0] : { all: parts })
}

function partOf(row: RuleRow, { keys, seats }: Groups): Json {
  switch (row.kind) {
    case "consent":
      return row.group
    case "heads":
      return { atLeast: Number(row.count), of: keys }
    case "seats":
      return {
        weight: "seats",
        quota: formatRational(multiply(shareIn(row.share) ?? ZERO, rational(seats))),
        ...(row.over ? { over: true } : {}),
      }
  }
}

/** What is wrong with a row, in a sentence. */
export function rowFault(row: RuleRow, { keys }: Groups): string | undefined {
  switch (row.kind) {
    case "consent":
      return keys.includes(row.group) ? undefined : "Choose the group that must agree."
    case "heads":
      return /^\d{1,3}$/.test(row.count.trim()) &&
        Number(row.count) >= 1 &&
        Number(row.count) <= keys.length
        ? undefined
        : `Write how many groups must agree: from 1 to ${keys.length}.`
    case "seats":
      return shareIn(row.share) === undefined
        ? "Write a share from 0 to 1, such as 2/3 or 0.6."
        : undefined
  }
}

/** A share from 0 to 1, exactly; a percentage is taken too. */
export function shareIn(text: string): Rational | undefined {
  const percent = /^(.*?)\s*%$/.exec(text.trim())
  const value = parseRational((percent?.[1] ?? text).trim())
  if (!value.ok) return undefined
  const share = percent === null ? value.value : divide(value.value, rational(100))
  return compareRationals(share, ZERO) < 0 || compareRationals(share, rational(1)) > 0
    ? undefined
    : share
}

type JsonMap = { readonly [key: string]: Json }
const isMap = (value: Json | undefined): value is JsonMap =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
