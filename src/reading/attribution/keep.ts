/**
 * Which of the attributions found are kept: those whose speaker can speak and whose clause is
 * asserted.
 */

import { type Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import { isArrangement } from "../words/events.ts"
import { DOCUMENT_NOUNS, isPerson, singular } from "../words/roles.ts"
import type { Attribution, Voice } from "./attribution.ts"

/** Whether the attribution is one a careful reader would mark. */
export function keeps(grammar: Grammar, each: Attribution): boolean {
  if (
    isHypothetical(grammar, each) ||
    isPurpose(grammar, each) ||
    isFiller(grammar, each) ||
    isAdvice(each) ||
    !isProposal(grammar, each)
  )
    return false
  if (each.construction === "according-to" || each.construction === "noun") return true
  if (each.construction === "declined") return each.voices.length > 0
  if (each.nature === "mind" && each.construction === "infinitive" && each.carried) return false
  if (each.voices.length === 0)
    return (
      each.nature === "speech" &&
      (each.construction === "quotation" ||
        each.construction === "that-clause" ||
        (each.construction === "passive" && each.lemma === "accuse")) &&
      !opensSentence(grammar, each)
    )
  return each.voices.every((voice) => canSpeak(grammar, voice, each))
}

/**
 * `if he says`, `whether they believe`, `contrary to what he said`, `to say that` without a verb
 * that makes it done.
 */
function isHypothetical(grammar: Grammar, each: Attribution): boolean {
  const from = each.voices[0]?.run.from
  const before = from === undefined ? undefined : grammar.page.words[from - 1]?.lower
  return ["if", "whether", "unless", "what", "than"].includes(before ?? "")
}

/** Without a speaker, a verb that opens its sentence is a command. */
const opensSentence = (grammar: Grammar, each: Attribution): boolean => {
  const from = each.cue?.from ?? 0
  return (
    grammar.page.sentences[each.sentence]?.from === from &&
    (grammar.groupAt(from)?.form ?? "finite") === "finite"
  )
}

/** `, you know,` */
const isFiller = (grammar: Grammar, each: Attribution): boolean => {
  const speaker =
    each.voices[0] === undefined ? "" : (grammar.page.words[each.voices[0].run.from]?.lower ?? "")
  if (each.lemma === "mean") return speaker !== "i"
  if (each.lemma === "read")
    return !DOCUMENT_NOUNS.has(
      singular(
        grammar.page.words[headOf(grammar, each.voices[0]?.run ?? { from: 0, to: 0 })]?.lower ?? "",
      ),
    )
  return (
    each.construction === "aside" &&
    (each.lemma === "know" || (speaker === "you" && each.nature === "mind"))
  )
}

const OFFERED = new Set([
  "offer",
  "proposal",
  "proposals",
  "invitation",
  "plan",
  "terms",
  "conditions",
  "text",
  "draft",
  "demand",
  "demands",
  "mediation",
  "resignation",
  "apology",
])

/**
 * `offers a first look`, `accepts an award`: only a deal, or to do something, is offered as a
 * proposal.
 */
function isProposal(grammar: Grammar, each: Attribution): boolean {
  const content = each.content[0]
  if ((each.lemma !== "offer" && each.lemma !== "accept") || each.construction === "infinitive")
    return true
  return (
    content !== undefined &&
    grammar.page.words
      .slice(content.from, content.to)
      .some(
        ({ lower, tag }) =>
          tag === "NOUN" &&
          (isArrangement(lower) || (each.lemma === "accept" && OFFERED.has(lower))),
      )
  )
}

/** `should reject the plan`: what somebody ought to do with a thing, not what they said of it. */
const isAdvice = (each: Attribution): boolean =>
  each.supposed &&
  !each.negated &&
  (each.construction === "object" || each.construction === "infinitive")

/** Verbs after which an infinitive is done, not only meant. */
const DONE = new Set([
  "went",
  "goes",
  "go",
  "continued",
  "continues",
  "proceeded",
  "used",
  "rushed",
  "began",
  "took",
  "chose",
  "managed",
  "came",
  "appeared",
  "seemed",
  "stopped",
  "paused",
])

function isPurpose(grammar: Grammar, each: Attribution): boolean {
  const cue = each.cue
  if (cue === undefined || grammar.page.words[cue.from]?.lower !== "to") return false
  const before = grammar.groupAt(cue.from - 1) ?? grammar.groupAt(cue.from - 2)
  const verb = grammar.page.words[before?.head ?? -1]?.lower ?? ""
  return !DONE.has(verb) || each.construction === "object"
}

const NOBODY = new Set([
  "it",
  "this",
  "that",
  "these",
  "those",
  "which",
  "what",
  "there",
  "each",
  "all",
  "both",
  "one",
  "nothing",
  "everything",
  "something",
])

function canSpeak(grammar: Grammar, voice: Voice, each: Attribution): boolean {
  const run = voice.antecedent ?? voice.run
  const phrase = grammar.phraseAt(run.from)
  const { words } = grammar.page
  const head = headOf(grammar, run)
  const lower = words[head]?.lower ?? ""
  const isPronoun = phrase?.kind === "pronoun" && run.to - run.from === 1
  if (voice.antecedent === undefined && words[voice.run.from]?.lower === "who") return true
  if (each.construction === "colon" && ["everyone", "everybody", "anyone"].includes(lower))
    return false
  if (["what", "whatever"].includes(words[voice.run.from]?.lower ?? "")) return false
  if (isPronoun)
    return (
      !NOBODY.has(lower) ||
      (lower === "it" &&
        each.nature === "speech" &&
        each.construction !== "object" &&
        each.construction !== "infinitive") ||
      (each.nature === "finding" && lower === "it")
    )
  if (phrase?.kind === "proper") return true
  if (isPerson(lower)) return true
  if (DOCUMENT_NOUNS.has(singular(lower)) || DOCUMENT_NOUNS.has(lower))
    return each.nature !== "mind" && (each.construction !== "infinitive" || each.act === "ask")
  if (each.nature === "mind" && each.construction === "that-clause") return true
  return (
    each.nature === "finding" ||
    (each.nature === "speech" &&
      ["quotation", "that-clause", "clause", "aside"].includes(each.construction))
  )
}

/** The head of the first base phrase in a run. */
export function headOf(grammar: Grammar, run: Run): number {
  let phrase = grammar.phraseAt(run.from)
  while (phrase !== undefined && phrase.to < run.to) {
    const next = grammar.page.words[phrase.to]
    if (next?.lower !== "'s" && next?.kind !== "word") break
    if (next.lower !== "'s") break
    phrase = grammar.phraseAt(phrase.to + 1)
  }
  return phrase?.head ?? run.to - 1
}
