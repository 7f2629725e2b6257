/**
 * What the record holds. An entry is written once; a later entry on the same item supersedes it.
 */

import type {
  CompartmentId,
  Day,
  DocumentId,
  EntryId,
  Instant,
  ItemId,
  PersonId,
  ProcessId,
} from "../base/index.ts"
import type {
  Act,
  ActorKind,
  DateKind,
  DateStatus,
  Form,
  Grain,
  NarrationKind,
  ProposalStatus,
  Stance,
  Terms,
} from "../reading/index.ts"
import type { Anchor } from "../sources/index.ts"
import type { MeetingBody, NameBody, OfficeBody, RelationBody, RoleBody } from "./bodies/actors.ts"
import type { ClaimBody, Grade, Lineage, NoteBody, RiskBody } from "./bodies/claims.ts"
import type { IssueBody, PositionBody } from "./bodies/positions.ts"
import type { ArrangementBody, ConflictBody } from "./bodies/arrangements.ts"
import type { ScenarioBody } from "./bodies/scenarios.ts"
import type { FallbackBody, PreferenceBody, SafeguardBody } from "./bodies/preferences.ts"
import type { AgreementBody, CommitmentBody, FindingBody } from "./bodies/promises.ts"
import type {
  LetterBody,
  ResponseBody,
  ShowingBody,
  TextBody,
  VersionBody,
} from "./bodies/texts.ts"

/**
 * Where an item stands: a draft until a person admits or rejects it; withdrawn when its author
 * takes it back.
 */
export const STANDINGS = ["draft", "admitted", "rejected", "withdrawn"] as const
export type Standing = (typeof STANDINGS)[number]

export const DOCUMENT_NATURES = [
  "report",
  "letter",
  "statement",
  "transcript",
  "agreement",
  "note",
  "other",
] as const
export type DocumentNature = (typeof DOCUMENT_NATURES)[number]

export const DIRECTIONS = ["ltr", "rtl"] as const
export type Direction = (typeof DIRECTIONS)[number]

/** A process: one set of talks and all that bears on it. */
export interface ProcessBody {
  readonly kind: "process"
  readonly title: string
  readonly summary: string
}

export interface DocumentBody {
  readonly kind: "document"
  readonly version: DocumentId
  readonly title: string
  readonly publisher: string | undefined
  readonly date: Day | undefined
  readonly nature: DocumentNature
  /** BCP 47, where known. */
  readonly language: string | undefined
  readonly direction: Direction
}

/** Says that a document version was read, by what, and what came of it. */
export interface ReadingBody {
  readonly kind: "reading"
  readonly document: ItemId
  readonly version: DocumentId
  readonly reader: string
  readonly understood: boolean
  readonly drafts: number
  /** Drafts that could not be kept; absent where all were. */
  readonly leftOut?: readonly LeftOut[] | undefined
  /** Where the document could not be read: why, as one plain sentence. Nothing is then drafted. */
  readonly failed?: string | undefined
}

export const DRAFT_KINDS = [
  "actor",
  "statement",
  "corroboration",
  "date",
  "proposal",
  "event",
  "narration",
] as const
/** What a reading drafts. */
export type DraftKind = (typeof DRAFT_KINDS)[number]

/** Drafts of one kind that could not be kept, and why: `its value is not a date in ISO 8601`. */
export interface LeftOut {
  readonly kind: DraftKind
  readonly because: string
  readonly count: number
}

export interface ActorBody {
  readonly kind: "actor"
  readonly name: string
  readonly actorKind: ActorKind
  readonly aliases: readonly string[]
  readonly offices: readonly { readonly title: string; readonly anchor: Anchor | undefined }[]
  readonly mentions: readonly Anchor[]
}

export interface StatementBody {
  readonly kind: "statement"
  readonly form: Form
  readonly act: Act
  readonly terms: Terms
  readonly negated: boolean
  /** Undefined where a person marked it. */
  readonly confidence: number | undefined
  readonly speakers: readonly {
    readonly actor: ItemId | undefined
    readonly anchor: Anchor | undefined
  }[]
  readonly cue: Anchor | undefined
  readonly content: readonly Anchor[]
  readonly addressees: readonly ItemId[]
  readonly occasion: Anchor | undefined
  readonly basis: Anchor | undefined
  readonly inAnswerTo: Anchor | undefined
  readonly manner: Anchor | undefined
}

