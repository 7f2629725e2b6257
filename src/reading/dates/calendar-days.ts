/** Days, months and years of the calendar, in figures and words: `1 May`, `May 2021`, `in 2021`. */

import type { Word } from "../text/page.ts"
import { monthNumber, weekdayNumber } from "../words/times.ts"
import type { DateParser, FoundDate, FoundParts } from "./calendar.ts"
import type { CalendarParts, Expression } from "./expression.ts"

/** Most tokens of one written date: `Tuesday, 29 February 2020 to 1 March 2020`. */
const WINDOW = 12

/**
 * Dates with a month's name or in figures, as the library finds them when they begin at this token.
 */
export function calendarAt(
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
export function yearAt(words: readonly Word[], at: number): Expression | undefined {
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
