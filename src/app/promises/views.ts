/** What a page or a terminal is shown of agreements, commitments and deadlines. */

import type { Day, ItemId, ProcessId } from "../../base/index.ts"
import type { DateStatus } from "../../reading/index.ts"
import type {
  AgreementBody,
  CommitmentBody,
  Deadline,
  Due,
  FindingBody,
  FindingStatus,
  Standing,
  Timing,
} from "../../record/index.ts"
import type { ActorName, GroundLine, ViewOf } from "../texts/views.ts"

export interface AgreementLine {
  readonly view: ViewOf<AgreementBody>
  readonly parties: readonly ActorName[]
  /** Those whom it concerns and who are not party to it. */
  readonly outside: readonly ActorName[]
  readonly guarantors: readonly ActorName[]
  readonly text?: { readonly item: ItemId; readonly title: string }
  readonly commitments: number
  readonly overdue: number
  readonly doubts: readonly string[]
  readonly grounds: readonly GroundLine[]
}

export interface FindingLine {
  readonly view: ViewOf<FindingBody>
  readonly by: readonly ActorName[]
  /** The day it was found, else the day it was written. */
  readonly day: Day
  /** Whether what it rests on still stands; only then does it count. */
  readonly stands: boolean
  readonly grounds: readonly GroundLine[]
}

/** What became of it on one count: how far it is carried out, or what became of its deadline. */
export interface StateView {
  readonly kind: "unjudged" | "found" | "disputed" | "stale"
  /** Where all finders agree. */
  readonly status?: FindingStatus
  /** In words: `minimal, as two find`, `disputed: broken, full`. */
  readonly words: string
  /** The findings that count. */
  readonly by: readonly ItemId[]
}

export interface CommitmentLine {
  readonly view: ViewOf<CommitmentBody>
  readonly agreement?: { readonly item: ItemId; readonly title: string }
  readonly by: readonly ActorName[]
  readonly to: readonly ActorName[]
  readonly setBy: readonly ActorName[]
  readonly progress: StateView
  readonly term: StateView
  /** The deadline in force, after extensions, and when that is. */
  readonly deadline?: Deadline
  readonly due?: Due
  readonly timing: Timing
  /** Oldest first. */
  readonly findings: readonly FindingLine[]
  readonly doubts: readonly string[]
  readonly grounds: readonly GroundLine[]
}

/** One telling of a deadline. */
export interface ThreadStep {
  readonly item: ItemId
  readonly kind: "date" | "commitment" | "finding"
  readonly status: DateStatus
  readonly value?: string
  /** In the words it was told in. */
  readonly words: string
  readonly what?: string
  /** The day on which it was told; absent where nobody knows. */
  readonly on?: Day
  readonly standing: Standing
  /** Where its words stand: a document, and the item in it. */
  readonly at?: { readonly document: ItemId; readonly title: string; readonly item: ItemId }
}

export interface DeadlineView {
  /** Of the latest telling that has one; the written date where a commitment has two. */
  readonly value?: string
  readonly day?: Day
  /** Worked out from the words, where that is another day. */
  readonly computed?: string
  readonly what?: string
  readonly status: DateStatus
  readonly timing: Timing
  /** In the order in which it was told. */
  readonly steps: readonly ThreadStep[]
}

export interface PromisesView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  /** The day on which all this is looked at. */
  readonly today: Day
  /** The latest signed first, those of unknown day last. */
  readonly agreements: readonly AgreementLine[]
  /** By the day they are due, those without one last. */
  readonly commitments: readonly CommitmentLine[]
  /** By day, those without one last; of at most the 2,000 newest dates in documents. */
  readonly deadlines: readonly DeadlineView[]
  /** How many dates in documents were told as deadlines. */
  readonly dateCount: number
}

export interface AgreementView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  readonly today: Day
  readonly agreement: AgreementLine
  readonly commitments: readonly CommitmentLine[]
}

/** A clause of a document, from which a commitment may be drafted. */
export interface ClauseToPromise {
  readonly number: string
  readonly words: string
  readonly place: { readonly document: string; readonly start: number; readonly end: number }
}

/** A deadline worked out, ready to be put on the record. */
export interface DeadlineDraft {
  readonly deadline: Deadline
  readonly due?: Due
  /**
   * What was made of the words, in sentences: from which day, that an hour came twice, that the two
   * dates differ.
   */
  readonly says: readonly string[]
}

export interface CommitmentDraft {
  /** The statement in which it was promised. */
  readonly item: ItemId
  readonly standing: Standing
  readonly by: readonly ActorName[]
  readonly to: readonly ActorName[]
  /** In the words of the text; `not` is put before what was promised not to be done. */
  readonly what: string
  /** The deadline among those words, and the day where one is known. */
  readonly due?: { readonly words: string; readonly value?: string }
  readonly document: { readonly item: ItemId; readonly title: string; readonly date?: Day }
}

export interface CommitmentDraftsView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  /** The newest document first, in the order of its words; at most two hundred. */
  readonly drafts: readonly CommitmentDraft[]
  /** How many there are among the newest two thousand statements. */
  readonly count: number
}
