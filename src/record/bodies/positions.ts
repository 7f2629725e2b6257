/**
 * The issues of a process, and what each actor wants on each, why, and what it cannot do without.
 */

import type { ItemId } from "../../base/index.ts"
import type { Grounds, Held } from "./grounds.ts"

export const CHOOSES = ["one", "any"] as const
/**
 * Whether one of an issue's options is chosen, or any of them, each with a yes or no of its own.
 */
export type Choose = (typeof CHOOSES)[number]

export interface IssueBody {
  readonly kind: "issue"
  readonly title: string
  readonly summary: string
  /** Ways it could be settled; a key is unique in the issue and stays when the name is mended. */
  readonly options: readonly { readonly key: string; readonly name: string }[]
  /** One of the options where it is left out. */
  readonly choose?: Choose | undefined
  /** Who decides it, a party to the talks or not; left out where nobody has said. */
  readonly decidedBy?: readonly ItemId[] | undefined
  readonly rests: Grounds
}

export const POSITION_SORTS = ["position", "interest", "need", "red-line"] as const
/** What a party says it wants; why; what it cannot do without; what it will not accept. */
export type PositionSort = (typeof POSITION_SORTS)[number]
export const HOLDERS = ["office", "person"] as const
/** Whether it is held as the office's or as the person's own. */
export type Holder = (typeof HOLDERS)[number]

export interface PositionBody {
  readonly kind: "position"
  readonly sort: PositionSort
  /** A party, a faction of it, or a person. */
  readonly actor: ItemId
  readonly holder: Holder
  readonly issue: ItemId
  readonly text: string
  /**
   * Keys of the issue's choices (`choicesOf`) that it asks for; of a red line, those it refuses.
   */
  readonly options: readonly string[]
  /** Of a need: keys of the choices that it rules out. Left out or empty, it rules out none. */
  readonly rulesOut?: readonly string[] | undefined
  readonly held: Held
  readonly rests: Grounds
}
