/** What would have to be asked: of whom nobody knows what it thinks, and of which options. */

import type { Talks } from "../model/index.ts"

/**
 * One party on one issue; empty options mean that it is not known what the party accepts at the
 * least.
 */
export interface OpenQuestion {
  readonly party: string
  /** By name; empty where the least it accepts is asked. */
  readonly issue: string
  readonly options: readonly string[]
}

/**
 * Every question that is open, by names, in the order of parties and issues; empty where everything
 * is known.
 */
export const openQuestions = ({ parties, issues, preferences }: Talks): readonly OpenQuestion[] =>
  parties.flatMap(({ id, name, reservation }) => [
    ...issues.flatMap(({ id: issue, name: title, options }): readonly OpenQuestion[] => {
      const judgement = preferences.find(
        (each) => each.party === id && each.issue === issue,
      )?.judgement
      const unknown = options.filter(
        (option) =>
          judgement?.kind === "unknown" ||
          (judgement?.kind === "classes" && judgement.classes.get(option.id) === "unknown"),
      )
      return unknown.length === 0
        ? []
        : [{ party: name, issue: title, options: unknown.map((option) => option.name) }]
    }),
    ...(reservation === "unknown" ? [{ party: name, issue: "", options: [] }] : []),
  ])

/** The question as a sentence. */
export const openQuestionWords = ({ party, issue, options }: OpenQuestion): string =>
  options.length === 0
    ? `Nobody has said what ${party} accepts at the least.`
    : `Nobody has said what ${party} thinks of ${issue}: ${options.join(", ")}.`
