/** Confidence by cross-validation over documents. */

import type { createExplainingReader } from "../../src/reading/index.ts"
import { hardTexts } from "../../src/reading/hard/marked.ts"
import { judge } from "./judged.ts"
import { fitLogistic, likelihood, type Judged } from "./logistic.ts"
import { OWN_TEXTS } from "./own-texts.ts"

const FOLDS = 8
export const PENALTY = 2

const OURS = ["takes a stance", "built as letter", "built as turn", "built as duty"]

/** Drafts of our own texts of the kinds that the marked documents leave out; all are right. */
export const ownJudged = (read: ReturnType<typeof createExplainingReader>): readonly Judged[] =>
  OWN_TEXTS.flatMap((text) =>
    read({ text, markup: [], date: undefined, title: undefined, publisher: undefined }).reasons.map(
      (names) => ({ names, right: true }),
    ),
  ).filter(({ names }) => OURS.some((name) => names.includes(name)))

/** Drafts of our own hard sentences, judged; eight sentences stand for a document. */
export function hardJudged(
  read: ReturnType<typeof createExplainingReader>,
): readonly (readonly Judged[])[] {
  const judged = hardTexts.map(({ text, attributions }) =>
    judge(read, { genre: "", text, dateCreated: "", attributions }),
  )
  return Array.from({ length: Math.ceil(judged.length / 8) }, (_, at) =>
    judged.slice(at * 8, at * 8 + 8).flat(),
  )
}

/**
 * Each document's drafts with the confidence that a model fitted on the other folds (and our own
 * texts) gives them.
 */
export const folded = (
  documents: readonly (readonly Judged[])[],
  own: readonly Judged[],
  penalty = PENALTY,
): readonly { readonly confidence: number; readonly right: boolean }[] =>
  documents.flatMap((drafts, i) => {
    const model = fitLogistic(
      [...documents.filter((_, k) => k % FOLDS !== i % FOLDS).flat(), ...own],
      penalty,
    )
    return drafts.map(({ names, right }) => ({ confidence: likelihood(model, names), right }))
  })
