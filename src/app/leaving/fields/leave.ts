/**
 * A view as it may leave: its table asks for every field, the record for the terms of every item in
 * it.
 */

import type { ItemId } from "../../../base/index.ts"
import type { Viewer } from "../../../record/index.ts"
import type { Ports } from "../../ports.ts"
import { screenFor, type Screen, type ScreenAsked } from "../screen.ts"
import { left, type Rows } from "./rows.ts"

/** How many items something was held back of, in whole or in part; never what. */
export interface Withheld {
  readonly withheld: number
}

type Asked = Pick<ScreenAsked, "process" | "asOf">

/**
 * What of the view may leave, and of how many items something stays. Items that are asked for are
 * found by the table itself.
 */
export async function leave<V extends object>(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  asked: Asked,
  [rows, view]: readonly [Rows<V>, V],
): Promise<V & Withheld> {
  const screen = await screenFor(ports, viewer, {
    process: asked.process,
    asOf: asked.asOf,
    items: itemsIn(rows, view),
  })
  const kept = left<V>(rows as never, view, { item: undefined, screen, saw: () => undefined })
  return { ...kept, withheld: screen.withheld() }
}

/** Every item under whose terms something in the view stands. */
function itemsIn<V extends object>(rows: Rows<V>, view: V): readonly ItemId[] {
  const found = new Set<ItemId>()
  left<V>(rows as never, view, {
    item: undefined,
    screen: OPEN,
    saw: (item) => {
      found.add(item)
    },
  })
  return [...found]
}

/** Lets everything through, so that every row is reached. */
const OPEN: Screen = {
  words: (_, words) => words,
  attributed: (_, words) => words,
  voices: (_, voices) => voices,
  named: () => true,
  title: (_, title) => title,
  may: () => true,
  passes: () => true,
  onRecord: () => true,
  actor: (_, name) => name,
  withheld: () => 0,
}
