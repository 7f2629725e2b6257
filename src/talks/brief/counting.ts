/** Which of an actor's positions on an issue count on a day. */

import type { Day } from "../../base/index.ts"
import { begunBy, heldOn, type PositionBody } from "./from-record.ts"
import type { Sourced } from "./types.ts"

/**
 * Those that count of one actor's on one issue. Of the sort `position` the newest of each holder
 * counts, and where that is over, none; interests, needs and red lines stand beside each other.
 * What rests on nothing any more counts for nothing, and leaves what came before it to count.
 */
export function countingPositions(
  all: readonly Sourced<PositionBody>[],
  day: Day,
): readonly Sourced<PositionBody>[] {
  const current = all.filter(({ body, stale }) => !stale && begunBy(body.held, day))
  const newest = (holder: PositionBody["holder"]): string =>
    current.reduce((last, { body }) => {
      const from = body.held.from ?? ""
      return body.sort === "position" && body.holder === holder && from > last ? from : last
    }, "")
  const last = { office: newest("office"), person: newest("person") }
  return current.filter(
    ({ body }) =>
      heldOn(body.held, day) &&
      (body.sort !== "position" || (body.held.from ?? "") === last[body.holder]),
  )
}
