/** A silence procedure: adopted unless somebody objects by its hour. */

import { daysOf } from "./when-order.ts"
import type { Instant, ItemId } from "../../base/index.ts"
import type { Deadline, When } from "../kinds/parts.ts"

export type Silence =
  /** No hour or day can be told from what is recorded. */
  | { readonly kind: "no-hour" }
  /** Nobody has objected, and the hour is still to come; or no `now` was given to tell. */
  | { readonly kind: "pending"; readonly until: string }
  /** The hour passed and nobody had objected. Objections that came after it, if any. */
  | { readonly kind: "adopted"; readonly until: string; readonly late: readonly ItemId[] }
  /** Somebody objected in time, or nobody knows when; then it counts. */
  | {
      readonly kind: "objected"
      readonly until: string | undefined
      readonly by: readonly ItemId[]
    }

/** An objection: a rejection or a counter-proposal of what the procedure is about. */
export interface Objection {
  readonly response: ItemId
  readonly when: When | undefined
}

/**
 * How the procedure stands. An hour is an instant; a day lasts to its end in UTC. The instant beats
 * the written date, the written date the computed one.
 *
 * @param now  without it nothing has passed
 */
export function silenceAt(
  until: Deadline | undefined,
  objections: readonly Objection[],
  now: Instant | undefined,
): Silence {
  const hour = hourOf(until)
  const inTime = objections.filter(({ when }) => hour === undefined || !isAfter(when?.value, hour))
  if (inTime.length > 0)
    return { kind: "objected", until: hour, by: inTime.map(({ response }) => response) }
  if (hour === undefined) return { kind: "no-hour" }
  if (now === undefined || !isAfter(now, hour)) return { kind: "pending", until: hour }
  return { kind: "adopted", until: hour, late: objections.map(({ response }) => response) }
}

/** The instant, or the last day of the value. */
function hourOf(until: Deadline | undefined): string | undefined {
  return (
    until?.instant ??
    instantIn(until?.written) ??
    daysOf(until?.written)?.last ??
    instantIn(until?.computed) ??
    daysOf(until?.computed)?.last
  )
}

const instantIn = (value: string | undefined): string | undefined =>
  value !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(value)
    ? value
    : undefined

/**
 * Whether a value is surely after an hour or day: both are read in UTC, what names only a day lasts
 * to its end.
 */
function isAfter(value: string | undefined, hour: string): boolean {
  const first = daysOf(value)?.first
  if (value === undefined || first === undefined) return false
  if (hour.length <= 10 || value.length <= 10) return first > hour.slice(0, 10)
  return Date.parse(zoned(value)) > Date.parse(zoned(hour))
}

/** An hour without a zone is read as UTC. */
const zoned = (value: string): string => (/(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`)
