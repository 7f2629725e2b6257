/**
 * Base noun phrases: a run of words around one noun or pronoun, without what hangs on it by a
 * preposition.
 */

import type { Run } from "../text/sentences.ts"
import type { Page, Word } from "../text/page.ts"
import { stateOfAdjective } from "../words/places.ts"
import { isPlural } from "../words/roles.ts"
import { measuresTime, monthNumber, saysWhen, weekdayNumber } from "../words/times.ts"

export interface Phrase extends Run {
  /** The last noun, or the pronoun. */
  readonly head: number
  readonly kind: "pronoun" | "proper" | "common" | "time" | "number"
}

const PRONOUNS = new Set(
  `i you he she it we they who me him her us them this that these those one someone somebody anyone
  anybody everyone everybody nobody others another both some many most all none himself herself
  themselves mine hers theirs which what each either neither few several`.split(/\s+/),
)
const POSSESSIVES = new Set(["my", "your", "his", "her", "its", "our", "their", "whose"])
const CLAUSAL = new Set(["that", "which", "what", "who", "this", "these", "those"])

/**
 * The base noun phrases of the tokens `run` covers, in order; words in `taken` (verbs) belong to
 * none.
 */
export function phrasesIn(page: Page, run: Run, taken: (at: number) => boolean): Phrase[] {
  const found: Phrase[] = []
  const scare = (at: number): boolean => isScareMark(page, at)
  for (let at = run.from; at < run.to;) {
    const phrase = taken(at) ? undefined : phraseAt(page.words, at, run.to, taken, scare)
    if (phrase !== undefined) found.push(phrase)
    at = phrase?.to ?? at + 1
  }
  return found
}

type Test = (at: number) => boolean

/**
 * Most tokens between the marks of a quotation that is part of a phrase: `the "open door" policy`.
 */
const SCARE = 5

function isScareMark(page: Page, at: number): boolean {
  const quotation = page.quotations[page.quotationOf[at] ?? -1]
  return (
    quotation !== undefined &&
    quotation.closed &&
    (at === quotation.open || at === quotation.close) &&
    quotation.close - quotation.open - 1 <= SCARE
  )
}

function phraseAt(
  words: readonly Word[],
  from: number,
  to: number,
  taken: Test,
  scare: Test,
): Phrase | undefined {
  const first = words[from]
  if (first === undefined || first.tag === "PUNCT") return undefined
  if (saysWhen(first.text) && !isGivenName(words, from)) return timePhrase(words, from, to)
  if (isPronoun(words, from)) return { from, to: from + 1, head: from, kind: "pronoun" }
  if (!starts(words, from)) return undefined
  return nounPhrase(words, from, to, taken, scare)
}

const TIME_LINKS = new Set([
  "in",
  "on",
  "since",
  "by",
  "of",
  "last",
  "next",
  "until",
  "from",
  "to",
  "early",
  "late",
  "mid",
  "this",
  "during",
  "before",
  "after",
])

/** `Jan Hruby`, `April Stone`: a month's name before a name, and no preposition before it. */
function isGivenName(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (
    word === undefined ||
    next === undefined ||
    weekdayNumber(word.text) !== undefined ||
    monthNumber(word.text) === undefined
  )
    return false
  const named =
    next.tag === "PROPN" &&
    next.kind === "word" &&
    !saysWhen(next.text) &&
    /^\p{Lu}/u.test(next.text)
  return named && !TIME_LINKS.has(before?.lower ?? "")
}

function isPronoun(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || !PRONOUNS.has(word.lower) || word.text === "US") return false
  const next = words[at + 1]
  const nominal =
    next !== undefined &&
    (next.tag === "NOUN" || next.tag === "PROPN" || next.tag === "ADJ" || next.tag === "NUM")
  if (word.lower === "her") return !nominal
  return (
    (word.tag === "PRON" &&
      !POSSESSIVES.has(word.lower) &&
      !(nominal && word.lower !== "that" && CLAUSAL.has(word.lower))) ||
    (word.tag === "DET" && !nominal)
  )
}

const starts = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  if (word === undefined) return false
  if (["DET", "ADJ", "NUM", "NOUN", "PROPN"].includes(word.tag)) return true
  if (word.tag === "PRON") return POSSESSIVES.has(word.lower) || CLAUSAL.has(word.lower)
  return (
    word.tag === "ADV" &&
    ["ADJ", "NUM"].includes(words[at + 1]?.tag ?? "") &&
    word.lower !== "also" &&
    word.lower !== "not"
  )
}

