/**
 * What the publisher says in its own voice: what is left of the text when statements are taken out.
 */

import { trim } from "./attribution/extent.ts"
import type { Grammar } from "./syntax/grammar.ts"
import type { VerbGroup } from "./syntax/verbs.ts"
import type { Run } from "./text/sentences.ts"
import type { NarrationKind } from "./types.ts"
import type { Stated } from "./statements/statements.ts"

export interface Narrated {
  readonly kind: NarrationKind
  readonly run: Run
}

/** The narration of a page in order: clause by clause, each with its kind. */
export function narrate(grammar: Grammar, stated: readonly Stated[]): Narrated[] {
  const covered = coverage(grammar, stated)
  return grammar.page.sentences.flatMap((sentence) =>
    gaps(covered, sentence)
      .flatMap((gap) => clauses(grammar, gap))
      .flatMap((clause) => spoken(grammar, clause, covered) ?? []),
  )
}

/**
 * 1 for each token that a statement takes: its voices, cue, content, addressees, occasion,
 * question, basis and manner.
 */
function coverage(grammar: Grammar, stated: readonly Stated[]): Uint8Array {
  const covered = new Uint8Array(grammar.page.words.length)
  for (const each of stated) {
    const { cue, content, voices, addressees, question } = each.from
    const asked =
      question === undefined ? [] : [{ from: Math.max(0, question.from - 3), to: question.to }]
    const silence = each.act === "decline" ? each.from.adjuncts : []
    const unnamed = each.terms === "anonymous" || each.terms === "background" ? beforeCue(each) : []
    const agent =
      each.from.construction === "passive" && cue !== undefined
        ? [{ from: cue.from, to: Math.max(cue.to, ...voices.map(({ run }) => run.to)) }]
        : []
    const runs = [
      ...content,
      ...voices.map(({ run }) => run),
      ...addressees,
      ...asked,
      ...silence,
      ...unnamed,
      ...agent,
      ...[cue, each.occasion, each.basis].filter((run): run is Run => run !== undefined),
    ]
    for (const { from, to } of runs) covered.fill(1, from, to)
  }
  for (const run of grammar.page.paragraphs) covered.fill(1, run.from, datelineEnd(grammar, run))
  return covered
}

/** Longest aside that tells on what terms somebody speaks. */
const LONGEST_TERMS = 15

/** `, speaking on condition of anonymity,` between voice and cue. */
function beforeCue(each: Stated): Run[] {
  const [voice, cue] = [each.from.voices.at(-1)?.run, each.from.cue]
  return voice !== undefined &&
    cue !== undefined &&
    cue.from > voice.to &&
    cue.from - voice.to <= LONGEST_TERMS
    ? [{ from: voice.to, to: cue.from }]
    : []
}

/**
 * The end of `Geneva (Wire)` or `GENEVA, May 6 -` at a paragraph's beginning; the beginning itself
 * where there is none.
 */
function datelineEnd(grammar: Grammar, run: Run): number {
  const { words } = grammar.page
  for (let at = run.from; at < Math.min(run.to, run.from + 9); at += 1) {
    const word = words[at]
    if (word === undefined || grammar.groupAt(at) !== undefined) return run.from
    const close = [2, 3, 4].find((step) => words[at + step]?.text === ")")
    if (word.text === "(" && close !== undefined && /^\p{Lu}/u.test(words[at + 1]?.text ?? ""))
      return at + close + (words[at + close + 1]?.kind === "dash" ? 2 : 1)
    if (word.kind === "dash")
      return at > run.from && /^\p{Lu}{3,}$/u.test(words[run.from]?.text ?? "") ? at + 1 : run.from
  }
  return run.from
}

function gaps(covered: Uint8Array, sentence: Run): Run[] {
  const found: Run[] = []
  let start: number | undefined
  for (let at = sentence.from; at <= sentence.to; at += 1) {
    const open = at < sentence.to && covered[at] === 0
    if (open) start ??= at
    else if (start !== undefined) {
      found.push({ from: start, to: at })
      start = undefined
    }
  }
  return found
}

/**
 * Cut where a clause with its own finite verb begins: after a comma with a conjunction, before
 * `if`, before a further subject.
 */
function clauses(grammar: Grammar, gap: Run): Run[] {
  const cuts = [gap.from]
  for (let at = gap.from + 1; at < gap.to; at += 1)
    if (cutsAt(grammar, at, gap, cuts.at(-1) ?? gap.from)) cuts.push(at)
  return cuts.map((from, index) => ({ from, to: cuts[index + 1] ?? gap.to }))
}

function cutsAt(grammar: Grammar, at: number, gap: Run, last: number): boolean {
  const { words } = grammar.page
  const word = words[at]
  const finite = (run: Run): boolean =>
    grammar.groupsIn(run).some((group) => group.form === "finite" && !isReduced(grammar, group))
  if (word === undefined || (!finite({ from: last, to: at }) && word.lower !== "if")) return false
  if (
    word.tag === "CCONJ" &&
    words[at - 1]?.text === "," &&
    grammar.groupAt(at + 1)?.form === "finite"
  )
    return true
  if (
    (word.lower === "if" || word.lower === "unless") &&
    words[at - 1]?.lower !== "as" &&
    finite({ from: last, to: at })
  )
    return true
  if (word.tag === "CCONJ" && hangsTogether(grammar, at)) return false
  const joins =
    word.tag === "CCONJ" ||
    (words[at - 1]?.text === "," && grammar.phraseAt(at)?.from === at) ||
    word.text === ";"
  return (
    joins && subjectAndVerb(grammar, word.tag === "CCONJ" || word.text === ";" ? at + 1 : at, gap)
  )
}

