/** What pages about sharing power are shown. */

import type { ItemId, ProcessId } from "../../base/index.ts"
import type { ArrangementPart } from "../../record/index.ts"
import type { Sentence } from "../sentence-views.ts"
import type { ItemView } from "../views.ts"

export interface CaseLine {
  readonly of: {
    readonly item: ItemId
    readonly title: string
    readonly kind: "arrangement" | "scenario"
  }
  readonly options: readonly string[]
}

export interface PartLine {
  readonly part: ArrangementPart
  readonly by: readonly { readonly item: ItemId; readonly name: string }[]
  /** A clause of a version, where that version is still on the record and has it. */
  readonly clause?: {
    readonly text: ItemId
    readonly version: ItemId
    readonly label: string
    readonly number: string
    readonly words: string
  }
  readonly sentences: readonly Sentence[]
}

/** What a draft of either kind has. */
export interface Drafted {
  readonly view: ItemView
  readonly author: string
  /** The actors that it names. */
  readonly actors: readonly { readonly item: ItemId; readonly name: string }[]
  readonly sentences: readonly Sentence[]
  /** In words, where some of what it rests on is gone. */
  readonly stale?: string
  /**
   * Why it counts for nothing, where it rests on nothing any more: then nothing is reckoned from
   * it.
   */
  readonly out?: string
}

export interface ArrangementLine extends Drafted {
  /** The text whose clauses say so. */
  readonly text?: { readonly item: ItemId; readonly title: string }
  readonly parts: readonly PartLine[]
}

export interface ConflictLine extends Drafted {
  /** What each option and preference rests on; one without sentences is its author's assumption. */
  readonly basis: readonly {
    readonly of: string
    readonly words?: string
    readonly sentences: readonly Sentence[]
  }[]
  readonly cases: readonly CaseLine[]
}

export interface SharingView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  /** Oldest first. */
  readonly arrangements: readonly ArrangementLine[]
  readonly conflicts: readonly ConflictLine[]
}
