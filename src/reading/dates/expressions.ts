/** Expressions of time in a text: where they are and what they say, before anything is resolved. */

import type { Grammar } from "../syntax/grammar.ts"
import type { Word } from "../text/page.ts"
import { measuresTime, monthNumber, weekdayNumber } from "../words/times.ts"
import type { DateParser, FoundDate, FoundParts } from "./calendar.ts"
import type { Unit, CalendarParts, Expression } from "./expression.ts"
import { stretchAt } from "./stretches.ts"

/** The expressions of time on a page, in order; none overlaps another. */
export function timeExpressions(
  grammar: Grammar,
  parse: DateParser,
  reference: Date,
): Expression[] {
  const { words } = grammar.page
  const found: Expression[] = []
  for (const sentence of grammar.page.sentences) {
    for (let at = sentence.from; at < sentence.to;) {
      const each = expressionAt(words, at, sentence.to, parse, reference)
      if (each !== undefined) found.push(each)
      at = each?.to ?? at + 1
    }
  }
  return found
}

function expressionAt(
  words: readonly Word[],
  at: number,
  to: number,
  parse: DateParser,
  reference: Date,
): Expression | undefined {
  const word = words[at]
  if (word === undefined || word.tag === "PUNCT") return undefined
  return (
    recurringAt(words, at, to) ??
    offsetAt(words, at, to) ??
    durationAt(words, at, to) ??
    unitAt(words, at, to) ??
    dayWordAt(words, at) ??
    weekdayAt(words, at, to) ??
    decadeAt(words, at) ??
    stretchAt(words, at, to) ??
    calendarAt(words, at, to, parse, reference) ??
    yearAt(words, at)
  )
}

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

