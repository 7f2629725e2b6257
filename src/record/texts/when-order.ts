/** Which of two dates came first, where that can be told at all. */

import { daysInMonth, parseDay, type Day } from "../../base/index.ts"

/**
 * The first and the last day a value of ISO 8601 may mean; undefined for durations and what names
 * no day.
 */
export function daysOf(
  value: string | undefined,
): { readonly first: Day; readonly last: Day } | undefined {
  if (value === undefined) return undefined
  const [begin = "", end = begin] = value.split("/")
  const [first, last] = [firstDay(begin), lastDay(end)]
  return first === undefined || last === undefined ? undefined : { first, last }
}

/**
 * Whether the one came before the other beyond doubt: on an earlier day whatever day each of them
 * means, or at an earlier hour of one clock.
 */
export function surelyBefore(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [daysOf(one), daysOf(other)]
  if (a === undefined || b === undefined || one === undefined || other === undefined) return false
  return (
    a.last < b.first ||
    (HOUR.test(one) && HOUR.test(other) && one.slice(16) === other.slice(16) && one < other)
  )
}

const HOUR = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

function firstDay(value: string): Day | undefined {
  if (/^\d{4}$/.test(value)) return parseDay(`${value}-01-01`)
  return /^\d{4}-\d{2}$/.test(value) ? parseDay(`${value}-01`) : parseDay(value.slice(0, 10))
}

function lastDay(value: string): Day | undefined {
  if (/^\d{4}$/.test(value)) return parseDay(`${value}-12-31`)
  const month = /^(\d{4})-(\d{2})$/.exec(value)
  if (month === null) return parseDay(value.slice(0, 10))
  const count =
    Number(month[2]) >= 1 && Number(month[2]) <= 12
      ? daysInMonth(Number(month[1]), Number(month[2]))
      : 0
  return parseDay(`${value}-${String(count).padStart(2, "0")}`)
}
