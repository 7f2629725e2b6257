/**
 * How much of the frontier can be reached: the whole, the part that all accept, or neither; small
 * attempts before large ones.
 */

import { inSmallNumbers, inTopLimbs } from "./coarse.ts"
import { layOut, type Course } from "./course.ts"
import { distinctColumns, type Smaller } from "./distinct-columns.ts"
import { floorsFor, weigh } from "./floors.ts"
import {
  isFinished,
  mergeFrontier,
  type Frontier,
  type Limits,
  type Unfinished,
} from "./frontier.ts"
import { acceptedVectors } from "./gains.ts"
import { mergeOrder } from "./order.ts"
import type { Table } from "./table.ts"
import { ceilDivide } from "./units.ts"

/** A frontier that was merged to its end. */
export interface Reached {
  readonly frontier: Frontier
  readonly smaller: Smaller
  /** Whether it is the whole frontier, or only the part that all accept. */
  readonly isWhole: boolean
}

export interface Reach {
  readonly reached: Reached | undefined
  /** Whether it is proved that nothing is accepted by all. */
  readonly isEmpty: boolean
  /** Why the whole frontier was not reached; undefined where it was. */
  readonly because: string | undefined
}

/** Candidates and shares of the time for first attempts. */
const FIRST_WHOLE = { candidates: 300_000, share: 0.2 }
const FIRST_ZONE = { candidates: 600_000, share: 0.15 }

/**
 * Merges the frontier of a table whose columns are all utilities.
 *
 * Where it is large, the part that all accept is tried in between: it can be very small, or empty,
 * which weights often prove at once. The zone's last attempt keeps the rest of the time: at most
 * 0.8 of `limits.until`.
 */
export function reachFrontier(
  table: Table,
  nameOf: (issue: number) => string,
  limits: Limits,
): Reach {
  const smaller = distinctColumns(table)
  const laid = layOut(smaller.table, mergeOrder(smaller.table))
  if (!laid.ok)
    return {
      reached: undefined,
      isEmpty: false,
      because:
        `so many issues hang together that at ${nameOf(laid.fault.issue)} more than ` +
        `${laid.fault.moves} cases would have to be told apart`,
    }
  const attempt = { table, smaller, course: laid.value, limits }
  const first = mergeFrontier(laid.value, within(limits, FIRST_WHOLE.candidates, FIRST_WHOLE.share))
  if (isFinished(first)) return whole(attempt, first)
  const zone = reachZone(
    attempt,
    within(limits, FIRST_ZONE.candidates, FIRST_WHOLE.share + FIRST_ZONE.share),
  )
  const merged = mergeFrontier(laid.value, within(limits, limits.candidates, 0.8), { from: first })
  if (isFinished(merged)) return whole(attempt, merged)
  const last = zone === undefined ? reachZone(attempt, limits) : zone
  return {
    reached: last === undefined || last === "empty" ? undefined : last,
    isEmpty: last === "empty" || (last !== undefined && isBare(attempt, last)),
    because: unfinished(merged),
  }
}

interface Attempt {
  readonly table: Table
  readonly smaller: Smaller
  readonly course: Course
  readonly limits: Limits
}

const within = (limits: Limits, candidates: number, share: number): Limits => ({
  ...limits,
  candidates: Math.min(candidates, limits.candidates),
  until: limits.until * share,
})

function whole(attempt: Attempt, frontier: Frontier): Reach {
  const reached = { frontier, smaller: attempt.smaller, isWhole: true }
  return { reached, isEmpty: isBare(attempt, reached), because: undefined }
}

const isBare = ({ table, smaller }: Attempt, { frontier }: Reached): boolean =>
  acceptedVectors(table, smaller, frontier).length === 0

const unfinished = ({ kind, front, stage }: Unfinished): string =>
  kind === "too-many"
    ? `after ${stage} issues ${front.size} different outcomes were left that nothing betters, ` +
      "and the next issue would need more memory than there is"
    : `time was up after ${stage} issues, with ${front.size} different outcomes left that ` +
      "nothing betters"

/**
 * The part of the frontier that reaches every threshold: what dominates an accepted package is
 * accepted too. Empty where weights prove it.
 */
function reachZone(
  { table, smaller, course }: Attempt,
  limits: Limits,
): Reached | "empty" | undefined {
  const thresholds = thresholdsOf(table, smaller)
  if (thresholds === "unreachable") return "empty"
  if (thresholds.every((threshold) => threshold === undefined)) return undefined
  const small = inSmallNumbers(course, thresholds)
  const weighed = weigh(small.course, small.demands)
  if (weighed.kind === "impossible") return "empty"
  const { course: topped, demands } = inTopLimbs(course, thresholds)
  const floors = floorsFor(topped, demands, topped === course ? weighed.weightings : [])
  const zone = mergeFrontier(course, limits, { needs: (place) => floors.after(place) })
  return isFinished(zone) ? { frontier: zone, smaller, isWhole: false } : undefined
}

/**
 * The thresholds of the smaller table's columns; unreachable where a party's utility is the same
 * everywhere, and too small.
 */
function thresholdsOf(
  { columns }: Table,
  { table, derived }: Smaller,
): readonly (bigint | undefined)[] | "unreachable" {
  const thresholds: (bigint | undefined)[] = table.columns.map(() => undefined)
  for (const [whole, { column, offset, unit }] of derived.entries()) {
    const threshold = columns[whole]?.threshold
    if (threshold === undefined) continue
    if (column === undefined && offset < threshold) return "unreachable"
    if (column === undefined) continue
    const [here, highest] = [ceilDivide(threshold - offset, unit), thresholds[column]]
    if (highest === undefined || here > highest) thresholds[column] = here
  }
  return thresholds
}
