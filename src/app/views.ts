/**
 * What a page or a terminal is shown: plain values, ready to be sent. Absent fields are left out.
 */

import type {
  Day,
  DocumentId,
  EntryId,
  Instant,
  ItemId,
  PersonId,
  ProcessId,
  Span,
} from "../base/index.ts"
import type { Act, ActorKind, Form, Stance, Terms } from "../reading/index.ts"
import type { Body, Direction, DocumentNature, Entry, LeftOut, Standing } from "../record/index.ts"

export interface SessionView {
  readonly person: { readonly id: PersonId; readonly name: string }
  /** To be sent back in the header `X-Parley-CSRF` with every unsafe request. */
  readonly csrf: string
  readonly today: Day
  /** Shown on every page while there are no compartments. */
  readonly notice: string
}

export interface ProcessLine {
  readonly id: ProcessId
  readonly title: string
  readonly summary: string
  readonly documents: number
  /** Drafts that wait for a person. */
  readonly waiting: number
  /** Documents that could not be read and wait to be tried again; left out where there is none. */
  readonly failed?: number
}

/** An item as it stands: its newest entry. */
export interface ItemView {
  readonly item: ItemId
  readonly head: EntryId
  readonly standing: Standing
  readonly maker: string
  readonly author: PersonId
  readonly recordedAt: Instant
  /** How many entries the item has; more than one means history to show. */
  readonly entries: number
  readonly body: Body
  /**
   * Of a statement: the stance on a claim that its words take by themselves; left out where they
   * take none.
   */
  readonly proposes?: Stance
}

export type ReadingState =
  | { readonly kind: "waiting" }
  /** `leftOut` tells of drafts that could not be kept; absent where all were. */
  | {
      readonly kind: "read"
      readonly reader: string
      readonly drafts: number
      readonly leftOut?: readonly LeftOut[]
    }
  /** It could not be read, and why; whoever may write may have it tried again. */
  | { readonly kind: "failed"; readonly reader: string; readonly because: string }
  /** The reader does not know the language: text only, statements may be marked by hand. */
  | { readonly kind: "not-understood"; readonly reader: string }
  | { readonly kind: "destroyed"; readonly at: Instant; readonly because: string }
  /** It is there and cannot be read; `because` is a part of a sentence. */
  | { readonly kind: "damaged"; readonly because: string }

export interface DocumentLine {
  readonly item: ItemId
  readonly version?: DocumentId
  readonly title: string
  readonly publisher?: string
  readonly date?: Day
  readonly nature: DocumentNature
  /** BCP 47, where known. */
  readonly language?: string
  readonly direction: Direction
  readonly addedAt: Instant
  readonly statements: number
  /**
   * Drafts anchored in it; a stance without words of its own is anchored nowhere and counts for the
   * process alone.
   */
  readonly waiting: number
  readonly reading: ReadingState
  /** Where it was withdrawn or rejected: since when and why. What rests on it is stale. */
  readonly withdrawn?: { readonly at: Instant; readonly because?: string }
}

export interface ActorLine {
  readonly item: ItemId
  readonly name: string
  readonly kind: string
  readonly statements: number
  readonly standing: Standing
}

/** A statement wherever it is listed away from its document. */
export interface StatementLine {
  readonly view: ItemView
  readonly document: {
    readonly item: ItemId
    readonly title: string
    readonly date?: Day
    readonly withdrawn?: true
  }
  readonly speakers: readonly { readonly actor?: ItemId; readonly name: string }[]
  /** The content's own words. */
  readonly words: string
}

export interface DeadlineLine {
  readonly view: ItemView
  readonly document: {
    readonly item: ItemId
    readonly title: string
    readonly date?: Day
    readonly withdrawn?: true
  }
  readonly words: string
  readonly what?: string
  readonly value?: string
}

export interface ProcessView {
  readonly process: ProcessLine
  /** Newest first, at most 100; `process.documents` says how many there are. */
  readonly documents: readonly DocumentLine[]
  /**
   * Those that could not be read, newest first, at most 100; `process.failed` says how many there
   * are.
   */
  readonly failed: readonly DocumentLine[]
  /** Newest first, at most 20; `statements` says how many there are. */
  readonly newest: readonly StatementLine[]
  readonly statements: number
  /**
   * Dates of kind deadline, by value, unresolved last; the 200 newest, `deadlineCount` says how
   * many there are.
   */
  readonly deadlines: readonly DeadlineLine[]
  readonly deadlineCount: number
  /**
   * By number of statements, actors of one name in several documents joined, at most 50;
   * `actorCount` says how many there are.
   */
  readonly actors: readonly ActorLine[]
  readonly actorCount: number
}

export interface ReaderView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  readonly document: DocumentLine & {
    /** Empty where the content was destroyed. */
    readonly text: string
    readonly length: number
    readonly sha256: string
    readonly textSha256: string
    readonly extractor: string
    /** The document's newest entry, which a review of it must name. */
    readonly head?: EntryId
  }
  /**
   * Everything anchored in this version, and the actors it refers to; order of place within each
   * kind.
   */
  readonly items: readonly ItemView[]
}

/** One item's whole history, oldest first. */
export interface HistoryView {
  readonly item: ItemId
  readonly entries: readonly (Entry & { readonly authorName: string })[]
}

/**
 * What was done about an item: a draft admitted or rejected, an admitted one withdrawn by whoever
 * stands for it, any made a draft again. A correction carries the whole new body; its anchors need
 * only document, start and end.
 */
export type Review =
  | { readonly action: "admit"; readonly expected: EntryId; readonly because?: string }
  | { readonly action: "reject"; readonly expected: EntryId; readonly because?: string }
  | { readonly action: "withdraw"; readonly expected: EntryId; readonly because?: string }
  | { readonly action: "reopen"; readonly expected: EntryId; readonly because?: string }
  /**
   * `speakers` stand in the place of a statement's own, somebody new among them: made with the
   * correction, or not at all.
   */
  | {
      readonly action: "correct"
      readonly expected: EntryId
      readonly body: Body
      readonly speakers?: readonly MarkedSpeaker[]
      readonly because?: string
    }

/** What came of adding a document: it is kept, whatever becomes of its reading. */
export interface AddedDocument {
  readonly item: ItemId
  readonly version: DocumentId
  readonly reading: ReadingState
}

/**
 * Who spoke, as a person marks it: somebody the record knows, somebody new, or nobody knows who.
 */
export type MarkedSpeaker =
  | { readonly kind: "actor"; readonly actor: ItemId; readonly span?: Span }
  | {
      readonly kind: "new"
      readonly name: string
      readonly actorKind: ActorKind
      readonly span?: Span
    }
  | { readonly kind: "unknown"; readonly span?: Span }

/** A statement marked by hand in a document's text, in any language. */
export interface StatementMark {
  readonly content: readonly Span[]
  readonly speakers: readonly MarkedSpeaker[]
  readonly cue?: Span
  readonly act: Act
  readonly terms: Terms
  readonly form: Form
  readonly negated?: boolean
  readonly because?: string
}

/**
 * A problem response (RFC 9457). `type` ends in the word that tells the kinds apart:
 * `/api/problems/stale`.
 */
export interface ProblemView {
  readonly type: string
  readonly title: string
  readonly status: number
  /** One plain sentence: what is wrong, and the mend. */
  readonly detail: string
  /** Where input is wrong: the field. */
  readonly field?: string
  /** Where somebody wrote first (`stale`): the item as it stands now, and what you sent. */
  readonly theirs?: ItemView
  readonly yours?: Review
  /** Where something broke inside: the name under which the server's log tells of it. */
  readonly incident?: string
}
