/**
 * Trains tagger and parser and writes their weights.
 *
 *   node scripts/train-grammar/train.ts TREEBANKS CLASSES OUT [--hold WORD]... [--seeds N] [--rounds N]
 *
 * TREEBANKS is the folder with the treebanks, CLASSES the file that `word-classes.ts` writes. A GUM document whose name holds one of
 * the words held is not trained on; it and PUD, which never is, are measured. Every seed is one more training whose weights are
 * added to the others'. The same arguments give the same bytes.
 */

import { createHash } from "node:crypto"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { parseArgs } from "node:util"
import { gzipSync } from "node:zlib"
import { seededDraw } from "../../src/base/index.ts"
import { keptScorer } from "../../src/reading/trees/scorer.ts"
import { readWordClasses } from "../../src/reading/trees/word-classes.ts"
import { readTreebank, type TreebankSentence } from "./conllu.ts"
import { accuracy, type Models } from "./evaluate.ts"
import { keptWeights } from "./kept.ts"
import { labelsOf, lessonOf, lexiconOf, seenWords, type Lesson } from "./lessons.ts"
import type { Weight } from "./perceptron.ts"
import { titled } from "./titled.ts"
import { jackknifed, trainTagger } from "./train-tagger.ts"
import { trainParser } from "./train-parser.ts"
import { writeWeights } from "./write-weights.ts"

const { positionals: [folder = "", classesPath = "", out = ""], values } = parseArgs({
  allowPositionals: true, options: { hold: { type: "string", multiple: true, default: [] }, seeds: { type: "string", default: "1" }, rounds: { type: "string", default: "8" }, tagger: { type: "boolean", default: false } },
})
const KEPT = { tagger: 800_000, moves: 1_600_000, labels: 810_000 }
const TAG_ROUNDS = 6

const began = performance.now()
const log = (line: string): void => { process.stdout.write(`${((performance.now() - began) / 1000).toFixed(0)} s  ${line}\n`) }
const gum = readdirSync(`${folder}/gum`).filter((name) => name.endsWith(".conllu")).sort()
const isHeld = (name: string): boolean => values.hold.some((word) => name.includes(word))
const read = (names: readonly string[]): readonly TreebankSentence[] => names.flatMap((name) => readTreebank(`${folder}/${name}`))
const sentences = [...read(gum.filter((name) => !isHeld(name)).map((name) => `gum/${name}`)), ...read(["train", "dev", "test"].map((part) => `en_ewt-ud-${part}.conllu`))]
const classesBytes = readFileSync(classesPath)
const classes = readWordClasses(classesBytes)
const lists = labelsOf(sentences)
const lessons = titled(sentences, seededDraw(3)).map((each) => lessonOf(each, lists, classes))
const tests = new Map<string, readonly Lesson[]>()
const test = (name: string, all: readonly TreebankSentence[]): void => { if (all.length > 0) tests.set(name, all.map((each) => lessonOf(each, lists, classes))) }
for (const genre of ["news", "interview", "court"]) test(genre, read(gum.filter((name) => isHeld(name) && name.includes(`_${genre}_`)).map((name) => `gum/${name}`)))
test("pud", read(["en_pud-ud-test.conllu"]))
const report = (what: string, models: Models): void => {
  for (const [name, each] of tests) { const { universal, heads, labelled, tokens } = accuracy(each, lists, models); log(`${what} ${name}: UPOS ${universal} UAS ${heads} LAS ${labelled} (${tokens} tokens)`) }
}

log(`${lessons.length} sentences, ${lessons.reduce((sum, { tags }) => sum + tags.length, 0)} tokens, ${lists.tags.length} tags, ${lists.relations.length} relations`)
const seen = seenWords(lessons)
const lexicon = lexiconOf(seen)
const [taggers, moves, labels]: [Iterable<Weight>[], Iterable<Weight>[], Iterable<Weight>[]] = [[], [], []]
for (let seed = 1; seed <= Number(values.seeds); seed += 1) {
  const draw = seededDraw(seed)
  const tagger = trainTagger(lessons, lists.tags.length, TAG_ROUNDS, draw)
  taggers.push([...tagger.model.means()])
  tagger.model.average()
  log(`seed ${seed}: tagger`)
  const nothing = { score: (_f: Int32Array, _n: number, scores: Float32Array) => { scores.fill(0) } }
  report("tags", { lexicon, tagger: tagger.model, moves: nothing, labels: nothing })
  if (values.tagger) continue
  const tags = jackknifed(lessons, lists.tags.length, TAG_ROUNDS, draw)
  log("jackknifed")
  const parser = trainParser(lessons, tags, lists, Number(values.rounds), draw, (_, round) => { log(`round ${round}`) })
  moves.push([...parser.moves.means()])
  labels.push([...parser.labels.means()])
  parser.moves.average()
  parser.labels.average()
  report("whole", { lexicon, tagger: tagger.model, ...parser })
}
const kept = { tagger: keptWeights(taggers, KEPT.tagger), moves: keptWeights(moves, KEPT.moves, true), labels: keptWeights(labels, KEPT.labels) }
report("kept", { lexicon, tagger: keptScorer(kept.tagger), moves: keptScorer(kept.moves), labels: keptScorer(kept.labels) })
const bytes = writeWeights({ ...lists, seen, classes: classesBytes, ...kept })
const packed = gzipSync(bytes, { level: 9 })
writeFileSync(out, packed)
writeFileSync(join(dirname(out), "sha256.ts"), `/** Written by scripts/train-grammar/train.ts beside the weights. */\n\nexport const WEIGHTS_SHA256 = "${createHash("sha256").update(bytes).digest("hex")}"\n`)
log(`${bytes.length} bytes, ${packed.length} packed`)
