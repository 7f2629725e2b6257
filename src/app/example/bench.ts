/** What lies ready when an entry of a process file is taken up, and what it can do. */

import { canonicalJson, type ItemId } from "../../base/index.ts"
import { formatBody, type Body, type CorroborationBody, type Entry } from "../../record/index.ts"
import type { AddedBody } from "../add-item.ts"
import type { Shelf } from "./quotes.ts"

/** A draft and what it says. */
export interface Draft<B extends Body> {
  readonly entry: Entry
  readonly body: B
}

/** All that is there when an entry is taken up. */
export interface Bench {
  readonly shelf: Shelf
  /** What each local name means so far. */
  readonly items: ReadonlyMap<string, ItemId>
  /** Bodies of items that earlier entries began or changed. */
  readonly bodies: ReadonlyMap<ItemId, Body>
  readonly drafts: Drafts
}

/** What readings drafted and nobody rejected, oldest first. */
export interface Drafts {
  readonly actors: readonly Draft<Extract<Body, { kind: "actor" }>>[]
  readonly statements: readonly Draft<Extract<Body, { kind: "statement" }>>[]
  readonly stances: readonly Draft<CorroborationBody>[]
}

export type Act =
  | { readonly kind: "write"; readonly body: AddedBody }
  /** An actor or a statement that no reading drafted. */
  | { readonly kind: "begin"; readonly body: Body }
  | { readonly kind: "admit"; readonly head: Entry; readonly body: Body }
  | { readonly kind: "correct"; readonly head: Entry; readonly body: Body }

/**
 * The act that makes the draft say this: a correction where it says something else, else that it is
 * admitted.
 */
export function reviewAct({ entry, body: before }: Draft<Body>, body: Body): Act {
  return canonicalJson(formatBody(before)) === canonicalJson(formatBody(body))
    ? { kind: "admit", head: entry, body }
    : { kind: "correct", head: entry, body }
}
