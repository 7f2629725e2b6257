/** Claims, what stands for and against them, risks, and notes. */

import type { Day, ItemId } from "../../base/index.ts"
import type { Grounds } from "./grounds.ts"

export const CLAIM_KINDS = ["fact", "authenticity", "intention", "forecast"] as const
/**
 * What a claim is about: what is so, whether a document is genuine, what somebody means to do, what
 * will be.
 */
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/**
 * What would be true. Statements take stances on it (a corroboration's `claim`); the claim itself
 * says nothing of who is right.
 */
export interface ClaimBody {
  readonly kind: "claim"
  readonly claimKind: ClaimKind
  /** One sentence: "The letter is genuine." */
  readonly text: string
  /** The letter, document, agreement … that it is about. */
  readonly about: readonly ItemId[]
  readonly rests: Grounds
}

/**
 * Where somebody who takes a stance has it from: from itself, from others whom it repeats, or
 * nobody knows.
 */
export type Lineage =
  | { readonly kind: "own" }
  /** Statements, stances or documents. */
  | { readonly kind: "repeats"; readonly of: readonly ItemId[] }
  | { readonly kind: "unknown" }

export const SOURCE_GRADES = ["A", "B", "C", "D", "E", "F"] as const
/** Admiralty: how reliable the source is; F cannot be judged. */
export type SourceGrade = (typeof SOURCE_GRADES)[number]
export const INFORMATION_GRADES = ["1", "2", "3", "4", "5", "6"] as const
/** Admiralty: how credible the information is; 6 cannot be judged. */
export type InformationGrade = (typeof INFORMATION_GRADES)[number]
/** Two axes, kept apart and never averaged. */
export interface Grade {
  readonly source: SourceGrade | undefined
  readonly information: InformationGrade | undefined
}

/** If a condition comes about, something is at stake for somebody, in somebody's view. */
export interface RiskBody {
  readonly kind: "risk"
  readonly condition: string | undefined
  readonly stake: string
  /** For whom. */
  readonly for: readonly ItemId[]
  /** In whose view; empty where it is the publisher's own. */
  readonly by: readonly ItemId[]
  readonly rests: Grounds
}

export const NOTE_TERMS = ["on-record", "background", "not-for-attribution", "confided"] as const
/**
 * On what terms something was told. The last three forbid to pass on who told it; the last, to pass
 * it on at all.
 */
export type NoteTerms = (typeof NOTE_TERMS)[number]
export const OCCASIONS = ["call", "meeting", "message", "judgement", "other"] as const
/** A judgement is the author's own. */
export type Occasion = (typeof OCCASIONS)[number]

/**
 * Says of a document that it is a person's note, of what, and on what terms; the note's words are
 * the document's.
 */
export interface NoteBody {
  readonly kind: "note"
  readonly document: ItemId
  readonly occasion: Occasion
  readonly with: readonly ItemId[]
  readonly terms: NoteTerms
  readonly day: Day | undefined
  /** How whoever told it may be described outside: "a person close to the talks". */
  readonly describedAs?: string | undefined
}
