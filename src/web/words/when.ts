/** Days in words, and how far off they are. */

import { daysBetween, parseDay, type Day, type Instant } from "../../base/index.ts"

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" })
const INSTANT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" })

/** A value of ISO 8601 at its grain, in words: `1 May 2021`, `May 2021`, `1 May 2021 to 11 September 2021`, `90 days`; others as written. */
export function whenInWords(value: string): string {
  const span = /^P(\d{1,6})([DWMY])$/.exec(value)
  if (span !== null) return count(Number(span[1]), UNITS[span[2] ?? ""] ?? "day")
  if (value.includes("/")) return value.split("/").map(whenInWords).join(" to ")
  const day = parseDay(value.slice(0, 10))
  if (day !== undefined) return value.length > 10 ? `${DAY.format(new Date(day))}, ${value.slice(11, 16)}` : DAY.format(new Date(day))
  return /^\d{4}-\d{2}$/.test(value) && parseDay(`${value}-01`) !== undefined ? MONTH.format(new Date(`${value}-01`)) : value
}

const UNITS: Readonly<Record<string, string>> = { D: "day", W: "week", M: "month", Y: "year" }

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
    case "left": return `${count(left.days, "day")} left`
    case "today": return "today"
    case "past": return `${count(left.days, "day")} past`
    case "unknown": return ""
  }
}

/** `1 day`, `2,000 days`. */
export const count = (number: number, noun: string, plural = `${noun}s`): string => `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`

/** The last day that a value of any grain covers, or undefined for durations and what is not a date. */
function lastDay(value: string): Day | undefined {
  const last = value.split("/").at(-1) ?? value
  const day = parseDay(last.slice(0, 10))
  if (day !== undefined) return day
  if (/^\d{4}$/.test(last)) return parseDay(`${last}-12-31`)
  return /^\d{4}-\d{2}$/.test(last) ? [31, 30, 29, 28].map((date) => parseDay(`${last}-${date}`)).find((found) => found !== undefined) : undefined
}
