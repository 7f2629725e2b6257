/** Quotations without a cue of their own: carried to whoever spoke just before. */

import type { Grammar } from "../syntax/grammar.ts"
import type { Quotation } from "../text/quotations.ts"
import type { Run } from "../text/sentences.ts"
import type { Attribution } from "./attribution.ts"

/**
 * The attributions with the floating quotations given to them. In a paragraph, a quotation that begins a sentence goes to
 * the attribution before it. A paragraph that is one quotation goes on with the one before it when its mark was left
 * open, and otherwise makes an attribution of its own, whose speaker is carried over.
 */
export function carryQuotations(grammar: Grammar, attributions: readonly Attribution[]): Attribution[] {
  const found = [...attributions]
  const taken = takenQuotations(grammar, found)
  grammar.page.quotations.forEach((quotation, index) => {
    if (taken.has(index) || !beginsSentence(grammar, quotation) || quotation.close - quotation.open < 4) return
    const run = { from: quotation.open, to: quotation.close + (quotation.closed ? 1 : 0) }
    const at = lastSpeaking(grammar, found, quotation)
    if (at !== undefined) { extend(found, at, run); taken.add(index) } else if (carry(grammar, found, quotation, run)) taken.add(index)
  })
  return found
}

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

/** The last attribution of the paragraph before the quotation, when it carries a quotation itself or ends in a colon. */
function lastSpeaking(grammar: Grammar, found: readonly Attribution[], quotation: Quotation): number | undefined {
  const { quotationOf, sentences } = grammar.page
  let best: number | undefined
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const each = found[index]
    if (each === undefined || sentences[each.sentence]?.paragraph !== quotation.paragraph || each.nature !== "speech" || (each.cue?.from ?? 0) > quotation.open) continue
    const quotes = each.content.some(({ from, to }) => { for (let at = from; at < to; at += 1) if ((quotationOf[at] ?? -1) >= 0) return true; return false })
    const rightBefore = each.sentence === (grammar.page.sentenceOf[quotation.open] ?? 0) - 1
    if (!quotes && !rightBefore && grammar.page.words[quotation.open - 1]?.text !== ":") continue
    if (best === undefined || (each.cue?.from ?? 0) > (found[best]?.cue?.from ?? 0)) best = index
  }
  return best
}

function extend(found: Attribution[], at: number, run: Run): void {
  const each = found[at]
  if (each !== undefined) found[at] = { ...each, content: [...each.content, run].sort((a, b) => a.from - b.from) }
}

/** A paragraph that is a quotation and no more. */
function carry(grammar: Grammar, found: Attribution[], quotation: Quotation, run: Run): boolean {
  const { paragraphs, sentences, quotationOf } = grammar.page
  const paragraph = paragraphs[quotation.paragraph]
  if (paragraph === undefined || quotation.open !== paragraph.from || run.to < paragraph.to) return false
  const before = quotation.paragraph - 1
  const host = found.findLastIndex((each) => sentences[each.sentence]?.paragraph === before && each.nature === "speech"
    && each.content.some(({ from, to }) => (quotationOf[from] ?? -1) >= 0 || (quotationOf[to - 1] ?? -1) >= 0))
  const each = found[host]
  if (each === undefined) return false
  if (quotation.continues !== undefined) { extend(found, host, run); return true }
  found.push({
    ...each, construction: "carried", cue: undefined, lemma: "", carried: true, content: [run], addressees: [], adjuncts: [], question: undefined,
    negated: false, supposed: false, sentence: grammar.page.sentenceOf[quotation.open] ?? 0,
  })
  return true
}
