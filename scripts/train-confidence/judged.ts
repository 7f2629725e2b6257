/** Drafts of GUM's development documents, each judged right or wrong by the matching rule. */

import type { createExplainingReader } from "../../src/reading/index.ts"
import type { Day } from "../../src/base/index.ts"
import { pairUp, tokensIn, type MarkedTokens } from "../../src/reading/testing/score.ts"
import type { Judged } from "./logistic.ts"

interface Place {
  readonly start: number
  readonly end: number
}
export interface GumDocument {
  readonly genre: string
  readonly text: string
  readonly dateCreated: string
  readonly attributions: readonly {
    readonly source: readonly Place[]
    readonly cue: readonly Place[]
    readonly content: readonly Place[]
  }[]
}

/** Spans in code points to places in UTF-16 units, in which the data count. */
export function unitsIn(text: string): (spans: readonly (Place | undefined)[]) => Place[] {
  const starts: number[] = []
  let unit = 0
  for (const character of text) {
    starts.push(unit)
    unit += character.length
  }
  starts.push(unit)
  return (spans) =>
    spans.flatMap((span) =>
      span === undefined
        ? []
        : [{ start: starts[span.start] ?? unit, end: starts[span.end] ?? unit }],
    )
}

/** Every draft with a cue, with its reasons and whether speaker, cue and content are right. */
export function judge(
  read: ReturnType<typeof createExplainingReader>,
  { text, dateCreated, attributions }: GumDocument,
): readonly Judged[] {
  const date = /^\d{4}-\d\d-\d\d$/.test(dateCreated) ? (dateCreated as Day) : undefined
  const { reading, reasons } = read({
    text,
    markup: [],
    date,
    title: undefined,
    publisher: undefined,
  })
  const units = unitsIn(text)
  const marks = (
    source: readonly Place[],
    cue: readonly Place[],
    content: readonly Place[],
  ): MarkedTokens => ({
    source: tokensIn(text, source),
    cue: tokensIn(text, cue),
    content: tokensIn(text, content),
  })
  const predicted = reading.statements.map(({ speakers, cue, content }) =>
    marks(units(speakers.map(({ span }) => span)), units([cue]), units(content)),
  )
  const gold = attributions.map(({ source, cue, content }) => marks(source, cue, content))
  const full = new Set(
    pairUp(predicted, gold)
      .filter((pair) => pair.full)
      .map((pair) => pair.predicted),
  )
  return reading.statements.flatMap(({ cue }, i) =>
    cue === undefined ? [] : [{ names: reasons[i] ?? [], right: full.has(i) }],
  )
}
