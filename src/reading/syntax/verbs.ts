/** Verb groups: a verb with its auxiliaries, negation and the adverbs between them. */

import type { Run } from "../text/sentences.ts"
import type { Page, Word } from "../text/page.ts"
import { cueForm } from "../words/cues.ts"
import { isAuxiliary, isBe, isDo, isHave, isModal, isNegation } from "./auxiliaries.ts"

export interface VerbGroup extends Run {
  /** The verb itself: the last word of the group. */
  readonly head: number
  /** Plain form for cue verbs; else the word in lower case. */
  readonly lemma: string
  /**
   * Finite groups can have a subject of their own; a past form without an auxiliary counts as one.
   */
  readonly form: "finite" | "infinitive" | "gerund" | "participle"
  readonly tense: "past" | "present" | "future"
  readonly negated: boolean
  readonly passive: boolean
  readonly modal: string | undefined
  /** The subject that stands inside: `did he say`. */
  readonly inside: Run | undefined
}

/** The verb groups of one sentence, in order. */
export function verbGroups(page: Page, run: Run): VerbGroup[] {
  const found: VerbGroup[] = []
  for (let at = run.from; at < run.to;) {
    const group = groupAt(page.words, at, run)
    if (group !== undefined) found.push(group)
    at = group?.to ?? at + 1
  }
  return found
}

function groupAt(words: readonly Word[], from: number, run: Run): VerbGroup | undefined {
  const first = words[from]
  if (
    first === undefined ||
    !(
      first.tag === "VERB" ||
      first.tag === "AUX" ||
      (first.tag === "PART" && first.lower === "to" && verbFollows(words, from + 1, run.to))
    )
  )
    return undefined
  if (first.tag === "VERB" && isModifier(words, from, run)) return undefined
  const inversion = invertedSubject(words, from, run)
  const head = lastVerb(words, from, run, inversion)
  const negation =
    head === from &&
    isAuxiliary(first.lower) &&
    head + 1 < run.to &&
    isNegation(words[head + 1]?.lower ?? "")
      ? 1
      : 0
  return describe(words, from, head, head + 1 + negation, inversion)
}

const verbFollows = (words: readonly Word[], at: number, to: number): boolean => {
  const word = words[at]
  return (
    at < to &&
    word !== undefined &&
    (word.tag === "VERB" ||
      word.tag === "AUX" ||
      (word.tag === "ADV" && words[at + 1]?.tag === "VERB"))
  )
}

/** `a written proposal`, `its leading role`: a participle inside a noun phrase. */
function isModifier(words: readonly Word[], at: number, run: Run): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  if (
    word === undefined ||
    at === run.from ||
    at + 1 >= run.to ||
    !/(?:ed|en|ing|wn|lt|ld|nt)$/.test(word.lower)
  )
    return false
  const opens =
    before?.tag === "DET" ||
    (before?.tag === "ADJ" && !isAuxiliary(words[at - 2]?.lower ?? "")) ||
    before?.tag === "NUM" ||
    ["my", "your", "his", "her", "its", "our", "their", "'s"].includes(before?.lower ?? "")
  return opens && (after?.tag === "NOUN" || after?.tag === "PROPN" || after?.tag === "ADJ")
}

/** `did he`, `has the minister`: an auxiliary and a pronoun after it, before the verb. */
function invertedSubject(words: readonly Word[], from: number, run: Run): Run | undefined {
  const [first, second] = [words[from], words[from + 1]]
  if (first === undefined || second === undefined || from + 2 >= run.to || first.tag !== "AUX")
    return undefined
  if (!["he", "she", "they", "we", "i", "you", "it"].includes(second.lower)) return undefined
  const third = words[from + 2]
  return third?.tag === "VERB" || (third?.tag === "ADV" && words[from + 3]?.tag === "VERB")
    ? { from: from + 1, to: from + 2 }
    : undefined
}

