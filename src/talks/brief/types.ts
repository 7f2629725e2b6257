/** What the table is made from, and what it is once made. */

import type { Day, ItemId } from "../../base/index.ts"
import type {
  FallbackBody,
  IssueBody,
  OptionStanding,
  PositionBody,
  PreferenceBody,
  SafeguardBody,
} from "./from-record.ts"
import type { IssueId, OptionId, PartyId, Preference, Talks } from "../model/index.ts"

/** An entry that the table is built from. */
export interface Sourced<B> {
  readonly item: ItemId
  readonly body: B
  /** Who wrote it, by name. */
  readonly author: string
  /** Whether all that it rests on is gone: it is then left out. */
  readonly stale: boolean
}

/** Somebody with a column of the table. */
export interface Seat {
  readonly item: ItemId
  readonly name: string
  /**
   * The issues that it is asked about, where it is there only to decide these; undefined: all of
   * them.
   */
  readonly decides?: readonly ItemId[] | undefined
}

/**
 * What the record says that bears on the table; each list oldest first, so that the newest word
 * counts.
 */
export interface BriefInput {
  readonly title: string
  readonly parties: readonly Seat[]
  readonly issues: readonly Sourced<IssueBody>[]
  readonly positions: readonly Sourced<PositionBody>[]
  readonly preferences: readonly Sourced<PreferenceBody>[]
  readonly fallbacks: readonly Sourced<FallbackBody>[]
  readonly safeguards: readonly Sourced<SafeguardBody>[]
  /**
   * The day on which the table is looked at: what a party falls back on may differ from day to day.
   */
  readonly day: Day
}

/** How an option stands with a party, as far as anybody said: `unknown` where nobody did. */
export type TableStanding = OptionStanding | "unknown"

/**
 * What says so. `asks`: a position, interest or need asks for it. `refuses`: a red line names it.
 * `rules-out`: a need rules it out. `entered`: a preference says so. `other-refused`: its yes or no
 * is what is left where the other is refused. `silent`: nobody said anything of it.
 */
export interface Because {
  readonly kind: "asks" | "refuses" | "rules-out" | "entered" | "other-refused" | "silent"
  /** The entries; none where it is silent. */
  readonly items: readonly ItemId[]
}

/** One option as one party sees it. */
export interface JudgedOption {
  readonly option: OptionId
  readonly is: TableStanding
  readonly because: Because
}

/**
 * What one party thinks of one issue, option by option, and the entries that say so. `entered`: a
 * preference says it, alone or beside what is read. `read`: from positions, needs and red lines
 * alone. `silent`: nobody said anything. `not-asked`: it is at the table for another issue.
 */
export interface BriefCell {
  readonly party: ItemId
  /** The issue of the talks. */
  readonly issue: IssueId
  /** Undefined where it is not asked. */
  readonly preference: Preference | undefined
  readonly from: "entered" | "read" | "silent" | "not-asked"
  /** In the issue's order; empty where it is not asked. */
  readonly options: readonly JudgedOption[]
  /** What it rests on, what is only asked included. */
  readonly rests: readonly ItemId[]
}

/** An option that touches a safeguard. */
export interface Touched {
  readonly safeguard: ItemId
  readonly issue: IssueId
  readonly option: OptionId
  readonly rulesOut: boolean
}

/**
 * An issue of the talks: one of the record's, or one option of an issue of which any may be taken.
 */
export interface BriefIssue {
  readonly id: IssueId
  readonly item: ItemId
  /**
   * The option of which this is the yes or no, by key; undefined where one of the options is
   * chosen.
   */
  readonly of: string | undefined
  /** The record's choice that each option of the talks is. */
  readonly choices: ReadonlyMap<OptionId, string>
}

export interface Brief {
  readonly talks: Talks
  /** Ids in the talks, in order, and the items they stand for. */
  readonly parties: readonly { readonly id: PartyId; readonly item: ItemId }[]
  readonly issues: readonly BriefIssue[]
  readonly cells: readonly BriefCell[]
  readonly touched: readonly Touched[]
  /** The entry that each party's reservation comes from. */
  readonly fallbacks: ReadonlyMap<ItemId, ItemId>
  /** Whether something told in confidence is in it: the result is then private to its author. */
  readonly isPrivate: boolean
}
