/** How well the weights tag and parse sentences whose tokens are given. */

import { readdirSync } from "node:fs"
import { keptScorer } from "../../src/reading/trees/scorer.ts"
import { readWeights } from "../../src/reading/trees/weights.ts"
import { readWordClasses } from "../../src/reading/trees/word-classes.ts"
import { readTreebank } from "../../scripts/train-grammar/conllu.ts"
import { accuracy } from "../../scripts/train-grammar/evaluate.ts"
import { lessonOf, lexiconOf } from "../../scripts/train-grammar/lessons.ts"
import { sharedPath } from "../../test/shared-data.ts"

/**
 * Prints the scores on PUD, which is never trained on, and on the genres that these weights have
 * not seen.
 */
export function trees(print: (line: string) => void, bytes: Uint8Array, blind: boolean): void {
  const weights = readWeights(bytes)
  const classes = readWordClasses(weights.classes)
  const lexicon = lexiconOf(
    Array.from(weights.forms, (form, i) => ({
      form: form | 0,
      usual: weights.usual[i] ?? 0,
      sure: weights.sure[i] === 1,
    })),
  )
  const models = {
    lexicon,
    tagger: keptScorer(weights.tagger),
    guide: { moves: keptScorer(weights.guideMoves), labels: keptScorer(weights.guideLabels) },
    front: { moves: keptScorer(weights.moves), labels: keptScorer(weights.labels) },
  }
  const gum = readdirSync(sharedPath("treebank/gum")).sort()
  const tests = [
    ["PUD", ["treebank/en_pud-ud-test.conllu"]],
    ...(blind
      ? ["news", "interview", "court"].map(
          (genre) =>
            [
              `GUM ${genre}`,
              gum
                .filter((name) => name.includes(`_${genre}_`))
                .map((name) => `treebank/gum/${name}`),
            ] as const,
        )
      : []),
  ] as const
  for (const [name, files] of tests) {
    const lessons = files
      .flatMap((file) => readTreebank(sharedPath(file)))
      .map((each) => lessonOf(each, weights, classes))
    const { universal, heads, labelled, tokens } = accuracy(lessons, weights, models)
    print(`  ${name}, ${tokens} tokens: UPOS ${universal}, UAS ${heads}, LAS ${labelled}`)
  }
}
