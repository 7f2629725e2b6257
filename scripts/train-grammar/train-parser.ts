/**
 * Trains the parser: a dynamic oracle over arc-hybrid moves (Goldberg and Nivre 2013), labels
 * apart.
 */

import type { Draw } from "../../src/base/index.ts"
import { LABEL_FEATURES, labelFeatures } from "../../src/reading/trees/label-features.ts"
import { MOVE_FEATURES, moveFeatures } from "../../src/reading/trees/move-features.ts"
import { bestMove, onlyMove } from "../../src/reading/trees/parse.ts"
import { bestOf } from "../../src/reading/trees/scorer.ts"
import type { TaggedSentence } from "../../src/reading/trees/types.ts"
import { LEFT, RIGHT, SHIFT, Transitions, type Move } from "../../src/reading/trees/transitions.ts"
import { Perceptron } from "./perceptron.ts"
import { shuffled } from "./shuffled.ts"
import { SparsePerceptron } from "./sparse-perceptron.ts"
import { learn } from "./train-tagger.ts"

export interface ParserModels {
  readonly moves: Perceptron
  readonly labels: SparsePerceptron
}

/**
 * A sentence as the parser meets it, and what it should make of it: heads without crossing arcs,
 * and labels.
 */
export interface ParserLesson {
  readonly sentence: TaggedSentence
  readonly heads: readonly number[]
  readonly labels: readonly number[]
}

/** One direction of reading trained on these lessons; the weights are not averaged yet. */
export function trainParser(
  lessons: readonly ParserLesson[],
  relations: number,
  rounds: number,
  draw: Draw,
): ParserModels {
  const models = { moves: new Perceptron(3), labels: new SparsePerceptron() }
  const learner = new Learner(models, relations, draw)
  for (let round = 0; round < rounds; round += 1)
    for (const lesson of shuffled(lessons, draw)) learner.learn(lesson, round > 0 ? EXPLORE : 0)
  return models
}

/** How often, from the second round, the parser follows its own guess rather than the best move. */
const EXPLORE = 0.9
const MARGIN = 1

class Learner {
  private readonly state = new Transitions()
  private readonly moveSpace = new Int32Array(MOVE_FEATURES)
  private readonly labelSpace = new Int32Array(LABEL_FEATURES)
  private readonly moveScores = new Float32Array(3)
  private readonly labelScores: Float32Array
  private readonly models: ParserModels
  private readonly draw: Draw

  constructor(models: ParserModels, relations: number, draw: Draw) {
    this.models = models
    this.draw = draw
    this.labelScores = new Float32Array(relations)
  }

  learn(lesson: ParserLesson, explore: number): void {
    const { sentence } = lesson
    this.state.begin(sentence.size)
    while (!this.state.done) {
      const move = onlyMove(this.state) ?? this.learnMove(lesson, sentence, explore)
      this.state.apply(move, move === SHIFT ? 0 : this.learnLabel(lesson, sentence, move))
    }
  }

  private learnMove(lesson: ParserLesson, sentence: TaggedSentence, explore: number): Move {
    const count = moveFeatures(this.state, sentence, this.moveSpace)
    this.models.moves.score(this.moveSpace, count, this.moveScores)
    const allowed = ([SHIFT, LEFT, RIGHT] as const).filter((move) => this.state.allows(move))
    const costs = allowed.map((move) => moveCost(this.state, lesson.heads, move))
    const least = Math.min(...costs)
    const good = this.best(allowed.filter((_, k) => costs[k] === least))
    const wrong = allowed.filter((_, k) => costs[k] !== least)
    this.models.moves.tick()
    if (wrong.length > 0) {
      const rival = this.best(wrong)
      if ((this.moveScores[good] as number) - (this.moveScores[rival] as number) < MARGIN)
        this.models.moves.update(this.moveSpace, count, good, rival)
    }
    return explore > 0 && this.draw() < explore ? bestMove(this.state, this.moveScores) : good
  }

  /**
   * Learns the label where the arc is right; gives the label guessed, as the reader would see it.
   */
  private learnLabel(lesson: ParserLesson, sentence: TaggedSentence, move: Move): number {
    const child = this.state.onStack(0)
    const count = labelFeatures(this.state, sentence, move, this.labelSpace)
    this.models.labels.score(this.labelSpace, count, this.labelScores)
    if (lesson.heads[child] !== this.state.headOf(move)) return bestOf(this.labelScores)
    return learn(
      this.models.labels,
      this.labelSpace,
      count,
      this.labelScores,
      lesson.labels[child] as number,
    )
  }

  private best(moves: readonly Move[]): Move {
    return moves.reduce((best, move) =>
      (this.moveScores[move] as number) > (this.moveScores[best] as number) ? move : best,
    )
  }
}

/** Gold arcs that can no longer be made after this move. */
function moveCost(state: Transitions, heads: readonly number[], move: Move): number {
  const [s0, b0] = [state.onStack(0), state.buffer]
  let cost = 0
  if (move === SHIFT) {
    for (let k = 0; k < state.depth; k += 1) {
      const word = state.onStack(k)
      if (heads[word] === b0) cost += 1
      if (k > 0 && heads[b0] === word) cost += 1
    }
    return cost
  }
  if ((heads[s0] as number) >= (move === LEFT ? b0 + 1 : b0)) cost += 1
  if (move === LEFT && state.depth > 1 && heads[s0] === state.onStack(1)) cost += 1
  for (let word = b0; word < state.size; word += 1) if (heads[word] === s0) cost += 1
  return cost
}
