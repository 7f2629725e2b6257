/**
 * Learns how much each piece of evidence weighs, and writes `src/reading/statements/evidence-weights.ts`.
 *
 *   node scripts/train-confidence/train.ts WEIGHTS DOCUMENTS OUT
 *
 * WEIGHTS is a parser's file that was trained without the documents (`--hold`), DOCUMENTS the marked documents, one JSON object a line. To them come our own sentences
 * that take a stance, which the documents' way of marking leaves out. Prints the calibration error by cross-validation over the documents.
 */

import { readFileSync, writeFileSync } from "node:fs"
import { createExplainingReader, loadModels } from "../../src/reading/index.ts"
import { judge, type GumDocument } from "./judged.ts"
import { STANCES } from "./stances.ts"
import { calibrationError, fitLogistic, likelihood } from "./logistic.ts"

export const FOLDS = 8
export const PENALTY = 2

const OURS = ["letter", "turn", "duty"]

const [weights = "", documents = "", out = ""] = process.argv.slice(2)
const read = createExplainingReader(await loadModels(readFileSync(weights)))
const stances = STANCES.flatMap((text) => {
  const { reading, reasons } = read({ text, markup: [], date: undefined, title: undefined, publisher: undefined })
  return reading.statements.map((_, i) => ({ names: reasons[i] ?? [], right: true }))
}).filter(({ names }) => names.includes("takes a stance") || OURS.some((kind) => names.includes(`built as ${kind}`)))
const judged = readFileSync(documents, "utf8").trim().split("\n").map((line) => judge(read, JSON.parse(line) as GumDocument))
for (const penalty of [1, 1.5, PENALTY, 4]) {
  const folded = judged.flatMap((own, i) => {
    const model = fitLogistic(judged.filter((_, k) => k % FOLDS !== i % FOLDS).flat().concat(stances), penalty)
    return own.map(({ names, right }) => ({ confidence: likelihood(model, names), right }))
  })
  const loss = folded.reduce((sum, { confidence, right }) => sum - Math.log(right ? confidence : 1 - confidence), 0) / folded.length
  process.stdout.write(`penalty ${penalty}: ${folded.length} drafts, calibration error over the folds ${calibrationError(folded).toFixed(3)}, loss ${loss.toFixed(3)}\n`)
}
const model = fitLogistic(judged.flat().concat(stances), PENALTY)
const lines = [...model].filter(([, weight]) => Math.abs(weight) >= 0.005).map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight.toFixed(2)},`)
writeFileSync(out, `/** Written by scripts/train-confidence/train.ts. */\n\nexport const EVIDENCE_WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join("\n")}\n}\n`)