export interface CorroborationBody {
  readonly kind: "corroboration"
  readonly stance: Stance
  readonly by: readonly ItemId[]
  /** The statement, or the publisher's narration, that takes the stance. */
  readonly statement: ItemId
  readonly about: Anchor | undefined
  /** The claim it is a stance on, once a person has said so. */
  readonly claim: ItemId | undefined
  /** Where they have it from; undefined where nobody has looked yet, which counts as unknown. */
  readonly lineage: Lineage | undefined
  readonly grade: Grade | undefined
}

export interface DateBody {
  readonly kind: "date"
  readonly dateKind: DateKind
  /** The words it was written in. */
  readonly anchor: Anchor
  readonly value: string | undefined
  readonly grain: Grain
  readonly what: Anchor | undefined
  readonly setBy: readonly ItemId[]
  readonly status: DateStatus
  /**
   * Of a time that comes again: when it begins and ends, in ISO 8601, where that is told beside it.
   */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

export interface ProposalBody {
  readonly kind: "proposal"
  readonly anchor: Anchor
  readonly by: readonly ItemId[]
  readonly to: readonly ItemId[]
  readonly through: readonly ItemId[]
  readonly parties: readonly ItemId[]
  readonly status: ProposalStatus
  readonly statement: ItemId | undefined
}

export interface EventBody {
  readonly kind: "event"
  readonly code: string
  readonly anchor: Anchor
  readonly source: readonly ItemId[]
  readonly target: readonly ItemId[]
}

export interface NarrationBody {
  readonly kind: "narration"
  readonly narrationKind: NarrationKind
  readonly anchor: Anchor
}

/** What a reading drafts, and what it drafts from. */
export type ReadBody =
  | ProcessBody
  | DocumentBody
  | ReadingBody
  | ActorBody
  | StatementBody
  | CorroborationBody
  | DateBody
  | ProposalBody
  | EventBody
  | NarrationBody

/** What a person writes, resting on what was read. */
export type WrittenBody =
  | ClaimBody
  | RiskBody
  | NoteBody
  | LetterBody
  | TextBody
  | VersionBody
  | ShowingBody
  | ResponseBody
  | IssueBody
  | PositionBody
  | RelationBody
  | RoleBody
  | OfficeBody
  | NameBody
  | MeetingBody
  | AgreementBody
  | CommitmentBody
  | FindingBody
  | PreferenceBody
  | FallbackBody
  | SafeguardBody
  | ArrangementBody
  | ConflictBody
  | ScenarioBody

export type Body = ReadBody | WrittenBody

export type BodyKind = Body["kind"]

/** What an entry says, or the tombstone that is left where it had to be destroyed. */
export type Content =
  | { readonly kind: "held"; readonly body: Body }
  | { readonly kind: "destroyed"; readonly at: Instant; readonly because: string }
  /**
   * It is there and cannot be read, for a reason that can be told to anybody: its place on the disk
   * is damaged.
   */
  | { readonly kind: "damaged"; readonly because: string }

/** One act on the record: written once, never changed. */
export interface Entry {
  readonly id: EntryId
  readonly item: ItemId
  readonly process: ProcessId
  readonly compartment: CompartmentId
  readonly kind: BodyKind
  readonly standing: Standing
  readonly content: Content
  /** Who put it on the record. */
  readonly author: PersonId
  /** What drafted it: `person`, or a reader's name and version. */
  readonly maker: string
  readonly recordedAt: Instant
  /** The entry on the same item that this one takes the place of. */
  readonly supersedes: EntryId | undefined
  readonly because: string | undefined
}

/** An entry about to be written; the store adds its author, compartment and instant. */
export interface NewEntry {
  readonly id: EntryId
  readonly item: ItemId
  readonly standing: Standing
  readonly body: Body
  readonly maker: string
  readonly supersedes: EntryId | undefined
  readonly because: string | undefined
}
