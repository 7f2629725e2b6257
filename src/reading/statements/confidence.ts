/** How likely an attribution is right as drafted, told from how it is built. */

import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import type { Attribution, Construction } from "../attribution/attribution.ts"

/**
 * Shares of drafts found right in source, cue and content, by construction, rounded: taken from documents marked by hand
 * and, where those follow another convention (objects, continued quotations), from sentences of our own. They are
 * estimates until a calibrated model takes their place.
 */
const BASE: Readonly<Record<Construction, number>> = {
  quotation: 0.82, "that-clause": 0.9, clause: 0.76, aside: 0.68, "according-to": 0.88, infinitive: 0.58, object: 0.58, gerund: 0.56, question: 0.7, colon: 0.66,
  passive: 0.56, adjective: 0.66, noun: 0.54, declined: 0.86, credit: 0.9, turn: 0.84, carried: 0.62,
}

/** 0.05 to 0.98, two decimals. */
export function confidenceOf(grammar: Grammar, each: Attribution): number {
  let sure = BASE[each.construction] + voiceShare(grammar, each)
  if (each.carried && each.construction !== "carried") sure -= 0.1
  if (each.supposed && !each.negated) sure -= 0.15
  if (each.nature !== "speech") sure -= 0.03
  return Math.round(100 * Math.min(0.98, Math.max(0.05, sure))) / 100
}

/** What the voice's own words add or take: a name is surer than a noun, a noun than a pronoun, and that than nobody. */
function voiceShare(grammar: Grammar, each: Attribution): number {
  const first = each.voices[0]
  if (first === undefined) return -0.25
  const word = grammar.page.words[first.run.from]?.lower ?? ""
  if (["i", "we", "you", "my", "our"].includes(word)) return -0.12
  if (hasName(grammar, first.antecedent ?? first.run)) return 0.04
  return grammar.phraseAt(first.run.from)?.kind === "pronoun" ? -0.06 : -0.02
}

const hasName = (grammar: Grammar, run: Run): boolean => grammar.phrasesIn(run).some(({ kind }) => kind === "proper")
