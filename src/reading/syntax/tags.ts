/** Corrections to a general tagger's tags, where the words around decide. */

import type { Tag } from "../text/tagging.ts"
import type { Token } from "../text/tokens.ts"
import { cueForm, PREPOSITIONAL } from "../words/cues.ts"
import { ROLES, singular } from "../words/roles.ts"
import { monthNumber } from "../words/times.ts"
import { isAuxiliary, MODALS, isBe } from "./auxiliaries.ts"

const ALWAYS_VERBS = new Set([
  "said",
  "says",
  "told",
  "tells",
  "asked",
  "wrote",
  "writes",
  "added",
  "adds",
])
/**
 * Nouns by nature that taggers take for verbs, and the other way about, when they end a name or
 * begin a clause.
 */
const NOMINATIVES = new Set(["i", "he", "she", "we", "they", "who"])

const THINGS = new Set(["everything", "something", "nothing", "anything", "everyone", "someone"])
const MANY = new Set(["many", "some", "most", "few", "several", "others", "both"])
/** What many do: `Some say`. */
const ONLY_VERBS = new Set([
  "say",
  "argue",
  "believe",
  "think",
  "insist",
  "suggest",
  "warn",
  "contend",
  "maintain",
  "agree",
])
/** Words after which `'s` is the verb. */
const IS_AFTER = new Set([
  "it",
  "he",
  "she",
  "that",
  "there",
  "what",
  "who",
  "where",
  "here",
  "this",
])

/** The tags, mended. */
export function mendTags(tokens: readonly Token[], tags: readonly Tag[]): Tag[] {
  const names = new Set(
    tokens.flatMap(({ text }, at) => (tags[at] === "PROPN" && /^\p{Lu}/u.test(text) ? [text] : [])),
  )
  const mended = tags.map((tag, at): Tag =>
    tag === "NOUN" && names.has(tokens[at]?.text ?? "")
      ? "PROPN"
      : tokens[at]?.lower === "familiar"
        ? "ADJ"
        : tag,
  )
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token !== undefined) mended[at] = mend(tokens, mended, at, token)
  }
  return mended
}

/** A word with its tag so far, among the others. */
interface Place {
  readonly tokens: readonly Token[]
  readonly tags: readonly Tag[]
  readonly at: number
  readonly token: Token
  readonly tag: Tag
}

/** The first rule that knows better than the tagger decides. */
function mend(tokens: readonly Token[], tags: readonly Tag[], at: number, token: Token): Tag {
  const tag = tags[at] ?? "X"
  const place = { tokens, tags, at, token, tag }
  return (
    byWord(place) ??
    byNeighbours(place) ??
    byForm(place) ??
    reportingForm(place) ??
    byCase(place) ??
    tag
  )
}

/** Words that are nearly always the same, whatever stands beside them. */
function byWord({ tokens, tags, at, token, tag }: Place): Tag | undefined {
  if (tag === "PUNCT" || token.kind === "number") return tag === "PUNCT" ? tag : "NUM"
  if (ALWAYS_VERBS.has(token.lower)) return "VERB"
  if (
    THINGS.has(token.lower) ||
    (tag === "ADJ" && MANY.has(token.lower) && tags[at + 1] === "ADP") ||
    (MANY.has(token.lower) && ONLY_VERBS.has(tokens[at + 1]?.lower ?? ""))
  )
    return "PRON"
  if (ONLY_VERBS.has(token.lower) && MANY.has(tokens[at - 1]?.lower ?? "")) return "VERB"
  if (tag === "AUX" && !isAuxiliary(token.lower) && !CLIPPED.has(token.lower))
    return tags[at + 1] === "NOUN" ? "NOUN" : "VERB"
  if (
    tag === "CCONJ" &&
    (token.lower === "both" || token.lower === "either" || token.lower === "neither")
  )
    return "DET"
  return undefined
}

/** What the words beside it say of a verb or a noun. */
function byNeighbours({ tokens, tags, at, token, tag }: Place): Tag | undefined {
  if (isBareVerb(tokens, tags, at, token)) return "VERB"
  if (
    tag === "VERB" &&
    /^\p{Lu}/u.test(token.text) &&
    tags[at + 1] === "NOUN" &&
    tags[at + 2] === "AUX" &&
    !/(?:ed|ing)$/.test(token.lower)
  )
    return "NOUN"
  if (token.lower === "to" && tag === "ADP" && isAskedFor(tokens, at + 1)) return "PART"
  if (
    token.lower === "acting" &&
    [at + 1, at + 2].some((next) => ROLES.has(singular(tokens[next]?.lower ?? "")))
  )
    return "ADJ"
  if (
    tag === "VERB" &&
    OCCASIONS.has(token.lower) &&
    (tags[at - 1] === "NOUN" || tags[at - 1] === "ADJ" || tags[at - 1] === "DET") &&
    !["DET", "PRON", "ADJ"].includes(tags[at + 1] ?? "")
  )
    return "NOUN"
  return undefined
}

