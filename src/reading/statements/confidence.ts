/** How likely an attribution is right as drafted, told from how it is built. */

import type { Grammar } from "../syntax/grammar.ts"
import type { Attribution, Construction } from "../attribution/attribution.ts"

/**
 * Shares of drafts found right in source, cue and content, by construction, rounded: taken from news marked by hand and
 * from sentences of our own. They are estimates until a calibrated model takes their place.
 */
const BASE: Readonly<Record<Construction, number>> = {
  quotation: 0.9, "that-clause": 0.9, clause: 0.84, aside: 0.8, "according-to": 0.88, infinitive: 0.72, object: 0.62, gerund: 0.66, question: 0.76, colon: 0.7,
  passive: 0.6, adjective: 0.7, noun: 0.6, declined: 0.88, credit: 0.85, turn: 0.85, carried: 0.66,
}

/** 0.05 to 0.98, two decimals. */
export function confidenceOf(grammar: Grammar, each: Attribution): number {
  let sure = BASE[each.construction]
  const first = each.voices[0]
  const phrase = first === undefined ? undefined : grammar.phraseAt(first.run.from)
  if (first === undefined) sure -= 0.25
  else if (phrase?.kind === "pronoun" && first.antecedent === undefined) sure -= 0.04
  else sure += 0.04
  if (each.carried && each.construction !== "carried") sure -= 0.06
  if (each.supposed) sure -= 0.2
  if (each.nature !== "speech") sure -= 0.06
  return Math.round(100 * Math.min(0.98, Math.max(0.05, sure))) / 100
}
