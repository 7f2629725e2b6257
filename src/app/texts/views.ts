/** What a page or a terminal is shown of letters and texts on the table. */

import type { DocumentId, Instant, ItemId, ProcessId } from "../../base/index.ts"
import type {
  Answer,
  ChangeTally,
  ClauseChange,
  ClauseStatus,
  ComparisonExactness,
  Direction,
  ItemView,
  LetterBody,
  ResponseBody,
  ShowingBody,
  Silence,
  Stance,
  StaleView,
  Standing,
  StatementLine,
  TextBody,
  TextKind,
  VersionBody,
  When,
  WholeStanding,
} from "./words.ts"

/** An actor by the name it goes under here; drafts of one actor in several documents are one. */
export interface ActorName {
  readonly item: ItemId
  readonly name: string
}

/** Words that an entry rests on, and where they stand: one click leads there. */
export interface GroundLine {
  /** What it rests on; the document where it rests on words alone. */
  readonly item: ItemId
  readonly document?: { readonly item: ItemId; readonly title: string }
  readonly words: string
}

/** An item of one kind, with what is stale about it. */
export interface ViewOf<B> extends Omit<ItemView, "body"> {
  readonly body: B
  readonly stale?: StaleView
}

export interface LetterLine {
  readonly item: ItemId
  readonly title: string
  readonly standing: Standing
  readonly authors: readonly ActorName[]
  readonly carriers: readonly ActorName[]
  readonly recipients: readonly ActorName[]
  readonly written?: When
  /** How far it has come, in a few words: `delivered 1 March 2021, made public 7 March 2021`. */
  readonly state: string
  readonly stale?: StaleView
}

export interface TextLine {
  readonly item: ItemId
  readonly title: string
  readonly textKind: TextKind
  readonly standing: Standing
  readonly by: readonly ActorName[]
  readonly to: readonly ActorName[]
  readonly versions: number
  readonly latest?: { readonly item: ItemId; readonly label: string }
  /** Clauses of the latest version, and how many of them are agreed. */
  readonly clauses: number
  readonly agreed: number
  readonly state: string
  readonly stale?: StaleView
}

export interface TextsView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  /** The newest first; at most 500 of each, the counts say how many there are. */
  readonly letters: readonly LetterLine[]
  readonly letterCount: number
  readonly texts: readonly TextLine[]
  readonly textCount: number
  /** Documents that are letters, and of which no letter is on the record yet. */
  readonly waiting: readonly { readonly item: ItemId; readonly title: string }[]
}

/** One step of a letter's way. */
export interface LetterStep {
  readonly step: "written" | "delivered" | "acknowledged" | "madePublic"
  readonly when?: When
  /** Dates that cannot be right, in words. */
  readonly doubts: readonly string[]
}

export interface ClaimAbout {
  readonly item: ItemId
  readonly text: string
  readonly standing: Standing
  readonly stances: readonly { readonly stance: Stance; readonly count: number }[]
  readonly stale?: StaleView
}

export interface LetterView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  readonly letter: ViewOf<LetterBody>
  readonly people: readonly ActorName[]
  /** Always the four, in the order of a letter's way. */
  readonly steps: readonly LetterStep[]
  readonly document?: {
    readonly item: ItemId
    readonly title: string
    readonly direction: Direction
  }
  readonly grounds: readonly GroundLine[]
  readonly texts: readonly TextLine[]
  /** Proposals that the reading found in its document. */
  readonly proposals: readonly GroundLine[]
  readonly claims: readonly ClaimAbout[]
  readonly statements: readonly StatementLine[]
}

export interface VersionLine {
  readonly view: ViewOf<VersionBody>
  readonly document?: { readonly item: ItemId; readonly title: string }
  readonly doubts: readonly string[]
  readonly whole: WholeStanding
}

