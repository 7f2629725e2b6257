/** Days in words, and how far off they are. */

import type { DateBody } from "../../contract/index.ts"
import {
  comesAgain,
  daysBetween,
  parseDay,
  recurringInWords,
  whenInWords,
  type Day,
  type Instant,
} from "../../base/index.ts"

export { whenInWords } from "../../base/index.ts"

const INSTANT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
})

/** A date of a document, a time that comes again as it was written. */
export function dateInWords({
  value,
  anchor,
  from,
  until,
}: Pick<DateBody, "value" | "anchor" | "from" | "until">): string {
  if (value === undefined) return "not resolved"
  return comesAgain(value)
    ? recurringInWords({ value, words: anchor.exact, from, until })
    : whenInWords(value)
}

/** An instant on the reader's own clock. */
export const instantInWords = (instant: Instant): string => INSTANT.format(new Date(instant))

export type Remaining =
  | { readonly kind: "left"; readonly days: number }
  | { readonly kind: "today" }
  | { readonly kind: "past"; readonly days: number }
  /** No single day can be told from the value. */
  | { readonly kind: "unknown" }

/** How far the value's last day is from `today`. */
export function remaining(value: string | undefined, today: Day): Remaining {
  const last = value === undefined ? undefined : lastDay(value)
  if (last === undefined) return { kind: "unknown" }
  const days = daysBetween(today, last)
  if (days === 0) return { kind: "today" }
  return days > 0 ? { kind: "left", days } : { kind: "past", days: -days }
}

/** `12 days left`, `today`, `1 day past`; empty where unknown. */
export function remainingInWords(left: Remaining): string {
  switch (left.kind) {
    case "left":
      return `${count(left.days, "day")} left`
    case "today":
      return "today"
    case "past":
      return `${count(left.days, "day")} past`
    case "unknown":
      return ""
  }
}

/** `1 day`, `2,000 days`. */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`

/**
 * The last day that a value of any grain covers, or undefined for durations and what is not a date.
 */
function lastDay(value: string): Day | undefined {
  if (comesAgain(value)) return undefined
  const last = value.split("/").at(-1) ?? value
  const day = parseDay(last.slice(0, 10))
  if (day !== undefined) return day
  if (/^\d{4}$/.test(last)) return parseDay(`${last}-12-31`)
  return /^\d{4}-\d{2}$/.test(last)
    ? [31, 30, 29, 28]
        .map((date) => parseDay(`${last}-${date}`))
        .find((found) => found !== undefined)
    : undefined
}
