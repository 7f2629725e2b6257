/** What a date is for: whether something falls due by it, what, who set it, and how it stands. */

import { chainAfter, chainBefore, coordinatedAfter } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"
import type { DateStatus } from "../types.ts"
import { trim } from "../attribution/extent.ts"
import type { Expression } from "./expression.ts"
import type { Direction } from "./resolve.ts"

export interface Due {
  readonly isDeadline: boolean
  /** What falls due. */
  readonly what: Run | undefined
  /** Phrases that name who set it. */
  readonly setBy: readonly Run[]
  readonly status: Exclude<DateStatus, "unresolved">
}

const LIMITS = new Set(["by", "before", "until", "till", "within"])
const DEADLINES = new Set(["deadline", "deadlines", "cutoff", "cut-off", "target", "ultimatum"])

/** Which way the words around an open date point. */
export function directionOf(grammar: Grammar, each: Expression, sentence: Run): Direction {
  const { words } = grammar.page
  const before = words[each.from - 1]?.lower ?? ""
  if (isDeadlineNoun(grammar, each))
    return grammar.page.words
      .slice(sentence.from, sentence.to)
      .some(({ lower }) => MISSED.test(lower))
      ? "past"
      : "future"
  if (["by", "until", "till"].includes(before) || startsThen(grammar, each)) return "future"
  if (
    each.said.kind === "calendar" &&
    each.said.parts.month !== undefined &&
    ["since"].includes(before)
  )
    return "past"
  if (
    each.said.kind === "calendar" &&
    ["after", "beyond", "past"].includes(before) &&
    words[each.from - 2]?.tag === "NOUN"
  )
    return "nearest"
  const governor = governing(grammar, each, sentence)
  if (governor === undefined) return each.said.kind === "weekday" ? "past" : "nearest"
  if (isAhead(grammar, governor)) return "future"
  return governor.tense === "past" || each.said.kind === "weekday" ? "past" : "nearest"
}

/** `a pause starting on 1 April`: what was asked for begins then. */
function startsThen(grammar: Grammar, each: Expression): boolean {
  const { words } = grammar.page
  const at = words[each.from - 1]?.tag === "ADP" ? each.from - 2 : each.from - 1
  const host = grammar.groupsIn({ from: Math.max(0, at - 10), to: at }).at(-1)
  return (
    ["starting", "beginning", "effective"].includes(words[at]?.lower ?? "") &&
    host !== undefined &&
    ASKING.has(host.lemma)
  )
}

/** The verb the date goes with: the nearest before it in its clause, else the nearest after. */
function governing(grammar: Grammar, each: Expression, sentence: Run): VerbGroup | undefined {
  const before = grammar
    .groupsIn({ from: sentence.from, to: each.from })
    .findLast((group) => group.form !== "gerund")
  return before ?? grammar.groupsIn({ from: each.to, to: sentence.to })[0]
}

const AHEAD = new Set([
  "expected",
  "due",
  "scheduled",
  "planned",
  "set",
  "plans",
  "plan",
  "expects",
  "hopes",
  "intends",
  "aims",
  "vowed",
  "promised",
  "agreed",
  "wants",
  "want",
  "urged",
  "told",
  "asked",
])

/** Whether a verb speaks of what is still to come. */
function isAhead(grammar: Grammar, group: VerbGroup): boolean {
  if (
    group.tense === "future" ||
    ["must", "shall", "should", "will", "would", "may", "can", "could", "might", "'ll"].includes(
      group.modal ?? "",
    )
  )
    return true
  if (group.form !== "infinitive")
    return (
      group.tense === "present" &&
      [
        "is",
        "are",
        "'s",
        "'re",
        "am",
        "'m",
        "begin",
        "begins",
        "starts",
        "start",
        "meet",
        "meets",
        "expire",
        "expires",
        "end",
        "ends",
      ].includes(grammar.page.words[group.from]?.lower ?? "")
    )
  const host = grammar.groupAt(group.from - 1) ?? grammar.groupAt(group.from - 2)
  return (
    host === undefined ||
    host.tense !== "past" ||
    AHEAD.has(grammar.page.words[host.head]?.lower ?? "")
  )
}

const isDeadlineNoun = (grammar: Grammar, each: Expression): boolean =>
  deadlineNoun(grammar, each) !== undefined

/** Longest phrase between `deadline` and the date that stands beside it, in tokens. */
const BESIDE = 16

/**
 * The noun that names the date a deadline: `the 1 May deadline`, `the deadline of 1 May`, `the
 * deadline for the pull-out, 1 May,`.
 */
