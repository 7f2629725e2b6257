/** Reading in tests: models loaded once, drafts shown as sentences. */

import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { placeMap, type Day, type Span } from "../../base/index.ts"
import { surfaceGrammar, type Grammar } from "../syntax/grammar.ts"
import { mendTags } from "../syntax/tags.ts"
import { makePage } from "../text/page.ts"
import { createReader, loadModels } from "../index.ts"
import type { ActorRef, Reading } from "../types.ts"
import { reportsSpeech } from "../words/cues.ts"

const models = await loadModels(
  gunzipSync(readFileSync(new URL("../../../weights/english.bin.gz", import.meta.url))),
)
const reader = createReader(models)

/** The reading of a text without markup. */
export const readText = (text: string, date?: string): Reading =>
  reader({
    text,
    markup: [],
    date: date as Day | undefined,
    title: undefined,
    publisher: undefined,
  })

export const readWith = reader

/** The same reader in the profile for measuring. */
export const readInClauses = createReader(models, "clauses")

/** The grammar of a text, for tests of single modules. */
export const grammarOf = (text: string): Grammar =>
  surfaceGrammar(makePage(text, models.analyse, mendTags, reportsSpeech))

export const dateParser = models.dates

/** Shows the parts of one reading by their words. */
export function shown(
  text: string,
  date?: string,
): {
  readonly reading: Reading
  readonly words: (span: Span | undefined) => string
  readonly names: (refs: readonly ActorRef[]) => string
  /** `speakers <cue> content (act)`, one line a statement. */
  readonly statements: readonly string[]
} {
  const reading = readText(text, date)
  const places = placeMap(text)
  const words = (span: Span | undefined): string =>
    span === undefined ? "" : places.slice(span).replaceAll(/\s+/g, " ")
  const name = (ref: ActorRef | undefined): string =>
    reading.actors.find(({ id }) => id === ref)?.name ?? "?"
  return {
    reading,
    words,
    names: (refs) => refs.map(name).join(", "),
    statements: reading.statements.map(
      (each) =>
        `${each.speakers.map(({ actor }) => name(actor)).join(" & ")} <${words(each.cue)}> ` +
        `${each.content.map(words).join(" / ")} (${each.act})`,
    ),
  }
}
