/**
 * Beliefs and statements named by adjectives and nouns: `is confident that`, `made it clear that`,
 * `his claim that`.
 */

import { chainAfter, chainBefore } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import { sentenceAt, subjectOf } from "../syntax/subjects.ts"
import { isBe } from "../syntax/auxiliaries.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"
import { BELIEF_ADJECTIVES, CUE_NOUNS, type CueVerb } from "../words/cues.ts"
import { PLAIN, type Attribution } from "./attribution.ts"
import { pastTime } from "./complement.ts"
import { clauseAt } from "./clause-start.ts"
import { contentFrom, trim } from "./extent.ts"
import { build } from "./cue.ts"

const HOLD: CueVerb = { act: "believe", nature: "mind", takes: new Set(["that", "clause"]) }
const CLEAR: CueVerb = { act: "say", nature: "speech", takes: new Set(["that"]) }

/** `is confident that …`, `were concerned the …`, `made (it) clear that …`. */
export function held(grammar: Grammar, group: VerbGroup): Attribution | undefined {
  const { words } = grammar.page
  const sentence = sentenceAt(grammar, group.head)
  const last = words[group.head]?.lower ?? ""
  let at = group.passive && BELIEF_ADJECTIVES.has(last) ? group.head : group.to
  while (
    at < sentence.to &&
    words[at]?.tag === "ADV" &&
    !BELIEF_ADJECTIVES.has(words[at]?.lower ?? "")
  )
    at += 1
  if (last === "made" || last === "make" || last === "makes" || last === "making")
    return madeClear(grammar, group, at)
  const adjective = words[at]
  if (
    !(isBe(last) || last === "felt" || last === "feel" || at === group.head) ||
    adjective === undefined ||
    !BELIEF_ADJECTIVES.has(adjective.lower) ||
    adjective.lower === "clear"
  )
    return undefined
  const announced =
    words[at + 1]?.lower === "that" ||
    ["whether", "how", "why", "what", "if"].includes(words[at + 1]?.lower ?? "")
  if (!announced && !clauseAt(grammar, at + 1, sentence)) return undefined
  const subject = subjectOf(grammar, group)
  if (subject === undefined || isExpletive(grammar, subject.runs[0])) return undefined
  const content = contentFrom(grammar, group, at + 1, false)
  const cue = {
    group: { ...group, lemma: adjective.lower },
    verb: HOLD,
    run: { from: group.from, to: at + 1 },
    act: "believe" as const,
  }
  return content === undefined
    ? undefined
    : build(
        grammar,
        cue,
        subject,
        { construction: "adjective", from: at + 1, addressees: [], adjuncts: [] },
        [content],
      )
}

const isExpletive = (grammar: Grammar, run: Run | undefined): boolean => {
  const word = run === undefined ? undefined : grammar.page.words[run.from]?.lower
  return (
    run !== undefined &&
    run.to - run.from === 1 &&
    (word === "it" || word === "that" || word === "this" || word === "there")
  )
}

function madeClear(grammar: Grammar, group: VerbGroup, from: number): Attribution | undefined {
  const { words } = grammar.page
  let at = words[from]?.lower === "it" ? from + 1 : from
  while (words[at]?.tag === "ADV" && words[at]?.lower !== "clear") at += 1
  if (
    !["clear", "plain", "known"].includes(words[at]?.lower ?? "") ||
    words[at + 1]?.lower !== "that"
  )
    return undefined
  const content = contentFrom(grammar, group, at + 1, false)
  const cue = {
    group: { ...group, lemma: "make clear" },
    verb: CLEAR,
    run: { from: group.from, to: at + 1 },
    act: "say" as const,
  }
  return content === undefined
    ? undefined
    : build(
        grammar,
        cue,
        subjectOf(grammar, group),
        { construction: "that-clause", from: at + 1, addressees: [], adjuncts: [] },
        [content],
      )
}

/** `the minister's claim that …`, `the warning by the envoy that …` in one sentence. */
export function namedStatements(grammar: Grammar, sentence: Run, index: number): Attribution[] {
  const { words } = grammar.page
  const found: Attribution[] = []
  for (let at = sentence.from; at + 2 < sentence.to; at += 1) {
    const act = CUE_NOUNS.get(words[at]?.lower ?? "")
    if (act === undefined || words[at]?.tag !== "NOUN") continue
    const agent = ["by", "from", "of"].includes(words[at + 1]?.lower ?? "")
      ? chainAfter(grammar, at + 2, sentence.to)
      : undefined
    const end = agent?.to ?? pastTime(grammar, at + 1)
    const owner = agent ?? ownerBefore(grammar, at, sentence)
    if (
      words[end]?.lower !== "that" ||
      owner === undefined ||
      !clauseAt(grammar, end + 1, sentence)
    )
      continue
    const group = pretend(grammar, at)
    const content = nounContent(grammar, group, end, sentence)
    if (content === undefined) continue
    found.push({
      ...PLAIN,
      act,
      construction: "noun",
      nature: act === "believe" ? "mind" : "speech",
      lemma: words[at]?.lower ?? "",
      cue: { from: at, to: at + 1 },
      negated:
        words[at - 1]?.lower === "no" ||
        (words[at - 2]?.lower === "no" && words[at - 1]?.tag === "ADJ"),
      voices: [{ run: owner, antecedent: undefined }],
      content: [content],
      sentence: index,
    })
  }
  return found
}

/**
 * A clause on a subject ends before the verb of that subject; a clause on an object at an aside or
 * at the sentence's end.
 */
function nounContent(
  grammar: Grammar,
  group: VerbGroup,
  that: number,
  sentence: Run,
): Run | undefined {
  const content = contentFrom(grammar, group, that, false)
  if (content === undefined) return undefined
  const finite = grammar
    .groupsIn({ from: that, to: content.to })
    .filter(({ form }) => form === "finite")
  const isSubject = !grammar
    .groupsIn({ from: sentence.from, to: group.from })
    .some(({ form }) => form === "finite")
  const own = isSubject
    ? finite
        .slice(1)
        .find(
          (each) =>
            !["CCONJ", "SCONJ", "PUNCT"].includes(grammar.page.words[each.from - 1]?.tag ?? "") &&
            subjectEnds(grammar, each),
        )
    : undefined
  return own === undefined ? content : trim(grammar.page, { from: that, to: own.from })
}

/** Whether the verb right follows words that cannot be its subject's own beginning. */
const subjectEnds = (grammar: Grammar, group: VerbGroup): boolean => {
  const before = grammar.phraseAt(group.from - 1)
  return before === undefined || before.to !== group.from || before.kind !== "pronoun"
}

/** `his claim`, `the envoy's repeated claim`. */
function ownerBefore(grammar: Grammar, at: number, sentence: Run): Run | undefined {
  const { words } = grammar.page
  const phrase = grammar.phraseAt(at)
  if (phrase === undefined) return undefined
  for (let back = at - 1; back >= phrase.from; back -= 1) {
    const word = words[back]?.lower ?? ""
    if (["his", "her", "their", "our", "my", "its"].includes(word))
      return { from: back, to: back + 1 }
    if (word === "'s" || (word === "'" && words[back]?.kind === "word"))
      return chainBefore(grammar, back, sentence.from) ?? { from: phrase.from, to: back }
  }
  return undefined
}

/** A noun where a verb group is asked for. */
const pretend = (grammar: Grammar, at: number): VerbGroup => ({
  from: at,
  to: at + 1,
  head: at,
  lemma: grammar.page.words[at]?.lower ?? "",
  form: "finite",
  tense: "past",
  negated: false,
  passive: false,
  modal: undefined,
  inside: undefined,
})
