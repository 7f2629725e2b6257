/** What pages about actors are shown. */

import type { Day, EntryId, ItemId, ProcessId } from "../../base/index.ts"
import type { JoinReason, RelationSort } from "../../record/index.ts"
import type { ActorKind } from "../../reading/index.ts"
import type { ContradictionView, PositionLine, DivisionView } from "../positions/views.ts"
import type { Telling, WrittenLine, ActorRefView } from "../sentence-views.ts"
import type { ItemView, StatementLine } from "../views.ts"

/** Another item that is the same actor. */
export interface JoinedView {
  readonly item: ItemId
  readonly name: string
  /** The person's word that joined them; absent where kind and full name did. */
  readonly relation?: ItemView
}

/** Somebody who may be the same actor, for a person to confirm or refuse. */
export interface SuggestedView {
  readonly other: ItemId
  readonly name: string
  readonly statements: number
  readonly reasons: readonly JoinReason[]
}

/** A position of the actor, with the title of its issue. */
export interface ActorPosition extends PositionLine {
  readonly issueTitle: string
}

export interface ActorView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  readonly actor: ItemView
  readonly day: Day
  /** Everybody named on the page, the actor itself included. */
  readonly actors: readonly ActorRefView[]
  /**
   * Under any of its names in every document, newest first, a hundred at a time; `statementCount`
   * says how many there are.
   */
  readonly statements: readonly StatementLine[]
  readonly statementCount: number
  /** Ask with this as `before` for the next hundred; absent on the last page. */
  readonly next?: EntryId
  /**
   * What the actor confirmed, denied, declined …, each with the statement it is on. Newest first,
   * at most 200 of `stanceCount`.
   */
  readonly stances: readonly { readonly view: ItemView; readonly on: StatementLine }[]
  readonly stanceCount: number
  /** By when they began, newest first. */
  readonly offices: readonly WrittenLine[]
  readonly roles: readonly WrittenLine[]
  readonly names: readonly WrittenLine[]
  readonly relations: readonly WrittenLine[]
  /** Newest first. */
  readonly meetings: readonly WrittenLine[]
  /** What is at stake for it, and what it sees at stake for others. */
  readonly risks: readonly WrittenLine[]
  readonly positions: readonly ActorPosition[]
  readonly contradictions: readonly ContradictionView[]
  readonly divisions: readonly DivisionView[]
  readonly joined: readonly JoinedView[]
  readonly suggestions: readonly SuggestedView[]
}

/** An end of the map's lines. */
export interface MapNode {
  readonly item: ItemId
  readonly name: string
  readonly kind: ActorKind
  readonly roles: readonly string[]
  /** How many lines end here, drawn or not. */
  readonly links: number
}

export const EDGE_SORTS = ["relation", "letter", "meeting", "statement"] as const
export type EdgeSort = (typeof EDGE_SORTS)[number]

/** One line between two actors, with the sentences it was drawn from. */
export interface MapEdge {
  readonly from: ItemId
  readonly to: ItemId
  readonly sort: EdgeSort
  /** Of a relation. */
  readonly relation?: RelationSort
  /** `speaks for`, `wrote to`, `met`, `addressed`. */
  readonly words: string
  /** How many letters, meetings, statements. */
  readonly count: number
  /** At most ten. */
  readonly tellings: readonly Telling[]
}

export interface ActorMapView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  readonly day: Day
  /** The most connected first, at most 60; `nodeCount` says how many there are. */
  readonly nodes: readonly MapNode[]
  readonly nodeCount: number
  /** Between these nodes; `edgeCount` counts those of all. */
  readonly edges: readonly MapEdge[]
  readonly edgeCount: number
  /**
   * Of the statements addressed to the 120 whom most are addressed to, how many were looked at (the
   * newest), and how many there are.
   */
  readonly statements: { readonly looked: number; readonly of: number }
}

export interface MeetingsView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  readonly day: Day
  readonly actors: readonly ActorRefView[]
  /** By when they were, newest first, those without a day last; at most 500 of `count`. */
  readonly meetings: readonly WrittenLine[]
  readonly count: number
}