/** Names, months, auxiliaries and words with a hyphen. */
function byForm({ tokens, tags, at, token, tag }: Place): Tag | undefined {
  if (
    token.text === "Will" &&
    tag === "AUX" &&
    tags[at - 1] === "PROPN" &&
    /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "")
  )
    return "PROPN"
  if (token.lower === "'s" && IS_AFTER.has(tokens[at - 1]?.lower ?? "")) return "AUX"
  if (tag === "VERB" && isPossessive(tokens[at - 1]) && token.lower.endsWith("ing")) return "NOUN"
  if (token.text === "US" || token.text === "U.S.") return "PROPN"
  if (isMonth(tokens, at, token)) return "PROPN"
  if (MODALS.has(token.lower) && token.text !== "Will" && tag !== "PROPN") return "AUX"
  if (token.text.includes("-") && ROLES.has(token.lower)) return "NOUN"
  if (token.text.includes("-") && !/^\p{Lu}.*-\p{Lu}/u.test(token.text))
    return tags[at + 1] === "NOUN" || tags[at + 1] === "ADJ" || tags[at + 1] === "PROPN"
      ? "ADJ"
      : tag === "PROPN"
        ? "NOUN"
        : tag
  return undefined
}

/** Reporting verbs that were taken for nouns. */
function reportingForm({ tokens, tags, at, token, tag }: Place): Tag | undefined {
  if (
    tag !== "VERB" &&
    token.lower.endsWith("ing") &&
    tokens[at + 1]?.lower === "that" &&
    tags[at - 1] !== "DET" &&
    !isPossessive(tokens[at - 1]) &&
    cueForm(token.lower) !== undefined
  )
    return "VERB"
  if (
    tag === "NOUN" &&
    token.lower.endsWith("ing") &&
    cueForm(token.lower) !== undefined &&
    isBe(tokens[at - 1]?.lower ?? "") &&
    tags[at - 1] !== "PART"
  )
    return "VERB"
  if (tag === "NOUN" && isReportingVerb(tokens, tags, at, token)) return "VERB"
  return undefined
}

/** Names before a reporting verb, roles, and nouns after an article. */
function byCase({ tokens, tags, at, token, tag }: Place): Tag | undefined {
  const next = tokens[at + 1]
  if (
    tag === "ADJ" &&
    /^\p{Lu}/u.test(token.text) &&
    next !== undefined &&
    ["VERB", "NOUN"].includes(tags[at + 1] ?? "") &&
    isReportingVerb(tokens, tags, at + 1, next)
  )
    return "PROPN"
  if (tag === "VERB" && /^\p{Lu}/u.test(token.text) && isInsideName(tokens, tags, at))
    return "PROPN"
  if (
    tag === "ADJ" &&
    ROLES.has(token.lower) &&
    (!["NOUN", "PROPN", "ADJ"].includes(tags[at + 1] ?? "") || tokens[at + 1]?.lower === "familiar")
  )
    return "NOUN"
  if (
    tag === "VERB" &&
    (tags[at - 1] === "DET" || isPossessive(tokens[at - 1])) &&
    !/(?:ed|en|ing)$/.test(token.lower)
  )
    return "NOUN"
  return undefined
}

/** Auxiliaries cut short. */
const CLIPPED = new Set([
  "'d",
  "ai",
  "need",
  "dare",
  "ought",
  "get",
  "gets",
  "got",
  "getting",
  "used",
  "doing",
  "done",
  "'",
])
const OCCASIONS = new Set(["briefing", "meeting", "hearing", "gathering"])
/** Plain forms that are nouns as often, and verbs after `to` behind a verb that asks for one. */
const BARE_VERBS = new Set(
  `comment act answer talk free release vote work help stop end support fight delay return meet
  share name withdraw halt attack visit respond reply testify report remark protest demand
  debate`.split(/\s+/),
)
const TAKES_INFINITIVE = new Set(
  `yet declined declines decline refused refuses refuse declining refusing agreed agrees agree asked
  asks ask urged urges urge told ordered promised promises promise pledged vowed wanted want wants
  plans planned threatened called offered invited pressed demanded begged instructed`.split(/\s+/),
)