export interface ClauseLine {
  readonly number: string
  readonly words: string
  readonly status: ClauseStatus
  readonly alternatives: readonly string[]
  readonly since: { readonly version: ItemId; readonly label: string; readonly number: string }
  readonly proposedFirst?: {
    readonly by: readonly ActorName[]
    readonly version: ItemId
    readonly label: string
  }
  readonly supportedBy: readonly ActorName[]
  /** Where its words stand. */
  readonly at?: { readonly document: ItemId; readonly title: string }
}

export interface AnswerLine {
  readonly response: ItemId
  readonly party: ItemId
  readonly version: ItemId
  readonly clause?: string
  readonly answer: Answer
  readonly silence?: Silence
  readonly before: readonly ItemId[]
}

export interface SeenCell {
  readonly version: ItemId
  readonly party: ItemId
  readonly showings: readonly {
    readonly item: ItemId
    readonly when?: When
    readonly by: readonly ActorName[]
  }[]
}

export interface ShowingLine {
  readonly view: ViewOf<ShowingBody>
  readonly doubts: readonly string[]
  readonly grounds: readonly GroundLine[]
}
export interface ResponseLine {
  readonly view: ViewOf<ResponseBody>
  readonly doubts: readonly string[]
  readonly grounds: readonly GroundLine[]
}

export interface TextView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  readonly text: ViewOf<TextBody>
  readonly people: readonly ActorName[]
  readonly letter?: { readonly item: ItemId; readonly title: string }
  readonly grounds: readonly GroundLine[]
  /** Oldest first. */
  readonly versions: readonly VersionLine[]
  /** Of the latest version. */
  readonly clauses: readonly ClauseLine[]
  readonly whole: WholeStanding
  /**
   * Whoever proposed it, was to get it, was shown a version or answered: the rows of the matrix.
   */
  readonly parties: readonly ActorName[]
  readonly seen: readonly SeenCell[]
  readonly answers: readonly AnswerLine[]
  readonly showings: readonly ShowingLine[]
  readonly responses: readonly ResponseLine[]
  /** The instant at which silence procedures were looked at. */
  readonly at: Instant
}

/** A clause as one side of a comparison shows it. */
export interface SideClause {
  readonly number: string
  readonly words: string
  readonly status?: ClauseStatus
  readonly alternatives: readonly string[]
}

export interface ComparedSide {
  readonly item: ItemId
  readonly kind: "version" | "document"
  /** Of the text, or of the document. */
  readonly title: string
  readonly label?: string
  readonly when?: When
  /** The text that the version is of. */
  readonly text?: ItemId
  readonly document?: ItemId
  readonly direction: Direction
  readonly clauses: readonly SideClause[]
  readonly stale?: StaleView
}

/** What differs between two lists of clauses, whatever they are of. */
export interface Comparison {
  readonly aligns: boolean
  readonly changes: readonly ClauseChange[]
  readonly tally: ChangeTally
  readonly exactness: ComparisonExactness
  /**
   * Sentences on what is odd: a list that does not align, two clauses of one number, a difference
   * that is not the shortest.
   */
  readonly notes: readonly string[]
}

export interface CompareView extends Comparison {
  readonly process: { readonly id: ProcessId; readonly title: string }
  readonly from: ComparedSide
  readonly to: ComparedSide
}

/** A clause before a person has said that it is one. */
export interface DraftedClause {
  readonly number: string
  readonly words: string
  readonly status: ClauseStatus
  readonly alternatives: readonly string[]
  readonly proposedBy: readonly ItemId[]
  readonly supportedBy: readonly ItemId[]
  readonly place: { readonly document: DocumentId; readonly start: number; readonly end: number }
  /**
   * Whether status, proposers and supporters were carried over from the version before, whose words
   * are the same.
   */
  readonly carried: boolean
}

export interface VersionDraft {
  readonly document: {
    readonly item: ItemId
    readonly title: string
    readonly direction: Direction
  }
  readonly label: string
  readonly clauses: readonly DraftedClause[]
  readonly notes: readonly string[]
}
