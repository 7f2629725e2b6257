/**
 * Hours of a clock somewhere, as instants and back, by the names of the IANA database. Nothing here
 * asks what the time is.
 */

import { parseDay, type Day, type Instant } from "../../base/index.ts"

export type HourFound =
  | { readonly kind: "one"; readonly instant: Instant }
  /** The clocks were put back: the hour came twice, and the earlier one is taken. */
  | { readonly kind: "twice"; readonly instant: Instant; readonly later: Instant }
  /**
   * The clocks were put forward over it: the hour never came; as long after the jump as it would
   * have been after the old hour.
   */
  | { readonly kind: "skipped"; readonly instant: Instant; readonly shown: string }
  | { readonly kind: "unknown-zone" }
  | { readonly kind: "no-such-hour" }

/**
 * Whether the zone has a name of the IANA database: `Asia/Kabul`, `UTC`. An offset such as `+04:30`
 * has none.
 */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,3}$/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== ""
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * The instant at which a clock in this zone shows this hour.
 *
 * @param hour  `17:30`, or `24:00` for the end of the day
 */
export function instantOf(day: Day, hour: string, zone: string): HourFound {
  if (!isZone(zone)) return { kind: "unknown-zone" }
  const wanted = wallTime(day, hour)
  if (wanted === undefined) return { kind: "no-such-hour" }
  const clock = clockIn(zone)
  // Clocks change at most once in a day: the offsets of the day before and of the day after are all
  // there can be.
  const offsets = [...new Set([wanted - DAY, wanted + DAY].map((near) => clock(near) - near))]
  const fitting = offsets
    .map((offset) => wanted - offset)
    .filter((instant) => clock(instant) === wanted)
    .sort((a, b) => a - b)
  const [first, second] = fitting
  if (first === undefined) {
    const instant = wanted - (offsets[0] ?? 0)
    return {
      kind: "skipped",
      instant: formatInstant(instant),
      shown: new Date(clock(instant)).toISOString().slice(11, 16),
    }
  }
  return second === undefined
    ? { kind: "one", instant: formatInstant(first) }
    : { kind: "twice", instant: formatInstant(first), later: formatInstant(second) }
}

/**
 * What a clock in this zone shows at an instant: `2021-05-01T17:30`. The zone must be one
 * (`isZone`).
 */
export const shownIn = (zone: string, instant: Instant): string =>
  new Date(clockIn(zone)(Date.parse(instant))).toISOString().slice(0, 16)

/** The day it is in this zone at an instant; in UTC where there is no such zone. */
export function dayIn(zone: string, instant: Instant): Day {
  const day = parseDay(shownIn(isZone(zone) ? zone : "UTC", instant).slice(0, 10))
  if (day === undefined) throw new RangeError(`the instant ${instant} lies in no day`)
  return day
}

const DAY = 24 * 60 * 60 * 1000

/** Milliseconds that a clock shows, as if it stood in UTC. */
function wallTime(day: Day, hour: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(hour)
  if (hour === "24:00") return Date.parse(`${day}T00:00:00Z`) + DAY
  return match === null ? undefined : Date.parse(`${day}T${hour}:00Z`)
}

/** The wall time in a zone at any instant, both in milliseconds. */
function clockIn(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  })
  return (instant) => {
    const part = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
    const of = (type: Intl.DateTimeFormatPartTypes): string => part.get(type) ?? ""
    const day = `${of("year").padStart(4, "0")}-${of("month")}-${of("day")}`
    const time = `${of("hour")}:${of("minute")}:${of("second")}`
    return Date.parse(`${day}T${time}Z`) + (((instant % 1000) + 1000) % 1000)
  }
}

const formatInstant = (milliseconds: number): Instant =>
  new Date(milliseconds).toISOString() as Instant
