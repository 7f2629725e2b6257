/** Where a content ends: at the sentence's end, or sooner where somebody speaks again. */

import type { Grammar } from "../syntax/grammar.ts"
import { sentenceAt, subjectOf } from "../syntax/subjects.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Page } from "../text/page.ts"
import type { Run } from "../text/sentences.ts"
import { ROLES, singular } from "../words/roles.ts"
import { cueVerb, NAMING } from "../words/cues.ts"
import { opensQuotation, pastTime } from "./complement.ts"

/**
 * The content that begins at `from` after the cue `group`, without the marks at its edges;
 * undefined where no word is left.
 */
export function contentFrom(
  grammar: Grammar,
  group: VerbGroup,
  from: number,
  isObject: boolean,
): Run | undefined {
  const sentence = sentenceAt(grammar, group.head)
  const first = grammar.page.words[sentence.from]?.lower ?? ""
  const subordinate =
    ["while", "although", "though", "whereas"].includes(first) &&
    !grammar.groupsIn({ from: sentence.from, to: group.from }).some(({ form }) => form === "finite")
  const opening = subordinate || (group.form === "gerund" && group.from === sentence.from)
  let to = sentence.to
  for (let at = from; at < sentence.to; at += 1) {
    const beyond = pastQuotation(grammar, at, from)
    if (beyond !== undefined) {
      const goesOn =
        at === from &&
        grammar.page.words[beyond]?.tag === "CCONJ" &&
        mainVerbAt(grammar, beyond + 1)
      if (beyond >= sentence.to || goesOn) return trim(grammar.page, { from, to: beyond })
      at = beyond - 1
      continue
    }
    if (
      (opening && mainClauseAt(grammar, at)) ||
      stops(grammar, group, at, sentence, from) ||
      (isObject && at > from && endsObject(grammar, group, at))
    ) {
      to = at
      break
    }
  }
  return trim(grammar.page, { from, to })
}

/** After `Warning that …,` the sentence's own clause begins with its subject and verb. */
function mainClauseAt(grammar: Grammar, at: number): boolean {
  const { words } = grammar.page
  const before = words[at - 1]?.kind === "quote" ? words[at - 2] : words[at - 1]
  const phrase = before?.text === "," ? grammar.phraseAt(at) : undefined
  return phrase?.from === at && grammar.groupAt(phrase.to)?.form === "finite"
}

const DESCRIBING = new Set([
  "describe",
  "condemn",
  "denounce",
  "dismiss",
  "hail",
  "praise",
  "reject",
  "criticize",
  "criticise",
  "decry",
  "welcome",
  "slam",
  "blast",
])

/** The token after the quotation that opens here; undefined where none does. */
function pastQuotation(grammar: Grammar, at: number, from: number): number | undefined {
  if (!opensQuotation(grammar, at) && at !== from) return undefined
  const quotation = grammar.page.quotations[grammar.page.quotationOf[at] ?? -1]
  return quotation === undefined || quotation.open !== at
    ? undefined
    : quotation.close + (quotation.closed ? 1 : 0)
}

const SPEAKING_ON = new Set(["while", "whereas", "but", "although", "though", "and"])

/** Whether another attribution, or another clause of the teller's own, begins at this token. */
function stops(
  grammar: Grammar,
  group: VerbGroup,
  at: number,
  sentence: Run,
  from: number,
): boolean {
  const { words } = grammar.page
  const word = words[at]
  if (word === undefined || at <= from) return false
  if (word.text === ";" || (word.text === ":" && opensQuotation(grammar, at + 1))) return true
  if (word.lower === "according" && words[at + 1]?.lower === "to") return at > from + 1
  if (word.tag === "CCONJ" && givesNoMore(grammar, at + 1)) return true
  if (word.tag === "CCONJ" || word.lower === "nor")
    return (
      sharesCue(grammar, group, at + 1, sentence, words[at - 1]?.text === ",") ||
      (!joinsSubjects(grammar, at) && speaksNext(grammar, at + 1, sentence))
    )
  if (word.text === "," && inRelative(grammar, group) && mainVerbAt(grammar, at + 1)) return true
  if (word.text !== ",")
    return (
      SPEAKING_ON.has(word.lower) && word.lower !== "and" && speaksNext(grammar, at + 1, sentence)
    )
  const next = words[at + 1]?.lower ?? ""
  if (next === "according" || next === "nor") return at > from + 1
  if (next === "with" && reportsWithin(grammar, at + 2)) return true
  if (words[at + 1]?.tag === "CCONJ")
    return (
      sharesCue(grammar, group, at + 2, sentence, true) || speaksNext(grammar, at + 2, sentence)
    )
  if (SPEAKING_ON.has(next)) return speaksNext(grammar, at + 2, sentence)
  return isTrailingCue(grammar, at + 1) || saidAfter(grammar, at + 1, sentence)
}

