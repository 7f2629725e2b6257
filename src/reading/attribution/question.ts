/** What a statement answers: `Asked whether …, she said`. */

import type { Grammar } from "../syntax/grammar.ts"
import { sentenceAt } from "../syntax/subjects.ts"
import type { Run } from "../text/sentences.ts"
import type { Attribution } from "./attribution.ts"
import { trim } from "./extent.ts"

/**
 * The question put before the sentence's first cue, for every statement of that sentence; undefined
 * where there is none.
 */
export function questionBefore(grammar: Grammar, each: Attribution): Run | undefined {
  const { words } = grammar.page
  if (each.cue === undefined || each.nature !== "speech") return undefined
  const sentence = sentenceAt(grammar, each.cue.from)
  const asked = askedAt(grammar, sentence)
  if (asked === undefined || each.cue.from <= asked + 1) return undefined
  for (let at = asked + 1; at < sentence.to; at += 1) {
    if (words[at]?.text === "," && at < each.cue.from && speaksAfter(grammar, at, each.cue))
      return trim(grammar.page, { from: pastBy(grammar, asked + 1), to: at })
  }
  return undefined
}

/** `Asked …`, `When asked …`, `In response to a question about …` at the sentence's beginning. */
function askedAt(grammar: Grammar, sentence: Run): number | undefined {
  const { words } = grammar.page
  for (let at = sentence.from; at < Math.min(sentence.from + 6, sentence.to); at += 1) {
    const word = words[at]?.lower
    if (
      (word === "asked" || word === "pressed" || word === "questioned") &&
      !["he", "she", "they", "i", "we", "who"].includes(words[at - 1]?.lower ?? "") &&
      (at === sentence.from ||
        ["when", "if", "repeatedly", "being", "also", "while"].includes(words[at - 1]?.lower ?? ""))
    )
      return at
    if (word === "question" && ["to"].includes(words[at - 2]?.lower ?? "")) return at
  }
  return undefined
}

/** Past `by a reporter` and `by reporters`. */
function pastBy(grammar: Grammar, at: number): number {
  if (grammar.page.words[at]?.lower !== "by") return at
  return grammar.phraseAt(at + 1)?.to ?? at
}

/** Whether the clause after this comma belongs to the cue: nothing finite stands between them. */
const speaksAfter = (grammar: Grammar, comma: number, cue: Run): boolean => {
  const first = grammar
    .groupsIn({ from: comma, to: cue.to + 1 })
    .find(({ form }) => form === "finite")
  return first !== undefined
}
