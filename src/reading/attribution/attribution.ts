/**
 * An attribution as found in the text, before anybody knows who the actors are. All places are
 * token indexes.
 */

import type { Run } from "../text/sentences.ts"
import type { Act } from "../types.ts"

/**
 * How the attribution is built; confidence and reasons rest on it. A branch is found by the tree
 * alone.
 */
export type Construction =
  | "quotation"
  | "that-clause"
  | "clause"
  | "aside"
  | "according-to"
  | "infinitive"
  | "object"
  | "gerund"
  | "question"
  | "colon"
  | "passive"
  | "adjective"
  | "noun"
  | "declined"
  | "credit"
  | "turn"
  | "carried"
  | "branch"
  | "letter"
  | "duty"

/** One voice: the words that name it. */
export interface Voice {
  readonly run: Run
  /** The phrase that a relative pronoun stands for: `Amiri, who has said`. */
  readonly antecedent: Run | undefined
}

export interface Attribution {
  readonly act: Act
  readonly construction: Construction
  readonly nature: "speech" | "mind" | "finding"
  /** Plain form of the cue: `say`, `according to`. */
  readonly lemma: string
  readonly cue: Run | undefined
  readonly negated: boolean
  /** Will, would, may: said to be said, not said. */
  readonly supposed: boolean
  /** Empty where the speaker is not named. */
  readonly voices: readonly Voice[]
  /** Whether the speaker was carried over from another clause, sentence or paragraph. */
  readonly carried: boolean
  readonly content: readonly Run[]
  readonly addressees: readonly Run[]
  /**
   * Words after or before the cue that say when, where or how: searched for occasion and manner.
   */
  readonly adjuncts: readonly Run[]
  readonly question: Run | undefined
  /** The sentence that the cue stands in. */
  readonly sentence: number
}

/** What an attribution says of itself unless something tells otherwise. */
export const PLAIN = {
  negated: false,
  supposed: false,
  carried: false,
  addressees: [],
  adjuncts: [],
  question: undefined,
} as const satisfies Partial<Attribution>
