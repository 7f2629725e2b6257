/**
 * How well the reader reads, and how fast: attributions on GUM's development documents by genre,
 * dates and confidence on the same, event types on PLOVER's development records, the report of
 * March 2021 against the list made by hand, characters per second. The data lie beside the project;
 * without them only speed is measured.
 */

import { statSync } from "node:fs"
import { unpackedWeights, WEIGHTS } from "../src/main/reader.ts"
import {
  createExplainingReader,
  createReader,
  loadModels,
  type Reading,
  type ReadingModels,
} from "../src/reading/index.ts"
import { folded, hardJudged, ownJudged } from "../scripts/train-confidence/folds.ts"
import { judge, unitsIn } from "../scripts/train-confidence/judged.ts"
import { calibrationError } from "../scripts/train-confidence/logistic.ts"
import { linear, odd } from "./reading/odd.ts"
import { SAMPLE } from "./reading/sample.ts"
import { trees } from "./reading/trees.ts"
import { hardTexts } from "../src/reading/hard/marked.ts"
import { locate, REPORT, scoreReport } from "../src/reading/testing/report.ts"
import {
  addTallies,
  figures,
  tally,
  tokensIn,
  type MarkedTokens,
  type Tally,
} from "../src/reading/testing/score.ts"
import type { Day } from "../src/base/index.ts"
import { hasSharedData, sharedText } from "../test/shared-data.ts"

/**
 * F1 of naive surface rules on the same documents, cue and full, before this reader was written.
 */
const BEFORE: Readonly<Record<string, string>> = {
  news: "62.2 / 40.1",
  interview: "42.5 / 30.7",
  court: "52.2 / 35.7",
}

type Read = ReturnType<typeof createReader>
interface Place {
  readonly start: number
  readonly end: number
}
interface GumDocument {
  readonly genre: string
  readonly text: string
  readonly dateCreated: string
  readonly attributions: readonly {
    readonly source: readonly Place[]
    readonly cue: readonly Place[]
    readonly content: readonly Place[]
  }[]
  readonly dates: readonly (Place & {
    readonly when?: string
    readonly from?: string
    readonly to?: string
  })[]
}

export async function run(print: (line: string) => void): Promise<void> {
  const began = performance.now()
  const blindWeights = process.env["PARLEY_BLIND_WEIGHTS"]
  const weights = await unpackedWeights(blindWeights ?? WEIGHTS)
  const models = await loadModels(weights)
  print(
    `models loaded in ${(performance.now() - began).toFixed(0)} ms, ` +
      `${Math.round(statSync(blindWeights ?? WEIGHTS).size / 1000).toLocaleString("en")} kB of ` +
      "weights",
  )
  const read = createReader(models)
  if (hasSharedData) {
    const documents = sharedText("attribution/gum-attribution-dev.jsonl")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as GumDocument)
    const whose =
      blindWeights === undefined
        ? "the weights that ship"
        : "weights that have seen no news, interview or court document"
    print(`tags and trees of ${whose}, tokens given`)
    trees(print, weights, blindWeights !== undefined)
    attributions(print, read, documents, blindWeights !== undefined)
    print("the same in the clause-level profile, which is how those documents were marked")
    byGenre(print, createReader(models, "clauses"), documents)
    hard(print, read)
    calibration(print, models, documents)
    dates(print, read, documents)
    events(print, read)
    report(print, read)
  } else print("the development data is absent: only speed is measured")
  speed(print, read)
  odd(print, (text) => readIn(read, text, day("2021-03-08")))
  linear(print, (text) => readIn(read, text, day("2021-03-08")))
}

/**
 * The calibration error by cross-validation: no document has taught the confidence of its own
 * drafts.
 */
function calibration(
  print: (line: string) => void,
  models: ReadingModels,
  documents: readonly GumDocument[],
): void {
  const explain = createExplainingReader(models)
  const all = folded(
    [...documents.map((each) => judge(explain, each)), ...hardJudged(explain)],
    ownJudged(explain),
  )
  print(
    "  confidence by cross-validation over documents: calibration error " +
      `${calibrationError(all).toFixed(3)} over ten bins, ${all.length} drafts`,
  )
}

const day = (text: string): Day | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? (text as Day) : undefined
const readIn = (read: Read, text: string, date: Day | undefined): Reading =>
  read({ text, markup: [], date, title: undefined, publisher: undefined })

function attributions(
  print: (line: string) => void,
  read: Read,
  documents: readonly GumDocument[],
  blind: boolean,
): void {
  const seen = ", seen in training (optimistic; PARLEY_BLIND_WEIGHTS names weights that have not)"
  print(
    `GUM development documents${blind ? "" : seen}: ` +
      "precision / recall / F1 of cue, then of the full attribution",
  )
  byGenre(print, read, documents)
}

function byGenre(
  print: (line: string) => void,
  read: Read,
  documents: readonly GumDocument[],
): void {
  const tallied = new Map<string, Tally[]>()
  for (const each of documents) {
    const reading = readIn(read, each.text, day(each.dateCreated))
    const [predicted, gold] = [predictedIn(each.text, reading), goldIn(each)]
    tallied.set(each.genre, [...(tallied.get(each.genre) ?? []), tally(predicted, gold)])
  }
  for (const [genre, tallies] of [...tallied, ["all", [...tallied.values()].flat()] as const])
    print(scoreLine(genre, addTallies(tallies)))
}

