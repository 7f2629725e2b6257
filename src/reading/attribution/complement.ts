/** What follows a cue verb: the people spoken to, the occasion, and where the content begins. */

import { chainAfter, coordinatedAfter } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import { sentenceAt } from "../syntax/subjects.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"
import type { Complement } from "../words/cues.ts"
import { AUDIENCE, singular } from "../words/roles.ts"
import type { Construction } from "./attribution.ts"
import { finiteAhead, clauseAt } from "./clause-start.ts"

export interface Found {
  readonly construction: Construction
  /** Where the content begins. */
  readonly from: number
  readonly addressees: readonly Run[]
  readonly adjuncts: readonly Run[]
}

const QUESTION_WORDS = new Set([
  "how",
  "why",
  "what",
  "whether",
  "if",
  "when",
  "where",
  "who",
  "which",
  "whom",
  "whose",
])

/**
 * What `end` (the token after the cue) is followed by, among what this cue can take; undefined
 * where it is nothing of the kind.
 */
export function complementAfter(
  grammar: Grammar,
  group: VerbGroup,
  end: number,
  takes: ReadonlySet<Complement>,
): Found | undefined {
  const sentence = sentenceAt(grammar, group.head)
  return signalled(grammar, end, sentence, takes) ?? direct(grammar, end, sentence, takes)
}

/**
 * Content that a mark or a word announces, possibly after the people spoken to and the occasion.
 */
function signalled(
  grammar: Grammar,
  end: number,
  sentence: Run,
  takes: ReadonlySet<Complement>,
): Found | undefined {
  const [addressees, adjuncts]: [Run[], Run[]] = [[], []]
  let at = end
  for (let guard = 0; guard < 10 && at < sentence.to; guard += 1) {
    const construction = signalAt(grammar, at, takes, sentence)
    if (construction !== undefined)
      return { construction, from: contentStart(grammar, at), addressees, adjuncts }
    const step = adjunctAt(
      grammar,
      at,
      sentence,
      addressees.length === 0 && (takes.has("person") || takes.has("person-infinitive")),
    )
    if (step === undefined) return undefined
    if (step.kind === "addressee") addressees.push(...step.runs)
    if (step.kind === "adjunct") adjuncts.push({ from: at, to: step.to })
    at = step.to
  }
  return undefined
}

const contentStart = (grammar: Grammar, at: number): number => {
  const word = grammar.page.words[at]
  if (word?.text === ":" || word?.kind === "dash") return at + 1
  return word?.text === "," ? at + 1 : at
}

function signalAt(
  grammar: Grammar,
  at: number,
  takes: ReadonlySet<Complement>,
  sentence: Run,
): Construction | undefined {
  const { words } = grammar.page
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined) return undefined
  const quoted =
    opensQuotation(grammar, at) ||
    ((word.text === "," || word.text === ":") && opensQuotation(grammar, at + 1))
  if (quoted)
    return takes.has("quotation") || takes.has("clause") || takes.has("that")
      ? "quotation"
      : undefined
  if (word.text === ":" && at + 2 < sentence.to) return takes.has("quotation") ? "colon" : undefined
  if (word.lower === "that" && word.tag !== "DET" && next !== undefined)
    return takes.has("that") || takes.has("clause") ? "that-clause" : undefined
  if (word.lower === "that" && finiteAhead(grammar, at + 1, sentence, false, false))
    return takes.has("that") || takes.has("clause") ? "that-clause" : undefined
  if (QUESTION_WORDS.has(word.lower) && at + 1 <= sentence.to)
    return takes.has("that") || takes.has("clause") ? "question" : undefined
  return undefined
}

/** Whether a quotation opens at this token. */
export function opensQuotation(grammar: Grammar, at: number): boolean {
  const quotation = grammar.page.quotations[grammar.page.quotationOf[at] ?? -1]
  return quotation !== undefined && quotation.open === at
}

type Step =
  | { readonly kind: "adjunct" | "skip"; readonly to: number }
  | { readonly kind: "addressee"; readonly to: number; readonly runs: readonly Run[] }

/**
 * A phrase between cue and content: an adverb, a time, `to the press`, `in a statement`, or the
 * person told.
 */
