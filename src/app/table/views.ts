/** What the table's page and commands are shown. */

import type { Day, ItemId, Json, ProcessId } from "../../base/index.ts"
import type { PositionSort, PreferenceBasis, Role } from "../../record/index.ts"
import type { TableStanding, TurningBrief } from "../../talks/brief/index.ts"
import type { Sentence } from "../sentence-views.ts"
import type { ItemView } from "../views.ts"

/** One option as one party sees it, as far as anybody wrote it down. */
export interface OptionView {
  readonly option: string
  /** Acceptable, not acceptable or not known; left out where numbers or an order say more. */
  readonly is?: TableStanding
  /** Exact, as text. */
  readonly score?: string
  readonly low?: string
  readonly high?: string
  /** 1 for the best, where there is an order. */
  readonly rank?: number
  /** One sentence: who said what of it, or that nobody did. */
  readonly words: string
  /** The entries that say so, and their sentences; none where nobody did. */
  readonly items: readonly ItemId[]
  readonly sentences: readonly Sentence[]
}

/** Something that rests on nothing any more: it counts for nothing, and is shown struck through. */
export interface DroppedView {
  readonly item: ItemId
  readonly words: string
  readonly because: string
}

/** What a party thinks of an issue, whose word that is, and the sentences it rests on. */
export interface TableCell {
  /** Ids of `talks`. */
  readonly party: string
  readonly issue: string
  /**
   * `entered` as a preference, `read` from positions, needs and red lines, `silent`, or
   * `not-asked`.
   */
  readonly from: "entered" | "read" | "silent" | "not-asked"
  readonly options: readonly OptionView[]
  readonly weight?: string
  readonly basis?: PreferenceBasis
  readonly author?: string
  /** The preference or positions themselves. */
  readonly items: readonly ItemId[]
  readonly positions: readonly {
    readonly item: ItemId
    readonly sort: PositionSort
    readonly text: string
    readonly options: readonly string[]
  }[]
  readonly dropped: readonly DroppedView[]
  readonly sentences: readonly Sentence[]
  /** In words, where some of what it rests on is gone. */
  readonly stale?: string
}

export interface SafeguardView {
  readonly item: ItemId
  /** Made from its condition. */
  readonly title: string
  /**
   * Options of the talks that touch it; none where its issue is not at the table, or it counts no
   * more.
   */
  readonly touches: readonly { readonly issue: string; readonly option: string }[]
  readonly rulesOut: boolean
  /** Whose safeguard it is, by name; empty where nobody is named. */
  readonly by: readonly string[]
  readonly sentences: readonly Sentence[]
  /** Why it counts no more, where it rests on nothing any more. */
  readonly out?: string
}

export interface FallbackView {
  readonly item: ItemId
  readonly party: string
  readonly value: string
  readonly words?: string
  readonly author: string
  readonly sentences: readonly Sentence[]
  /** Why it counts no more, where it rests on nothing any more. */
  readonly out?: string
}

/** An issue of the talks. */
export interface TableIssue {
  readonly id: string
  /** The record's issue; several of the talks are of one where any of its options may be taken. */
  readonly item: ItemId
  readonly title: string
  /** The record's issue and its option, where this is the yes or no of one option. */
  readonly of?: { readonly title: string; readonly key: string; readonly name: string }
  /** `choice` is the record's: an option's key, or going without it. */
  readonly options: readonly {
    readonly key: string
    readonly name: string
    readonly choice: string
  }[]
}

/** Somebody with a column, and the issues that it is there to decide where it is no party. */
export interface TableParty {
  readonly id: string
  readonly item: ItemId
  readonly name: string
  readonly decides?: readonly ItemId[]
}

/** Who sits at the table, and whether anybody has said so. */
export interface SeatsView {
  readonly said: boolean
  readonly others: readonly {
    readonly item: ItemId
    readonly name: string
    readonly roles: readonly Role[]
  }[]
}

/** The negotiating table as the record has it. */
export interface TableView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  /** The day on which it is looked at. */
  readonly day: Day
  /**
   * `parley-talks/1`, ready to be settled; null while there is no issue with options or nobody at
   * the table.
   */
  readonly talks: Json
  readonly parties: readonly TableParty[]
  readonly seats: SeatsView
  readonly issues: readonly TableIssue[]
  readonly cells: readonly TableCell[]
  readonly safeguards: readonly SafeguardView[]
  readonly fallbacks: readonly FallbackView[]
  /** Something told in confidence is in it. */
  readonly private: boolean
  /** What was left out and why, one sentence each. */
  readonly notes: readonly string[]
}

/** Whether all could accept some package: surely, perhaps, or none. */
export type Openness = TurningBrief["now"]

/** One class of one option, taken otherwise. */
export interface TurningClass {
  readonly party: { readonly item: ItemId; readonly name: string }
  readonly issue: { readonly item: ItemId; readonly title: string }
  readonly option: { readonly key: string; readonly name: string }
  readonly from: string
  readonly to: string
  readonly becomes: Openness
  /** Those that the class rests on, in order of document and place. */
  readonly sentences: readonly Sentence[]
}

/** An entry left out, or a ground withdrawn. */
export interface TurningItem {
  readonly item: ItemId
  readonly kind: string
  readonly words: string
  readonly becomes: Openness
  readonly sentences: readonly Sentence[]
}

export interface TurningView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  readonly day: Day
  readonly now: Openness
  readonly classes: readonly TurningClass[]
  readonly entries: readonly TurningItem[]
  readonly grounds: readonly TurningItem[]
  /** Changes tried before the time was over, and how many there were. */
  readonly tried: number
  readonly of: number
}

/** An item and the words that it rests on, however many steps away. */
export interface WhyView {
  readonly item: ItemView
  /** In order of document and place; empty where it rests on nothing that is still held. */
  readonly sentences: readonly Sentence[]
  /** One phrase for each ground that is gone or weakened. */
  readonly stale: readonly string[]
}
