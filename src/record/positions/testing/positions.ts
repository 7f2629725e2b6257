/**
 * Positions for tests: actor 1 to 9, issue 20 and up, positions 40 and up, statements 60 and up.
 */

import { parseDay, type Day, type Instant, type ItemId } from "../../../base/index.ts"
import type { PositionBody } from "../../kinds/position.ts"
import { numberedId } from "../../testing/arbitrary-body.ts"
import type { Position } from "../course.ts"

export const item = (number: number): ItemId => numberedId("item", number)

/** The day, which must exist. */
export function day(text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw new RangeError(`no day ${text}`)
  return found
}

interface Said extends Partial<Pick<PositionBody, "sort" | "holder" | "text" | "options">> {
  readonly actor?: number
  readonly issue?: number
  readonly from?: string
  readonly until?: string
  readonly on?: readonly number[]
  readonly at?: string
}

/** A position of actor 1 on issue 20, unless said otherwise. */
export function position(
  number: number,
  {
    actor = 1,
    issue = 20,
    from,
    until,
    on = [60],
    at = "2021-03-01T12:00:00.000Z",
    ...body
  }: Said = {},
): Position {
  const held = {
    from: from === undefined ? undefined : day(from),
    until: until === undefined ? undefined : day(until),
  }
  return {
    item: item(number),
    actor: item(actor),
    recordedAt: at as Instant,
    body: {
      kind: "position",
      sort: "position",
      actor: item(actor),
      holder: "office",
      issue: item(issue),
      text: `position ${number}`,
      options: [],
      held,
      rests: { anchors: [], items: on.map(item) },
      ...body,
    },
  }
}

/** The numbers of these positions. */
export const numbers = (positions: readonly Position[]): readonly number[] =>
  positions.map(
    (each) =>
      Array.from({ length: 200 }, (_, number) => number).find(
        (number) => item(number) === each.item,
      ) ?? -1,
  )
