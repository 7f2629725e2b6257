/**
 * What became of a commitment, by what was found of it: agreed, disputed, or found on grounds that
 * are gone.
 */

import { daysBetween, type Day, type Instant, type ItemId } from "../../base/index.ts"
import type { Deadline } from "../kinds/parts.ts"
import type { FindingStatus } from "../kinds/finding.ts"
import { dueOf, type Due } from "./due.ts"

/** How far it is carried out. */
const PROGRESS = [
  "not-initiated",
  "minimal",
  "intermediate",
  "full",
  "broken",
] as const satisfies readonly FindingStatus[]
/** What became of its deadline. */
const TERM = ["under-review", "extended", "lapsed"] as const satisfies readonly FindingStatus[]

/** A finding as this rule needs it. */
export interface Found {
  readonly item: ItemId
  readonly status: FindingStatus
  /**
   * Who found it: each finder's latest finding counts. Actors, or, where none is named, whoever
   * wrote it.
   */
  readonly finders: readonly string[]
  /** The day it was found, else the day it was written. */
  readonly day: Day
  readonly recordedAt: Instant
  /** Whether what it rests on still stands. */
  readonly stands: boolean
  /** The deadline that an extension sets. */
  readonly due: Deadline | undefined
}

export type State =
  | { readonly kind: "unjudged" }
  /** All finders agree, each by its latest finding; these findings, oldest first. */
  | { readonly kind: "found"; readonly status: FindingStatus; readonly by: readonly Found[] }
  /** Finders differ; the latest of each, oldest first. */
  | { readonly kind: "disputed"; readonly by: readonly Found[] }
  /** Whatever was found rests on grounds that are gone. */
  | { readonly kind: "stale"; readonly by: readonly Found[] }

export interface CommitmentState {
  /** How far it is carried out. */
  readonly progress: State
  /** What became of its deadline. */
  readonly term: State
  /** The deadline in force: of the latest extension that stands and says one, else its own. */
  readonly due: Due | undefined
  readonly deadline: Deadline | undefined
  readonly timing: Timing
}

export type Timing =
  /** Nobody can tell the day. */
  | { readonly kind: "no-day" }
  /** Found carried out in full, by all who looked. */
  | { readonly kind: "done" }
  /** Found to have lapsed, by all who looked. */
  | { readonly kind: "lapsed" }
  | { readonly kind: "ahead"; readonly days: number }
  | { readonly kind: "today" }
  | { readonly kind: "overdue"; readonly days: number }

/**
 * How a commitment stands on a day, by these findings in any order. What is under review is still
 * overdue when its day has passed.
 */
export function commitmentState(
  own: Deadline | undefined,
  findings: readonly Found[],
  today: Day,
): CommitmentState {
  const ordered = [...findings].sort(inTime)
  const progress = stateBy(ordered.filter(({ status }) => isIn(PROGRESS, status)))
  const term = stateBy(ordered.filter(({ status }) => isIn(TERM, status)))
  const deadline =
    ordered.findLast(
      ({ status, stands, due }) => status === "extended" && stands && due !== undefined,
    )?.due ?? own
  const due = dueOf(deadline)
  return { progress, term, deadline, due, timing: timingOf(progress, term, due, today) }
}

/** Oldest first, by the day something was found; of one day, in the order of writing. */
const inTime = (
  a: Pick<Found, "day" | "recordedAt" | "item">,
  b: Pick<Found, "day" | "recordedAt" | "item">,
): number => order(a.day, b.day) || order(a.recordedAt, b.recordedAt) || order(a.item, b.item)

/** The state by findings of one sort, oldest first. */
function stateBy(findings: readonly Found[]): State {
  if (findings.length === 0) return { kind: "unjudged" }
  const standing = findings.filter(({ stands }) => stands)
  if (standing.length === 0) return { kind: "stale", by: findings }
  const latest = new Map(
    standing.flatMap((finding) => finding.finders.map((finder) => [finder, finding] as const)),
  )
  const by = standing.filter((finding) => [...latest.values()].includes(finding))
  const [status, ...others] = new Set(by.map((finding) => finding.status))
  return status !== undefined && others.length === 0
    ? { kind: "found", status, by }
    : { kind: "disputed", by }
}

function timingOf(progress: State, term: State, due: Due | undefined, today: Day): Timing {
  if (progress.kind === "found" && progress.status === "full") return { kind: "done" }
  if (term.kind === "found" && term.status === "lapsed") return { kind: "lapsed" }
  if (due === undefined) return { kind: "no-day" }
  const days = daysBetween(today, due.day)
  return days === 0
    ? { kind: "today" }
    : days > 0
      ? { kind: "ahead", days }
      : { kind: "overdue", days: -days }
}

const isIn = (list: readonly FindingStatus[], status: FindingStatus): boolean =>
  list.includes(status)
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
