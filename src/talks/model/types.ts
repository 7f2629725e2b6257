/**
 * The negotiating table as its author wrote it: parties, issues, options, preferences and whose
 * they are.
 */

import type { FileId, Rational } from "../../base/index.ts"
import type { Rule } from "../rules/index.ts"

export type PartyId = FileId<"party">
export type IssueId = FileId<"issue">
export type OptionId = FileId<"option">

export interface Option {
  readonly id: OptionId
  readonly name: string
}

export interface Issue {
  readonly id: IssueId
  readonly name: string
  readonly options: readonly Option[]
}

export interface Party {
  readonly id: PartyId
  readonly name: string
  /**
   * The least utility it accepts; undefined where it accepts any, unknown where nobody knows it.
   */
  readonly reservation: Reservation | undefined
  /** What an adoption rule may weigh it by. */
  readonly weights: ReadonlyMap<string, Rational>
  /**
   * How its utility shrinks over a negotiation, where a profile says so; kept, and never applied
   * here.
   */
  readonly discount: Rational | undefined
  /**
   * The most that its utility is, where its format cuts it off; none where it is the sum as it
   * stands.
   */
  readonly cap?: Rational
}

export type Reservation = Rational | "unknown"

/**
 * How an option stands with a party that gives no numbers; of one that is `unknown` nobody knows
 * whether it is acceptable.
 */
export const OPTION_CLASSES = ["must", "acceptable", "unacceptable", "unknown"] as const
export type OptionClass = (typeof OPTION_CLASSES)[number]

/** What a party thinks of one issue's options. */
export type Judgement =
  | { readonly kind: "scores"; readonly scores: ReadonlyMap<OptionId, Rational> }
  /**
   * An unacceptable option is refused; where some option is a must, so is every option that is not.
   */
  | { readonly kind: "classes"; readonly classes: ReadonlyMap<OptionId, OptionClass> }
  /** Best to worst; options of one group are ties. */
  | { readonly kind: "order"; readonly groups: readonly (readonly OptionId[])[] }
  /** The score lies somewhere between, ends included. */
  | { readonly kind: "ranges"; readonly ranges: ReadonlyMap<OptionId, ScoreRange> }
  /** Nothing is known of it: never taken as consent, nor as a refusal. */
  | { readonly kind: "unknown" }

export interface ScoreRange {
  readonly low: Rational
  readonly high: Rational
}

/**
 * How the author of a preference knows it: the party said it, it was worked out, or it was told in
 * confidence.
 */
export const BASES = ["stated", "estimated", "confided"] as const
export type Basis = (typeof BASES)[number]

/** Whose word a preference is and what it rests on. */
export interface Origin {
  readonly heldBy: string | undefined
  readonly author: string | undefined
  readonly basis: Basis | undefined
  readonly evidence: readonly string[]
}

export interface Preference {
  readonly party: PartyId
  readonly issue: IssueId
  readonly weight: Rational
  /** Whether the weight was written; the other weights are 1. */
  readonly weighed: boolean
  readonly judgement: Judgement
  readonly origin: Origin
}

/** One option for each of some issues. */
export type Combination = ReadonlyMap<IssueId, OptionId>

/** Something that a combination adds to a party's utility, or takes from it. */
export interface Interaction {
  readonly party: PartyId
  readonly when: Combination
  readonly score: Rational
  readonly origin: Origin
}

export interface Talks {
  readonly title: string
  readonly parties: readonly Party[]
  readonly issues: readonly Issue[]
  /** At most one for each party and issue; a party without one on an issue is indifferent there. */
  readonly preferences: readonly Preference[]
  readonly interactions: readonly Interaction[]
  /** Packages that match one of these are left out. */
  readonly forbidden: readonly Combination[]
  /** Who must accept a package for it to be adopted. */
  readonly adoption: Rule
  /** What had to be decided while reading, in words. */
  readonly notes: readonly string[]
}
