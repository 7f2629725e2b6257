/** Speech withheld: `declined to comment on`, `would not say why`, `had no comment`. */

import { chainAfter } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import { sentenceAt, subjectOf } from "../syntax/subjects.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"
import type { CueVerb } from "../words/cues.ts"
import { PLAIN, type Attribution } from "./attribution.ts"
import { contentFrom, trim } from "./extent.ts"
import { build } from "./cue.ts"

const REFUSING = new Set([
  "declined",
  "declines",
  "decline",
  "refused",
  "refuses",
  "refuse",
  "declining",
  "refusing",
  "refrained",
])
const SPEAKING = new Set(
  `comment say give discuss answer confirm elaborate disclose reveal provide identify name speculate
  respond address talk explain specify estimate describe share offer speak deny reply release detail
  confirm acknowledge clarify tell state criticise criticize condemn reject`.split(/\s+/),
)
const DECLINE: CueVerb = { act: "decline", nature: "speech", takes: new Set(["that", "object"]) }
const REFUSE: CueVerb = { act: "reject", nature: "speech", takes: new Set(["infinitive"]) }

/** What a verb of refusing, with the infinitive after it, makes. */
export function declined(grammar: Grammar, group: VerbGroup): Attribution | undefined {
  const { words } = grammar.page
  const neither = neitherWay(grammar, group)
  if (neither !== undefined) return neither
  if (!REFUSING.has(words[group.head]?.lower ?? "") || group.passive)
    return noComment(grammar, group)
  if (words[group.to]?.lower === "comment" && !group.negated)
    return withholding(grammar, group, group, group.to + 1, undefined)
  const after = grammar.groupAt(group.to)
  if (after === undefined || after.from !== group.to || after.form !== "infinitive")
    return undefined
  const head = words[after.head]?.lower ?? ""
  if (head === "be" || after.passive) return undefined
  const speaks = SPEAKING.has(head)
  const cue = {
    group,
    verb: speaks ? DECLINE : REFUSE,
    run: { from: group.from, to: speaks ? after.to : group.to },
    act: speaks ? ("decline" as const) : ("reject" as const),
  }
  const content = speaks
    ? withheld(grammar, after, after.to)
    : contentFrom(grammar, group, after.from, false)
  const subject = subjectOf(grammar, group)
  return build(
    grammar,
    cue,
    subject,
    { construction: "declined", from: 0, addressees: [], adjuncts: [] },
    content === undefined ? [] : [content],
  )
}

/** Speech withheld by the subject of `host`, whose words run from there to `to`. */
const withholding = (
  grammar: Grammar,
  group: VerbGroup,
  host: VerbGroup,
  to: number,
  content: Run | undefined,
): Attribution =>
  build(
    grammar,
    { group, verb: DECLINE, run: { from: host.from, to }, act: "decline" },
    subjectOf(grammar, host),
    { construction: "declined", from: 0, addressees: [], adjuncts: [] },
    content === undefined ? [] : [content],
  )

/** `would neither confirm nor deny`, `refused to confirm or deny`: both withheld at once. */
function neitherWay(grammar: Grammar, group: VerbGroup): Attribution | undefined {
  const { words } = grammar.page
  const sentence = sentenceAt(grammar, group.head)
  for (let at = group.from; at < Math.min(group.from + 6, sentence.to - 2); at += 1) {
    if (
      words[at]?.lower !== "confirm" ||
      !["nor", "or"].includes(words[at + 1]?.lower ?? "") ||
      words[at + 2]?.lower !== "deny"
    )
      continue
    const before = words.slice(group.from, at).map(({ lower }) => lower)
    if (
      !before.some(
        (word) => ["neither", "not", "n't", "never"].includes(word) || REFUSING.has(word),
      )
    )
      return undefined
    const both = { ...group, to: at + 3, head: at + 2 }
    const content = withheld(grammar, both, at + 3)
    return withholding(grammar, group, group, at + 3, content)
  }
  return undefined
}

/** `There was no immediate comment from the palace.` */
export function noWordFrom(grammar: Grammar, sentence: Run, index: number): Attribution[] {
  const { words } = grammar.page
  for (let at = sentence.from; at + 2 < sentence.to; at += 1) {
    if (words[at]?.lower !== "no") continue
    const noun = words[at + 1]?.tag === "ADJ" ? at + 2 : at + 1
    const voice =
      /^(?:comment|response|reaction|reply)$/.test(words[noun]?.lower ?? "") &&
      words[noun + 1]?.lower === "from"
        ? chainAfter(grammar, noun + 2, sentence.to)
        : undefined
    if (voice === undefined) continue
    return [
      {
        ...PLAIN,
        act: "decline",
        construction: "declined",
        nature: "speech",
        lemma: "comment",
        cue: { from: at, to: noun + 1 },
        voices: [{ run: voice, antecedent: undefined }],
        content: [],
        sentence: index,
      },
    ]
  }
  return []
}

