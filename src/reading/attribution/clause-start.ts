/** Whether a clause with a subject and a finite verb of its own begins at a word. */

import type { Grammar } from "../syntax/grammar.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"

/** Words that open a clause before its subject. */
const OPENING = new Set([
  "if",
  "when",
  "although",
  "while",
  "because",
  "despite",
  "after",
  "before",
  "as",
  "since",
  "in",
  "at",
  "by",
  "under",
  "during",
  "for",
  "on",
  "once",
  "with",
  "without",
  "unlike",
])

/** Whether a clause with its own subject and finite verb begins here. */
export function clauseAt(grammar: Grammar, at: number, sentence: Run, orObject = false): boolean {
  const word = grammar.page.words[at]
  if (word === undefined || at >= sentence.to || word.kind === "stop" || word.text === ",")
    return false
  if (OPENING.has(word.lower))
    return word.tag !== "VERB" && finiteAhead(grammar, at + 1, sentence, true, orObject)
  const phrase = grammar.phraseAt(at)
  const begins =
    phrase?.from === at ||
    word.lower === "there" ||
    word.lower === "here" ||
    (word.tag === "ADV" && grammar.phraseAt(at + 1)?.from === at + 1) ||
    grammar.groupAt(at)?.form === "gerund"
  return begins && finiteAhead(grammar, at, sentence, false, orObject)
}

const ENDS_PHRASE = new Set([
  "who",
  "which",
  "when",
  "where",
  "because",
  "after",
  "before",
  "while",
  "if",
  "since",
  "but",
  "so",
])

/**
 * Whether a finite verb follows a subject that begins at `from`. After a phrase that only opens the
 * clause the subject may come later, past commas. Where the words may be an object instead, a past
 * form before a preposition hangs on it.
 */
export function finiteAhead(
  grammar: Grammar,
  from: number,
  sentence: Run,
  opened: boolean,
  orObject: boolean,
): boolean {
  for (let at = from; at < sentence.to; at += 1) {
    const word = grammar.page.words[at]
    const group = grammar.groupAt(at)
    if (word === undefined || word.text === ";" || word.text === ":") return false
    if (group !== undefined && group.from === at && group.form === "finite")
      return !isReduced(grammar, group, orObject)
    if (opened) continue
    if (word.tag === "CCONJ" && grammar.groupAt(at + 1)?.from === at + 1) return false
    if (
      group?.form === "infinitive" ||
      ENDS_PHRASE.has(word.lower) ||
      (word.lower === "that" && word.tag !== "DET" && at > from)
    )
      return false
    if (word.text === "," && !appositionCloses(grammar, at, sentence)) return false
  }
  return false
}

/** `The firm, a maker of locks, has`: a second comma, then a verb. */
function appositionCloses(grammar: Grammar, comma: number, sentence: Run): boolean {
  for (let at = comma + 1; at < Math.min(sentence.to, comma + 12); at += 1) {
    if (grammar.page.words[at]?.text === ",") return grammar.groupAt(at + 1)?.form === "finite"
    if (grammar.groupAt(at)?.form === "finite") return false
  }
  return false
}

/** `the letter published by …`, `a tool made to …`: a past form that is no verb of a clause. */
const isReduced = (grammar: Grammar, group: VerbGroup, orObject: boolean): boolean => {
  const next = grammar.page.words[group.to]?.lower ?? ""
  const bare =
    group.to - group.from === 1 &&
    /(?:ed|en|wn|de)$/.test(grammar.page.words[group.head]?.lower ?? "")
  return (
    bare &&
    (next === "by" ||
      (orObject &&
        grammar.phraseAt(group.from - 1)?.kind !== "pronoun" &&
        ["to", "in", "on", "for", "with", "at", "as", "from"].includes(next)))
  )
}