export function adjunctAt(
  grammar: Grammar,
  at: number,
  sentence: Run,
  mayAddress: boolean,
): Step | undefined {
  const { words } = grammar.page
  const word = words[at]
  if (word === undefined || at >= sentence.to) return undefined
  if (word.text === "," && words[at + 1]?.lower === "that") return { kind: "skip", to: at + 1 }
  if (word.text === "," && words[at + 1] !== undefined) return asideAt(grammar, at, sentence)
  const phrase = grammar.phraseAt(at)
  if (phrase?.from === at && phrase.kind === "time") return { kind: "adjunct", to: phrase.to }
  if (word.tag === "ADV" || word.lower === "more" || word.lower === "back" || word.lower === "out")
    return { kind: "adjunct", to: at + 1 }
  if (word.tag === "ADP" || word.lower === "to" || word.lower === "via")
    return prepositionalAt(grammar, at, sentence)
  if (phrase?.from !== at || !mayAddress) return undefined
  const chain = chainAfter(grammar, at, sentence.to)
  if (chain === undefined) return undefined
  const runs = coordinatedAfter(grammar, chain, sentence.to)
  return {
    kind: "addressee",
    to: runs.at(-1)?.to ?? chain.to,
    runs: runs.map((run) => withoutPlace(grammar, run)),
  }
}

/** `reporters in Lome`: the place is no part of the people. */
function withoutPlace(grammar: Grammar, run: Run): Run {
  const first = grammar.phraseAt(run.from)
  return first !== undefined &&
    first.to < run.to &&
    ["in", "at", "on"].includes(grammar.page.words[first.to]?.lower ?? "")
    ? { from: run.from, to: first.to }
    : run
}

function prepositionalAt(grammar: Grammar, at: number, sentence: Run): Step | undefined {
  const { words } = grammar.page
  const from = words[at + 1]?.tag === "ADP" ? at + 2 : at + 1
  const chain = chainAfter(grammar, from, sentence.to) ?? timeAfter(grammar, from)
  if (chain === undefined) return undefined
  const to = occasionEnd(grammar, chain, sentence)
  const head = words[grammar.phraseAt(chain.from)?.head ?? chain.from]?.lower ?? ""
  const addressed = words[at]?.lower === "to" && !["a", "the"].includes(head)
  return addressed ? { kind: "addressee", to: chain.to, runs: [chain] } : { kind: "adjunct", to }
}

/**
 * After the time that begins here, with its preposition: `on Monday`; the same place where none
 * does.
 */
export function pastTime(grammar: Grammar, at: number): number {
  const bare = timeAfter(grammar, at)
  return (
    (bare ?? (grammar.page.words[at]?.tag === "ADP" ? timeAfter(grammar, at + 1) : undefined))
      ?.to ?? at
  )
}

const timeAfter = (grammar: Grammar, from: number): Run | undefined => {
  const phrase = grammar.phraseAt(from)
  return phrase?.from === from && phrase.kind === "time"
    ? { from: phrase.from, to: phrase.to }
    : undefined
}

/**
 * `in a letter from the king to the council`: prepositions that hang on the occasion's own noun.
 */
function occasionEnd(grammar: Grammar, chain: Run, sentence: Run): number {
  let end = chain.to
  for (let guard = 0; guard < 4; guard += 1) {
    const word = grammar.page.words[end]
    if (
      word === undefined ||
      word.tag !== "ADP" ||
      !["with", "from", "to", "by", "for", "on", "in", "at", "about"].includes(word.lower)
    )
      break
    const next = chainAfter(grammar, end + 1, sentence.to) ?? timeAfter(grammar, end + 1)
    if (next === undefined) break
    end = next.to
  }
  return end
}

/** `, in a statement on Monday,`: an aside that closes before the content. */
function asideAt(grammar: Grammar, at: number, sentence: Run): Step | undefined {
  for (let next = at + 1; next < Math.min(sentence.to, at + 16); next += 1) {
    const word = grammar.page.words[next]
    if (word?.text === ",") return next > at + 1 ? { kind: "adjunct", to: next + 1 } : undefined
    if (word?.kind === "quote" || word?.kind === "stop" || grammar.groupAt(next)?.form === "finite")
      return undefined
  }
  return undefined
}