function deadlineNoun(grammar: Grammar, each: Expression): number | undefined {
  const { words } = grammar.page
  if (DEADLINES.has(words[each.to]?.lower ?? "")) return each.to
  if (
    ["of", "on", "for"].includes(words[each.from - 1]?.lower ?? "") &&
    DEADLINES.has(words[each.from - 2]?.lower ?? "")
  )
    return each.from - 2
  if (words[each.from - 1]?.text !== "," || words[each.to]?.tag !== "PUNCT") return undefined
  for (let at = each.from - 2; at > each.from - BESIDE && at >= 0; at -= 1) {
    if (DEADLINES.has(words[at]?.lower ?? "")) return at
    if (words[at]?.tag === "PUNCT" || grammar.groupAt(at)?.form === "finite") return undefined
  }
  return undefined
}

/** What the date is for. A bare `by` is a limit only where something is still to be done. */
export function dueBy(grammar: Grammar, each: Expression, sentence: Run, passed: boolean): Due {
  const { words } = grammar.page
  const limit = limitBefore(grammar, each, sentence)
  const noun = isDeadlineNoun(grammar, each)
  const anchored = each.said.kind === "duration" && isAnchored(grammar, each)
  const isDeadline =
    noun ||
    anchored ||
    (limit !== undefined && isStillOpen(grammar, limit, sentence, each)) ||
    expires(grammar, each)
  if (!isDeadline) return { isDeadline, what: undefined, setBy: [], status: "set" }
  const what = noun
    ? whatOfNoun(grammar, each, sentence)
    : limit !== undefined
      ? whatBefore(grammar, limit, sentence)
      : whatBefore(
          grammar,
          words[each.from - 1]?.tag === "ADP" ? each.from - 1 : each.from,
          sentence,
        )
  return {
    isDeadline,
    what,
    setBy: setters(grammar, each, sentence),
    status: statusOf(grammar, each, sentence, passed),
  }
}

/** The token of `by`, `no later than`, `within` before the date. */
function limitBefore(grammar: Grammar, each: Expression, sentence: Run): number | undefined {
  const { words } = grammar.page
  let at = each.from - 1
  while (
    at > sentence.from &&
    (words[at]?.tag === "DET" ||
      ["end", "of", "start", "close", "early", "late", "mid", "deadline", "target"].includes(
        words[at]?.lower ?? "",
      ))
  )
    at -= 1
  const word = words[at]?.lower ?? ""
  if (LIMITS.has(word) && at >= sentence.from) return at
  return word === "than" && words[at - 1]?.lower === "later" ? at - 2 : undefined
}

/** `90 days after signature`: a duration counted from an event that has no date here. */
const isAnchored = (grammar: Grammar, each: Expression): boolean => {
  const { words } = grammar.page
  return (
    ["after", "of", "from", "following"].includes(words[each.to]?.lower ?? "") &&
    (words[each.to]?.lower !== "of" || words[each.from - 1]?.lower === "within")
  )
}

const expires = (grammar: Grammar, each: Expression): boolean => {
  const group = grammar.groupAt(each.from - 1) ?? grammar.groupAt(each.from - 2)
  return group !== undefined && ENDING.test(grammar.page.words[group.head]?.lower ?? "")
}

const ASKING = new Set([
  "ask",
  "call",
  "demand",
  "request",
  "want",
  "urge",
  "seek",
  "propose",
  "require",
  "order",
  "expect",
  "promise",
  "pledge",
  "vow",
  "agree",
  "need",
  "commit",
  "plan",
])

/**
 * Something is to be done by then: the verb before is one of asking, an infinitive or a modal, or
 * the words are a clause of duty.
 */
function isStillOpen(grammar: Grammar, limit: number, sentence: Run, each: Expression): boolean {
  const word = grammar.page.words[limit]?.lower ?? ""
  const group = grammar.groupsIn({ from: sentence.from, to: limit }).at(-1)
  if (word === "until" || word === "till")
    return extends_(grammar, sentence) || (group !== undefined && isAhead(grammar, group))
  if (word === "within" && each.said.kind === "duration")
    return group === undefined || isAhead(grammar, group) || ASKING.has(group.lemma)
  if (word === "before")
    return group !== undefined && isAhead(grammar, group) && group.form === "infinitive"
  return (
    group !== undefined &&
    !["may", "might", "could", "can"].includes(group.modal ?? "") &&
    (isAhead(grammar, group) || ASKING.has(group.lemma) || group.form === "infinitive")
  )
}

const extends_ = (grammar: Grammar, sentence: Run): boolean =>
  grammar
    .groupsIn(sentence)
    .some((group) =>
      /^(?:extend(?:ed|s|ing)?|prolong(?:ed|s)?|gave|given|has|have)$/.test(
        grammar.page.words[group.head]?.lower ?? "",
      ),
    )

