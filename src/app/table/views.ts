/** What the table's page and commands are shown. */

import type { Day, ItemId, Json, ProcessId } from "../../base/index.ts"
import type { OptionStanding, PositionSort, PreferenceBasis } from "../../record/index.ts"
import type { Sentence } from "./sentences.ts"

/** One option as one party sees it, as far as anybody wrote it down. */
export interface OptionView {
  readonly option: string
  readonly is?: OptionStanding
  /** Exact, as text. */
  readonly score?: string
  readonly low?: string
  readonly high?: string
  /** 1 for the best, where there is an order. */
  readonly rank?: number
}

/** What a party thinks of an issue, whose word that is, and the sentences it rests on. */
export interface TableCell {
  /** Ids of `talks`. */
  readonly party: string
  readonly issue: string
  /** `entered` as a preference, `read` from needs and red lines, or `silent`. */
  readonly from: "entered" | "read" | "silent"
  readonly options: readonly OptionView[]
  readonly weight?: string
  readonly basis?: PreferenceBasis
  readonly author?: string
  /** The preference or positions themselves. */
  readonly items: readonly ItemId[]
  readonly positions: readonly { readonly item: ItemId; readonly sort: PositionSort; readonly text: string; readonly options: readonly string[] }[]
  readonly sentences: readonly Sentence[]
  /** In words, where some of what it rests on is gone. */
  readonly stale?: string
}

export interface SafeguardView {
  readonly item: ItemId
  readonly title: string
  readonly issue: string
  readonly options: readonly string[]
  readonly rulesOut: boolean
  /** Whose safeguard it is, by name; empty where nobody is named. */
  readonly by: readonly string[]
  readonly sentences: readonly Sentence[]
}

export interface FallbackView { readonly item: ItemId; readonly party: string; readonly value: string; readonly words?: string; readonly author: string; readonly sentences: readonly Sentence[] }

/** The negotiating table as the record has it. */
export interface TableView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  /** The day on which it is looked at. */
  readonly day: Day
  /** `parley-talks/1`, ready to be settled; null while there is no issue with options or nobody at the table. */
  readonly talks: Json
  readonly parties: readonly { readonly id: string; readonly item: ItemId; readonly name: string }[]
  readonly issues: readonly { readonly id: string; readonly item: ItemId; readonly title: string; readonly options: readonly { readonly key: string; readonly name: string }[] }[]
  readonly cells: readonly TableCell[]
  readonly safeguards: readonly SafeguardView[]
  readonly fallbacks: readonly FallbackView[]
  /** Something told in confidence is in it. */
  readonly private: boolean
  /** What was left out and why, one sentence each. */
  readonly notes: readonly string[]
}
