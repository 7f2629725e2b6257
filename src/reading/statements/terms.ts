/** On what terms a statement was made. */

import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import type { Terms } from "../types.ts"
import { WRITTEN } from "../words/occasions.ts"
import type { Actor } from "../actors/actor.ts"
import type { Attribution } from "../attribution/attribution.ts"

/**
 * Anonymous where a voice is unnamed or asked to be; background where the text says so; document
 * where paper speaks.
 */
export function termsOf(
  grammar: Grammar,
  each: Attribution,
  speakers: readonly (Actor | undefined)[],
  occasion: Run | undefined,
): Terms {
  const asked = askedFor(grammar, each)
  if (asked !== undefined) return asked
  if (speakers.some((actor) => actor?.kind === "anonymous")) return "anonymous"
  if (speakers.some((actor) => actor?.kind === "document")) return "document"
  const paper =
    occasion !== undefined &&
    grammar.page.words.slice(occasion.from, occasion.to).some(({ lower }) => WRITTEN.has(lower))
  return paper || each.lemma === "write" || each.construction === "duty" ? "document" : "on-record"
}

const UNNAMED = new RegExp(
  [
    " anonymity ",
    " anonymously ",
    " not to be (?:named|identified|quoted) ",
    " not be (?:named|identified) ",
    " declined to be (?:named|identified) ",
    " not authori[sz]ed to (?:speak|discuss|comment) ",
  ].join("|"),
)

/**
 * `on condition of anonymity`, `who asked not to be named`, `on background`: beside the voice and
 * the cue, outside the content.
 */
function askedFor(grammar: Grammar, each: Attribution): Terms | undefined {
  const { from, to } = around(grammar, each)
  const outside: string[] = []
  for (let at = from; at < to; at += 1)
    if (!each.content.some((run) => run.from <= at && at < run.to))
      outside.push(grammar.page.words[at]?.lower ?? "")
  const text = ` ${outside.join(" ")} `
  if (/ on (?:deep )?background /.test(text)) return "background"
  return UNNAMED.test(text) ? "anonymous" : undefined
}

/** How far after voice and cue the terms may be told. */
const REACH = 14

/**
 * The stretch from voice to cue, and what follows up to the content or the sentence's end; of a
 * shared voice only what follows the cue.
 */
function around(grammar: Grammar, each: Attribution): Run {
  const sentence = grammar.page.sentences[each.sentence] ?? { from: 0, to: 0 }
  const cue = each.cue ?? sentence
  const voices = each.carried ? [] : each.voices.map(({ run }) => run)
  const from = Math.min(cue.from, ...voices.map((run) => run.from))
  const end = Math.max(cue.to, ...voices.map((run) => run.to))
  return { from, to: Math.min(sentence.to, end + REACH) }
}
