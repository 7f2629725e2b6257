/**
 * Calendar days and instants, as text in ISO 8601; no clock and no time zone is ever consulted
 * here.
 */

declare const dayBrand: unique symbol
declare const instantBrand: unique symbol

/**
 * `2021-05-01`: a day that exists in the Gregorian calendar, years 0001 to 9999. Compares as text.
 */
export type Day = string & { readonly [dayBrand]: true }

/** `2021-03-08T16:20:31.000Z`: an instant in UTC, to the millisecond. Compares as text. */
export type Instant = string & { readonly [instantBrand]: true }

/**
 * The day in `text`, or undefined where there is no such day (`2021-02-30`) or it is written
 * otherwise.
 */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const exists =
    year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? (text as Day) : undefined
}

/** The instant in `text`, or undefined where it is not written in UTC to the millisecond. */
export function parseInstant(text: string): Instant | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.exec(text)
  return match !== null && parseDay(match[1] ?? "") !== undefined ? (text as Instant) : undefined
}

/** The instant's own day in UTC. */
export const dayOf = (instant: Instant): Day => instant.slice(0, 10) as Day

/**
 * The day `count` days later (earlier where negative). Throws RangeError outside the years 0001 to
 * 9999.
 */
export function addDays(day: Day, count: number): Day {
  return formatDayNumber(dayNumber(day) + count)
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01, by the civil-from-days arithmetic of the proleptic Gregorian calendar. */
function dayNumber(day: Day): number {
  const [year, month, date] = [
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)),
    Number(day.slice(8, 10)),
  ]
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  )
}

function formatDayNumber(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (year < 1 || year > 9999)
    throw new RangeError(`no day in the years 0001 to 9999 has the number ${number}`)
  const date = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0")