/** `declined to comment`, `asked the council to act`. */
function isBareVerb(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  token: Token | undefined,
): boolean {
  return token !== undefined && tags[at] !== "VERB" && isAskedFor(tokens, at)
}

/** Whether a plain form stands behind `to`, and before that a verb which asks for one. */
function isAskedFor(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== "to" || !BARE_VERBS.has(tokens[at]?.lower ?? "")) return false
  for (let back = at - 2; back >= Math.max(0, at - 6); back -= 1)
    if (TAKES_INFINITIVE.has(tokens[back]?.lower ?? "")) return true
  return false
}

const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined &&
  ["'s", "'", "my", "your", "his", "her", "its", "our", "their"].includes(token.lower) &&
  token.kind === "word"

/** `May 1`, `in May`: the month, not the verb. */
function isMonth(tokens: readonly Token[], at: number, token: Token): boolean {
  if (monthNumber(token.text) === undefined || !/^\p{Lu}/u.test(token.text)) return false
  if (token.lower !== "may" && token.lower !== "march") return true
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  return (
    after?.kind === "number" ||
    before?.kind === "number" ||
    ["in", "of", "by", "since", "until", "last", "next", "early", "late", "mid"].includes(
      before?.lower ?? "",
    )
  )
}

/** `Paris claims that …`: a noun in form, a verb by what stands before and after it. */
function isReportingVerb(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  token: Token,
): boolean {
  const form = cueForm(token.lower)
  const next = tokens[at + 1]
  if (form === undefined || next === undefined) return false
  if (form.forms.includes("base") && next.lower === "that" && manySpeak(tokens, tags, at))
    return true
  if (!(form.forms.includes("third") || form.forms.includes("past"))) return false
  const before = tags[at - 1]
  const subject =
    before === "PROPN" ||
    before === "NOUN" ||
    NOMINATIVES.has(tokens[at - 1]?.lower ?? "") ||
    (before === "ADJ" && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? ""))
  if (!subject) return false
  if (
    form.forms.includes("third") &&
    PREPOSITIONAL.get(form.lemma)?.prepositions.includes(next.lower) === true &&
    isWithoutVerb(tags, at)
  )
    return true
  if (
    next.lower === "that" ||
    next.kind === "quote" ||
    next.text === ":" ||
    tags[at + 1] === "PRON" ||
    tags[at + 1] === "DET"
  )
    return true
  if (next.text === "," && tokens[at + 2]?.kind === "quote") return true
  if (
    next.kind === "stop" &&
    [at - 2, at - 3, at - 4].some((back) => tokens[back]?.kind === "quote")
  )
    return true
  return (
    form.forms.includes("third") &&
    (tags[at + 1] === "PROPN" || tags[at + 1] === "NOUN") &&
    isOnlyVerb(tags, at)
  )
}

/** `Many in the north fear that …`: a plural subject before, and no verb between. */
function manySpeak(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 7); back -= 1) {
    const tag = tags[back]
    if (tag === "VERB" || tag === "AUX" || tag === "PUNCT" || (tag === "DET" && back === at - 1))
      return false
    if (MANY.has(tokens[back]?.lower ?? ""))
      return back < at - 1 || tokens[back]?.lower === "others"
  }
  return false
}

/** How far a clause is looked through for another verb, in tokens. */
const CLAUSE = 40

/** `The letter calls for a pause`: no other word of the clause can be its verb. */
function isWithoutVerb(tags: readonly Tag[], at: number): boolean {
  for (const step of [-1, 1]) {
    for (
      let other = at + step;
      Math.abs(other - at) < CLAUSE && other >= 0 && other < tags.length && tags[other] !== "PUNCT";
      other += step
    )
      if (tags[other] === "VERB" || tags[other] === "AUX") return false
  }
  return true
}

/**
 * In a headline (`Court rules hunt is legal`) no verb stands before this word and one does soon
 * after.
 */
function isOnlyVerb(tags: readonly Tag[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 9; back -= 1) {
    if (tags[back] === "VERB" || tags[back] === "AUX" || tags[back] === "ADP") return false
    if (tags[back] === "PUNCT") break
  }
  for (let next = at + 1; next < Math.min(tags.length, at + 9); next += 1)
    if (tags[next] === "VERB" || tags[next] === "AUX") return true
  return false
}

const isInsideName = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tags[at - 1] === "PROPN" &&
  tokens[at - 1]?.kind === "word" &&
  (tags[at + 1] === "PROPN" || tags[at + 1] === "VERB")
