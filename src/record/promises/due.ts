/** When something is due: the written date beats the computed one, and both are kept. */

import type { Day } from "../../base/index.ts"
import type { Deadline } from "../kinds/parts.ts"
import { daysOf } from "../texts/when-order.ts"
import { dayIn } from "./zones.ts"

export interface Due {
  /** ISO 8601 at its grain, or an instant. */
  readonly value: string
  /** The last day on which it is still in time. */
  readonly day: Day
  /** Which of the deadline's dates this is. */
  readonly from: "written" | "instant" | "computed"
  /** Whether the written and the computed date name different days; both are then shown. */
  readonly differs: boolean
}

/**
 * The date in force: the written one, else the instant's day in its zone (in UTC without one), else
 * the computed one; undefined where only words are known.
 */
export function dueOf(deadline: Deadline | undefined): Due | undefined {
  if (deadline === undefined) return undefined
  const { written, computed, instant, zone } = deadline
  const differs = datesDiffer(deadline)
  const writtenDay = daysOf(written)?.last
  if (written !== undefined && writtenDay !== undefined)
    return { value: written, day: writtenDay, from: "written", differs }
  if (instant !== undefined)
    return { value: instant, day: dayIn(zone ?? "UTC", instant), from: "instant", differs }
  const computedDay = daysOf(computed)?.last
  return computed === undefined || computedDay === undefined
    ? undefined
    : { value: computed, day: computedDay, from: "computed", differs }
}

/** Whether the two dates of a deadline name different days. */
export function datesDiffer({ written, computed }: Deadline): boolean {
  const [a, b] = [daysOf(written), daysOf(computed)]
  return a !== undefined && b !== undefined && (a.last < b.first || b.last < a.first)
}