const UNITS: ReadonlyMap<string, Unit> = new Map(
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
function recurringAt(words: readonly Word[], at: number, to: number): Expression | undefined {
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
function offsetAt(words: readonly Word[], at: number, to: number): Expression | undefined {
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
function durationAt(words: readonly Word[], at: number, to: number): Expression | undefined {
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

const SHIFTS: ReadonlyMap<string, -1 | 0 | 1> = new Map(
  Object.entries<-1 | 0 | 1>({
    last: -1,
    past: -1,
    previous: -1,
    this: 0,
    current: 0,
    next: 1,
    coming: 1,
  }),
)

/** `last week`, `this month`, `next year`. */
function unitAt(words: readonly Word[], at: number, to: number): Expression | undefined {
  const shift = SHIFTS.get(words[at]?.lower ?? "")
  const unit = UNITS.get(words[at + 1]?.lower ?? "")
  if (
    shift === undefined ||
    unit === undefined ||
    at + 1 >= to ||
    words[at + 1]?.lower.endsWith("s") ||
    unit === "minute" ||
    unit === "hour" ||
    unit === "day"
  )
    return undefined
  return { from: at, to: at + 2, said: { kind: "unit", shift, unit } }
}

const DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({ today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }),
)

function dayWordAt(words: readonly Word[], at: number): Expression | undefined {
  const found = DAYS.get(words[at]?.lower ?? "")
  return found === undefined
    ? undefined
    : { from: at, to: at + 1, said: { kind: "day", days: found } }
}

/**
 * `Friday`, `last Monday`, `Sunday night`; a weekday right before a full date belongs to the date.
 */
function weekdayAt(words: readonly Word[], at: number, to: number): Expression | undefined {
  const shift = ["last", "next", "this"].includes(words[at]?.lower ?? "")
    ? (words[at]?.lower as "last" | "next" | "this")
    : undefined
  const place = shift === undefined ? at : at + 1
  const weekday = weekdayNumber(words[place]?.text ?? "")
  if (weekday === undefined || place >= to || !/^\p{Lu}/u.test(words[place]?.text ?? ""))
    return undefined
  const after = words[place + 1]?.text === "," ? place + 2 : place + 1
  if (
    after < to &&
    ((monthNumber(words[after]?.text ?? "") !== undefined && words[after + 1]?.kind === "number") ||
      (words[after]?.kind === "number" && monthNumber(words[after + 1]?.text ?? "") !== undefined))
  )
    return undefined
  const part = ["morning", "afternoon", "evening", "night"].includes(words[place + 1]?.lower ?? "")
    ? 1
    : 0
  return {
    from: at,
    to: place + 1 + part,
    said: { kind: "weekday", weekday, shift, hour: undefined },
  }
}

/** `the 1990s`. */
function decadeAt(words: readonly Word[], at: number): Expression | undefined {
  const match = /^(1[5-9]|20)(\d)0s$/.exec(words[at]?.text ?? "")
  return match === null
    ? undefined
    : {
        from: at,
        to: at + 1,
        said: { kind: "decade", from: Number(`${match[1] ?? ""}${match[2] ?? ""}0`) },
      }
}

/** Most tokens of one written date: `Tuesday, 29 February 2020 to 1 March 2020`. */
const WINDOW = 12

/**
 * Dates with a month's name or in figures, as the library finds them when they begin at this token.
 */
function calendarAt(
  words: readonly Word[],
  at: number,
  to: number,
  parse: DateParser,
  reference: Date,
): Expression | undefined {
  const word = words[at]
  if (word === undefined || !mayBeginDate(words, at)) return undefined
  const last = words[Math.min(to, at + WINDOW) - 1]
  if (last === undefined) return undefined
  const parts: string[] = []
  for (
    let next = at;
    next < Math.min(to, at + WINDOW) &&
    !["after", "before", "when", "that"].includes(words[next]?.lower ?? "");
    next += 1
  )
    parts.push(
      (next > at && (words[next - 1]?.end ?? 0) < (words[next]?.start ?? 0) ? " " : "") +
        (words[next]?.text ?? "").slice(0, 24),
    )
  const found = parse(parts.join(""), reference).find(({ index }) => index === 0)
  return (
    (found === undefined ? undefined : fromFound(words, at, parts, found)) ??
    dayAndMonthAt(words, at, to) ??
    monthAt(words, at)
  )
}

/** `30 February 2020`: written like a date, though there may be no such day. */
function dayAndMonthAt(words: readonly Word[], at: number, to: number): Expression | undefined {
  const [day, month] = [words[at], monthNumber(words[at + 1]?.text ?? "")]
  if (day?.kind !== "number" || !/^\d{1,2}$/.test(day.text) || month === undefined || at + 1 >= to)
    return undefined
  const year =
    at + 2 < to && /^\d{4}$/.test(words[at + 2]?.text ?? "")
      ? Number(words[at + 2]?.text)
      : undefined
  return {
    from: at,
    to: year === undefined ? at + 2 : at + 3,
    said: {
      kind: "calendar",
      parts: { ...NOTHING, year, month, day: Number(day.text) },
      end: undefined,
    },
  }
}

/** A month alone: the library passes `May` over. */
function monthAt(words: readonly Word[], at: number): Expression | undefined {
  const month = monthNumber(words[at]?.text ?? "")
  const isName = words[at + 1]?.tag === "PROPN" && words[at + 1]?.kind === "word"
  return month === undefined || isName || words[at]?.tag !== "PROPN"
    ? undefined
    : {
        from: at,
        to: at + 1,
        said: { kind: "calendar", parts: { ...NOTHING, month }, end: undefined },
      }
}

function mayBeginDate(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined) return false
  const capitalMonth = (text: string): boolean =>
    monthNumber(text) !== undefined && /^\p{Lu}/u.test(text)
  if (capitalMonth(word.text))
    return !["may", "march"].includes(word.lower) || word.tag === "PROPN" || next?.kind === "number"
  if (weekdayNumber(word.text) !== undefined) return true
  if (word.kind !== "number") return false
  return (
    (/^\d{1,2}(?:st|nd|rd|th)?$/.test(word.text) &&
      (capitalMonth(next?.text ?? "") ||
        (["to", "-", "–", "of", "and"].includes(next?.lower ?? "") && hasMonthSoon(words, at)))) ||
    /^\d{4}-\d\d-\d\d$/.test(word.text) ||
    (/^\d{1,2}$/.test(word.text) && next?.text === "/")
  )
}

const hasMonthSoon = (words: readonly Word[], at: number): boolean =>
  [2, 3].some((step) => {
    const text = words[at + step]?.text ?? ""
    return monthNumber(text) !== undefined && /^\p{Lu}/u.test(text)
  })

/**
 * The library's find as an expression over whole tokens; a find that is only a time of day, or
 * nothing but a guess, is none.
 */
function fromFound(
  words: readonly Word[],
  at: number,
  parts: readonly string[],
  found: FoundDate,
): Expression | undefined {
  let length = 0
  let to = at
  for (const part of parts) {
    if (length >= found.text.trimEnd().length) break
    length += part.length
    to += 1
  }
  if (!found.start.isCertain("month")) return undefined
  while (to > at + 1 && words[to - 1]?.tag === "PUNCT") to -= 1
  if (isAmbiguous(found.text))
    return { from: at, to, said: { kind: "calendar", parts: NOTHING, end: undefined } }
  return {
    from: at,
    to,
    said: {
      kind: "calendar",
      parts: partsOf(found.start),
      end: found.end === undefined || found.end === null ? undefined : partsOf(found.end),
    },
  }
}

const NOTHING: CalendarParts = {
  year: undefined,
  month: undefined,
  day: undefined,
  hour: undefined,
  minute: undefined,
}

/** `03/04/2021` is March in one country and April in another. */
function isAmbiguous(text: string): boolean {
  const match = /^(\d{1,2})\/(\d{1,2})\/\d/.exec(text)
  return match !== null && Number(match[1]) <= 12 && Number(match[2]) <= 12 && match[1] !== match[2]
}

/** Components that the text itself said. */
function partsOf(found: FoundParts): CalendarParts {
  const certain = (component: "year" | "month" | "day" | "hour" | "minute"): number | undefined =>
    found.isCertain(component) ? (found.get(component) ?? undefined) : undefined
  return {
    year: certain("year"),
    month: certain("month"),
    day: certain("day"),
    hour: certain("hour"),
    minute: certain("minute"),
  }
}

const BEFORE_YEAR = new Set([
  "in",
  "since",
  "by",
  "of",
  "during",
  "until",
  "till",
  "from",
  "before",
  "after",
  "to",
  "late",
  "early",
  "mid",
  "through",
  "around",
  "and",
  "the",
  "a",
  "an",
  "its",
  "their",
  "his",
  "her",
  "(",
  "'s",
])

/** A bare year: after a preposition or an article, and not before something counted. */
function yearAt(words: readonly Word[], at: number): Expression | undefined {
  const word = words[at]
  if (word === undefined || !/^(?:1[5-9]|20)\d\d$/.test(word.text)) return undefined
  const [before, next] = [words[at - 1], words[at + 1]]
  if (
    before === undefined ||
    next?.text === "%" ||
    !(BEFORE_YEAR.has(before.lower) || isOfEvent(words, at) || isOfRange(words, at))
  )
    return undefined
  const counts =
    next?.tag === "NOUN" &&
    /s$/.test(next.lower) &&
    !["the", "a", "an", "its", "their", "his", "her", "'s"].includes(before.lower)
  if (counts) return undefined
  return {
    from: at,
    to: at + 1,
    said: {
      kind: "calendar",
      parts: {
        year: Number(word.text),
        month: undefined,
        day: undefined,
        hour: undefined,
        minute: undefined,
      },
      end: undefined,
    },
  }
}

/**
 * `Expo Canada 2016`: after a name of two words or more in one sentence, and before nothing that is
 * counted.
 */
const isOfEvent = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]
  return (
    words[at - 1]?.tag === "PROPN" &&
    words[at - 2]?.tag === "PROPN" &&
    words[at - 1]?.kind === "word" &&
    (next === undefined || next.kind === "stop" || next.tag !== "NOUN")
  )
}

/** `2000 – 2050`, `2009, 2010`. */
const isOfRange = (words: readonly Word[], at: number): boolean => {
  const isYear = (word: Word | undefined): boolean => /^(?:1[5-9]|20)\d\d$/.test(word?.text ?? "")
  const isLink = (word: Word | undefined): boolean => word?.kind === "dash" || word?.text === ","
  return (
    (isLink(words[at + 1]) && isYear(words[at + 2])) ||
    (isLink(words[at - 1]) && isYear(words[at - 2]))
  )
}
