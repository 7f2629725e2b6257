/**
 * How thickly a timeline is set, over time: equal stretches of days from its first to its last, and
 * how many lines begin in each.
 */

import { addDays, daysBetween, parseDay, type Day } from "../../../base/index.ts"
import type { TimelineLine, TimelineOrder } from "../../../contract/index.ts"

export interface Stretch {
  readonly from: Day
  readonly to: Day
  readonly count: number
  /**
   * The first line that falls into it or, where none does, the first after it; the number of lines
   * where none is.
   */
  readonly row: number
}

/** The day that a line stands at in this order; undefined where it has none. */
export function dayOfLine(
  { when, recorded }: Pick<TimelineLine, "when" | "recorded">,
  order: TimelineOrder,
): Day | undefined {
  const text = order === "recorded" ? recorded : when
  if (text === undefined) return undefined
  const [first = ""] = text.split("/")
  if (/^\d{4}$/.test(first)) return parseDay(`${first}-01-01`)
  return parseDay(/^\d{4}-\d{2}$/.test(first) ? `${first}-01` : first.slice(0, 10))
}

/**
 * At most `most` stretches of equal length, in order; a single day is one. Lines must be in the
 * order told; those without a day come last and are counted nowhere. Empty where no line has a day.
 */
export function densityOf(
  lines: readonly Pick<TimelineLine, "when" | "recorded">[],
  order: TimelineOrder,
  most: number,
): readonly Stretch[] {
  const days = lines.flatMap((line) => dayOfLine(line, order) ?? [])
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const span = daysBetween(first, last) + 1
  const length = Math.ceil(span / Math.max(1, most))
  const counts = Array.from({ length: Math.ceil(span / length) }, () => 0)
  for (const day of days) {
    const at = Math.floor(daysBetween(first, day) / length)
    counts[at] = (counts[at] ?? 0) + 1
  }
  let row = 0
  return counts.map((count, index) => {
    const stretch = {
      from: addDays(first, index * length),
      to: lastOf(first, index, length),
      count,
      row,
    }
    row += count
    return stretch
  })
}

/** No day lies after the calendar's last. */
function lastOf(first: Day, index: number, length: number): Day {
  const left = daysBetween(first, "9999-12-31" as Day)
  return addDays(first, Math.min(left, (index + 1) * length - 1))
}

/** The stretch in which a row stands: the last one that begins at or before it. */
export function stretchAt(stretches: readonly Stretch[], row: number): number {
  let found = 0
  for (const [index, stretch] of stretches.entries())
    if (stretch.row <= row && (stretch.count > 0 || index === 0)) found = index
  return found
}
