/**
 * Trains tagger and parser and writes their weights.
 *
 *   node scripts/train-grammar/train.ts TREEBANKS CLASSES WORK OUT [--hold WORD]... [--seeds N]
 *   [--guides N] [--keep N,N,N,N,N]
 *
 * TREEBANKS is the folder with the treebanks, CLASSES the file that `word-classes.ts` writes, WORK
 * a folder for what the stages leave; a stage whose files are there is not run again. A GUM
 * document whose name holds one of the words held is not trained on; it and PUD, which never is,
 * are measured. Every seed is one more training whose weights are added to the others'; `--keep`
 * says how many weights are kept of tagger, the guide's moves and labels, the moves and labels. The
 * same arguments give the same bytes.
 */

import { createHash } from "node:crypto"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { availableParallelism } from "node:os"
import { dirname, join } from "node:path"
import { parseArgs } from "node:util"
import { Worker } from "node:worker_threads"
import { gzipSync } from "node:zlib"
import { keptScorer, type KeptWeights } from "../../src/reading/trees/scorer.ts"
import { accuracy } from "./evaluate.ts"
import { keptWeights } from "./kept.ts"
import { lexiconOf, seenWords } from "./lessons.ts"
import { materialFrom } from "./material.ts"
import type { Stage } from "./stage.ts"
import { FOLDS, readModel } from "./stage-files.ts"
import { writeWeights } from "./write-weights.ts"

const {
  positionals: [folder = "", classes = "", place = "", out = ""],
  values,
} = parseArgs({
  allowPositionals: true,
  options: {
    hold: { type: "string", multiple: true, default: [] },
    seeds: { type: "string", default: "8" },
    guides: { type: "string", default: "4" },
    keep: { type: "string", default: "700000,800000,300000,1400000,700000" },
  },
})
const began = performance.now()
const log = (line: string): void => {
  process.stdout.write(`${((performance.now() - began) / 1000).toFixed(0)} s  ${line}\n`)
}
const source = { folder, classes, hold: values.hold }
const [seeds, guides] = [Number(values.seeds), Number(values.guides)]
mkdirSync(place, { recursive: true })

const numbered = (count: number, from: number): readonly number[] =>
  Array.from({ length: count }, (_, k) => from + k)
await all([
  ...stages("tags", numbered(FOLDS, 0), "tags"),
  ...stages("tagger", numbered(seeds, 1), "tagger"),
])
await all([
  ...stages("trees", numbered(FOLDS, 0), "trees"),
  ...stages("guide", numbered(guides, 1), "guide-labels"),
])
await all(stages("front", numbered(seeds, 1), "front-labels"))

const { lessons, lists, tests, classes: classBytes } = materialFrom(source)
const seen = seenWords(lessons)
const most = values.keep.split(",").map(Number)
const kept = (name: string, models: number, at: number, centred = false): KeptWeights =>
  keptWeights(
    numbered(models, 1).map((seed) => readModel(place, name, seed)),
    most[at] ?? 0,
    centred,
  )
const models = {
  tagger: kept("tagger", seeds, 0),
  guideMoves: kept("guide-moves", guides, 1, true),
  guideLabels: kept("guide-labels", guides, 2),
  moves: kept("front-moves", seeds, 3, true),
  labels: kept("front-labels", seeds, 4),
}
const scorers = {
  lexicon: lexiconOf(seen),
  tagger: keptScorer(models.tagger),
  guide: { moves: keptScorer(models.guideMoves), labels: keptScorer(models.guideLabels) },
  front: { moves: keptScorer(models.moves), labels: keptScorer(models.labels) },
}
for (const [name, each] of tests) {
  const { universal, heads, labelled, tokens } = accuracy(each, lists, scorers)
  log(`${name}: UPOS ${universal} UAS ${heads} LAS ${labelled} (${tokens} tokens)`)
}
const bytes = writeWeights({ ...lists, seen, classes: classBytes, ...models })
const packed = gzipSync(bytes, { level: 9 })
writeFileSync(out, packed)
writeFileSync(
  join(dirname(out), "sha256.ts"),
  `/** Written by scripts/train-grammar/train.ts beside the weights. */\n\nexport const ` +
    `WEIGHTS_SHA256 = "${createHash("sha256").update(bytes).digest("hex")}"\n`,
)
log(`${bytes.length} bytes, ${packed.length} packed`)

/** The stages of one kind whose last file is not there yet. */
function stages(kind: Stage["kind"], numbers: readonly number[], last: string): readonly Stage[] {
  return numbers
    .filter((number) => !existsSync(`${place}/${last}-${number}`))
    .map((number) => ({ kind, number, source, place }))
}

/** Runs stages, as many at a time as there are cores. */
async function all(todo: readonly Stage[]): Promise<void> {
  const waiting = [...todo]
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
        const { kind, number } = stage
        await new Promise<void>((resolve, reject) => {
          new Worker(new URL("stage.ts", import.meta.url), {
            workerData: stage,
            resourceLimits: { maxOldGenerationSizeMb: 8000 },
          })
            .on("error", reject)
            .on("exit", () => {
              resolve()
            })
        })
        log(`${kind} ${number}`)
      }
    }),
  )
}
