/** Expressions of time in a text: where they are and what they say, before anything is resolved. */

import type { Grammar } from "../syntax/grammar.ts"
import type { Word } from "../text/page.ts"
import { monthNumber, weekdayNumber } from "../words/times.ts"
import type { DateParser } from "./calendar.ts"
import type { Expression } from "./expression.ts"
import { stretchAt } from "./stretches.ts"
import { recurringAt, offsetAt, durationAt, UNITS } from "./amounts.ts"
import { calendarAt, yearAt } from "./calendar-days.ts"

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
