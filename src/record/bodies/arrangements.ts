/** How power would be shared, and what each side could do: drafts that the engines work on. */

import type { ItemId } from "../../base/index.ts"
import type { Grounds, When } from "./grounds.ts"

/** A group in an interim body; `key` is unique in the arrangement and names it in the rule. */
export interface SeatGroup {
  readonly key: string
  readonly name: string
  readonly actor: ItemId | undefined
  readonly seats: number
  /** What its share is compared with: votes or population, exact, as text. */
  readonly basis: string | undefined
}

/**
 * A check of inclusion: at least such a share of the seats; `held` is undefined while nobody has
 * said how many there are.
 */
export interface SeatQuota {
  readonly name: string
  readonly least: string
  readonly held: number | undefined
}

/** A committee of the body: how many of its seats each group has. */
export interface Committee {
  readonly name: string
  readonly seats: readonly { readonly group: string; readonly seats: number }[]
}

export const ARRANGEMENT_PARTS = [
  "groups",
  "chair",
  "committees",
  "rule",
  "quotas",
  "offices",
  "term",
  "exit",
] as const
export type ArrangementPart = (typeof ARRANGEMENT_PARTS)[number]

/** Where one part of an arrangement comes from. */
export interface PartSource {
  readonly part: ArrangementPart
  /** Who first proposed it. */
  readonly by: readonly ItemId[]
  /** The clause of a text's version that says so. */
  readonly clause: { readonly version: ItemId; readonly number: string } | undefined
  /** Statements and other items that say so. */
  readonly items: readonly ItemId[]
}

/** An interim body as somebody proposed it. Several drafts of one text stand beside each other. */
export interface ArrangementBody {
  readonly kind: "arrangement"
  readonly title: string
  /** The text whose clauses say so. */
  readonly text: ItemId | undefined
  readonly groups: readonly SeatGroup[]
  /** The key of the group that chairs it. */
  readonly chair: string | undefined
  /**
   * How it decides: a rule over the groups' keys, as JSON; `seats` is the field that weighs.
   * Undefined: more than half the seats.
   */
  readonly rule: string | undefined
  readonly quotas: readonly SeatQuota[]
  readonly offices: readonly { readonly name: string; readonly group: string | undefined }[]
  readonly term: When | undefined
  readonly exit: string | undefined
  readonly endedBy: readonly ItemId[]
  readonly proposedBy: readonly ItemId[]
  readonly committees?: readonly Committee[] | undefined
  /** By part: who first proposed it, and the clause and sentences that say so. */
  readonly parts?: readonly PartSource[] | undefined
  readonly rests: Grounds
}

/**
 * The state of a conflict in which an arrangement or a scenario would stand: the options that are
 * then taken.
 */
export interface ConflictCase {
  readonly of: ItemId
  readonly options: readonly string[]
}

/** What each side could do and prefers, to be tested for stability. */
export interface ConflictBody {
  readonly kind: "conflict"
  readonly title: string
  /** `parley-conflict/1`, as JSON. */
  readonly model: string
  /** The options that are taken today, by id. */
  readonly today: readonly string[]
  /**
   * What an option or a decider's preference rests on; what nothing is named for is an assumption
   * of its author.
   */
  readonly basis: readonly {
    readonly of: string
    readonly items: readonly ItemId[]
    readonly words: string | undefined
  }[]
  /** Arrangements and scenarios whose standing this conflict tests. */
  readonly cases?: readonly ConflictCase[] | undefined
  readonly rests: Grounds
}
