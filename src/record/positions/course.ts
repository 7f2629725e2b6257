/**
 * The course of an actor's positions on an issue: which count on a day, which came before them,
 * which are still to come.
 */

import type { Day, Instant, ItemId } from "../../base/index.ts"
import type { Holder, PositionBody, PositionSort } from "../kinds/position.ts"
import { begunBy, byBeginning, heldOn, order } from "./held.ts"

/** A position as the rules see it. */
export interface Position {
  readonly item: ItemId
  readonly recordedAt: Instant
  /** Whose it is, once the items of one actor are joined. */
  readonly actor: ItemId
  readonly body: PositionBody
}

/** What one actor wants on one issue in one sense, as the office's or as the person's own. */
export interface Course {
  readonly actor: ItemId
  readonly issue: ItemId
  readonly sort: PositionSort
  readonly holder: Holder
  /** What counts on the day, newest first; empty where all of it is over. */
  readonly current: readonly Position[]
  /** What has begun and counts no more, newest first. */
  readonly older: readonly Position[]
  /** What begins after the day, newest first. */
  readonly coming: readonly Position[]
}

/**
 * The courses of these positions on a day, in order of their first position.
 *
 * Of the sort `position` the newest held counts: a later beginning takes the place of an earlier
 * one, an unknown beginning is the earliest, and positions that begin on the same day stand beside
 * each other. Interests, needs and red lines stand beside each other until each is over: naming a
 * second red line gives up none.
 */
export function coursesOf(positions: readonly Position[], day: Day): readonly Course[] {
  const courses = new Map<string, Position[]>()
  for (const position of positions) {
    const key = courseKey(position)
    courses.set(key, [...(courses.get(key) ?? []), position])
  }
  return [...courses.values()].flatMap((of) =>
    of[0] === undefined ? [] : [courseOf(of[0], [...of].sort(newestFirst), day)],
  )
}

/** What tells a course: actor, issue, sort and holder. */
export const courseKey = ({ actor, body: { issue, sort, holder } }: Position): string =>
  [actor, issue, sort, holder].join(" ")

/**
 * Later beginnings first, unknown ones last; those of one day by when they were last written on,
 * then by id.
 */
const newestFirst = (a: Position, b: Position): number =>
  byBeginning(b.body.held, a.body.held) ||
  order(b.recordedAt, a.recordedAt) ||
  order(a.item, b.item)

function courseOf(
  { actor, body: { issue, sort, holder } }: Position,
  newest: readonly Position[],
  day: Day,
): Course {
  const ongoing = newest.filter(({ body }) => begunBy(body.held, day))
  const held = ongoing.filter(({ body }) => heldOn(body.held, day))
  const current =
    sort === "position"
      ? held.filter(({ body }) => body.held.from === ongoing[0]?.body.held.from)
      : held
  return {
    actor,
    issue,
    sort,
    holder,
    current,
    older: ongoing.filter((position) => !current.includes(position)),
    coming: newest.filter(({ body }) => !begunBy(body.held, day)),
  }
}