function lastVerb(
  words: readonly Word[],
  from: number,
  run: Run,
  inversion: Run | undefined,
): number {
  let head = from
  for (let at = from + 1; at < run.to; at += 1) {
    const word = words[at]
    if (word === undefined) break
    if (inversion !== undefined && at === inversion.from) continue
    if (continues(words, from, head, at, run)) {
      if (word.tag === "VERB" || word.tag === "AUX") head = at
    } else break
  }
  return head
}

function continues(
  words: readonly Word[],
  from: number,
  head: number,
  at: number,
  run: Run,
): boolean {
  const [word, last] = [words[at], words[head]]
  if (word === undefined || last === undefined) return false
  const open =
    last.tag === "AUX" || isAuxiliary(last.lower) || (last.lower === "to" && head === from)
  if (!open) return false
  if (isNegation(word.lower)) return true
  if (word.tag === "ADV")
    return !["how", "why", "when", "where"].includes(word.lower) && verbAhead(words, at + 1, run.to)
  return (
    (word.tag === "VERB" || word.tag === "AUX") &&
    !(isBe(last.lower) && word.tag === "AUX" && !["been", "being"].includes(word.lower))
  )
}

/** Whether a verb comes after at most two more adverbs. */
function verbAhead(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 3); at += 1) {
    const word = words[at]
    if (word?.tag === "VERB" || word?.tag === "AUX") return true
    if (word === undefined || (word.tag !== "ADV" && !isNegation(word.lower))) return false
  }
  return false
}

function describe(
  words: readonly Word[],
  from: number,
  head: number,
  to: number,
  inside: Run | undefined,
): VerbGroup {
  const parts = words.slice(from, head + 1)
  const lowers = parts.map(({ lower }) => lower)
  const last = lowers.at(-1) ?? ""
  const auxiliaries = lowers.slice(0, -1)
  const form = cueForm(last)
  const passive =
    auxiliaries.findLast((word) => isAuxiliary(word)) !== undefined &&
    isBe(auxiliaries.findLast((word) => isAuxiliary(word)) ?? "") &&
    /(?:ed|en|wn|ld|nt|id|ght|ft|ut|ead|ung|ade)$/.test(last)
  return {
    from,
    to,
    head,
    lemma: form?.lemma ?? last,
    inside,
    form: formOf(lowers, last, auxiliaries),
    tense: tenseOf(last, auxiliaries),
    passive,
    negated: lowers.some(isNegation) || to > head + 1,
    modal: auxiliaries.find(isModal),
  }
}

function formOf(
  lowers: readonly string[],
  last: string,
  auxiliaries: readonly string[],
): VerbGroup["form"] {
  if (lowers[0] === "to") return "infinitive"
  const finite = auxiliaries.some(
    (word) =>
      isModal(word) ||
      isDo(word) ||
      (isHave(word) && word !== "having") ||
      (isBe(word) && !["be", "been", "being"].includes(word)),
  )
  if (finite) return "finite"
  if (last.endsWith("ing") && !["bring", "sing", "ring", "being"].includes(last)) return "gerund"
  return auxiliaries[0] === "having" || auxiliaries[0] === "being" ? "gerund" : "finite"
}

function tenseOf(last: string, auxiliaries: readonly string[]): VerbGroup["tense"] {
  if (auxiliaries.some((word) => ["will", "'ll", "shall", "wo", "would"].includes(word)))
    return "future"
  if (auxiliaries.some((word) => ["had", "was", "were", "did"].includes(word))) return "past"
  if (auxiliaries.some((word) => isHave(word))) return "past"
  if (auxiliaries.length > 0) return "present"
  const form = cueForm(last)
  if (form !== undefined) return form.forms.includes("past") ? "past" : "present"
  return /ed$/.test(last) || PAST.has(last) ? "past" : "present"
}

const PAST = new Set(
  `was were had did went came met made took gave got saw knew began became brought kept led left
  held won lost fell rose grew ran sent met stood sat broke spoke drew drove fought struck sought
  bought paid put set cut hit withdrew`.split(/\s+/),
)