function scoreLine(genre: string, tallied: Tally): string {
  const shown = (what: "cue" | "full"): string => {
    const { precision, recall, f1 } = figures(tallied, what)
    return `${precision} / ${recall} / ${f1}`
  }
  return (
    `  ${genre.padEnd(10)} cue ${shown("cue")}, full ${shown("full")} (${tallied.gold} gold, ` +
    `${tallied.predicted} ` +
    `drafted${BEFORE[genre] === undefined ? "" : `; surface rules ${BEFORE[genre]}`})`
  )
}

function predictedIn(text: string, reading: Reading): MarkedTokens[] {
  const units = unitsIn(text)
  return reading.statements.map(({ speakers, cue, content }) => ({
    source: tokensIn(text, units(speakers.map(({ span }) => span))),
    cue: tokensIn(text, units([cue])),
    content: tokensIn(text, units(content)),
  }))
}

const goldIn = ({ text, attributions: all }: GumDocument): MarkedTokens[] =>
  all.map(({ source, cue, content }) => ({
    source: tokensIn(text, source),
    cue: tokensIn(text, cue),
    content: tokensIn(text, content),
  }))

/** Our own hard sentences, each half by itself. */
function hard(print: (line: string) => void, read: Read): void {
  for (const half of ["mended", "kept"] as const) {
    const tallies = hardTexts
      .filter((each) => each.half === half)
      .map(({ text, attributions: all }) =>
        tally(
          predictedIn(text, readIn(read, text, undefined)),
          goldIn({ genre: "", text, dateCreated: "", attributions: all, dates: [] }),
        ),
      )
    const purpose = half === "mended" ? "the reader may be mended against" : "is kept for measuring"
    print(`our own hard sentences, the half that ${purpose}`)
    print(scoreLine(half, addTallies(tallies)))
  }
}

function dates(print: (line: string) => void, read: Read, documents: readonly GumDocument[]): void {
  let [gold, found, right] = [0, 0, 0]
  for (const { text, dateCreated, dates: marked } of documents) {
    const units = unitsIn(text)
    const drafts = readIn(read, text, day(dateCreated)).dates.filter(
      ({ kind }) => kind !== "duration" && kind !== "recurring",
    )
    const places = drafts.map((each) => units([each])[0])
    for (const each of marked) {
      gold += 1
      const at = places.findIndex(
        (place) => place !== undefined && place.start < each.end && each.start < place.end,
      )
      if (at < 0) continue
      found += 1
      const value = drafts[at]?.value ?? "-"
      const want = each.when ?? each.from ?? "?"
      if (
        value.split("/")[0] === want ||
        value.startsWith(want) ||
        (each.when === undefined && want.startsWith(value.split("/")[0] ?? "-"))
      )
        right += 1
    }
  }
  print(`GUM dates: ${found} of ${gold} found, ${right} with their value`)
}

interface PloverRecord {
  readonly event: string
  readonly text?: string
}

/** Names of event types that were changed after the records were made. */
const RENAMED: Readonly<Record<string, string>> = {
  DEMAND: "REQUEST",
  DISAPPROVE: "ACCUSE",
  INVESTIGATE: "ACCUSE",
  FIGHT: "ASSAULT",
}

function events(print: (line: string) => void, read: Read): void {
  const records = (
    JSON.parse(sharedText("attribution/plover-gsr-dev.json")) as PloverRecord[]
  ).filter(({ text }) => text !== undefined)
  let [some, right] = [0, 0]
  for (const { event, text } of records) {
    const codes = readIn(read, text ?? "", undefined).events.map(({ code }) => code)
    if (codes.length > 0) some += 1
    if (codes.includes(RENAMED[event] ?? event)) right += 1
  }
  print(
    `PLOVER development records: ${right} of ${records.length} with the right event type, ` +
      `${some} with any`,
  )
}

function report(print: (line: string) => void, read: Read): void {
  const text = sharedText("inputs/afghanistan-2021-03-08.txt")
  const { gold, predicted, cue, full } = scoreReport(
    text,
    readIn(read, text, day("2021-03-08")),
    locate(text, REPORT),
  )
  print(
    `the report of March 2021, by the list made by hand: ${cue} of ${gold} found, ${full} in ` +
      `full, ${predicted - cue} that are not there`,
  )
}

function speed(print: (line: string) => void, read: Read): void {
  const short = hasSharedData ? sharedText("inputs/afghanistan-2021-03-08.txt") : SAMPLE.repeat(7)
  const long = SAMPLE.repeat(Math.ceil(1_000_000 / SAMPLE.length))
  for (const [name, text, times] of [
    ["a report", short, 20],
    ["a megabyte", long, 3],
  ] as const) {
    const least = best(times, () => readIn(read, text, day("2021-03-08")))
    print(
      `${name} of ${text.length} characters: ${least.toFixed(1)} ms, ` +
        `${Math.round((text.length / least) * 1000).toLocaleString("en")} characters/s (best ` +
        `of ${times})`,
    )
  }
}

function best(times: number, work: () => unknown): number {
  let least = Infinity
  for (let i = 0; i < times; i += 1) {
    const began = performance.now()
    work()
    least = Math.min(least, performance.now() - began)
  }
  return least
}