/** What is not said: a question, an object, or what `on` and `about` name. */
function withheld(grammar: Grammar, verb: VerbGroup, end: number): Run | undefined {
  const { words } = grammar.page
  const sentence = sentenceAt(grammar, verb.head)
  let at = end
  while (
    at < sentence.to &&
    words[at]?.tag === "ADV" &&
    !["how", "why", "when", "where"].includes(words[at]?.lower ?? "")
  )
    at += 1
  if (
    words[at]?.lower === "on" &&
    words[at + 1]?.lower === "the" &&
    words[at + 2]?.lower === "record"
  )
    return undefined
  if (["on", "about", "to", "further"].includes(words[at]?.lower ?? "")) at += 1
  if (at >= sentence.to || words[at]?.tag === "PUNCT" || words[at]?.tag === "CCONJ")
    return undefined
  return stopAtAside(grammar, contentFrom(grammar, verb, at, false))
}

/** `, which …` and `, citing …` are the teller's own words again. */
function stopAtAside(grammar: Grammar, run: Run | undefined): Run | undefined {
  if (run === undefined) return undefined
  for (let at = run.from + 1; at < run.to; at += 1) {
    const next = grammar.page.words[at + 1]?.lower ?? ""
    if (grammar.page.words[at]?.tag === "CCONJ" && grammar.groupAt(at + 1)?.form === "finite")
      return trim(grammar.page, { from: run.from, to: at })
    if (
      grammar.page.words[at]?.text === "," &&
      ["which", "who", "citing", "but", "when", "as"].includes(next)
    )
      return trim(grammar.page, { from: run.from, to: at })
  }
  return run
}

/** `would not comment`, `did not respond to a request for comment`, `had no comment`. */
function noComment(grammar: Grammar, group: VerbGroup): Attribution | undefined {
  const { words } = grammar.page
  const head = words[group.head]?.lower ?? ""
  const host =
    group.form === "infinitive" &&
    words[group.from - 1]?.lower === "yet" &&
    ["comment", "respond", "answer", "reply"].includes(head)
      ? grammar.groupAt(group.from - 2)
      : undefined
  if (host !== undefined) return withholding(grammar, group, host, group.to, undefined)
  const returned =
    ["return", "returned", "answer", "answered"].includes(head) &&
    (group.negated || nobody(grammar, group)) &&
    asksForComment(grammar, group.to)
  const silent =
    returned ||
    ((group.negated || (head === "comment" && nobody(grammar, group))) &&
      (["comment", "commented", "elaborate", "elaborated"].includes(head) ||
        (head === "say" && isBare(grammar, group)) ||
        (head === "respond" && asksForComment(grammar, group.to))))
  const empty =
    (head === "had" || head === "has" || head === "have") &&
    words[group.to]?.lower === "no" &&
    words[group.to + 1]?.lower.startsWith("comment") === true
  if (!silent && !empty) return undefined
  const run = { from: group.from, to: empty ? group.to + 2 : group.to }
  const content = silent
    ? withheld(grammar, group, group.to)
    : empty
      ? withheld(grammar, group, group.to + 2)
      : undefined
  const asked =
    head === "respond" ? [{ from: group.to, to: sentenceAt(grammar, group.head).to }] : []
  return build(
    grammar,
    { group, verb: DECLINE, run, act: "decline" },
    subjectOf(grammar, group),
    { construction: "declined", from: 0, addressees: [], adjuncts: asked },
    content === undefined ? [] : [content],
  )
}

/** `Neither campaign returned calls`: the negation stands with the subject. */
function nobody(grammar: Grammar, group: VerbGroup): boolean {
  const from = subjectOf(grammar, group)?.from ?? 0
  return [from, from - 1].some((at) =>
    ["neither", "no", "none"].includes(grammar.page.words[at]?.lower ?? ""),
  )
}

/** `she would not say`, and no more; no quotation stands before it either. */
function isBare(grammar: Grammar, group: VerbGroup): boolean {
  const { words, quotationOf } = grammar.page
  const next = words[group.to]
  const subject = subjectOf(grammar, group)
  const before = (subject?.from ?? group.from) - 1
  return (
    (next === undefined || next.tag === "PUNCT") &&
    (quotationOf[before] ?? -1) < 0 &&
    (quotationOf[before - 1] ?? -1) < 0
  )
}

function asksForComment(grammar: Grammar, from: number): boolean {
  for (let at = from; at < from + 10; at += 1) {
    const word = grammar.page.words[at]?.lower ?? ""
    if (word === "comment" || word === "interview") return true
  }
  return false
}

/** `nor did he say how …`, `would not say why`: refusing by negation. */
export function refusesByNegation(
  attribution: Attribution,
  group: VerbGroup,
  negated: boolean,
): boolean {
  return (
    negated &&
    ["say", "tell", "comment", "explain", "elaborate", "disclose", "reveal", "confirm"].includes(
      attribution.lemma,
    ) &&
    (group.tense === "future" ||
      group.modal === "would" ||
      group.modal === "could" ||
      attribution.construction === "question")
  )
}
