/**
 * Letters, and texts on the table: their versions, clauses, who was shown them, and the replies.
 */

import type { ItemId } from "../../base/index.ts"
import type { Anchor } from "../../sources/index.ts"
import type { Deadline, Grounds, When } from "./grounds.ts"

/**
 * A letter as a thing that was written, carried, delivered, answered and, it may be, made public.
 */
export interface LetterBody {
  readonly kind: "letter"
  readonly title: string
  /** The document that holds its text, where it is held. */
  readonly document: ItemId | undefined
  readonly authors: readonly ItemId[]
  readonly carriers: readonly ItemId[]
  readonly recipients: readonly ItemId[]
  readonly copies: readonly ItemId[]
  readonly written: When | undefined
  readonly delivered: When | undefined
  readonly acknowledged: When | undefined
  readonly madePublic: When | undefined
  /** Who made it public. */
  readonly publishers: readonly ItemId[]
  readonly rests: Grounds
}

export const TEXT_KINDS = [
  "proposal",
  "interim-arrangement",
  "ceasefire",
  "agreement",
  "non-paper",
  "single-text",
] as const
export type TextKind = (typeof TEXT_KINDS)[number]

/** A text on the table. What it says stands in its versions. */
export interface TextBody {
  readonly kind: "text"
  readonly textKind: TextKind
  readonly title: string
  readonly by: readonly ItemId[]
  readonly to: readonly ItemId[]
  readonly through: readonly ItemId[]
  /** The letter that carried it. */
  readonly letter: ItemId | undefined
  /** How long an arrangement lasts: "until a constitution is agreed", `P18M`. */
  readonly term: When | undefined
  /** How it ends, and who may end it. */
  readonly exit: string | undefined
  readonly endedBy: readonly ItemId[]
  readonly rests: Grounds
}

export const CLAUSE_STATUSES = [
  "open",
  "agreed",
  "bracketed",
  "alternatives",
  "ad-referendum",
] as const
export type ClauseStatus = (typeof CLAUSE_STATUSES)[number]

export interface Clause {
  /** As the text numbers it: `2`, `2(a)`, `III.1`. */
  readonly number: string
  readonly words: string
  readonly status: ClauseStatus
  /** The wordings beside `words`, where the status is alternatives. */
  readonly alternatives: readonly string[]
  readonly proposedBy: readonly ItemId[]
  readonly supportedBy: readonly ItemId[]
  /** Where it stands in a document. */
  readonly anchor: Anchor | undefined
}

/** One version of a text. A new version is a new item. */
export interface VersionBody {
  readonly kind: "version"
  readonly text: ItemId
  readonly label: string
  readonly when: When | undefined
  readonly document: ItemId | undefined
  readonly clauses: readonly Clause[]
  readonly rests: Grounds
}

/** Somebody was shown a version. */
export interface ShowingBody {
  readonly kind: "showing"
  readonly version: ItemId
  readonly by: readonly ItemId[]
  readonly to: readonly ItemId[]
  readonly when: When | undefined
  readonly rests: Grounds
}

export const ANSWERS = ["accept", "reject", "counter", "silent", "silence-procedure"] as const
export type Answer = (typeof ANSWERS)[number]

/** What a party answered to a version, or to one clause of it. */
export interface ResponseBody {
  readonly kind: "response"
  readonly version: ItemId
  /** The clause's number; undefined for the whole. */
  readonly clause: string | undefined
  readonly by: readonly ItemId[]
  readonly answer: Answer
  /** The version that a counter-proposal is. */
  readonly counter: ItemId | undefined
  /** A silence procedure's hour: adopted unless somebody objects by then. */
  readonly until: Deadline | undefined
  readonly words: string | undefined
  readonly when: When | undefined
  readonly rests: Grounds
}
