/**
 * From a tagged sentence to its tree: greedy moves, one label an arc. A sentence is read twice:
 * from its end, then from its front with the first tree as advice (stacking: Nivre and McDonald
 * 2008; the two directions err in different places).
 */

import { guideFrom, guided } from "./guide.ts"
import { LABEL_FEATURES, labelFeatures } from "./label-features.ts"
import { MOVE_FEATURES, moveFeatures } from "./move-features.ts"
import { bestOf, type Scorer } from "./scorer.ts"
import { taggedSentence, type TagSet } from "./sentence.ts"
import { LEFT, RIGHT, SHIFT, Transitions, type Move } from "./transitions.ts"
import type { Parsed, TaggedSentence } from "./types.ts"
import type { WordFacts } from "./word-facts.ts"

/** What one direction of reading needs. */
export interface ArcModels {
  readonly moves: Scorer
  readonly labels: Scorer
}

/**
 * A parser that reads from the end, then from the front. Takes the words' facts and their classes.
 * Time is in proportion to the words.
 */
export function parserOver(
  guide: ArcModels,
  front: ArcModels,
  relations: number,
  set: TagSet,
): (facts: readonly WordFacts[], tags: Uint8Array) => Parsed {
  const [fromEnd, fromFront] = [readerOver(guide, relations), readerOver(front, relations)]
  return (facts, tags) =>
    fromFront(
      guided(
        taggedSentence(facts, tags, set),
        guideFrom(fromEnd(taggedSentence(facts.toReversed(), tags.toReversed(), set))),
      ),
    )
}

/**
 * One reading of a sentence, from its first place to its last; its work space is kept from one
 * sentence to the next.
 */
export function readerOver(
  { moves, labels }: ArcModels,
  relations: number,
): (sentence: TaggedSentence) => Parsed {
  const state = new Transitions()
  const [moveSpace, labelSpace] = [new Int32Array(MOVE_FEATURES), new Int32Array(LABEL_FEATURES)]
  const [moveScores, labelScores] = [new Float32Array(3), new Float32Array(relations)]
  return (sentence) => {
    state.begin(sentence.size)
    while (!state.done) {
      const move = onlyMove(state) ?? scored()
      if (move !== SHIFT)
        labels.score(labelSpace, labelFeatures(state, sentence, move, labelSpace), labelScores)
      state.apply(move, move === SHIFT ? 0 : bestOf(labelScores))
    }
    return {
      heads: state.heads.slice(0, sentence.size),
      labels: state.labels.slice(0, sentence.size),
    }
    function scored(): Move {
      moves.score(moveSpace, moveFeatures(state, sentence, moveSpace), moveScores)
      return bestMove(state, moveScores)
    }
  }
}

/** The move that must be made, where only one can. */
export function onlyMove(state: Transitions): Move | undefined {
  if (state.depth === 0) return SHIFT
  if (state.buffer < state.size) return undefined
  return state.depth === 1 ? LEFT : RIGHT
}

/** The best of the moves that are allowed; the first of equals. */
export function bestMove(state: Transitions, scores: ArrayLike<number>): Move {
  const [shift, left, right] = [
    scores[SHIFT] as number,
    scores[LEFT] as number,
    scores[RIGHT] as number,
  ]
  const canShift = state.allows(SHIFT)
  const canRight = state.allows(RIGHT)
  if (canShift && shift >= left && (!canRight || shift >= right)) return SHIFT
  return state.allows(LEFT) && (!canRight || left >= right) ? LEFT : canRight ? RIGHT : SHIFT
}
