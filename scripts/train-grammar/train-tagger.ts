/** Trains the tagger. */

import type { Draw } from "../../src/base/index.ts"
import { TAG_FEATURES, tagFeatures, type TagLexicon } from "../../src/reading/trees/tagger.ts"
import { lexiconOf, placesOf, seenWords, type Lesson } from "./lessons.ts"
import { shuffled } from "./shuffled.ts"
import { SparsePerceptron } from "./sparse-perceptron.ts"

export interface TrainedTagger {
  readonly model: SparsePerceptron
  readonly lexicon: TagLexicon
}

/**
 * A tagger trained on these lessons; the weights are not averaged yet. Words whose class is sure
 * teach nothing.
 */
export function trainTagger(
  lessons: readonly Lesson[],
  classes: number,
  rounds: number,
  draw: Draw,
): TrainedTagger {
  const model = new SparsePerceptron()
  const lexicon = lexiconOf(seenWords(lessons))
  const prepared = lessons.map((lesson) => ({
    places: placesOf(lesson, lexicon),
    tags: lesson.tags,
    sure: lesson.facts.map(({ form }) => lexicon.sure(form)),
  }))
  const [features, scores] = [new Int32Array(TAG_FEATURES), new Float32Array(classes)]
  for (let round = 0; round < rounds; round += 1) {
    for (const { places, tags, sure } of shuffled(prepared, draw)) {
      const guessed = new Uint8Array(tags.length)
      for (let i = 0; i < tags.length; i += 1) {
        if ((sure[i] as number) >= 0) {
          guessed[i] = sure[i] as number
          continue
        }
        const count = tagFeatures(places, guessed, i, features)
        model.score(features, count, scores)
        guessed[i] = learn(model, features, count, scores, tags[i] as number)
      }
    }
  }
  return { model, lexicon }
}

const MARGIN = 1

/** One step of learning; gives the class that would have been chosen. */
export function learn(
  model: SparsePerceptron,
  features: Int32Array,
  count: number,
  scores: Float32Array,
  gold: number,
): number {
  const rival = rivalOf(scores, gold)
  model.tick()
  if ((scores[gold] as number) - (scores[rival] as number) < MARGIN)
    model.update(features, count, gold, rival)
  return (scores[gold] as number) >= (scores[rival] as number) ? gold : rival
}

function rivalOf(scores: Float32Array, gold: number): number {
  let best = gold === 0 ? 1 : 0
  for (let of = 0; of < scores.length; of += 1)
    if (of !== gold && (scores[of] as number) > (scores[best] as number)) best = of
  return best
}