/** The object of a verb of asking, or the verb and what hangs on it, up to `end`. */
function whatBefore(grammar: Grammar, end: number, sentence: Run): Run | undefined {
  const group = grammar.groupsIn({ from: sentence.from, to: end }).at(-1)
  if (group === undefined)
    return trim(grammar.page, { from: grammar.phraseAt(end - 1)?.from ?? end, to: end })
  if (ENDING.test(grammar.page.words[group.head]?.lower ?? ""))
    return chainBefore(grammar, group.from, sentence.from)
  const asks = ASKING.has(group.lemma) && group.form !== "infinitive" && group.to < end
  const next = grammar.page.words[group.to]
  const from = asks ? (next?.tag === "ADP" ? group.to + 1 : group.to) : group.head
  const bare = group.passive || (group.to === end && group.form === "finite")
  const passive = bare ? chainBefore(grammar, group.from, sentence.from)?.from : undefined
  return trim(grammar.page, { from: passive ?? from, to: end })
}

const ENDING = /^(?:expires?|expired|lapses?|ends?|due)$/

/**
 * `the deadline to withdraw`, `withdraw the troops by a 1 May deadline`, `the deadline for a
 * pull-out`.
 */
function whatOfNoun(grammar: Grammar, each: Expression, sentence: Run): Run | undefined {
  const { words } = grammar.page
  const noun = deadlineNoun(grammar, each) ?? each.from - 2
  const after = Math.max(
    noun + 1,
    DEADLINES.has(words[each.to]?.lower ?? "") ? each.to + 1 : each.to,
  )
  for (const at of [noun + 1, after]) {
    const group = grammar.groupAt(at)
    if (group?.form === "infinitive" && group.from === at)
      return trim(grammar.page, { from: group.head, to: clauseEnd(grammar, group.to, sentence) })
    const chain = words[at]?.lower === "for" ? chainAfter(grammar, at + 1, sentence.to) : undefined
    if (chain !== undefined && !(chain.from <= each.from && each.to <= chain.to)) return chain
  }
  const limit = limitBefore(grammar, each, sentence)
  if (limit !== undefined) return whatBefore(grammar, limit, sentence)
  const named = words[noun - 1]
  return named?.tag === "NOUN" && grammar.phraseAt(noun)?.from !== noun
    ? { from: noun - 1, to: noun }
    : undefined
}

function clauseEnd(grammar: Grammar, from: number, sentence: Run): number {
  let at = from
  while (
    at < sentence.to &&
    grammar.page.words[at]?.tag !== "PUNCT" &&
    grammar.page.words[at]?.tag !== "CCONJ" &&
    grammar.groupAt(at) === undefined
  )
    at += 1
  return at
}

/** `set under the Reyes administration`, `agreed by both sides`, `imposed by the court`. */
function setters(grammar: Grammar, each: Expression, sentence: Run): readonly Run[] {
  const { words } = grammar.page
  for (let at = each.to; at < Math.min(sentence.to, each.to + 6); at += 1) {
    const verb = words[at]?.lower ?? ""
    if (
      ![
        "set",
        "agreed",
        "imposed",
        "fixed",
        "announced",
        "given",
        "ordered",
        "negotiated",
        "demanded",
        "established",
      ].includes(verb)
    )
      continue
    if (!["by", "under", "with", "between"].includes(words[at + 1]?.lower ?? "")) continue
    const chain = chainAfter(grammar, at + 2, sentence.to)
    return chain === undefined ? [] : coordinatedAfter(grammar, chain, sentence.to)
  }
  return []
}

const REVIEWING = [
  "review(?:s|ed|ing)?",
  "reconsider(?:s|ed|ing)?",
  "reassess(?:es|ed|ing)?",
  "re-examin(?:e|es|ed|ing)",
  "weigh(?:s|ed|ing)?",
]
const REVIEWED = new RegExp(`^(?:${REVIEWING.join("|")})$`)
const EXTENDED =
  /^(?:extend(?:s|ed|ing)?|extension|postpone[ds]?|postponing|delay(?:s|ed)?|prolong(?:s|ed)?)$/
const MISSED = /^(?:miss(?:ed|es)|passed|lapsed|expired|ignored|overran)$/

/** How the deadline stands by the words of its sentence. */
function statusOf(
  grammar: Grammar,
  each: Expression,
  sentence: Run,
  passed: boolean,
): Due["status"] {
  const words = grammar.page.words.slice(sentence.from, sentence.to).map(({ lower }) => lower)
  if (words.some((word) => REVIEWED.test(word))) return "under-review"
  if (words.some((word) => EXTENDED.test(word))) return "extended"
  if (words.some((word) => MISSED.test(word)) && isDeadlineNoun(grammar, each)) return "passed"
  if (words.some((word) => /^propos(?:e|es|ed|ing)$/.test(word) || word === "suggested"))
    return "proposed"
  return passed ? "passed" : "set"
}
