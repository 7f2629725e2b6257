/** Quotations without a cue of their own: carried to whoever spoke just before. */

import type { Grammar } from "../syntax/grammar.ts"
import type { Quotation } from "../text/quotations.ts"
import type { Run } from "../text/sentences.ts"
import type { Attribution } from "./attribution.ts"

/**
 * The attributions with the floating quotations given to them. In a paragraph, a quotation that
 * begins a sentence goes to the attribution before it. A paragraph that is one quotation goes on
 * with the one before it when its mark was left open, and otherwise makes an attribution of its
 * own, whose speaker is carried over.
 */
export function carryQuotations(
  grammar: Grammar,
  attributions: readonly Attribution[],
): Attribution[] {
  const found = [...attributions]
  const taken = takenQuotations(grammar, found)
  const heard = byParagraph(grammar, found)
  grammar.page.quotations.forEach((quotation, index) => {
    if (
      taken.has(index) ||
      !beginsSentence(grammar, quotation) ||
      quotation.close - quotation.open < 4
    )
      return
    const run = { from: quotation.open, to: quotation.close + (quotation.closed ? 1 : 0) }
    const at = lastSpeaking(grammar, found, heard.get(quotation.paragraph) ?? [], quotation)
    if (at !== undefined) extend(found, at, run)
    else carry(grammar, found, heard, quotation, run)
  })
  return found
}

/** The places of attributions in their list, by the paragraph they stand in. */
function byParagraph(grammar: Grammar, found: readonly Attribution[]): Map<number, number[]> {
  const places = new Map<number, number[]>()
  found.forEach(({ sentence, nature }, index) => {
    const paragraph = grammar.page.sentences[sentence]?.paragraph ?? -1
    if (nature === "speech")
      places.set(paragraph, [...(places.get(paragraph) ?? []).slice(-RECENT), index])
  })
  return places
}

/**
 * How many attributions of a paragraph are looked at: the last ones before a floating quotation
 * decide.
 */
const RECENT = 40

function takenQuotations(grammar: Grammar, attributions: readonly Attribution[]): Set<number> {
  const taken = new Set<number>()
  for (const { content } of attributions) {
    for (const { from, to } of content) {
      for (let at = from; at < to;) {
        const index = grammar.page.quotationOf[at] ?? -1
        if (index >= 0) taken.add(index)
        at = index >= 0 ? Math.max(at + 1, grammar.page.quotations[index]?.close ?? at + 1) : at + 1
      }
    }
  }
  return taken
}

const beginsSentence = (grammar: Grammar, quotation: Quotation): boolean =>
  grammar.page.sentences[grammar.page.sentenceOf[quotation.open] ?? -1]?.from === quotation.open

/**
 * The last attribution of the paragraph before the quotation, when it quotes, ends in a colon or
 * stands right before.
 */
function lastSpeaking(
  grammar: Grammar,
  found: readonly Attribution[],
  here: readonly number[],
  quotation: Quotation,
): number | undefined {
  return here.findLast((index) => {
    const each = found[index]
    if (each === undefined || (each.cue?.from ?? 0) > quotation.open) return false
    const rightBefore = each.sentence === (grammar.page.sentenceOf[quotation.open] ?? 0) - 1
    return (
      rightBefore || quotes(grammar, each) || grammar.page.words[quotation.open - 1]?.text === ":"
    )
  })
}

/** Whether an attribution's content begins or ends in a quotation. */
const quotes = (grammar: Grammar, each: Attribution): boolean =>
  each.content.some(
    ({ from, to }) =>
      (grammar.page.quotationOf[from] ?? -1) >= 0 || (grammar.page.quotationOf[to - 1] ?? -1) >= 0,
  )

function extend(found: Attribution[], at: number, run: Run): void {
  const each = found[at]
  if (each !== undefined)
    found[at] = { ...each, content: [...each.content, run].sort((a, b) => a.from - b.from) }
}

/**
 * A paragraph that is a quotation and no more goes on with whoever was quoted in the one before.
 */
function carry(
  grammar: Grammar,
  found: Attribution[],
  heard: Map<number, number[]>,
  quotation: Quotation,
  run: Run,
): void {
  const paragraph = grammar.page.paragraphs[quotation.paragraph]
  if (paragraph === undefined || quotation.open !== paragraph.from || run.to < paragraph.to) return
  const host = (heard.get(quotation.paragraph - 1) ?? []).findLast((index) => {
    const each = found[index]
    return each !== undefined && quotes(grammar, each)
  })
  const each = host === undefined ? undefined : found[host]
  if (each === undefined || host === undefined) return
  if (quotation.continues !== undefined) {
    extend(found, host, run)
    heard.set(quotation.paragraph, [host])
    return
  }
  found.push({
    ...each,
    construction: "carried",
    cue: undefined,
    lemma: "",
    carried: true,
    content: [run],
    addressees: [],
    adjuncts: [],
    question: undefined,
    negated: false,
    supposed: false,
    sentence: grammar.page.sentenceOf[quotation.open] ?? 0,
  })
  heard.set(quotation.paragraph, [found.length - 1])
}
