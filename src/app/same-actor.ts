/**
 * Which actors of different documents are one. Each document has its own (so that destroying one document takes nothing from another);
 * they are joined when they are looked at, by name, and a corrected name joins or parts them.
 */

import type { ItemId } from "../base/index.ts"
import type { ActorBody, Entry } from "../record/index.ts"
import { heldOf, type Held } from "./inside.ts"

/** Kinds whose full name tells who it is. Unnamed voices, groups ("two officials") and letters stay themselves. */
const NAMED_KINDS: readonly ActorBody["actorKind"][] = ["person", "organization", "government", "state", "armed-group", "media"]

/** What tells this actor: kind and name; undefined for one that is never anybody else. A person by one name alone may be two people. */
export function identityOf({ actorKind, name }: ActorBody): string | undefined {
  const words = name.toLowerCase().split(/\s+/)
  const told = NAMED_KINDS.includes(actorKind) && (actorKind !== "person" || words.length > 1)
  return told ? `${actorKind} ${words.join(" ")}` : undefined
}

/** These actors, joined: the items of each, the one that most was said by first; groups in order of first item. */
export function joined(entries: readonly Entry[], said: ReadonlyMap<ItemId, number>): readonly (readonly Held<ActorBody>[])[] {
  const groups = new Map<string, Held<ActorBody>[]>()
  for (const held of heldOf("actor", entries)) {
    const key = identityOf(held.body) ?? held.entry.item
    groups.set(key, [...groups.get(key) ?? [], held])
  }
  const weight = ({ entry }: Held<ActorBody>): number => said.get(entry.item) ?? 0
  return [...groups.values()].map((group) => group.sort((a, b) => weight(b) - weight(a)))
}

/** The items among these that are the same actor as this one, itself included. */
export function itemsOfActor(actor: Held<ActorBody>, others: readonly Entry[]): readonly ItemId[] {
  const identity = identityOf(actor.body)
  const same = identity === undefined ? [] : heldOf("actor", others).filter(({ body }) => identityOf(body) === identity)
  return [...new Set([actor.entry.item, ...same.map(({ entry }) => entry.item)])]
}
