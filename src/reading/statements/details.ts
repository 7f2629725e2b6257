/**
 * What else a sentence says of a statement: on what occasion it was made, in what tone, and why its
 * source would know.
 */

import { chainAfter } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import { CARRIES_TONE, OCCASIONS, TONELESS, TONES } from "../words/occasions.ts"
import { singular } from "../words/roles.ts"
import type { Attribution } from "../attribution/attribution.ts"
import { trim } from "../attribution/extent.ts"

/**
 * `at a press briefing Monday`, `In a statement on Friday`: beside the cue, or before the subject
 * at the sentence's beginning.
 */
export function occasionOf(grammar: Grammar, each: Attribution): Run | undefined {
  return besideCue(grammar, each) ?? opening(grammar, each)
}

function besideCue(grammar: Grammar, each: Attribution): Run | undefined {
  const at = each.adjuncts.findIndex((run) => isOccasion(grammar, run))
  const first = each.adjuncts[at]
  if (first === undefined) return undefined
  let to = first.to
  for (const next of each.adjuncts.slice(at + 1)) if (next.from === to) to = next.to
  return trim(grammar.page, {
    from: grammar.page.words[first.from]?.text === "," ? first.from + 1 : first.from,
    to,
  })
}

const isOccasion = (grammar: Grammar, run: Run): boolean => {
  const { words } = grammar.page
  const from = words[run.from]?.text === "," ? run.from + 1 : run.from
  if (!["ADP"].includes(words[from]?.tag ?? "") && words[from]?.lower !== "via") return false
  for (let at = from + 1; at < run.to; at += 1)
    if (OCCASIONS.has(singular(words[at]?.lower ?? "")) && words[at]?.tag !== "VERB") return true
  return false
}

function opening(grammar: Grammar, each: Attribution): Run | undefined {
  const { words, sentences } = grammar.page
  const sentence = sentences[each.sentence]
  const subject = each.voices[0]?.run.from ?? each.cue?.from
  if (sentence === undefined || subject === undefined) return undefined
  const from = ["speaking", "writing", "testifying", "appearing"].includes(
    words[sentence.from]?.lower ?? "",
  )
    ? sentence.from + 1
    : sentence.from
  if (words[from]?.tag !== "ADP" || from >= subject) return undefined
  for (let at = from; at < Math.min(subject, from + 16); at += 1) {
    if (words[at]?.text !== ",") continue
    const run = { from, to: at }
    return isOccasion(grammar, run) ? run : undefined
  }
  return undefined
}

const TONE_ADVERB = /^[a-z]{3,}ly$/

/**
 * `bluntly`, `in a harsh tone`, `with regret`; a tone that the clause before lends to the cue:
 * `reflect frustration as she wrote`.
 */
export function mannerOf(grammar: Grammar, each: Attribution): Run | undefined {
  if (each.cue === undefined) return undefined
  return adverbBeside(grammar, each.cue, each) ?? toneBeside(grammar, each)
}

function adverbBeside(grammar: Grammar, cue: Run, each: Attribution): Run | undefined {
  const { words } = grammar.page
  const isTone = (at: number): boolean =>
    words[at]?.tag === "ADV" && TONE_ADVERB.test(words[at].lower) && !TONELESS.has(words[at].lower)
  const places = [
    cue.from - 1,
    ...Array.from({ length: cue.to - cue.from }, (_, index) => cue.from + index),
    cue.to,
    ...each.adjuncts.map(({ from }) => from),
  ]
  const at = places.find(isTone)
  return at === undefined ? undefined : { from: at, to: at + 1 }
}

function toneBeside(grammar: Grammar, each: Attribution): Run | undefined {
  const { words } = grammar.page
  for (const run of each.adjuncts) {
    const last = words[run.to - 1]?.lower ?? ""
    if (TONES.has(last) && words[run.from]?.tag === "ADP") return run
  }
  const before = each.voices[0]?.run.from ?? each.cue?.from ?? 0
  if (words[before - 1]?.lower !== "as") return undefined
  const tone = words[before - 2]
  return tone !== undefined &&
    TONES.has(tone.lower) &&
    CARRIES_TONE.has(words[(grammar.phraseAt(before - 2)?.from ?? before - 2) - 1]?.lower ?? "")
    ? { from: grammar.phraseAt(before - 2)?.from ?? before - 2, to: before - 1 }
    : undefined
}

/** Where the words begin that say why a source would know, among the tokens `from` to `to`. */
function basisStart(grammar: Grammar, from: number, to: number): number | undefined {
  const { words } = grammar.page
  for (let at = from; at < to; at += 1) {
    const [word, next, third] = [
      words[at]?.lower ?? "",
      words[at + 1]?.lower ?? "",
      words[at + 2]?.lower ?? "",
    ]
    if (word === "familiar" && next === "with") return at
    if (["briefed", "informed"].includes(word) && ["on", "about", "of"].includes(next)) return at
    if (word === "close" && next === "to") return at
    if (
      word === "with" &&
      (["knowledge", "access", "insight"].includes(next) ||
        (["knowledge", "access", "insight"].includes(third) &&
          ["direct", "first-hand", "firsthand", "detailed", "intimate", "close", "inside"].includes(
            next,
          )))
    )
      return at
    if (word === "involved" && next === "in") return at
    if (
      word === "who" &&
      (["attended", "witnessed", "saw", "heard", "read", "reviewed"].includes(next) ||
        (["was", "were", "is", "has", "have", "had"].includes(next) &&
          [
            "present",
            "briefed",
            "seen",
            "read",
            "involved",
            "attended",
            "reviewed",
            "knowledge",
            "familiar",
          ].includes(third)))
    )
      return at
  }
  return undefined
}

/**
 * `familiar with the letter`, `briefed on the talks`, `citing two reports`: the span and, where it
 * stands inside a voice, where that voice ends.
 */
export function basisOf(grammar: Grammar, each: Attribution): Run | undefined {
  const first = each.voices[0]
  const last = each.voices.at(-1)
  if (first === undefined || last === undefined) return undefined
  const beforeCue = each.cue !== undefined && last.run.from < each.cue.from
  const end = beforeCue ? each.cue.from : pastBasis(grammar, last.run)
  const start = basisStart(grammar, first.run.from, end)
  if (start !== undefined)
    return trim(grammar.page, {
      from: start,
      to: beforeCue ? commaBefore(grammar, start, end) : end,
    })
  return citing(grammar, each)
}

/** The aside that the basis stands in ends at its comma. */
function commaBefore(grammar: Grammar, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (grammar.page.words[at]?.text === ",") return at
  return to
}

function pastBasis(grammar: Grammar, run: Run): number {
  const sentence = grammar.page.sentences[grammar.page.sentenceOf[run.from] ?? 0]
  let at = run.to
  while (sentence !== undefined && at < sentence.to && grammar.page.words[at]?.tag !== "PUNCT")
    at += 1
  return at
}

/** `…, citing two officials`. */
function citing(grammar: Grammar, each: Attribution): Run | undefined {
  const sentence = grammar.page.sentences[each.sentence]
  if (sentence === undefined || each.cue === undefined) return undefined
  for (let at = each.cue.to; at < sentence.to - 1; at += 1) {
    if (grammar.page.words[at]?.lower !== "citing" || grammar.page.words[at - 1]?.text !== ",")
      continue
    const chain = chainAfter(grammar, at + 1, sentence.to)
    return chain === undefined ? undefined : { from: at, to: chain.to }
  }
  return undefined
}
