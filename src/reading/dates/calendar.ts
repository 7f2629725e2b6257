/** What this room asks of a library that finds dates in English text. */

import type { Day } from "../../base/index.ts"

/** One part of a date as found: `get` gives a number, `isCertain` whether the text said it. */
export interface FoundParts {
  get(component: "year" | "month" | "day" | "weekday" | "hour" | "minute"): number | null
  isCertain(component: "year" | "month" | "day" | "weekday" | "hour" | "minute"): boolean
}

export interface FoundDate {
  readonly index: number
  readonly text: string
  readonly start: FoundParts
  readonly end?: FoundParts | null | undefined
}

/** Finds dates in a short text; relative ones are counted from the reference. */
export type DateParser = (text: string, reference: Date) => readonly FoundDate[]

/**
 * Noon of a day in the host's own time zone: the one reference under which the library's relative
 * days are right wherever the program runs, as long as only components are read from what it finds.
 */
export const localNoon = (day: Day): Date =>
  new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12)

/**
 * The reference where a document has no date: any would do, since everything that depends on it is
 * left unresolved.
 */
export const NO_DAY = "2001-01-01" as Day

export const pad = (value: number, width: number): string => String(value).padStart(width, "0")