/** Content that follows at once: a clause, an infinitive, a gerund, an object. */
function direct(
  grammar: Grammar,
  end: number,
  sentence: Run,
  takes: ReadonlySet<Complement>,
): Found | undefined {
  const bare = { addressees: [], adjuncts: [] }
  const at = pastLight(grammar, end, sentence)
  const group = grammar.groupAt(at)
  if (takes.has("person") || takes.has("person-infinitive")) {
    const afterObject = afterPerson(grammar, at, sentence, takes)
    if (afterObject !== undefined) return afterObject
  }
  if (takes.has("clause") && clauseAt(grammar, at, sentence, takes.has("object")))
    return { construction: "clause", from: at, ...bare, adjuncts: adjunctsBetween(end, at) }
  const todo = takes.has("infinitive") ? infinitiveAt(grammar, at, end) : undefined
  if (todo !== undefined) return { construction: "infinitive", from: todo, ...bare }
  if (takes.has("gerund") && group?.form === "gerund" && group.from === at)
    return { construction: "gerund", from: at, ...bare }
  if (takes.has("object") && opensQuotation(grammar, at))
    return { construction: "object", from: at, ...bare }
  const phrase = grammar.phraseAt(at)
  if (!takes.has("object") || phrase?.from !== at || phrase.kind === "time") return undefined
  if (phrase.kind === "pronoun")
    return takes.has("person") ||
      !["it", "this", "that", "them", "both"].includes(grammar.page.words[at]?.lower ?? "")
      ? undefined
      : { construction: "object", from: at, ...bare }
  const second = grammar.phraseAt(phrase.to)
  const given =
    second?.from === phrase.to &&
    second.kind !== "time" &&
    second.kind !== "pronoun" &&
    grammar.page.words[second.from]?.tag === "DET"
  return given
    ? {
        construction: "object",
        from: second.from,
        addressees: [{ from: phrase.from, to: phrase.to }],
        adjuncts: [],
      }
    : { construction: "object", from: at, ...bare }
}

/**
 * Where an infinitive begins that stands at this token, with the `not` or `never` before it;
 * undefined where none does.
 */
function infinitiveAt(grammar: Grammar, at: number, floor: number): number | undefined {
  const denies = (token: number): boolean =>
    ["never", "not"].includes(grammar.page.words[token]?.lower ?? "")
  const from = denies(at) ? at + 1 : at
  const group = grammar.groupAt(from)
  if (group?.form !== "infinitive" || group.from !== from) return undefined
  return from > floor && denies(from - 1) ? from - 1 : from
}

const adjunctsBetween = (from: number, to: number): Run[] => (to > from ? [{ from, to }] : [])

/** Past adverbs, times and `to the press`, as long as something is left. */
function pastLight(grammar: Grammar, end: number, sentence: Run): number {
  let at = end
  for (let guard = 0; guard < 3; guard += 1) {
    const word = grammar.page.words[at]
    const phrase = grammar.phraseAt(at)
    if (phrase?.from === at && phrase.kind === "time") at = phrase.to
    else if (word?.tag === "ADV" && phrase === undefined) at += 1
    else if (
      word?.tag === "ADP" &&
      timeAfter(grammar, at + 1) !== undefined &&
      at + 1 < sentence.to
    )
      at = timeAfter(grammar, at + 1)?.to ?? at
    else break
  }
  return at
}

/** `told the council it would`, `urged both sides to stop`. */
function afterPerson(
  grammar: Grammar,
  at: number,
  sentence: Run,
  takes: ReadonlySet<Complement>,
): Found | undefined {
  const first = chainAfter(grammar, at, sentence.to)
  if (first === undefined) return undefined
  const runs = coordinatedAfter(grammar, first, sentence.to)
  const after = pastLight(grammar, runs.at(-1)?.to ?? first.to, sentence)
  const base = { addressees: runs, adjuncts: [] }
  const todo = takes.has("person-infinitive")
    ? infinitiveAt(grammar, after, runs.at(-1)?.to ?? first.to)
    : undefined
  if (todo !== undefined) return { construction: "infinitive", from: todo, ...base }
  if (takes.has("person") && hearsIt(grammar, first) && clauseAt(grammar, after, sentence))
    return { construction: "clause", from: after, ...base }
  return undefined
}

/**
 * Whether the phrase names somebody who can be told something without `that`: a pronoun, a name, an
 * audience.
 */
function hearsIt(grammar: Grammar, run: Run): boolean {
  const phrase = grammar.phraseAt(run.from)
  if (phrase === undefined) return false
  const head = grammar.page.words[phrase.head]?.lower ?? ""
  return (
    phrase.kind === "proper" ||
    (phrase.kind === "pronoun" && ["him", "me", "us", "them", "you", "her"].includes(head)) ||
    AUDIENCE.has(singular(head))
  )
}