/**
 * `The envoy, who said that …, left`: the cue stands in a clause that closes before the sentence's
 * own verb.
 */
const inRelative = (grammar: Grammar, group: VerbGroup): boolean =>
  ["who", "which"].includes(grammar.page.words[group.from - 1]?.lower ?? "") &&
  grammar.page.words[group.from - 2]?.text === ","

const mainVerbAt = (grammar: Grammar, at: number): boolean => {
  const next = grammar.groupAt(at)
  return next?.from === at && next.form === "finite"
}

/** `, officials said.` and `, mediators said,`: what stands before is theirs as a whole. */
function saidAfter(grammar: Grammar, from: number, sentence: Run): boolean {
  const phrase = grammar.phraseAt(from)
  const group = phrase?.from === from ? grammar.groupAt(phrase.to) : undefined
  if (
    phrase === undefined ||
    group?.from !== phrase.to ||
    group.form !== "finite" ||
    group.passive ||
    (cueVerb(group.lemma)?.nature ?? "mind") === "mind"
  )
    return false
  const end = pastTime(grammar, group.to)
  const next = grammar.page.words[end]
  return next === undefined || end >= sentence.to || next.kind === "stop" || next.text === ","
}

/** `confirmed that an inquiry was open but offered no details`: who spoke gave no more. */
function givesNoMore(grammar: Grammar, from: number): boolean {
  const next = grammar.groupAt(from)
  return (
    next?.from === from &&
    ["offered", "offers", "gave", "gives", "provided", "provides"].includes(
      grammar.page.words[next.head]?.lower ?? "",
    ) &&
    ["no", "few", "little"].includes(grammar.page.words[next.to]?.lower ?? "")
  )
}

/** `and [also] warned that`: a cue verb without a subject of its own, in the tense of the first. */
function sharesCue(
  grammar: Grammar,
  group: VerbGroup,
  from: number,
  sentence: Run,
  afterComma: boolean,
): boolean {
  let at = from
  while (at < sentence.to && grammar.page.words[at]?.tag === "ADV") at += 1
  const next = grammar.groupAt(at)
  if (next === undefined || next.from !== at) return false
  if (next.inside !== undefined) return cueVerb(next.lemma) !== undefined
  const verb = cueVerb(next.lemma)
  if (
    verb === undefined ||
    next.form !== group.form ||
    (next.tense !== group.tense && next.lemma !== group.lemma)
  )
    return false
  const follower = grammar.page.words[next.to]
  const announces =
    follower !== undefined &&
    (follower.lower === "that" || follower.kind === "quote" || follower.text === ":")
  return verb.nature === "speech" && (afterComma || announces || verb.takes.has("that"))
}

/** `as she and Walter had said`: the conjunction joins two phrases at a clause's beginning. */
function joinsSubjects(grammar: Grammar, at: number): boolean {
  const phrase = grammar.phraseAt(at - 1)
  const before = phrase?.to === at ? grammar.page.words[phrase.from - 1] : undefined
  return (
    before !== undefined &&
    (before.tag === "SCONJ" ||
      before.tag === "PUNCT" ||
      ["as", "that", "because", "both"].includes(before.lower))
  )
}

/** Whether a new clause with a subject of its own and a speech verb begins here. */
function speaksNext(grammar: Grammar, from: number, sentence: Run): boolean {
  if (grammar.page.words[from]?.lower === "that") return false
  const start = pastTime(grammar, from)
  const next = grammar
    .groupsIn({ from, to: Math.min(sentence.to, from + 20) })
    .find(
      (group) =>
        group.form === "finite" &&
        !["who", "which", "that"].includes(grammar.page.words[group.from - 1]?.lower ?? ""),
    )
  if (next === undefined || next.form !== "finite" || next.passive) return false
  const verb =
    cueVerb(next.lemma) ??
    (next.lemma === "call" || /^(?:refus|declin)/.test(next.lemma) ? NAMING : undefined)
  if (verb === undefined || verb.nature !== "speech" || next.lemma === "accept") return false
  const subject = subjectOf(grammar, next)
  return subject !== undefined && !subject.shared && subject.from <= start + 1
}

