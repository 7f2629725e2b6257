/** Sentences as pages show them: with whoever said them, and under what a person wrote. */

import type { Day, ItemId } from "../base/index.ts"
import type { ActorKind } from "../reading/index.ts"
import type { StaleView } from "./stale.ts"
import type { ItemView } from "./views.ts"

/** Words in a document that something rests on. */
export interface Sentence {
  readonly document: { readonly item: ItemId; readonly title: string; readonly date?: Day }
  /** The item that the words belong to: a statement, or whatever marks them. */
  readonly item: ItemId
  readonly words: string
  readonly start: number
  readonly end: number
}

/** A sentence with whoever said it; nobody where it is the document's own. */
export interface Telling extends Sentence {
  readonly speakers: readonly { readonly actor?: ItemId; readonly name: string }[]
}

/**
 * What a person wrote, with what it rests on. `now` says whether it is held on the day that is
 * looked at.
 */
export interface WrittenLine {
  readonly view: ItemView
  readonly now: boolean
  readonly tellings: readonly Telling[]
  readonly stale?: StaleView
}

/**
 * An actor wherever a body names it: the item named, and the item that the actor goes by once
 * joined with others.
 */
export interface ActorRefView {
  readonly item: ItemId
  readonly goesBy: ItemId
  readonly name: string
  readonly kind: ActorKind
}
