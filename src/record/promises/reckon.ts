/**
 * Dates worked out from relative words: "within 14 months of signature", counted from the day of
 * what they are anchored to.
 */

import { addDays, daysInMonth, parseDay, type Day } from "../../base/index.ts"

const UNITS = ["day", "week", "month", "year"] as const
export type Unit = (typeof UNITS)[number]
export interface Count {
  readonly amount: number
  readonly unit: Unit
}

export type Reckoned =
  /**
   * `clamped`: the month that was reached is too short for the day counted from, so that its last
   * day was taken.
   */
  | {
      readonly kind: "reckoned"
      readonly value: Day
      readonly counts: readonly Count[]
      readonly clamped: boolean
    }
  /** The words count from something whose day nobody has given. */
  | { readonly kind: "no-anchor"; readonly counts: readonly Count[] }
  /** Nothing is worked out: the words stay as they are. */
  | {
      readonly kind: "words-only"
      readonly because: "no-count" | "working-days" | "hours" | "several-counts" | "out-of-range"
    }

const ONES = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
]
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
/** In UTF-16 units: longer words are no deadline's. */
const LONGEST = 400
/** A number in digits or words, with its repetition in brackets, and a unit. */
const COUNT = new RegExp(
  String.raw`\b(\d{1,5}|[a-z]+(?:[ -][a-z]+)?)(?: ?\(([a-z\d -]{1,40})\))? ` +
    String.raw`(?:(calendar|working|business|full) )?(hour|day|week|month|year)s?\b`,
  "g",
)
/**
 * Fractions, hundreds without their digits and what comes round again: nothing is worked out rather
 * than half of it.
 */
const NOT_COUNTED = /\b(?:half|quarter|every|each|couple|few|several)\b/
const BETWEEN = /^(?:,|,? ?and)? ?$/
/** Counted back from what follows. */
const BACKWARDS = /^ ?(?:before|prior to|ahead of|in advance of)\b/

/**
 * The day that relative words name, counted from `from`. Months keep the day of the month where
 * there is one, else the last day is taken: 14 months from 29 February 2020 is 29 April 2021, one
 * month from 31 January is 28 February. Years, months, weeks and days of one count are added in
 * this order. The day counted from is not itself counted.
 */
export function reckonDeadline(words: string, from: Day | undefined): Reckoned {
  const text = words.slice(0, LONGEST).toLowerCase().replace(/\s+/g, " ")
  const found = NOT_COUNTED.test(text)
    ? []
    : [...text.matchAll(COUNT)].flatMap((match) => countIn(match, text) ?? [])
  if (found.length === 0) return { kind: "words-only", because: "no-count" }
  const strange = strangeIn(found, text)
  if (strange !== undefined) return { kind: "words-only", because: strange }
  const counts = found.flatMap(({ count }) => count ?? [])
  if (from === undefined) return { kind: "no-anchor", counts }
  const back = BACKWARDS.test(text.slice(found.at(-1)?.end ?? 0))
  return counted(
    from,
    back ? counts.map(({ amount, unit }) => ({ amount: -amount, unit })) : counts,
  )
}

interface FoundCount {
  readonly start: number
  readonly end: number
  readonly sort: string
  readonly count: Count | undefined
}

function countIn(match: RegExpMatchArray, text: string): FoundCount | undefined {
  const [whole, number = "", bracketed = "", sort = "", unit = ""] = match
  const digits = [number, bracketed].find((each) => /^\d+$/.test(each))
  const hundreds =
    /\bhundred(?: and)? ?$/.test(text.slice(0, match.index)) || number.includes("hundred")
  const amount = digits !== undefined ? Number(digits) : hundreds ? undefined : amountIn(number)
  if (amount === undefined) return undefined
  const known = UNITS.find((each) => each === unit)
  return {
    start: match.index ?? 0,
    end: (match.index ?? 0) + whole.length,
    sort: unit === "hour" ? "hour" : sort,
    count: known === undefined ? undefined : { amount, unit: known },
  }
}

function strangeIn(
  found: readonly FoundCount[],
  text: string,
): Extract<Reckoned, { readonly kind: "words-only" }>["because"] | undefined {
  if (found.some(({ sort }) => sort === "hour")) return "hours"
  if (found.some(({ sort }) => sort === "working" || sort === "business")) return "working-days"
  const apart = found.some(
    ({ start }, index) =>
      index > 0 && !BETWEEN.test(text.slice(found[index - 1]?.end ?? 0, start).trimStart()),
  )
  return apart ? "several-counts" : undefined
}

/**
 * `fourteen` or `twenty-one`, at the end of what was matched ("in ninety"); undefined where it is
 * no number.
 */
function amountIn(words: string): number | undefined {
  const [last = "", before = ""] = words.split(/[ -]/).reverse()
  if (last === "a" || last === "an") return 1
  const [one, ten] = [ONES.indexOf(last), TENS.indexOf(last)]
  if (ten >= 0) return (ten + 2) * 10
  if (one < 0) return undefined
  const tens = TENS.indexOf(before)
  return tens >= 0 && one > 0 && one < 10 ? (tens + 2) * 10 + one : one
}

function counted(from: Day, counts: readonly Count[]): Reckoned {
  const total = (unit: Unit): number =>
    counts.reduce((sum, count) => sum + (count.unit === unit ? count.amount : 0), 0)
  const months = addMonths(from, total("year") * 12 + total("month"))
  if (months === undefined) return { kind: "words-only", because: "out-of-range" }
  const value = addDaysWithin(months.day, total("week") * 7 + total("day"))
  return value === undefined
    ? { kind: "words-only", because: "out-of-range" }
    : { kind: "reckoned", value, counts, clamped: months.clamped }
}

/**
 * So many months on, the last day of the month where it has no such day; undefined outside the
 * years 0001 to 9999.
 */
export function addMonths(
  day: Day,
  months: number,
): { readonly day: Day; readonly clamped: boolean } | undefined {
  const [year, month, date] = [
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)),
    Number(day.slice(8, 10)),
  ]
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  if (toYear < 1 || toYear > 9999) return undefined
  const toDate = Math.min(date, daysInMonth(toYear, toMonth))
  const padded = (part: number, digits: number): string => String(part).padStart(digits, "0")
  const found = parseDay(`${padded(toYear, 4)}-${padded(toMonth, 2)}-${padded(toDate, 2)}`)
  return found === undefined ? undefined : { day: found, clamped: toDate < date }
}

function addDaysWithin(day: Day, count: number): Day | undefined {
  try {
    return addDays(day, count)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
