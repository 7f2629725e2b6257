/**
 * Learns how much each piece of evidence weighs, and writes
 * `src/reading/statements/evidence-weights.ts`.
 *
 *   node scripts/train-confidence/train.ts WEIGHTS DOCUMENTS OUT
 *
 * WEIGHTS is a parser's file that was trained without the documents (`--hold`), DOCUMENTS the
 * marked documents, one JSON object a line. To them come our own sentences that take a stance,
 * which the documents' way of marking leaves out. Prints the calibration error by cross-validation
 * over the documents.
 */

import { readFileSync, writeFileSync } from "node:fs"
import { unpackedWeights } from "../../src/main/reader.ts"
import { createExplainingReader, loadModels } from "../../src/reading/index.ts"
import { folded, hardJudged, ownJudged, PENALTY } from "./folds.ts"
import { judge, type GumDocument } from "./judged.ts"
import { calibrationError, fitLogistic } from "./logistic.ts"

const [weights = "", documents = "", out = ""] = process.argv.slice(2)
const read = createExplainingReader(await loadModels(await unpackedWeights(weights)))
const own = ownJudged(read)
const judged = [
  ...readFileSync(documents, "utf8")
    .trim()
    .split("\n")
    .map((line) => judge(read, JSON.parse(line) as GumDocument)),
  ...hardJudged(read),
]
for (const penalty of [1, PENALTY, 4]) {
  const all = folded(judged, own, penalty)
  const loss =
    all.reduce(
      (sum, { confidence, right }) => sum - Math.log(right ? confidence : 1 - confidence),
      0,
    ) / all.length
  process.stdout.write(
    `penalty ${penalty}: ${all.length} drafts, calibration error over the folds ` +
      `${calibrationError(all).toFixed(3)}, loss ${loss.toFixed(3)}\n`,
  )
}
const model = fitLogistic([...judged.flat(), ...own], PENALTY)
const lines = [...model]
  .filter(([, weight]) => Math.abs(weight) >= 0.005)
  .map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight.toFixed(2)},`)
writeFileSync(
  out,
  `/** Written by scripts/train-confidence/train.ts. */\n\nexport const EVIDENCE_WEIGHTS: ` +
    `Readonly<Record<string, number>> = {\n${lines.join("\n")}\n}\n`,
)
