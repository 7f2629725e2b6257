/**
 * Statements about a statement or a document: who confirms, denies, disputes, repeats or declines
 * what.
 */

import type { Grammar } from "../syntax/grammar.ts"
import { isBe } from "../syntax/auxiliaries.ts"
import type { Run } from "../text/sentences.ts"
import type { Stance } from "../types.ts"
import { DOCUMENT_NOUNS, singular } from "../words/roles.ts"
import type { Stated } from "./statements.ts"

export interface Corroborated {
  readonly stance: Stance
  readonly statement: Stated
  /** The words that name what is confirmed or refused. */
  readonly about: Run | undefined
}

const DISPUTING = new Set(["dispute", "refute", "rebut", "contradict", "question"])
const REPEATING = new Set(["repeat", "reiterate"])

/** The stance a statement takes, if it takes one. */
export function corroborate(grammar: Grammar, stated: Stated): Corroborated | undefined {
  const stance = stanceOf(grammar, stated)
  return stance === undefined ? undefined : { ...stance, statement: stated }
}

function stanceOf(grammar: Grammar, stated: Stated): Omit<Corroborated, "statement"> | undefined {
  const { lemma, negated } = stated.from
  const whole = plainContent(grammar, stated) ?? stated.from.question
  if (stated.act === "decline") return { stance: "declines", about: whole }
  if (negated && stated.act === "confirm") return { stance: "declines", about: whole }
  if (DISPUTING.has(lemma) && negated) return undefined
  if (DISPUTING.has(lemma)) return { stance: "disputes", about: whole }
  if (stated.act === "deny")
    return negated ? { stance: "declines", about: whole } : { stance: "denies", about: whole }
  if (stated.act === "confirm" && lemma !== "concede") return { stance: "confirms", about: whole }
  if (REPEATING.has(lemma)) return { stance: "repeats", about: whole }
  return negated ? undefined : verdict(grammar, stated)
}

/** The content without `that` and without marks. */
function plainContent(grammar: Grammar, stated: Stated): Run | undefined {
  const first = stated.from.content[0]
  if (first === undefined) return undefined
  return grammar.page.words[first.from]?.lower === "that" && first.to - first.from > 1
    ? { from: first.from + 1, to: first.to }
    : first
}

const TRUE = new Set(["authentic", "genuine", "real", "true", "accurate", "correct", "legitimate"])
const FALSE = new Set([
  "false",
  "fake",
  "forged",
  "fabricated",
  "untrue",
  "inaccurate",
  "wrong",
  "incorrect",
  "baseless",
  "unfounded",
  "bogus",
  "forgery",
  "hoax",
  "lie",
  "fabrication",
])
/** What can be true or false: things said or written. */
const SAYINGS = new Set([
  "claim",
  "allegation",
  "report",
  "accusation",
  "rumor",
  "rumour",
  "story",
  "account",
  "quote",
  "quotation",
  "version",
  "text",
  "copy",
  "leak",
  "news",
  "charge",
  "reports",
  "information",
])

/**
 * `said it was authentic`, `called the reports false`: a judgement on something said or written,
 * and no more.
 */
function verdict(grammar: Grammar, stated: Stated): Omit<Corroborated, "statement"> | undefined {
  const { words } = grammar.page
  const content = plainContent(grammar, stated)
  if (content === undefined || stated.from.nature !== "speech" || content.to - content.from > 16)
    return undefined
  const subject = grammar.phraseAt(content.from)
  const judged = judgement(grammar, content)
  if (
    subject === undefined ||
    judged === undefined ||
    !isSaying(grammar, subject.head, subject.kind === "pronoun")
  )
    return undefined
  const about = { from: subject.from, to: Math.max(subject.to, content.from + 1) }
  const copula = grammar.groupsIn(content).find((group) => isBe(words[group.head]?.lower ?? ""))
  if (copula === undefined && stated.from.lemma !== "call") return undefined
  return { stance: judged !== (copula?.negated ?? false) ? "confirms" : "denies", about }
}

/** True for a word of truth, false for one of falsehood, at the content's end. */
function judgement(grammar: Grammar, content: Run): boolean | undefined {
  for (let at = content.to - 1; at >= Math.max(content.from, content.to - 3); at -= 1) {
    const word = grammar.page.words[at]?.lower ?? ""
    if (TRUE.has(word)) return true
    if (FALSE.has(word)) return false
  }
  return undefined
}

const isSaying = (grammar: Grammar, head: number, isPronoun: boolean): boolean => {
  const word = grammar.page.words[head]?.lower ?? ""
  return isPronoun
    ? ["it", "this", "that", "they", "these", "those"].includes(word)
    : SAYINGS.has(singular(word)) || SAYINGS.has(word) || DOCUMENT_NOUNS.has(singular(word))
}
