/** Whose verb it is: the subject before it, after it, or shared with a verb before. */

import type { Run } from "../text/sentences.ts"
import { cueVerb } from "../words/cues.ts"
import { HONORIFICS } from "../words/roles.ts"
import { chainAfter, chainBefore, coordinatedAfter } from "./chain.ts"
import type { Grammar } from "./grammar.ts"
import type { VerbGroup } from "./verbs.ts"

export interface Subject {
  /** One run a voice: `A US official` and `another source` are two. */
  readonly runs: readonly Run[]
  /** The pronoun `who`, `which` or `that` stands as subject; this is what it stands for. */
  readonly antecedent: Run | undefined
  /** Where the clause begins: at the subject, or at the verb it is shared with. */
  readonly from: number
  /** Taken over from another verb. */
  readonly shared: boolean
  /** Stands after the verb. */
  readonly inverted: boolean
}

const OBJECTIVE = new Set(["him", "me", "us", "them"])
const RELATIVES = new Set(["who", "which", "that"])

/**
 * The subject of a verb group inside its sentence; never one from inside a quotation that the verb
 * stands outside of.
 */
export function subjectOf(grammar: Grammar, group: VerbGroup, depth = 0): Subject | undefined {
  const sentence = sentenceAt(grammar, group.head)
  if (group.inside !== undefined) return plainSubject([group.inside], group.from)
  const at = pastAdverbs(grammar, group.from, sentence.from)
  const before = grammar.page.words[at - 1]
  if (before === undefined || at <= sentence.from || !sameQuotation(grammar, at - 1, group.head))
    return undefined
  if (
    before.tag === "CCONJ" ||
    joinedByPhrase(grammar, at, sentence) ||
    (before.text === "," && grammar.page.words[at - 2]?.tag === "CCONJ")
  )
    return sharedSubject(grammar, group, sentence, depth)
  if (before.text === "," || before.kind === "dash" || before.text === ")")
    return besideAside(grammar, at - 1, sentence)
  return subjectEndingAt(grammar, at, sentence)
}

/**
 * `and on several occasions have called`: a conjunction, then only a phrase with its preposition.
 */
function joinedByPhrase(grammar: Grammar, end: number, sentence: Run): boolean {
  const chain = chainBefore(grammar, end, sentence.from)
  if (chain === undefined || chain.from - 2 <= sentence.from) return false
  return (
    grammar.page.words[chain.from - 1]?.tag === "ADP" &&
    grammar.page.words[chain.from - 2]?.tag === "CCONJ"
  )
}

/** The subject that follows a verb: `said Amiri, the envoy`. */
export function invertedSubjectOf(grammar: Grammar, group: VerbGroup): Subject | undefined {
  const sentence = sentenceAt(grammar, group.head)
  const first = sameQuotation(grammar, group.to, group.head)
    ? chainAfter(grammar, group.to, sentence.to)
    : undefined
  if (first === undefined) return undefined
  const runs = [...coordinatedAfter(grammar, first, sentence.to)]
  const last = runs.at(-1) ?? first
  runs[runs.length - 1] = { from: last.from, to: withName(grammar, last, sentence) }
  return { runs, antecedent: undefined, from: group.from, shared: false, inverted: true }
}

/** `said the mayor of Tarsk, Pavel Orlin`: the name that follows an office belongs to it. */
function withName(grammar: Grammar, run: Run, sentence: Run): number {
  const { words } = grammar.page
  const name = words[run.to]?.text === "," ? grammar.phraseAt(run.to + 1) : undefined
  if (
    name === undefined ||
    name.from !== run.to + 1 ||
    name.to > sentence.to ||
    grammar.phraseAt(run.from)?.kind !== "common"
  )
    return run.to
  const after = words[name.to]
  const closes =
    after === undefined ||
    name.to >= sentence.to ||
    after.tag === "PUNCT" ||
    after.lower === "on" ||
    after.lower === "in"
  return closes && nameInside(grammar, name.from, name.to) ? name.to : run.to
}

