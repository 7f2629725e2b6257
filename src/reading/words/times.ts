/** Words that name a time. */

const WEEKDAYS: readonly string[] = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
]

const MONTHS: readonly string[] = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
]

const SHORT_MONTHS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "jun",
  "jul",
  "aug",
  "sep",
  "sept",
  "oct",
  "nov",
  "dec",
]

/**
 * 1 to 12 for a month's name or its abbreviation, with or without a full stop; undefined for
 * another word.
 */
export function monthNumber(word: string): number | undefined {
  const plain = word.toLowerCase().replace(/\.$/, "")
  const full = MONTHS.indexOf(plain)
  if (full >= 0) return full + 1
  return SHORT_MONTHS.includes(plain)
    ? MONTHS.findIndex((month) => month.startsWith(plain.slice(0, 3))) + 1
    : undefined
}

/** 0 (Sunday) to 6; undefined for another word. A plural (`Fridays`) is a weekday too. */
export function weekdayNumber(word: string): number | undefined {
  const plain = word.toLowerCase().replace(/\.$/, "")
  const full = WEEKDAYS.indexOf(plain.replace(/s$/, ""))
  if (full >= 0) return full
  return /^(?:sun|mon|tues?|wed|thur?s?|fri|sat)$/.test(plain) && /^[A-Z]/.test(word)
    ? WEEKDAYS.findIndex((day) => day.startsWith(plain.slice(0, 3)))
    : undefined
}

const RELATIVE = new Set([
  "today",
  "yesterday",
  "tomorrow",
  "tonight",
  "overnight",
  "midnight",
  "noon",
  "earlier",
  "later",
  "recently",
])
const SPANS = new Set(
  (
    "day days week weeks month months year years hour hours minute minutes morning afternoon " +
    "evening night weekend decade decades century moment"
  ).split(" "),
)

/**
 * A word that by itself says when: a weekday, a month, `yesterday`. `May` and `March` need a
 * capital, and are told from verbs by what follows.
 */
export const saysWhen = (word: string): boolean =>
  weekdayNumber(word) !== undefined ||
  RELATIVE.has(word.toLowerCase()) ||
  (/^[A-Z]/.test(word) && monthNumber(word) !== undefined)

/** A noun that measures time. */
export const measuresTime = (word: string): boolean => SPANS.has(word.toLowerCase())
