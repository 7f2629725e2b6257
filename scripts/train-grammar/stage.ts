/**
 * One stage of the training, in a thread of its own; what it finds it writes to a file. Stages of
 * one kind do not wait for each other, and each draws its own chances, so the order in which they
 * end changes nothing.
 */

import { workerData } from "node:worker_threads"
import { seededDraw } from "../../src/base/index.ts"
import { tagSetOf } from "../../src/reading/trees/analyser.ts"
import { guided, guideFrom, headTurned } from "../../src/reading/trees/guide.ts"
import { readerOver } from "../../src/reading/trees/parse.ts"
import { taggedSentence } from "../../src/reading/trees/sentence.ts"
import { tagSentence } from "../../src/reading/trees/tagger.ts"
import type { Parsed } from "../../src/reading/trees/types.ts"
import { placesOf, type Lesson } from "./lessons.ts"
import { materialFrom, type Source } from "./material.ts"
import {
  FOLDS,
  readTags,
  readTrees,
  writeTags,
  writeTrees,
  writeModel,
  type Place,
} from "./stage-files.ts"
import { trainParser, type ParserLesson, type ParserModels } from "./train-parser.ts"
import { trainTagger } from "./train-tagger.ts"

const STAGES = ["tags", "tagger", "trees", "guide", "front"] as const
/**
 * `number` is the fold for tags and trees, which are given to lessons by models that have not seen
 * them, and the seed for models.
 */
export interface Stage {
  readonly kind: (typeof STAGES)[number]
  readonly number: number
  readonly source: Source
  readonly place: Place
}

const [TAG_ROUNDS, FOLD_ROUNDS, ROUNDS] = [6, 6, 9]

const { kind, number, source, place } = workerData as Stage
const { lessons, lists } = materialFrom(source)
const set = tagSetOf(lists.tags)
const seedOf = (of: (typeof STAGES)[number]): number => STAGES.indexOf(of) * 1000 + number
const draw = seededDraw(seedOf(kind))
const ofFold = lessons.filter((_, i) => i % FOLDS === number),
  others = lessons.filter((_, i) => i % FOLDS !== number)
const RUN: Readonly<Record<Stage["kind"], () => void>> = { tags, tagger, trees, guide, front }
RUN[kind]()

function tags(): void {
  const { model, lexicon } = trainTagger(others, lists.tags.length, TAG_ROUNDS, draw)
  model.average()
  writeTags(
    place,
    number,
    ofFold.map((lesson) =>
      tagSentence(placesOf(lesson, lexicon), lexicon, model, lists.tags.length),
    ),
  )
}

function tagger(): void {
  writeModel(
    place,
    "tagger",
    number,
    trainTagger(lessons, lists.tags.length, TAG_ROUNDS, draw).model.means(),
  )
}

function trees(): void {
  const all = fromEnd(lessons)
  const { moves, labels } = trainParser(
    all.filter((_, i) => i % FOLDS !== number),
    lists.relations.length,
    FOLD_ROUNDS,
    draw,
  )
  moves.average()
  labels.average()
  writeTrees(
    place,
    number,
    all
      .filter((_, i) => i % FOLDS === number)
      .map(({ sentence }) => readerOver({ moves, labels }, lists.relations.length)(sentence)),
  )
}

function guide(): void {
  write("guide", trainParser(fromEnd(lessons), lists.relations.length, ROUNDS, draw))
}

function front(): void {
  const [given, advice] = [readTags(place, lessons), readTrees(place, lessons)]
  const prepared = lessons.map(({ facts, heads, labels }, i) => ({
    heads,
    labels,
    sentence: guided(
      taggedSentence(facts, given[i] as Uint8Array, set),
      guideFrom(advice[i] as Parsed),
    ),
  }))
  write("front", trainParser(prepared, lists.relations.length, ROUNDS, draw))
}

function write(name: string, { moves, labels }: ParserModels): void {
  writeModel(place, `${name}-moves`, number, moves.means())
  writeModel(place, `${name}-labels`, number, labels.means())
}

/** The lessons with every sentence turned round. */
function fromEnd(all: readonly Lesson[]): readonly ParserLesson[] {
  const given = readTags(place, all)
  return all.map(({ facts, heads, labels }, i) => ({
    sentence: taggedSentence(facts.toReversed(), (given[i] as Uint8Array).toReversed(), set),
    heads: heads.map((head) => headTurned(head, heads.length)).reverse(),
    labels: labels.toReversed(),
  }))
}