/** Whether two tokens stand in the same quotation, or both outside of any. */
export const sameQuotation = (grammar: Grammar, a: number, b: number): boolean =>
  (grammar.page.quotationOf[a] ?? -1) === (grammar.page.quotationOf[b] ?? -1)

/** The sentence that a token stands in. */
export const sentenceAt = (grammar: Grammar, token: number): Run =>
  grammar.page.sentences[grammar.page.sentenceOf[token] ?? 0] ?? { from: 0, to: 0 }

const plainSubject = (runs: readonly Run[], from: number): Subject => ({
  runs,
  antecedent: undefined,
  from,
  shared: false,
  inverted: false,
})

const SKIPPED = new Set(["also", "both", "all", "once", "later", "then", "first", "again"])

function pastAdverbs(grammar: Grammar, from: number, floor: number): number {
  let at = from
  while (at > floor) {
    const word = grammar.page.words[at - 1]
    if (
      word === undefined ||
      !(word.tag === "ADV" || SKIPPED.has(word.lower)) ||
      grammar.phraseAt(at - 1) !== undefined
    )
      break
    at -= 1
  }
  return at
}

function subjectEndingAt(grammar: Grammar, end: number, sentence: Run): Subject | undefined {
  const { words } = grammar.page
  const last = pastTime(grammar, end)
  const phrase = grammar.phraseAt(last - 1)
  if (phrase === undefined) return clauseSubject(grammar, last, sentence)
  if (phrase.to !== last) return undefined
  if (phrase.to - phrase.from === 1 && RELATIVES.has(words[phrase.head]?.lower ?? ""))
    return relativeSubject(grammar, phrase.from, sentence)
  if (words[phrase.from]?.lower === "which" && last - phrase.from > 1)
    return plainSubject([{ from: phrase.from + 1, to: last }], phrase.from)
  if (
    phrase.kind === "pronoun" &&
    OBJECTIVE.has(words[phrase.head]?.lower ?? "") &&
    words[phrase.from - 1]?.lower !== "of"
  )
    return undefined
  const chain = chainBefore(grammar, last, sentence.from)
  if (chain === undefined || !sameQuotation(grammar, chain.from, phrase.head)) return undefined
  const runs = coordinatedBefore(grammar, chain, sentence)
  return plainSubject(runs, runs[0]?.from ?? chain.from)
}

/** `A man who was present said`: a clause with a relative pronoun ends right before the verb. */
function clauseSubject(grammar: Grammar, end: number, sentence: Run): Subject | undefined {
  const chain = chainBefore(grammar, end, sentence.from)
  const relative =
    chain !== undefined &&
    grammar.page.words.slice(chain.from, end).some(({ lower }) => RELATIVES.has(lower))
  return chain !== undefined && relative ? plainSubject([chain], chain.from) : undefined
}

/** `The minister on Monday said`: a time between subject and verb is passed over. */
function pastTime(grammar: Grammar, end: number): number {
  const phrase = grammar.phraseAt(end - 1)
  if (phrase?.kind !== "time" || phrase.to !== end) return end
  const before = phrase.from - 1
  const from = grammar.page.words[before]?.tag === "ADP" ? before : phrase.from
  return grammar.phraseAt(from - 1)?.to === from ? from : end
}

function relativeSubject(grammar: Grammar, at: number, sentence: Run): Subject {
  const end = grammar.page.words[at - 1]?.text === "," ? at - 1 : at
  return {
    runs: [{ from: at, to: at + 1 }],
    antecedent: antecedentBefore(grammar, end, sentence),
    from: at,
    shared: false,
    inverted: false,
  }
}

/**
 * `Ada Stone, a former judge and adviser, who …`: the name before the apposition that begins, or
 * goes on, at `from`.
 */
function nameBeforeApposition(grammar: Grammar, from: number): Run | undefined {
  const { words } = grammar.page
  const first = words[from - 1]?.tag === "CCONJ" ? grammar.phraseAt(from - 2) : undefined
  const start = first?.from ?? from
  const name =
    words[start - 1]?.text === "," && ["a", "an", "the"].includes(words[start]?.lower ?? "")
      ? grammar.phraseAt(start - 2)
      : undefined
  return name?.kind === "proper" && name.to === start - 1
    ? { from: name.from, to: name.to }
    : undefined
}

