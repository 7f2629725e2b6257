/**
 * When what an item tells of happened: one moment for most, four for a letter's way, none for what
 * only stands on the record.
 */

import { comesAgain, dayOf, recurringInWords, type Day, type Instant } from "../../base/index.ts"
import type { Anchor } from "../../sources/index.ts"
import type { LetterBody } from "../bodies/texts.ts"
import { dueOf } from "../promises/due.ts"
import { daysOf } from "../texts/when-order.ts"
import type { Body, BodyKind, DateBody } from "../types.ts"

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
export const TIMED_KINDS: readonly BodyKind[] = [
  "document",
  "statement",
  "proposal",
  "event",
  "date",
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
]

/**
 * The moments of a body, in order; empty for a kind that has none.
 *
 * @param told  the day of the document that it stands in, which is the moment of what is said or
 *   done in it
 */
export function momentsOf(body: Body, told: Day | undefined): readonly Moment[] {
  switch (body.kind) {
    case "document":
      return one("document", body.date, body.title)
    case "statement":
      return one("statement", told, wordsOf(body.content) || (body.cue?.exact ?? ""))
    case "proposal":
      return one("proposal", told, body.anchor.exact)
    case "event":
      return one("event", told, `${body.code}: ${body.anchor.exact}`)
    case "date":
      return datesMoment(body)
    case "letter":
      return lettersWay(body, told)
    case "note":
      return one("note", body.day ?? told, `a note of a ${body.occasion}`)
    case "risk":
      return one(
        "risk",
        told,
        body.condition === undefined ? body.stake : `${body.condition}: ${body.stake}`,
      )
    case "claim":
      return one("claim", undefined, body.text)
    case "text":
      return one("text", undefined, body.title)
    default:
      return promised(body)
  }
}

/**
 * A time that comes again says so with its bounds; the moment it begins, where that is told, stands
 * in its value.
 */
function datesMoment(body: DateBody): readonly Moment[] {
  const { dateKind, value, anchor, what, from, until } = body
  const again = value !== undefined && comesAgain(value)
  const written = again
    ? recurringInWords({ value, words: anchor.exact, from, until })
    : anchor.exact
  const bounded =
    again && from !== undefined ? value.replace(/^(R\d*)\/(?=P)/, `$1/${from}/`) : value
  return one(
    dateKind === "deadline" ? "deadline" : "date",
    bounded,
    what === undefined ? written : `${what.exact}: ${written}`,
  )
}

function promised(body: Body): readonly Moment[] {
  switch (body.kind) {
    case "version":
      return one("version", body.when?.value, `version ${body.label}`)
    case "showing":
      return one("showing", body.when?.value, "shown")
    case "response":
      return one(
        "response",
        body.when?.value,
        [body.answer, body.clause === undefined ? "" : `clause ${body.clause}`, body.words ?? ""]
          .filter((part) => part !== "")
          .join(", "),
      )
    case "agreement":
      return one("agreement", body.signed?.value, body.title)
    case "commitment":
      return one("commitment", dueOf(body.due)?.value, body.what)
    case "finding":
      return one(
        "finding",
        body.when?.value,
        body.words === undefined ? body.status : `${body.status}: ${body.words}`,
      )
    case "position":
      return one("position", body.held.from, body.text)
    case "meeting":
      return one(
        "meeting",
        body.when?.value,
        [body.sort, body.about ?? "", body.place ?? ""].filter((part) => part !== "").join(", "),
      )
    case "office":
      return one("office", body.held.from, body.title)
    case "role":
      return one("role", body.held.from, body.role)
    default:
      return []
  }
}

const STEPS = [
  ["written", "written"],
  ["delivered", "delivered"],
  ["acknowledged", "acknowledged"],
  ["madePublic", "made public"],
] as const

/** Each step whose time is told; a letter of which none is, by its document. */
function lettersWay(body: LetterBody, told: Day | undefined): readonly Moment[] {
  const steps = STEPS.flatMap(([step, name]) =>
    body[step] === undefined
      ? []
      : [{ kind: "letter" as const, value: body[step].value, words: `${name}: ${body.title}` }],
  )
  return steps.length === 0 ? one("letter", told, body.title) : steps
}

const one = (kind: TimelineKind, value: string | undefined, words: string): readonly Moment[] => [
  { kind, value, words },
]
const wordsOf = (anchors: readonly Anchor[]): string =>
  anchors.map(({ exact }) => exact).join(" … ")

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