/**
 * `which the king and the queen signed`: the conjunction joins the subjects of a clause that hangs
 * on something.
 */
function hangsTogether(grammar: Grammar, at: number): boolean {
  const phrase = grammar.phraseAt(at - 1)
  const before = phrase?.to === at ? (grammar.page.words[phrase.from - 1]?.lower ?? "") : ""
  return ["which", "that", "who", "whom", "where", "when", "both", "between"].includes(before)
}

/** Whether a subject with a finite verb of its own begins here, perhaps after an opening phrase. */
function subjectAndVerb(grammar: Grammar, from: number, gap: Run): boolean {
  let at = from
  if (grammar.page.words[at]?.tag === "ADP") {
    while (at < gap.to && grammar.page.words[at]?.text !== ",") at += 1
    at += 1
  }
  const phrase = grammar.phraseAt(at)
  if (phrase === undefined || phrase.from !== at) return false
  for (let next = phrase.to; next < Math.min(gap.to, phrase.to + 10); next += 1) {
    const group = grammar.groupAt(next)
    const word = grammar.page.words[next]
    if (group?.form === "finite" && !isReduced(grammar, group))
      return !["who", "which", "that"].includes(grammar.page.words[group.from - 1]?.lower ?? "")
    if (
      word?.tag === "PUNCT" ||
      (word?.tag === "CCONJ" && grammar.phraseAt(next + 1)?.from !== next + 1)
    )
      return false
  }
  return false
}

/** `the gains made by the union`: a past form before `by` is no verb of a clause. */
const isReduced = (grammar: Grammar, group: VerbGroup): boolean =>
  group.to - group.from === 1 &&
  grammar.page.words[group.to]?.lower === "by" &&
  /(?:ed|en|de|wn|ld)$/.test(grammar.page.words[group.head]?.lower ?? "")

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "NUM", "ADJ"])

/** The clause without marks and conjunctions at its edges, if a word of content is left. */
function spoken(grammar: Grammar, clause: Run, covered: Uint8Array): Narrated | undefined {
  const { words } = grammar.page
  let { from } = clause
  while (from < clause.to && (words[from]?.tag === "CCONJ" || words[from]?.tag === "PUNCT"))
    from += 1
  let { to } = clause
  while (to > from && ["CCONJ", "PUNCT", "SCONJ", "ADP"].includes(words[to - 1]?.tag ?? "")) to -= 1
  const run = trim(grammar.page, { from, to })
  if (run === undefined) return undefined
  const own = words.slice(run.from, run.to)
  if (
    !own.some(({ tag, lower }) => CONTENT.has(tag) && lower !== "asked") ||
    (own.length === 1 && own[0]?.tag === "ADJ")
  )
    return undefined
  const lonely =
    own.length <= 2 &&
    (covered[run.from - 1] === 1 || covered[run.to] === 1) &&
    !own.some(({ tag }) => tag === "NOUN" || tag === "PROPN" || tag === "NUM")
  return lonely ? undefined : { kind: kindOf(grammar, run), run }
}

const RISK = new Set([
  "risk",
  "risks",
  "danger",
  "dangers",
  "threat",
  "threats",
  "threatens",
  "threaten",
  "jeopardy",
  "peril",
  "endanger",
  "endangers",
  "jeopardise",
  "jeopardize",
  "fragile",
  "vulnerable",
])
const INFERENCE = new Set([
  "appear",
  "appears",
  "appeared",
  "seem",
  "seems",
  "seemed",
  "suggests",
  "suggested",
  "likely",
  "unlikely",
  "apparently",
  "presumably",
  "perhaps",
  "probably",
  "indicates",
  "indicated",
  "implies",
  "implied",
  "reflects",
  "evidently",
  "possibly",
])

/**
 * A condition names what would have to be; a risk what might come; an inference what the teller
 * makes of it; all else is told as fact.
 */
function kindOf(grammar: Grammar, run: Run): NarrationKind {
  const lowers = grammar.page.words.slice(run.from, run.to).map(({ lower }) => lower)
  if (["if", "unless", "provided", "should"].includes(lowers[0] ?? "")) return "condition"
  if (lowers.some((word) => RISK.has(word))) return "risk"
  const unable = lowers.some(
    (word, at) => word === "could" && ["not", "n't"].includes(lowers[at + 1] ?? ""),
  )
  if (
    grammar.page.words
      .slice(run.from, run.to)
      .some(
        ({ lower, tag }) =>
          (lower === "could" && !unable) || lower === "might" || (lower === "may" && tag === "AUX"),
      )
  )
    return "risk"
  if (lowers.some((word) => INFERENCE.has(word))) return "inference"
  return lowers.includes("if") || lowers.includes("unless") ? "condition" : "fact"
}