/**
 * A name right before the pronoun is what it stands for; else the whole phrase is, with what is
 * joined to it.
 */
function antecedentBefore(grammar: Grammar, end: number, sentence: Run): Run | undefined {
  const base = grammar.phraseAt(end - 1)
  if (base?.to === end && base.kind === "proper") return { from: base.from, to: end }
  const chain = chainBefore(grammar, end, sentence.from)
  const named = chain === undefined ? undefined : nameBeforeApposition(grammar, chain.from)
  if (named !== undefined) return named
  const joint = chain === undefined ? undefined : grammar.page.words[chain.from - 1]
  const first =
    joint?.tag === "CCONJ" && chain !== undefined ? grammar.phraseAt(chain.from - 2) : undefined
  return chain !== undefined &&
    first !== undefined &&
    first.to === chain.from - 1 &&
    grammar.page.words[end + 1]?.text !== undefined &&
    isPlural(grammar, end)
    ? { from: first.from, to: chain.to }
    : chain
}

const isPlural = (grammar: Grammar, at: number): boolean => {
  const words = grammar.page.words.slice(at, at + 4).map(({ lower }) => lower)
  return words.some((word) => ["were", "are", "have"].includes(word))
}

/**
 * Phrases joined to the left of `last` by a conjunction, where they too stand where a subject may.
 */
function coordinatedBefore(grammar: Grammar, last: Run, sentence: Run): readonly Run[] {
  const { words } = grammar.page
  const runs = [last]
  for (let guard = 0; guard < 8; guard += 1) {
    const from = runs[0]?.from ?? last.from
    const joint = words[from - 1]
    const isJoint =
      (joint?.tag === "CCONJ" && ["and", "or", "nor", "&"].includes(joint.lower)) ||
      (joint?.text === "," && runs.length > 1)
    if (!isJoint) break
    const end = words[from - 2]?.text === "," ? from - 2 : from - 1
    const chain = chainBefore(grammar, end, sentence.from)
    if (
      chain === undefined ||
      (!opensClause(grammar, chain.from, sentence) &&
        words[chain.from - 1]?.text !== "," &&
        words[chain.from - 1]?.tag !== "DET")
    )
      break
    runs.unshift(chain)
  }
  const from = runs[0]?.from ?? last.from
  const paired = ["both", "either", "neither"].includes(words[from - 1]?.lower ?? "")
  return opensClause(grammar, paired ? from - 1 : from, sentence) ? runs : [last]
}

const OPENERS = new Set(
  (
    "that if whether as because while when although though " +
    "but and since after before where whereas"
  ).split(" "),
)

/** Whether a clause can begin at this token. */
function opensClause(grammar: Grammar, at: number, sentence: Run): boolean {
  if (at <= sentence.from) return true
  const before = grammar.page.words[at - 1]
  return (
    before === undefined ||
    before.tag === "PUNCT" ||
    OPENERS.has(before.lower) ||
    before.tag === "ADV" ||
    grammar.phraseAt(at - 1)?.kind === "time"
  )
}

/** Longest aside between a subject and its verb, in tokens. */
const LONGEST_ASIDE = 45

/**
 * `Amiri, who …, said`, `Amiri (left) said`: the subject stands before the aside that ends just
 * before the verb.
 */
function besideAside(grammar: Grammar, close: number, sentence: Run): Subject | undefined {
  const nearest = asideStart(grammar, close, sentence)
  const age = nearest === undefined ? undefined : grammar.phraseAt(nearest - 1)
  const open =
    age?.kind === "number" && grammar.page.words[age.from - 1]?.text === ","
      ? age.from - 1
      : nearest
  if (open === undefined) return strayComma(grammar, close, sentence)
  const chain = chainBefore(grammar, open, sentence.from)
  if (chain === undefined) return undefined
  const name = nameInside(grammar, open + 1, close)
  const base = grammar.phraseAt(chain.from)
  if (name && base?.kind === "common") {
    const before = coordinatedBefore(grammar, chain, sentence).slice(0, -1)
    return plainSubject([...before, { from: chain.from, to: close }], before[0]?.from ?? chain.from)
  }
  const relative =
    chain.to - chain.from === 1 && RELATIVES.has(grammar.page.words[chain.from]?.lower ?? "")
  if (relative) return relativeSubject(grammar, chain.from, sentence)
  const runs = coordinatedBefore(grammar, chain, sentence)
  const last = staysUnnamed(grammar, open, close)
    ? { from: runs.at(-1)?.from ?? chain.from, to: close }
    : (runs.at(-1) ?? chain)
  return plainSubject([...runs.slice(0, -1), last], runs[0]?.from ?? chain.from)
}

