/**
 * Values of ISO 8601 as people say them: durations and times that come again, in words and never as
 * codes.
 */

import { parseDay } from "./day.ts"

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

/**
 * A value at its grain, in words: `1 May 2021`, `May 2021`, `1 May 2021 to 11 September 2021`, `90
 * days`, `every 48 hours`, `every week from 1 March 2021`. What is none of these is given back as
 * it is written.
 */
export function whenInWords(value: string): string {
  const again = recurrenceInWords(value)
  if (again !== undefined) return again
  if (value.includes("/") && !comesAgain(value))
    return value.split("/").map(whenInWords).join(" to ")
  return durationInWords(value) ?? monthInWords(value) ?? dayInWords(value) ?? value
}

/**
 * The same where days stay as they are written, `2021-05-01`: only durations and times that come
 * again are put into words.
 */
export const whenInBrief = (value: string): string =>
  recurrenceInWords(value, whenInBrief) ?? durationInWords(value) ?? value

/** What is told of a time that comes again. */
export interface Recurring {
  /** ISO 8601: `R/PT48H`. */
  readonly value: string
  /** As it was written: `every Monday`. */
  readonly words: string
  /** The first and the last day it holds for, ISO 8601 at their grain, where they are told. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/**
 * A time that comes again as it was written, with its bounds: `every Monday, from 1 March 2021
 * until 30 June 2021`. Words that do not by themselves say how often (a person may have marked
 * others) give way to the interval.
 */
export function recurringInWords({ value, words, from, until }: Recurring): string {
  const written = words.trim().replace(/\s+/g, " ")
  const often = HOW_OFTEN.test(written)
    ? written.charAt(0).toLowerCase() + written.slice(1)
    : whenInWords(value)
  const bounds = [
    ...(from === undefined ? [] : [`from ${whenInWords(from)}`]),
    ...(until === undefined ? [] : [`until ${whenInWords(until)}`]),
  ]
  return bounds.length === 0 ? often : `${often}, ${bounds.join(" ")}`
}

/** Whether a value names a time that comes again. */
export const comesAgain = (value: string): boolean => /^R\d*\//.test(value)

/** `every …`, `each …`, `once a …`, `daily`, `Fridays`. */
const HOW_OFTEN = /^(?:every|each|once|twice)\b|ly$/i

/**
 * `R/PT48H`, `R/2021-03-01/P1W`, `R/P1W/2021-06-30`, `R5/P1D`; undefined for what is no such value.
 */
function recurrenceInWords(
  value: string,
  day: (part: string) => string = whenInWords,
): string | undefined {
  const [head = "", first = "", second = "", ...rest] = value.split("/")
  if (!/^R\d{0,6}$/.test(head) || rest.length > 0) return undefined
  const starts = !first.startsWith("P")
  const interval = intervalInWords(starts ? second : first)
  if (interval === undefined) return undefined
  const bound = starts ? ` from ${day(first)}` : second === "" ? "" : ` until ${day(second)}`
  const times = head === "R" ? "" : `, ${count(Number(head.slice(1)), "time")} in all`
  return `${interval}${bound}${times}`
}

function intervalInWords(duration: string): string | undefined {
  const words = durationInWords(duration)
  return words === undefined ? undefined : `every ${words.replace(/^1 (?=[a-z]+$)/, "")}`
}

const counted = (letters: string): string =>
  Array.from(letters, (letter) => String.raw`(?:(\d{1,6})${letter})?`).join("")
const DURATION = new RegExp(`^P${counted("YMWD")}(?:T${counted("HMS")})?$`)
const UNITS = ["year", "month", "week", "day", "hour", "minute", "second"]

/** `72 hours`, `18 months`, `1 year and 6 months`; undefined for what is no duration. */
function durationInWords(value: string): string | undefined {
  const parts: readonly (string | undefined)[] = DURATION.exec(value)?.slice(1) ?? []
  const words = parts.flatMap((part, index) =>
    part === undefined ? [] : [count(Number(part), UNITS[index] ?? "")],
  )
  const last = words.at(-1)
  return words.length < 2 || last === undefined
    ? last
    : `${words.slice(0, -1).join(", ")} and ${last}`
}

function monthInWords(value: string): string | undefined {
  if (!/^\d{4}-\d{2}$/.test(value) || parseDay(`${value}-01`) === undefined) return undefined
  return `${MONTHS[Number(value.slice(5)) - 1] ?? ""} ${Number(value.slice(0, 4))}`
}

/** A day, with its hour where it has one; an instant in UTC says so nowhere, as before. */
function dayInWords(value: string): string | undefined {
  const day = parseDay(value.slice(0, 10))
  if (day === undefined) return undefined
  const words =
    `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""} ` +
    `${Number(day.slice(0, 4))}`
  const hour = value.slice(11, 16)
  if (value.length <= 10) return words
  return `${words}, ${hour.length === 2 ? `${hour}:00` : hour}`
}

const count = (number: number, noun: string): string =>
  `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`
