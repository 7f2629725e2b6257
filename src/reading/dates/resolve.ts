/** From what an expression says, and the document's own day, to an ISO 8601 value. */

import { addDays, daysInMonth, weekday, type Day } from "../../base/index.ts"
import type { DateKind, Grain } from "../types.ts"
import { pad } from "./calendar.ts"
import type { CalendarParts, Said, Unit } from "./expression.ts"

/** Which way an open date points: told from the tense around it. */
export type Direction = "past" | "future" | "nearest"

export interface Resolved {
  readonly value: string | undefined
  readonly grain: Grain
  readonly kind: DateKind
}

/**
 * The value at its grain; undefined where the document's day is needed and not known, or there is
 * no such day.
 */
export function resolve(said: Said, day: Day | undefined, direction: Direction): Resolved {
  switch (said.kind) {
    case "calendar":
      return calendar(said.parts, said.end, day, direction)
    case "weekday":
      return {
        value:
          day === undefined ? undefined : weekdayFrom(day, said.weekday, said.shift, direction),
        grain: "day",
        kind: "date",
      }
    case "day":
      return { value: shifted(day, said.days), grain: "day", kind: "date" }
    case "offset":
      return offset(said.count, said.unit, day)
    case "unit":
      return unit(said.shift, said.unit, day)
    case "decade":
      return { value: `${said.from}/${said.from + 9}`, grain: "year", kind: "period" }
    case "years":
      return { value: `${pad(said.from, 4)}/${pad(said.to, 4)}`, grain: "year", kind: "period" }
    case "weekend":
      return weekend(said.shift, day, direction)
    case "season":
      return season(said.month, said.shift, day, direction)
    case "duration":
      return { value: duration(said.count, said.unit), grain: grainOf(said.unit), kind: "duration" }
    case "recurring":
      return {
        value: `R/${duration(said.count, said.unit)}`,
        grain: grainOf(said.unit),
        kind: "recurring",
      }
  }
}

/** `P90D`, `P2W`, `PT6H`. */
const duration = (count: number, of: Unit): string =>
  `P${of === "hour" || of === "minute" ? "T" : ""}${count}${of.charAt(0).toUpperCase()}`

const grainOf = (of: Unit): Grain => (of === "week" ? "day" : of)

/** The day so many days away; undefined outside the years that days have. */
function shifted(day: Day | undefined, days: number): string | undefined {
  if (day === undefined) return undefined
  const year = Number(day.slice(0, 4)) + days / 365
  return year < 2 || year > 9997 ? undefined : addDays(day, days)
}

function calendar(
  parts: CalendarParts,
  end: CalendarParts | undefined,
  day: Day | undefined,
  direction: Direction,
): Resolved {
  const grain: Grain =
    parts.minute !== undefined && parts.hour !== undefined && parts.minute > 0
      ? "minute"
      : parts.hour !== undefined
        ? "hour"
        : parts.day !== undefined
          ? "day"
          : parts.month !== undefined
            ? "month"
            : "year"
  const year = parts.year ?? end?.year ?? openYear(parts, day, direction)
  const first = year === undefined ? undefined : written({ ...parts, year }, grain)
  if (end === undefined || first === undefined) return { value: first, grain, kind: "date" }
  const endYear = end.year ?? year
  const later = { ...end, month: end.month ?? parts.month, year: endYear }
  const last = written(later, grain)
  const turned =
    last !== undefined && last < first && end.year === undefined
      ? written({ ...later, year: (endYear ?? 0) + 1 }, grain)
      : last
  return { value: turned === undefined ? undefined : `${first}/${turned}`, grain, kind: "period" }
}

/** The year of a month, or a month and a day, that names none. */
function openYear(
  parts: CalendarParts,
  day: Day | undefined,
  direction: Direction,
): number | undefined {
  if (day === undefined || parts.month === undefined) return undefined
  const year = Number(day.slice(0, 4))
  const own = Number(day.slice(5, 7)) * 31 + Number(day.slice(8, 10))
  const meant = parts.month * 31 + (parts.day ?? (direction === "past" ? 1 : 31))
  if (direction === "future") return meant >= own ? year : year + 1
  if (direction === "past") return meant <= own ? year : year - 1
  const middle = parts.month * 31 + (parts.day ?? 15)
  return middle - own > 186 ? year - 1 : own - middle > 186 ? year + 1 : year
}