function nounPhrase(
  words: readonly Word[],
  from: number,
  to: number,
  taken: Test,
  scare: Test,
): Phrase | undefined {
  let head = -1
  let at = from
  let open = false
  for (; at < to && !taken(at); at += 1) {
    const word = words[at]
    if (
      word?.kind === "quote" &&
      at > from &&
      scare(at) &&
      (open || words[at + 1]?.tag !== "PUNCT")
    ) {
      open = !open
      continue
    }
    if (word === undefined || breaks(words, from, at, head)) break
    if (word.tag === "NOUN" || word.tag === "PROPN" || (word.tag === "VERB" && head < 0)) head = at
    else if (word.tag === "NUM" && head < 0 && !goesOn(words, at + 1, to)) head = at
  }
  if (head < 0) return adjectivePhrase(words, from, at)
  const closing = words[head + 1]?.kind === "quote" && at > head + 1 && !open
  return { from, to: closing ? head + 2 : head + 1, head, kind: kindOf(words, from, head) }
}

/** `the wounded`, `the Taliban's latest`: a determiner and adjectives alone. */
function adjectivePhrase(words: readonly Word[], from: number, to: number): Phrase | undefined {
  const isThe = words[from]?.tag === "DET"
  return isThe && to - from >= 2 && words[to - 1]?.tag === "ADJ"
    ? { from, to, head: to - 1, kind: "common" }
    : undefined
}

const goesOn = (words: readonly Word[], at: number, to: number): boolean =>
  at < to && ["NOUN", "PROPN", "ADJ", "NUM", "SYM"].includes(words[at]?.tag ?? "")

/** Whether the phrase begun at `from`, with its last noun at `head`, ends before `at`. */
function breaks(words: readonly Word[], from: number, at: number, head: number): boolean {
  const word = words[at]
  if (word === undefined || at === from) return false
  const before = words[at - 1]
  if (saysWhen(word.text) && !isGivenName(words, at)) return true
  if (
    word.text === "'s" ||
    word.text === "’s" ||
    ((word.text === "'" || word.text === "’") && word.kind === "word")
  )
    return head !== at - 1
  const possessed =
    before !== undefined &&
    (before.lower === "'s" || (before.lower === "'" && before.kind === "word"))
  if (word.tag === "NOUN") return false
  if (word.tag === "PROPN") return startsName(words, at, head)
  if (word.tag === "ADJ")
    return head >= 0 && !possessed && !nounFollows(words, at) && !describesPeople(words, at, head)
  if (word.tag === "NUM") return head >= 0 && !possessed && words[head]?.tag !== "PROPN"
  if (word.tag === "VERB") return head >= 0 && !possessed
  if (word.tag === "ADV")
    return head >= 0 || !["ADJ", "VERB", "NUM"].includes(words[at + 1]?.tag ?? "")
  if (word.tag === "PUNCT") return !(word.text === "&" || (word.text === "/" && head === at - 1))
  if (word.tag === "DET") return at !== from + 1 || before?.tag !== "DET"
  if (word.tag === "SYM") return false
  return true
}

/** `told reporters Khalil …`: a name after a plural in small letters begins a phrase of its own. */
function startsName(words: readonly Word[], at: number, head: number): boolean {
  const last = head >= 0 ? words[head] : undefined
  if (last === undefined || head !== at - 1) return false
  return (
    last.tag === "NOUN" &&
    /^\p{Ll}/u.test(last.text) &&
    (isPlural(last.lower) || measuresTime(last.lower))
  )
}

/** `US political activist`, `Afghan civil society`: an adjective after a people's name. */
const describesPeople = (words: readonly Word[], at: number, head: number): boolean =>
  head === at - 1 &&
  stateOfAdjective(words[head]?.text ?? "") !== undefined &&
  ["NOUN", "ADJ", "PROPN"].includes(words[at + 1]?.tag ?? "")

const nounFollows = (words: readonly Word[], at: number): boolean =>
  ["NOUN", "PROPN"].includes(words[at + 1]?.tag ?? "") && /^\p{Lu}/u.test(words[at]?.text ?? "")

function timePhrase(words: readonly Word[], from: number, to: number): Phrase {
  let at = from + 1
  while (
    at < to &&
    (words[at]?.kind === "number" ||
      saysWhen(words[at]?.text ?? "") ||
      measuresTime(words[at]?.lower ?? ""))
  )
    at += 1
  if (
    words[at]?.text === "," &&
    words[at + 1]?.kind === "number" &&
    /^(?:19|20)\d\d$/.test(words[at + 1]?.text ?? "") &&
    at + 1 < to
  )
    at += 2
  const follows = words[at]
  const modifies = follows !== undefined && at < to && follows.tag === "NOUN"
  return modifies
    ? { from, to: at + 1, head: at, kind: "common" }
    : { from, to: at, head: at - 1, kind: "time" }
}

function kindOf(words: readonly Word[], from: number, head: number): Phrase["kind"] {
  const word = words[head]
  if (word === undefined || word.kind === "number") return "number"
  if (measuresTime(word.lower) || saysWhen(word.text)) return "time"
  return word.tag === "PROPN" || (/^\p{Lu}/u.test(word.text) && head > from) ? "proper" : "common"
}
