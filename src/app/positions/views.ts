/** What pages about positions are shown. */

import type { Day, ItemId, ProcessId } from "../../base/index.ts"
import type { Choose, Holder, MoveKind, PositionSort, Role, Apart } from "../../record/index.ts"
import type { ActorRefView, Telling, WrittenLine } from "../sentence-views.ts"
import type { StaleView } from "../stale.ts"
import type { ActorLine, ItemView } from "../views.ts"

interface InProcess {
  readonly id: ProcessId
  readonly title: string
}
export interface OptionName {
  readonly key: string
  readonly name: string
}

/** A position with what it rests on. */
export interface PositionLine {
  readonly view: ItemView
  /** The item its actor goes by. */
  readonly actor: ItemId
  readonly issue: ItemId
  readonly sort: PositionSort
  readonly holder: Holder
  /**
   * Whether it counts on the day, is history, begins later, or rests on nothing any more and counts
   * for nothing.
   */
  readonly state: "current" | "older" | "coming" | "dropped"
  /** A key that the issue has no more is its own name. */
  readonly options: readonly OptionName[]
  /** Of a need: what it rules out. */
  readonly rulesOut: readonly OptionName[]
  readonly tellings: readonly Telling[]
  readonly stale?: StaleView
}

export interface IssueLine {
  readonly item: ItemId
  readonly title: string
  readonly summary: string
  readonly options: readonly OptionName[]
  /** One of the options, or any of them, each with a yes or no of its own. */
  readonly choose: Choose
  /** Why it counts for nothing, where it rests on nothing any more. */
  readonly out?: string
  /** How many positions count on it, and how many contradictions there are among them. */
  readonly positions: number
  readonly contradictions: number
}

/**
 * An actor at the head of a column. A stakeholder without any other role of a party has no seat.
 */
export interface PartyLine {
  readonly item: ItemId
  readonly name: string
  readonly roles: readonly Role[]
  readonly seated: boolean
}

export interface CellView {
  readonly issue: ItemId
  readonly actor: ItemId
  /**
   * Positions first, then interests, needs, red lines; newest first; what rests on nothing any more
   * last.
   */
  readonly positions: readonly PositionLine[]
  /** How many came before. */
  readonly older: number
  /** What moved here since the day asked for. */
  readonly moved: readonly MoveKind[]
}

export interface MoveView {
  readonly kind: MoveKind
  readonly actor: ItemId
  readonly actorName: string
  readonly issue: ItemId
  readonly issueTitle: string
  readonly sort: PositionSort
  readonly holder: Holder
  readonly learnt: boolean
  readonly before?: PositionLine
  readonly after?: PositionLine
  /** Why it was dropped or went stale, in words. */
  readonly why?: string
}

export interface PositionsView {
  readonly process: InProcess
  /** The day on which positions must be held to count. */
  readonly day: Day
  readonly since: Day
  /** Newest last, as they came on the record. */
  readonly issues: readonly IssueLine[]
  /**
   * Parties, delegations, those with a stake and no seat, then whoever else holds a position; by
   * name within each.
   */
  readonly parties: readonly PartyLine[]
  /** Only cells that hold something, or held something; by issue, then by party. */
  readonly cells: readonly CellView[]
  readonly moves: readonly MoveView[]
  readonly actors: readonly ActorRefView[]
}

export interface ContradictionView {
  readonly kind: "options" | "red-line" | "claim"
  readonly issue: ItemId
  readonly issueTitle: string
  /** Whose voices contradict each other. */
  readonly actor: ItemId
  readonly actorName: string
  readonly claim?: { readonly item: ItemId; readonly text: string }
  readonly sides: readonly {
    readonly line: PositionLine
    readonly name: string
    /** `speaks for Norland`; empty for the actor itself. */ readonly as: string
  }[]
}

export interface CourseView {
  readonly actor: ItemId
  readonly sort: PositionSort
  readonly holder: Holder
  /** Newest first, what is still to come before what counts, and that before its history. */
  readonly positions: readonly PositionLine[]
}

export interface IssueView {
  readonly process: InProcess
  readonly day: Day
  readonly issue: ItemView
  readonly tellings: readonly Telling[]
  readonly stale?: StaleView
  /** Whether any of the options may be taken: then going without one is a choice too. */
  readonly any: boolean
  /**
   * Each choice; asked for by positions, interests and needs, refused by red lines and by what
   * needs rule out.
   */
  readonly options: readonly (OptionName & {
    readonly askedBy: readonly ItemId[]
    readonly refusedBy: readonly ItemId[]
  })[]
  /** Who decides it, where somebody has said. */
  readonly decidedBy: readonly ItemId[]
  readonly courses: readonly CourseView[]
  readonly contradictions: readonly ContradictionView[]
  readonly divisions: readonly DivisionView[]
  readonly actors: readonly ActorRefView[]
}

export interface RisksView {
  readonly process: InProcess
  readonly risks: readonly WrittenLine[]
  readonly actors: readonly ActorRefView[]
}

/**
 * What a form needs to know: whom and what one can choose, and the statement that it begins from.
 */
export interface ChoicesView {
  readonly process: InProcess
  /**
   * Those who said most and those with a role first, at most 400, joined; `actorCount` says how
   * many there are.
   */
  readonly actors: readonly ActorLine[]
  readonly actorCount: number
  /** `options` are the choices: where any may be taken, going without one stands after it. */
  readonly issues: readonly {
    readonly item: ItemId
    readonly title: string
    readonly any: boolean
    readonly options: readonly OptionName[]
  }[]
  /** The sentence that the form begins from, where an item was named and has words. */
  readonly from?: Telling
}

/** A faction's positions on an issue, beside the party's. */
export interface DivisionView {
  readonly faction: ItemId
  readonly issue: ItemId
  readonly issueTitle: string
  readonly apart: Apart
  readonly own: readonly PositionLine[]
  readonly party: readonly PositionLine[]
}
