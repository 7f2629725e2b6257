/** On what terms a statement was made. */

import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import type { Terms } from "../types.ts"
import { WRITTEN } from "../words/occasions.ts"
import type { Actor } from "../actors/cast.ts"
import type { Attribution } from "../attribution/attribution.ts"

/** Anonymous where a voice is unnamed or asked to be; background where the text says so; document where paper speaks. */
export function termsOf(grammar: Grammar, each: Attribution, speakers: readonly (Actor | undefined)[], occasion: Run | undefined): Terms {
  const asked = askedFor(grammar, each)
  if (asked !== undefined) return asked
  if (speakers.some((actor) => actor?.kind === "anonymous")) return "anonymous"
  if (speakers.some((actor) => actor?.kind === "document")) return "document"
  const paper = occasion !== undefined && grammar.page.words.slice(occasion.from, occasion.to).some(({ lower }) => WRITTEN.has(lower))
  return paper || each.lemma === "write" ? "document" : "on-record"
}

/** `on condition of anonymity`, `who asked not to be named`, `on background` in the statement's own sentence, outside its content. */
function askedFor(grammar: Grammar, each: Attribution): Terms | undefined {
  const sentence = grammar.page.sentences[each.sentence]
  if (sentence === undefined) return undefined
  const outside: string[] = []
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (!each.content.some(({ from, to }) => from <= at && at < to)) outside.push(grammar.page.words[at]?.lower ?? "")
  }
  const text = ` ${outside.join(" ")} `
  if (/ on (?:deep )?background /.test(text)) return "background"
  return / anonymity | anonymously | not to be (?:named|identified|quoted) | not be (?:named|identified) | declined to be (?:named|identified) | not authori[sz]ed to (?:speak|discuss|comment) /.test(text) ? "anonymous" : undefined
}
