/**
 * Which actors of different documents are one. Each document has its own (so that destroying one
 * document takes nothing from another); they are joined when they are looked at: by kind and full
 * name, and where a person has said that two are the same.
 */

import type { ItemId } from "../../base/index.ts"
import type { HeldBody } from "../held-body.ts"
import { foldedName } from "../names.ts"
import type { RelationBody } from "../kinds/relation.ts"
import type { ActorBody } from "../kinds/actor.ts"

/**
 * Kinds whose full name tells who it is. Unnamed voices, groups ("two officials") and letters stay
 * themselves.
 */
const NAMED_KINDS: readonly ActorBody["actorKind"][] = [
  "person",
  "organization",
  "government",
  "state",
  "armed-group",
  "media",
]

/**
 * What tells this actor: kind and name; undefined for one that is never anybody else by name alone.
 * A person by one name may be two people.
 */
export function identityOf({ actorKind, name }: ActorBody): string | undefined {
  const folded = foldedName(name)
  const isDistinct =
    folded !== "" &&
    NAMED_KINDS.includes(actorKind) &&
    (actorKind !== "person" || folded.includes(" "))
  return isDistinct ? `${actorKind} ${folded}` : undefined
}

/** The pairs that a person has joined: relations `same-as` that are admitted. */
export const joinsIn = (
  relations: readonly HeldBody<RelationBody>[],
): readonly (readonly [ItemId, ItemId])[] =>
  relations.flatMap(({ entry, body }) =>
    body.sort === "same-as" && entry.standing === "admitted" ? [[body.from, body.to] as const] : [],
  )

/**
 * These actors, joined: by identity and by pairs, each join carrying all others along; a circle of
 * joins changes nothing.
 *
 * @param pairs  those with an item that is not among the actors are passed over
 * @returns the items of each actor in the order given; groups in order of their first item
 */
export function joinedActors(
  actors: readonly HeldBody<ActorBody>[],
  pairs: readonly (readonly [ItemId, ItemId])[],
): readonly (readonly HeldBody<ActorBody>[])[] {
  const union = unionOf(actors.map(({ entry }) => entry.item))
  const named = new Map<string, ItemId>()
  for (const { entry, body } of actors) {
    const identity = identityOf(body)
    if (identity === undefined) continue
    union.join(named.get(identity) ?? entry.item, entry.item)
    named.set(identity, named.get(identity) ?? entry.item)
  }
  for (const [a, b] of pairs) union.join(a, b)
  const groups = new Map<ItemId, HeldBody<ActorBody>[]>()
  for (const actor of actors) {
    const root = union.rootOf(actor.entry.item)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [actor])
    else group.push(actor)
  }
  return [...groups.values()]
}

/**
 * Disjoint sets with the first-named item as each one's root; items it was not told of are passed
 * over.
 */
function unionOf(items: readonly ItemId[]): {
  rootOf(item: ItemId): ItemId
  join(a: ItemId, b: ItemId): void
} {
  const age = new Map(items.map((item, index) => [item, index]))
  const above = new Map<ItemId, ItemId>()
  const rootOf = (item: ItemId): ItemId => {
    let root = item
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    for (let at = item; at !== root;) {
      const next = above.get(at) ?? root
      above.set(at, root)
      at = next
    }
    return root
  }
  return {
    rootOf,
    join: (a, b) => {
      if (!age.has(a) || !age.has(b)) return
      const [one, other] = [rootOf(a), rootOf(b)]
      if (one === other) return
      if ((age.get(one) ?? 0) < (age.get(other) ?? 0)) above.set(other, one)
      else above.set(one, other)
    },
  }
}
