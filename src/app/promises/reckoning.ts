/**
 * A deadline worked out for somebody who writes one down: from its words, the day they count from,
 * and the hour of a zone.
 */

import { ok, parseDay, type Day, type Instant, type Result } from "../../base/index.ts"
import type { DeadlineDraft } from "../../contract/index.ts"
import {
  datesDiffer,
  dayInWords,
  dueOf,
  instantOf,
  reckonDeadline,
  type Count,
  type Deadline,
  type HourFound,
  type Reckoned,
} from "../../record/index.ts"
import type { Fault } from "../fault.ts"
import { invalid } from "../line.ts"

export interface ToReckon {
  readonly words: string
  /** The day the words count from: of the signature, of the announcement. */
  readonly from?: string | undefined
  /** The day as a document states it. */
  readonly written?: string | undefined
  /** `17:30`, in a zone. */
  readonly hour?: string | undefined
  readonly zone?: string | undefined
}

/**
 * The deadline with its computed date and its instant, and what was made of it in sentences.
 * Nothing is written.
 */
export function reckon({
  words,
  from,
  written,
  hour,
  zone,
}: ToReckon): Result<DeadlineDraft, Fault> {
  const start = dayIn("from", from)
  if (!start.ok) return start
  const stated = dayIn("written", written)
  if (!stated.ok) return stated
  const reckoned = reckonDeadline(words, start.value)
  const computed = reckoned.kind === "reckoned" ? reckoned.value : undefined
  const instant = instantIn({ day: stated.value ?? computed, hour, zone })
  if (!instant.ok) return instant
  const deadline: Deadline = {
    words: words.trim(),
    written: stated.value,
    computed,
    instant: instant.value?.instant,
    zone: blank(zone),
  }
  const due = dueOf(deadline)
  return ok({
    deadline,
    ...(due === undefined ? {} : { due }),
    says: [
      ...reckonedWords(reckoned, start.value),
      ...hourWords(instant.value),
      ...differWords(deadline),
    ],
  })
}

function dayIn(field: string, text: string | undefined): Result<Day | undefined, Fault> {
  const written = blank(text)
  const day = written === undefined ? undefined : parseDay(written)
  return written !== undefined && day === undefined
    ? invalid(
        field,
        JSON.stringify(written.slice(0, 40)),
        "write a day that exists as year-month-day, such as 2021-05-01",
      )
    : ok(day)
}

type FoundHour = Extract<HourFound, { readonly instant: Instant }>

function instantIn({
  day,
  hour,
  zone,
}: {
  readonly day: Day | undefined
  readonly hour: string | undefined
  readonly zone: string | undefined
}): Result<FoundHour | undefined, Fault> {
  const [clock, place] = [blank(hour), blank(zone)]
  if (place === undefined)
    return clock === undefined
      ? ok(undefined)
      : invalid(
          "zone",
          "an hour without its zone",
          "write the name of a zone, such as Asia/Kabul or UTC",
        )
  const found = instantOf(day ?? SOME_DAY, clock ?? "00:00", place)
  if (found.kind === "unknown-zone")
    return invalid(
      "zone",
      JSON.stringify(place.slice(0, 60)),
      "write the name of a zone, such as Asia/Kabul or UTC",
    )
  if (clock === undefined) return ok(undefined)
  if (found.kind === "no-such-hour")
    return invalid(
      "hour",
      JSON.stringify(clock.slice(0, 20)),
      "write it as hours and minutes, such as 17:30",
    )
  return day === undefined
    ? invalid("hour", "an hour without a day", "write the day that it falls on")
    : ok(found)
}

/** Stands in where only the zone is asked after. */
const SOME_DAY = "2021-03-08" as Day

const blank = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === "" ? undefined : text.trim()

function reckonedWords(reckoned: Reckoned, from: Day | undefined): readonly string[] {
  switch (reckoned.kind) {
    case "reckoned":
      return [
        `${countsInWords(reckoned.counts)} from ` +
          `${from === undefined ? "" : dayInWords(from)} is ` +
          `${dayInWords(reckoned.value)}${reckoned.clamped ? ", the last day of its month" : ""}.`,
      ]
    case "no-anchor":
      return [
        `The words count ${countsInWords(reckoned.counts)}; give the day they count from, ` +
          "and the date is worked out.",
      ]
    case "words-only":
      return WHY_NOT[reckoned.because] === undefined ? [] : [WHY_NOT[reckoned.because] ?? ""]
  }
}

const WHY_NOT: Partial<
  Readonly<Record<Extract<Reckoned, { readonly kind: "words-only" }>["because"], string>>
> = {
  "working-days":
    "Working days differ from place to place: nothing is worked out, the words are kept.",
  hours:
    "Hours are not worked out from a day: the words are kept; write the hour and its zone if " +
    "they are known.",
  "several-counts":
    "The words hold several counts: nothing is worked out; write one commitment for each.",
  "out-of-range": "The words lead beyond the calendar: they are kept as they are.",
}

const countsInWords = (counts: readonly Count[]): string =>
  counts
    .map(({ amount, unit }) => `${Math.abs(amount)} ${unit}${Math.abs(amount) === 1 ? "" : "s"}`)
    .join(" and ")

function hourWords(found: FoundHour | undefined): readonly string[] {
  if (found?.kind === "twice")
    return [
      "That hour came twice, since clocks were put back; the earlier is taken " +
        `(${found.instant}), the later is ${found.later}.`,
    ]
  return found?.kind === "skipped"
    ? [
        `That hour never came, since clocks were put forward; ${found.shown} is taken ` +
          `(${found.instant}).`,
      ]
    : []
}

const differWords = (deadline: Deadline): readonly string[] =>
  datesDiffer(deadline)
    ? ["The written day and the day worked out differ; the written one counts, both are kept."]
    : []
