/**
 * Who speaks for an actor on a day: itself, and whoever the record's relations and offices make its
 * voice.
 */

import type { Day, ItemId } from "../../base/index.ts"
import type { HeldBody } from "../held-body.ts"
import { heldOn, order } from "../positions/held.ts"
import type { OfficeBody } from "../kinds/office.ts"
import type { RelationBody, RelationSort } from "../kinds/relation.ts"

/** Sorts by which the one at the beginning speaks for the one at the end, or is a part of it. */
const VOICE_SORTS: readonly RelationSort[] = [
  "speaks-for",
  "delegation-of",
  "member-of",
  "faction-of",
]

/** Relations and offices of the record; the actors in them may be any item of a joined actor. */
export interface Bonds {
  readonly relations: readonly HeldBody<RelationBody>[]
  readonly offices: readonly HeldBody<OfficeBody>[]
}

export interface Voice {
  readonly actor: ItemId
  /**
   * The relations and offices that lead from it to the actor it speaks for, nearest to the voice
   * first; empty for the actor itself.
   */
  readonly through: readonly ItemId[]
}

/**
 * The voices of an actor on a day: itself first, then the others by how many steps away, then by
 * id, each once by its shortest way. A relation counts while it is held; the holder of an office is
 * the voice of whoever appointed it. Circles are fine.
 *
 * @param nameOf  the item that an actor goes by once joined
 */
export function voicesOf(
  actor: ItemId,
  bonds: Bonds,
  { day, nameOf }: { readonly day: Day; readonly nameOf: (item: ItemId) => ItemId },
): readonly Voice[] {
  const into = new Map<ItemId, { readonly from: ItemId; readonly by: ItemId }[]>()
  for (const { from, to, by } of bondsOn(bonds, day)) {
    const [ends, begins] = [nameOf(to), nameOf(from)]
    into.set(ends, [...(into.get(ends) ?? []), { from: begins, by }])
  }
  const voices: Voice[] = [{ actor, through: [] }]
  const known = new Set([actor])
  for (const voice of voices) {
    const next = [...(into.get(voice.actor) ?? [])].sort(
      (a, b) => order(a.from, b.from) || order(a.by, b.by),
    )
    for (const { from, by } of next) {
      if (known.has(from)) continue
      known.add(from)
      voices.push({ actor: from, through: [by, ...voice.through] })
    }
  }
  return voices
}

interface Bond {
  readonly from: ItemId
  readonly to: ItemId
  readonly by: ItemId
}

const bondsOn = ({ relations, offices }: Bonds, day: Day): readonly Bond[] => [
  ...relations
    .filter(({ body }) => VOICE_SORTS.includes(body.sort) && heldOn(body.held, day))
    .map(({ entry, body }) => ({ from: body.from, to: body.to, by: entry.item })),
  ...offices
    .filter(({ body }) => heldOn(body.held, day))
    .flatMap(({ entry, body }) =>
      body.appointedBy.map((to) => ({ from: body.actor, to, by: entry.item })),
    ),
]

/** The factions of an actor on a day, in order of their relations. */
export const factionsOf = (
  actor: ItemId,
  { relations }: Bonds,
  { day, nameOf }: { readonly day: Day; readonly nameOf: (item: ItemId) => ItemId },
): readonly ItemId[] =>
  [
    ...new Set(
      relations
        .filter(
          ({ body }) =>
            body.sort === "faction-of" && nameOf(body.to) === actor && heldOn(body.held, day),
        )
        .map(({ body }) => nameOf(body.from)),
    ),
  ].filter((faction) => faction !== actor)
