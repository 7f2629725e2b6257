/** Divisions inside a party: what its factions want, beside what the party wants. */

import type { ItemId } from "../../base/index.ts"
import type { Course, Position } from "./course.ts"
import { order } from "./held.ts"
import { disjoint } from "./options.ts"

/**
 * `otherwise`: it asks for options of which the party asks for none. `alike`: they share one.
 * `untold`: options do not tell.
 */
export type Apart = "otherwise" | "alike" | "untold"

/** One faction's positions on one issue, under the party's own. */
export interface Division {
  readonly faction: ItemId
  readonly issue: ItemId
  /** The faction's own, newest first; at least one. */
  readonly own: readonly Position[]
  /** The party's, newest first; empty where it has none. */
  readonly party: readonly Position[]
  readonly apart: Apart
}

/**
 * The divisions of a party on a day, by issue and faction; factions without a position of their own
 * are left out.
 *
 * @param courses  of the party and its factions, actors joined
 */
export function divisionsOf(
  party: ItemId,
  factions: readonly ItemId[],
  courses: readonly Course[],
): readonly Division[] {
  const asked = courses.filter(({ sort, current }) => sort === "position" && current.length > 0)
  const of = (actor: ItemId, issue: ItemId): readonly Position[] =>
    asked
      .filter((course) => course.actor === actor && course.issue === issue)
      .flatMap(({ current }) => current)
  const issues = [...new Set(asked.map(({ issue }) => issue))].sort(order)
  return issues.flatMap((issue) =>
    [...new Set(factions)].sort(order).flatMap((faction) => {
      const own = of(faction, issue)
      return own.length === 0 || faction === party
        ? []
        : [
            {
              faction,
              issue,
              own,
              party: of(party, issue),
              apart: apartness(own, of(party, issue)),
            },
          ]
    }),
  )
}

function apartness(own: readonly Position[], party: readonly Position[]): Apart {
  const [ours, theirs] = [own, party].map((positions) =>
    positions.flatMap(({ body }) => body.options),
  )
  if (ours === undefined || theirs === undefined || ours.length === 0 || theirs.length === 0)
    return "untold"
  return disjoint(ours, theirs) ? "otherwise" : "alike"
}
