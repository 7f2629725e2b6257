/** Amounts of time and what comes again: `three days ago`, `within 72 hours`, `every Monday`. */

import type { Word } from "../text/page.ts"
import { measuresTime, weekdayNumber } from "../words/times.ts"
import type { Unit, Expression } from "./expression.ts"

const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    several: NaN,
    few: NaN,
    many: NaN,
  }),
)

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries<Unit>({
    minute: "minute",
    minutes: "minute",
    hour: "hour",
    hours: "hour",
    day: "day",
    days: "day",
    week: "week",
    weeks: "week",
    month: "month",
    months: "month",
    year: "year",
    years: "year",
  }),
)

const countOf = (word: Word | undefined): number | undefined => {
  if (word === undefined) return undefined
  if (/^\d{1,4}$/.test(word.text)) return Number(word.text)
  return NUMBERS.get(word.lower)
}

/** `90 days`, `six months`: count and unit. */
function amountAt(
  words: readonly Word[],
  at: number,
): { readonly count: number; readonly unit: Unit; readonly to: number } | undefined {
  const count = countOf(words[at])
  const unit = UNITS.get(words[at + 1]?.lower ?? "")
  return count === undefined || Number.isNaN(count) || unit === undefined
    ? undefined
    : { count, unit, to: at + 2 }
}

interface Interval {
  readonly count: number
  readonly unit: Unit
}

const RECURRING: ReadonlyMap<string, Interval> = new Map(
  Object.entries<Interval>({
    hourly: { count: 1, unit: "hour" },
    daily: { count: 1, unit: "day" },
    weekly: { count: 1, unit: "week" },
    fortnightly: { count: 2, unit: "week" },
    monthly: { count: 1, unit: "month" },
    quarterly: { count: 3, unit: "month" },
    annually: { count: 1, unit: "year" },
    yearly: { count: 1, unit: "year" },
  }),
)
/** `every other week`, `every third month`. */
const NTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({ other: 2, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6 }),
)

/** `every Friday`, `each month`, `every 48 hours`, `every other week`, `once a month`, `weekly`. */
export function recurringAt(
  words: readonly Word[],
  at: number,
  to: number,
): Expression | undefined {
  const word = words[at]
  const plain = word?.tag === "PROPN" ? undefined : RECURRING.get(word?.lower ?? "")
  if (plain !== undefined) return { from: at, to: at + 1, said: { kind: "recurring", ...plain } }
  const each = word?.lower === "every" || word?.lower === "each"
  const once =
    word?.lower === "once" && ["a", "an", "every", "each"].includes(words[at + 1]?.lower ?? "")
  const found = each ? intervalAt(words, at + 1) : once ? intervalAt(words, at + 2) : undefined
  return found === undefined || found.to > to
    ? undefined
    : { from: at, to: found.to, said: { kind: "recurring", count: found.count, unit: found.unit } }
}

/** What follows `every`: `Friday`, `month`, `48 hours`, `other week`. */
function intervalAt(
  words: readonly Word[],
  at: number,
): (Interval & { readonly to: number }) | undefined {
  const nth = NTHS.get(words[at]?.lower ?? "")
  const place = nth === undefined ? at : at + 1
  const word = words[place]
  const unit: Unit | undefined =
    weekdayNumber(word?.text ?? "") === undefined ? UNITS.get(word?.lower ?? "") : "week"
  if (unit !== undefined) return { count: nth ?? 1, unit, to: place + 1 }
  return nth === undefined ? amountAt(words, at) : undefined
}

/**
 * `two years ago`, `three days later`, `in two weeks`: counted from the document's day, unless
 * something else is named after it.
 */
export function offsetAt(words: readonly Word[], at: number, to: number): Expression | undefined {
  const starts = words[at]?.lower === "in" ? at + 1 : at
  const amount = amountAt(words, starts)
  if (amount === undefined || amount.to > to) return undefined
  const next = words[amount.to]?.lower ?? ""
  if (next === "ago")
    return {
      from: starts,
      to: amount.to + 1,
      said: { kind: "offset", count: -amount.count, unit: amount.unit },
    }
  const anchored = ["after", "before", "of", "from", "following", "since", "time", "'"].includes(
    next,
  )
  return starts > at && !anchored && !measuresTime(next) && futureAround(words, at)
    ? { from: at, to: amount.to, said: { kind: "offset", count: amount.count, unit: amount.unit } }
    : undefined
}

const futureAround = (words: readonly Word[], at: number): boolean => {
  for (let back = at - 1; back >= Math.max(0, at - 12); back -= 1) {
    const word = words[back]
    if (word === undefined || word.kind === "stop") return false
    if (
      [
        "will",
        "'ll",
        "would",
        "shall",
        "to",
        "must",
        "should",
        "may",
        "expected",
        "due",
        "planned",
        "scheduled",
        "is",
        "are",
      ].includes(word.lower)
    )
      return true
  }
  return false
}

/** `90 days`, `a ten-day pause`, `the 20-year conflict`: how long. */
export function durationAt(words: readonly Word[], at: number, to: number): Expression | undefined {
  const compound = /^(\d{1,4}|[a-z]+)-(minute|hour|day|week|month|year)s?(?:-(?:old|long))?$/i.exec(
    (words[at]?.text ?? "").slice(0, 24),
  )
  if (compound !== null && !words[at]?.lower.endsWith("-old")) {
    const count = /^\d/.test(compound[1] ?? "")
      ? Number(compound[1])
      : NUMBERS.get((compound[1] ?? "").toLowerCase())
    const unit = UNITS.get((compound[2] ?? "").toLowerCase())
    if (count !== undefined && unit !== undefined && !Number.isNaN(count))
      return { from: at, to: at + 1, said: { kind: "duration", count, unit } }
  }
  const amount = amountAt(words, at)
  if (
    amount === undefined ||
    amount.to > to ||
    words[amount.to]?.lower === "old" ||
    ["a", "an"].includes(words[at]?.lower ?? "")
  )
    return undefined
  return {
    from: at,
    to: amount.to,
    said: { kind: "duration", count: amount.count, unit: amount.unit },
  }
}
