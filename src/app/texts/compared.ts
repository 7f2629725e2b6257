/** Two lists of clauses compared, with a sentence on everything that is odd about it. */

import type { Comparison } from "../../contract/index.ts"
import {
  compareTexts,
  repeatedNumbers,
  type ComparedClause,
  type ComparisonExactness,
} from "../../record/index.ts"

/** A side by the name it goes under in sentences: a version's label, a file. */
export interface NamedClauses {
  readonly name: string
  readonly clauses: readonly ComparedClause[]
}

/** What differs, and the notes. */
export function compared(from: NamedClauses, to: NamedClauses): Comparison {
  const comparison = compareTexts(from.clauses, to.clauses)
  const notes = [
    ...(comparison.aligns
      ? []
      : [
          `No clause of ${from.name} is like one of ${to.name}: both are shown whole; see ` +
            "whether they are versions of one text.",
        ]),
    ...emptyNotes(from),
    ...emptyNotes(to),
    ...repeatedNotes(from),
    ...repeatedNotes(to),
    ...boundedNotes(comparison.exactness),
  ]
  return { ...comparison, notes }
}

const emptyNotes = ({ name, clauses }: NamedClauses): readonly string[] =>
  clauses.length === 0 ? [`There is no clause in ${name}.`] : []

/** Numbers that stand twice: such clauses are told apart by their words. */
export const repeatedNotes = ({
  name,
  clauses,
}: {
  readonly name: string
  readonly clauses: readonly { readonly number: string }[]
}): readonly string[] =>
  repeatedNumbers(clauses)
    .slice(0, 3)
    .map(
      ({ number, at }) =>
        `${at.length} clauses of ${name} have the number ${number}; they are told apart by ` +
        "their words.",
    )

const boundedNotes = (exactness: ComparisonExactness): readonly string[] =>
  exactness.kind === "exact"
    ? []
    : [
        "The texts are too long and too unlike for the shortest difference: " +
          `${exactness.shown} words differ as shown, at least ${exactness.atLeast} must.`,
      ]