/** `, with the paper reporting that …` */
function reportsWithin(grammar: Grammar, from: number): boolean {
  const phrase = grammar.phraseAt(from)
  return phrase !== undefined && isTrailingCue(grammar, phrase.to)
}

/** `, adding that …`, `, saying he would`. */
function isTrailingCue(grammar: Grammar, at: number): boolean {
  const group = grammar.groupAt(at)
  if (group === undefined || group.from !== at || group.form !== "gerund") return false
  const verb = cueVerb(group.lemma)
  return (
    verb !== undefined &&
    verb.nature === "speech" &&
    (verb.takes.has("quotation") || verb.takes.has("clause") || verb.takes.has("object"))
  )
}

const AFTER_OBJECT = new Set([
  "as",
  "because",
  "after",
  "before",
  "while",
  "when",
  "since",
  "if",
  "although",
  "though",
  "but",
  "until",
  "unless",
  "saying",
])

function endsObject(grammar: Grammar, group: VerbGroup, at: number): boolean {
  const word = grammar.page.words[at]
  if (word?.lower === "as" && DESCRIBING.has(group.lemma)) return false
  if (word?.text === "," && beforeName(grammar, at)) return false
  if (word === undefined || word.text === "," || word.kind === "dash" || word.text === ":")
    return true
  if (AFTER_OBJECT.has(word.lower)) return true
  return word.tag === "CCONJ" && finiteSoon(grammar, at + 1)
}

/**
 * The comma between an office and the name that follows, and the one after that name when a phrase
 * goes on.
 */
function beforeName(grammar: Grammar, at: number): boolean {
  const { words } = grammar.page
  const isOffice = (token: number): boolean =>
    ROLES.has(singular(words[grammar.phraseAt(token)?.head ?? -1]?.lower ?? ""))
  const named = grammar.phraseAt(at + 1)
  if (named?.from === at + 1 && named.kind === "proper" && isOffice(at - 1)) return true
  const name = grammar.phraseAt(at - 1)
  return (
    name?.kind === "proper" &&
    words[name.from - 1]?.text === "," &&
    isOffice(name.from - 2) &&
    ["to", "from", "with", "in", "on"].includes(words[at + 1]?.lower ?? "")
  )
}

const finiteSoon = (grammar: Grammar, from: number): boolean => {
  for (let at = from; at < from + 3; at += 1)
    if (grammar.groupAt(at)?.form === "finite") return true
  return false
}

const EDGES = new Set([",", ";", ":", ")", "(", "]", "["])

/**
 * A run without commas, stops and dashes at its edges; a closing mark whose opening is inside
 * stays.
 */
export function trim(page: Page, run: Run): Run | undefined {
  let { from, to } = run
  while (from < to && isEdge(page, from) && !isOpening(page, from)) from += 1
  while (to > from && isEdge(page, to - 1) && !closesInside(page, to - 1, from)) to -= 1
  return from < to ? { from, to } : undefined
}

const isEdge = (page: Page, at: number): boolean => {
  const word = page.words[at]
  return (
    word !== undefined &&
    (EDGES.has(word.text) || word.kind === "stop" || word.kind === "dash" || word.kind === "quote")
  )
}

const isOpening = (page: Page, at: number): boolean =>
  page.quotations[page.quotationOf[at] ?? -1]?.open === at ||
  page.words[at]?.text === "(" ||
  page.words[at]?.text === "["

function closesInside(page: Page, at: number, from: number): boolean {
  const word = page.words[at]
  const quotation = page.quotations[page.quotationOf[at] ?? -1]
  if (word?.kind === "quote")
    return quotation !== undefined && quotation.open >= from && quotation.close === at
  if (quotation !== undefined && quotation.open >= from) return word?.kind === "stop"
  return word?.text === ")" || word?.text === "]"
}