function written(parts: CalendarParts, grain: Grain): string | undefined {
  const { year, month, day, hour } = parts
  if (year === undefined || year < 1 || year > 9999) return undefined
  if (month === undefined) return pad(year, 4)
  if (day === undefined) return `${pad(year, 4)}-${pad(month, 2)}`
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return hour === undefined || grain === "day"
    ? date
    : `${date}T${pad(hour, 2)}${grain === "minute" ? `:${pad(parts.minute ?? 0, 2)}` : ""}`
}

/**
 * News speaks of the week around it: a past weekday is the last one up to the document's own day, a
 * future one the next from it on; `last Friday` and `next Friday` never mean the day itself.
 */
function weekdayFrom(
  day: Day,
  wanted: number,
  shift: "last" | "next" | "this" | undefined,
  direction: Direction,
): string | undefined {
  const ahead = (wanted - weekday(day) + 7) % 7
  if (shift === "next") return shifted(day, ahead === 0 ? 7 : ahead)
  if (shift === "last") return shifted(day, ahead === 0 ? -7 : ahead - 7)
  if (shift === "this") return shifted(day, direction === "past" && ahead > 0 ? ahead - 7 : ahead)
  return shifted(day, direction === "future" || ahead === 0 ? ahead : ahead - 7)
}

function offset(count: number, of: Unit, day: Day | undefined): Resolved {
  const grain: Grain = of === "week" || of === "hour" || of === "minute" ? "day" : of
  if (day === undefined) return { value: undefined, grain, kind: "date" }
  if (of === "hour" || of === "minute") return { value: day, grain: "day", kind: "date" }
  if (of === "day" || of === "week")
    return { value: shifted(day, of === "week" ? count * 7 : count), grain: "day", kind: "date" }
  const months =
    Number(day.slice(0, 4)) * 12 +
    Number(day.slice(5, 7)) -
    1 +
    (of === "month" ? count : count * 12)
  const year = Math.floor(months / 12)
  if (year < 1 || year > 9999) return { value: undefined, grain, kind: "date" }
  return {
    value: of === "year" ? pad(year, 4) : `${pad(year, 4)}-${pad((months % 12) + 1, 2)}`,
    grain,
    kind: "date",
  }
}

function unit(shift: -1 | 0 | 1, of: Unit, day: Day | undefined): Resolved {
  if (of === "week") {
    const monday =
      day === undefined ? undefined : shifted(day, shift * 7 - ((weekday(day) + 6) % 7))
    return {
      value: monday === undefined ? undefined : `${monday}/${addDays(monday as Day, 6)}`,
      grain: "day",
      kind: "period",
    }
  }
  return { ...offset(shift, of, day), kind: of === "month" || of === "year" ? "date" : "period" }
}

/**
 * The Saturday and Sunday of the document's week, the one before or the one after; told of before
 * Friday in the past, the one before.
 */
function weekend(shift: -1 | 0 | 1, day: Day | undefined, direction: Direction): Resolved {
  const sinceMonday = day === undefined ? 0 : (weekday(day) + 6) % 7
  const weeks = shift === 0 && sinceMonday < 4 && direction === "past" ? -1 : shift
  const saturday = shifted(day, 5 - sinceMonday + weeks * 7)
  return {
    value: saturday === undefined ? undefined : `${saturday}/${addDays(saturday as Day, 1)}`,
    grain: "day",
    kind: "period",
  }
}

/**
 * Three months; `last summer` is the last that is over, `next summer` the next that has not begun,
 * `this summer` the one of the year.
 */
function season(
  month: number,
  shift: -1 | 0 | 1,
  day: Day | undefined,
  direction: Direction,
): Resolved {
  const own = day === undefined ? undefined : Number(day.slice(5, 7))
  if (day === undefined || own === undefined)
    return { value: undefined, grain: "month", kind: "period" }
  const year =
    Number(day.slice(0, 4)) +
    ((shift < 0 && own <= month + 2) || (shift === 0 && direction === "past" && own < month)
      ? -1
      : shift > 0 && own >= month
        ? 1
        : 0)
  const last = month === 12 ? `${pad(year + 1, 4)}-02` : `${pad(year, 4)}-${pad(month + 2, 2)}`
  return year < 2 || year > 9997
    ? { value: undefined, grain: "month", kind: "period" }
    : { value: `${pad(year, 4)}-${pad(month, 2)}/${last}`, grain: "month", kind: "period" }
}