/** `, who asked not to be named,`: all that is said of who this voice is. */
const staysUnnamed = (grammar: Grammar, open: number, close: number): boolean => {
  const words = grammar.page.words.slice(open + 1, close).map(({ lower }) => lower)
  return (
    words[0] === "who" &&
    words.some(
      (word) =>
        word === "anonymous" || word === "anonymity" || word === "named" || word === "identified",
    )
  )
}

/** `The firm Ardent, has said`: a comma too many after a subject that opens the sentence. */
function strayComma(grammar: Grammar, close: number, sentence: Run): Subject | undefined {
  const group = grammar.groupAt(close + 1)
  const isSettled =
    group !== undefined &&
    (group.to - group.from > 1 || grammar.page.words[group.to]?.lower === "that")
  const chain =
    isSettled && grammar.page.words[close]?.text === ","
      ? chainBefore(grammar, close, sentence.from)
      : undefined
  return chain?.from === sentence.from ? plainSubject([chain], chain.from) : undefined
}

/** Whether the tokens are one name and no more. */
function nameInside(grammar: Grammar, from: number, to: number): boolean {
  const phrase = grammar.phraseAt(from)
  if (phrase === undefined || phrase.from !== from || phrase.to !== to) return false
  return (
    phrase.kind === "proper" ||
    HONORIFICS.has((grammar.page.words[from]?.lower ?? "").replace(/\.$/, ""))
  )
}

/**
 * The mark that opens the aside closed at `close`: a clause with `who` reaches further back than
 * the nearest comma.
 */
function asideStart(grammar: Grammar, close: number, sentence: Run): number | undefined {
  const { words } = grammar.page
  const mark = words[close]
  const opener = mark?.text === ")" ? "(" : mark?.text
  let nearest: number | undefined
  for (let at = close - 1; at > Math.max(sentence.from, close - LONGEST_ASIDE); at -= 1) {
    const word = words[at]
    if (
      word === undefined ||
      (word.text !== opener && !(mark?.kind === "dash" && word.kind === "dash")) ||
      !sameQuotation(grammar, at, close)
    )
      continue
    if (grammar.phraseAt(at - 1)?.to !== at) continue
    const next = words[at + 1]?.lower ?? ""
    if (next === "who" || next === "which" || next === "whose" || opener === "(") return at
    if (nearest === undefined && !["and", "but", "or"].includes(next)) nearest = at
  }
  return nearest
}

/**
 * `… and warned that`: the subject of the nearest verb before with which this one can stand in a
 * row.
 */
function sharedSubject(
  grammar: Grammar,
  group: VerbGroup,
  sentence: Run,
  depth: number,
): Subject | undefined {
  if (depth > 3) return undefined
  const earlier = grammar
    .groupsIn({ from: sentence.from, to: group.from })
    .filter((each) => each.form === "finite" && sameQuotation(grammar, each.head, group.head))
  const alike = earlier.filter(
    (each) => each.tense === group.tense || (each.tense === "past" && group.tense === "past"),
  )
  const host =
    alike.findLast((each) => cueVerb(each.lemma) !== undefined && each.lemma !== "know") ??
    alike.at(-1) ??
    earlier.at(-1)
  const subject = host === undefined ? undefined : subjectOf(grammar, host, depth + 1)
  if (subject !== undefined) return { ...subject, shared: true }
  const inverted = host === undefined ? undefined : invertedSubjectOf(grammar, host)
  return inverted === undefined ? undefined : { ...inverted, shared: true }
}
