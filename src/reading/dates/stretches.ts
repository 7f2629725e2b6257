/**
 * Stretches of the calendar without a number of their own: seasons, weekends, decades, centuries.
 */

import type { Word } from "../text/page.ts"
import type { Expression } from "./expression.ts"

const SHIFTS: ReadonlyMap<string, -1 | 0 | 1> = new Map(
  Object.entries<-1 | 0 | 1>({ last: -1, past: -1, this: 0, the: 0, next: 1, coming: 1 }),
)
const SEASONS: ReadonlyMap<string, number> = new Map(
  Object.entries({ spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }),
)
const DECADES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    twenties: 1920,
    thirties: 1930,
    forties: 1940,
    fifties: 1950,
    sixties: 1960,
    seventies: 1970,
    eighties: 1980,
    nineties: 1990,
  }),
)

/** The stretch that begins at this token; undefined where none does. */
export const stretchAt = (words: readonly Word[], at: number, to: number): Expression | undefined =>
  seasonAt(words, at, to) ?? decadeInWords(words, at, to) ?? centuryAt(words, at, to)

/** `last summer`, `this weekend`, `over the weekend`; a season only after last, this or next. */
function seasonAt(words: readonly Word[], at: number, to: number): Expression | undefined {
  const [word, next] = [words[at], words[at + 1]]
  const shift = SHIFTS.get(word?.lower ?? "")
  if (shift === undefined || next === undefined || at + 1 >= to || words[at + 2]?.tag === "NOUN")
    return undefined
  if (next.lower === "weekend" && (word?.lower !== "the" || isAround(words[at - 1])))
    return { from: at, to: at + 2, said: { kind: "weekend", shift } }
  const month = SEASONS.get(next.lower)
  return month === undefined ||
    word?.lower === "the" ||
    (next.lower === "fall" && next.tag === "VERB")
    ? undefined
    : { from: at, to: at + 2, said: { kind: "season", shift, month } }
}

const isAround = (word: Word | undefined): boolean =>
  word !== undefined && ["over", "during", "throughout", "at", "on"].includes(word.lower)

/** `the sixties`. */
function decadeInWords(words: readonly Word[], at: number, to: number): Expression | undefined {
  const from = DECADES.get(words[at + 1]?.lower ?? "")
  return words[at]?.lower !== "the" || from === undefined || at + 1 >= to
    ? undefined
    : { from: at, to: at + 2, said: { kind: "decade", from } }
}

/** `the 20th century`. */
function centuryAt(words: readonly Word[], at: number, to: number): Expression | undefined {
  const match = /^(1[0-9]|20|21)(?:st|nd|rd|th)$/.exec(words[at + 1]?.lower ?? "")
  if (
    words[at]?.lower !== "the" ||
    match === null ||
    words[at + 2]?.lower !== "century" ||
    at + 2 >= to
  )
    return undefined
  return {
    from: at,
    to: at + 3,
    said: { kind: "years", from: (Number(match[1]) - 1) * 100, to: Number(match[1]) * 100 - 1 },
  }
}
