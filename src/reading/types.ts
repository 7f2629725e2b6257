/**
 * What a reading drafts from one document: the words of `parley-reading/1`. All spans are in code
 * points of the text.
 */

import type { Day, FileId, Span } from "../base/index.ts"

export const ACTOR_KINDS = [
  "person",
  "organization",
  "government",
  "state",
  "armed-group",
  "media",
  "group",
  "document",
  "anonymous",
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export const FORMS = ["direct", "indirect", "mixed"] as const
export type Form = (typeof FORMS)[number]

export const ACTS = [
  "say",
  "propose",
  "ask",
  "promise",
  "warn",
  "accuse",
  "confirm",
  "deny",
  "decline",
  "believe",
  "report",
  "publish",
  "agree",
  "reject",
] as const
export type Act = (typeof ACTS)[number]

export const TERMS = ["on-record", "anonymous", "background", "document"] as const
/** On what terms something was said. */
export type Terms = (typeof TERMS)[number]

export const STANCES = ["asserts", "repeats", "confirms", "denies", "disputes", "declines"] as const
export type Stance = (typeof STANCES)[number]

export const DATE_KINDS = ["deadline", "date", "period", "recurring", "duration"] as const
export type DateKind = (typeof DATE_KINDS)[number]

export const DATE_STATUSES = [
  "set",
  "proposed",
  "under-review",
  "extended",
  "passed",
  "unresolved",
] as const
export type DateStatus = (typeof DATE_STATUSES)[number]

export const GRAINS = ["year", "month", "day", "hour", "minute"] as const
export type Grain = (typeof GRAINS)[number]

export const NARRATION_KINDS = ["fact", "risk", "condition", "inference"] as const
export type NarrationKind = (typeof NARRATION_KINDS)[number]

export const PROPOSAL_STATUSES = ["proposed", "accepted", "rejected", "withdrawn"] as const
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number]

/** `a1`, `a2`, … in order of first mention. */
export type ActorRef = FileId<"actor">
/** `s1`, `s2`, … in order of place. */
export type StatementRef = FileId<"statement">

export interface Office extends Span {
  readonly title: string
}

export interface DraftActor {
  readonly id: ActorRef
  readonly name: string
  readonly kind: ActorKind
  readonly aliases: readonly string[]
  readonly offices: readonly Office[]
  readonly mentions: readonly Span[]
}

export interface Speaker {
  /** Undefined where nobody knows who spoke. */
  readonly actor: ActorRef | undefined
  /** Undefined where the speaker is carried over from another sentence, or not named. */
  readonly span: Span | undefined
}

export interface DraftStatement {
  readonly id: StatementRef
  readonly form: Form
  readonly act: Act
  readonly terms: Terms
  readonly negated: boolean
  /** 0 to 1: how likely the attribution is right as drafted. */
  readonly confidence: number
  readonly speakers: readonly Speaker[]
  readonly cue: Span | undefined
  readonly content: readonly Span[]
  readonly addressees: readonly ActorRef[]
  /** Where or on what occasion it was said: "at a press briefing Monday". */
  readonly occasion: Span | undefined
  readonly basis: Span | undefined
  readonly inAnswerTo: Span | undefined
  readonly manner: Span | undefined
}

export interface DraftCorroboration {
  readonly stance: Stance
  readonly by: readonly ActorRef[]
  readonly statement: StatementRef
  readonly about: Span | undefined
}

export interface DraftDate extends Span {
  /** ISO 8601 at its grain; undefined where it cannot be resolved. */
  readonly value: string | undefined
  readonly grain: Grain
  readonly kind: DateKind
  /** What falls due or happens then. */
  readonly what: Span | undefined
  readonly setBy: readonly ActorRef[]
  readonly status: DateStatus
  /**
   * Of a time that comes again: when it begins and ends, in ISO 8601, where that is told beside it.
   */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

export interface DraftProposal extends Span {
  readonly by: readonly ActorRef[]
  readonly to: readonly ActorRef[]
  readonly through: readonly ActorRef[]
  readonly parties: readonly ActorRef[]
  readonly status: ProposalStatus
  readonly statement: StatementRef | undefined
}

export interface DraftEvent extends Span {
  /** A PLOVER event type, or PROPOSE. */
  readonly code: string
  readonly source: readonly ActorRef[]
  readonly target: readonly ActorRef[]
}

export interface DraftNarration extends Span {
  readonly kind: NarrationKind
}

/** All that one reading drafts; every list in order of place. */
export interface Reading {
  /** Name and version of what read: `trees/1`. */
  readonly reader: string
  /** False where the language is one that this reader does not read; every list is then empty. */
  readonly understood: boolean
  readonly actors: readonly DraftActor[]
  readonly statements: readonly DraftStatement[]
  readonly corroborations: readonly DraftCorroboration[]
  readonly dates: readonly DraftDate[]
  readonly proposals: readonly DraftProposal[]
  readonly events: readonly DraftEvent[]
  readonly narration: readonly DraftNarration[]
}

/** What a reader is given. */
export interface ReadingInput {
  readonly text: string
  readonly markup: readonly Span[]
  readonly date: Day | undefined
  readonly title: string | undefined
  readonly publisher: string | undefined
}
