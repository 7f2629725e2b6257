/**
 * When what an item tells of happened: one moment for most, four for a letter's way, none for what
 * only stands on the record.
 */

import { comesAgain, dayOf, type Day, type Instant } from "../../base/index.ts"
import { BODY_KINDS, KINDS, type Body, type BodyKind } from "../kinds/index.ts"
import { daysOf } from "../texts/when-order.ts"

/** Lines in one answer. */
export const MOST_LINES = 10_000

export const TIMELINE_KINDS = [
  "document",
  "statement",
  "proposal",
  "event",
  "date",
  "deadline",
  "letter",
  "text",
  "version",
  "showing",
  "response",
  "agreement",
  "commitment",
  "finding",
  "position",
  "meeting",
  "office",
  "role",
  "claim",
  "risk",
  "note",
  "act",
] as const
/**
 * What a line of a timeline is about; an act is somebody's word on an item: admitted, rejected,
 * withdrawn, corrected.
 */
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

export interface Moment {
  readonly kind: TimelineKind
  /** ISO 8601 at its grain; undefined where nobody knows, or it only stands on the record. */
  readonly value: string | undefined
  /** What a line says, in one line. */
  readonly words: string
}

/** Kinds of body that have moments. */
export const TIMED_KINDS: readonly BodyKind[] = BODY_KINDS.filter(
  (kind) => KINDS[kind].moments !== undefined,
)

/**
 * The moments of a body, in order; empty for a kind that has none.
 *
 * @param told  the day of the document that it stands in, which is the moment of what is said or
 *   done in it
 */
export const momentsOf = (body: Body, told: Day | undefined): readonly Moment[] =>
  (KINDS[body.kind].moments?.(body, told) ?? []).map(({ kind, value, words }) => ({
    kind: kind ?? timelineKind(body.kind),
    value,
    words,
  }))

function timelineKind(kind: BodyKind): TimelineKind {
  const known = TIMELINE_KINDS.find((each) => each === kind)
  if (known === undefined) throw new RangeError(`a timeline has no ${kind}`)
  return known
}

export const TIMELINE_ORDERS = ["held", "recorded"] as const
/** By when it happened, or by when it was recorded. */
export type TimelineOrder = (typeof TIMELINE_ORDERS)[number]

/** What orders a line. */
export interface Timed {
  readonly when: string | undefined
  readonly recorded: Instant
}

/**
 * Whether one line comes before another: by its first day, lines of unknown day last, then by when
 * it was recorded; or by that alone. Equal ones stay in the order given, which for one reading is
 * that of its text.
 */
export function timelineOrder(order: TimelineOrder): (a: Timed, b: Timed) => number {
  const recorded = (a: Timed, b: Timed): number => compare(a.recorded, b.recorded)
  return order === "recorded"
    ? recorded
    : (a, b) => compare(heldAt(a.when), heldAt(b.when)) || recorded(a, b)
}

/** Within a day what has an hour comes by it, after what has none. */
const heldAt = (when: string | undefined): string => {
  const first = coveredDays(when)?.first
  return first === undefined
    ? "~"
    : when !== undefined && when.startsWith(first) && when.charAt(10) === "T"
      ? when
      : first
}

/**
 * The days of a value; of a time that comes again, from the day it begins on, where that is told.
 */
function coveredDays(
  when: string | undefined,
): { readonly first: Day; readonly last: Day } | undefined {
  if (when === undefined || !comesAgain(when)) return daysOf(when)
  const first = daysOf(when.split("/")[1])?.first
  return first === undefined ? undefined : { first, last: "9999-12-31" as Day }
}

/**
 * Whether a line falls between two days, both included: any day that it may mean does, or the day
 * it was recorded on in UTC.
 */
export function fallsWithin(
  { when, recorded }: Timed,
  order: TimelineOrder,
  from: Day | undefined,
  to: Day | undefined,
): boolean {
  if (from === undefined && to === undefined) return true
  const days =
    order === "recorded" ? { first: dayOf(recorded), last: dayOf(recorded) } : coveredDays(when)
  return (
    days !== undefined &&
    (from === undefined || days.last >= from) &&
    (to === undefined || days.first <= to)
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
