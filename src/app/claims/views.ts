/**
 * Claims as they are shown: the state with all that went into it, both sides, where each has it
 * from, what rests on them.
 */

import type { Day, Instant, ItemId, ProcessId } from "../../base/index.ts"
import type { Terms } from "../../reading/index.ts"
import type {
  BodyKind,
  ClaimKind,
  ClaimState,
  Grade,
  GradeTally,
  InformationGrade,
  Lineage,
  Side,
  SourceGrade,
  Standing,
  WithoutOrigin,
} from "../../record/index.ts"
import type { Stance } from "../../reading/index.ts"
import type { StaleView } from "../stale.ts"
import type { ItemView } from "../views.ts"

export interface ClaimLine {
  readonly view: ItemView
  readonly state: ClaimState
  /**
   * `two unnamed voices of unknown lineage say so; nobody confirmed it on the record; one declined`
   */
  readonly words: string
  /** Stances that count, by side. */
  readonly for: number
  readonly against: number
  readonly declined: number
  /** Distinct origins of those who are for it. */
  readonly origins: number
  /** When the claim or a stance on it was last written on. */
  readonly changedAt: Instant
  readonly stale?: StaleView
}

export interface ClaimsView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  /** Last changed first. */
  readonly claims: readonly ClaimLine[]
  /**
   * How many claims there are in the process, and how many of the newest of them were looked at for
   * this list.
   */
  readonly count: number
  readonly looked: number
}

export interface VoiceView {
  readonly actor?: ItemId
  readonly name: string
  readonly unnamed: boolean
}

export interface InDocumentView {
  readonly item: ItemId
  readonly title: string
  readonly publisher?: string
  readonly date?: Day
  readonly withdrawn: boolean
}

/** One stance on a claim. */
export interface ClaimStance {
  readonly view: ItemView
  readonly stance: Stance
  readonly side: Side
  /** The statement, or words in the outlet's own voice, that takes it. */
  readonly statement: ItemId
  readonly words: string
  readonly voices: readonly VoiceView[]
  readonly terms: Terms
  /** The words that say why the voice would know. */
  readonly basis?: string
  readonly document?: InDocumentView
  readonly lineage: Lineage
  /** False where nobody has looked yet: the lineage then counts as unknown. */
  readonly looked: boolean
  readonly grade?: Grade
  /** Why it does not count, in words that follow "it": `was withdrawn`. */
  readonly out?: string
}

/** One step of the provenance. */
export interface StepView {
  readonly item: ItemId
  readonly kind: "stance" | "statement" | "document"
  /** What to open to see its words. */
  readonly shows: ItemId
  readonly voices: readonly VoiceView[]
  readonly words: string
  readonly document?: InDocumentView
  readonly repeats: readonly ItemId[]
  readonly comes: "origin" | "repeats" | WithoutOrigin
  readonly counts: boolean
  /** Whether it was published before all others, as far as days are known. */
  readonly first: boolean
}

export interface OriginView {
  readonly roots: readonly ItemId[]
  readonly through: readonly ItemId[]
  readonly unnamed: boolean
}

export interface ProvenanceView {
  readonly steps: readonly StepView[]
  readonly origins: readonly OriginView[]
  readonly maybeSame: readonly OriginView[]
}

/** An entry that rests on another. */
export interface RestingLine {
  readonly item: ItemId
  readonly kind: BodyKind
  readonly words: string
  readonly standing: Standing
}

export interface ClaimView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  readonly claim: ItemView
  readonly state: { readonly kind: ClaimState; readonly words: string; readonly rule: string }
  /** The whole rule, in the order in which it is tried. */
  readonly rules: readonly { readonly state: ClaimState; readonly when: string }[]
  /** What it is about. */
  readonly about: readonly RestingLine[]
  readonly stances: readonly ClaimStance[]
  readonly for: ProvenanceView
  readonly against: ProvenanceView
  /** Grades of the stances for and against it that count, letters and digits apart. */
  readonly grades: GradeTally
  /** What rests on it at once, newest first, at most 100; `restingCount` says how many do. */
  readonly resting: readonly RestingLine[]
  readonly restingCount: number
  readonly stale?: StaleView
}

/** A stance as a person takes it while making a claim. */
export interface NewStance {
  readonly statement: ItemId
  /** Required: what is left out is asked for in a sentence, with what the words propose. */
  readonly stance?: Stance | undefined
  /** Whoever takes it; without any, the statement's speakers. */
  readonly by?: readonly ItemId[]
  readonly lineage?: Lineage
  readonly grade?: {
    readonly source?: SourceGrade | undefined
    readonly information?: InformationGrade | undefined
  }
}

export interface NewClaim {
  readonly claimKind: ClaimKind
  readonly text: string
  readonly about: readonly ItemId[]
  readonly stances: readonly NewStance[]
  readonly because?: string
}

/** What withdrawing an item would bring about. */
export interface DependentsView {
  readonly item: RestingLine
  /** What was read and would lose what it stands on, counted by kind. */
  readonly read: readonly { readonly kind: BodyKind; readonly count: number }[]
  /** What people wrote that would be weakened or unsupported, oldest first. */
  readonly entries: readonly (RestingLine & {
    readonly becomes: "weakened" | "unsupported"
    readonly left: number
    readonly of: number
  })[]
  /** Claims whose state would change. */
  readonly claims: readonly {
    readonly item: ItemId
    readonly text: string
    readonly from: ClaimState
    readonly to: ClaimState
  }[]
}
