/** Attributions by a verb: find the cue, then whose it is, then what it carries. */

import { chainAfter, chainBefore, coordinatedAfter } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import { invertedSubjectOf, sentenceAt, subjectOf, type Subject } from "../syntax/subjects.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"
import type { Act } from "../types.ts"
import { DOCUMENT_NOUNS, isPerson, singular } from "../words/roles.ts"
import {
  cueVerb,
  NAMING,
  PHRASAL,
  PREPOSITIONAL,
  type Complement,
  type CueVerb,
} from "../words/cues.ts"
import { asideContent } from "./aside.ts"
import type { Attribution, Voice } from "./attribution.ts"
import { closeContent } from "./closing.ts"
import { complementAfter, opensQuotation, type Found } from "./complement.ts"
import { contentFrom } from "./extent.ts"

/** A verb that may report, with the words that belong to it. */
export interface Cue {
  readonly group: VerbGroup
  readonly verb: CueVerb
  /** The cue's own words, auxiliaries and particle included. */
  readonly run: Run
  /** The token after verb and particle. */
  readonly end: number
  readonly act: Act
  /** Called for, warned of: the object follows the preposition. */
  readonly prepositional: boolean
}

/** The cue that a verb group is, if it is one. */
export function cueOf(grammar: Grammar, group: VerbGroup): Cue | undefined {
  const { words } = grammar.page
  const next = words[group.to]
  const run = { from: group.from, to: group.to }
  const quoted = quotedAsSaying(grammar, group)
  if (quoted !== undefined) return quoted
  const phrasal = next === undefined ? undefined : PHRASAL.get(group.lemma)?.get(next.lower)
  if (phrasal !== undefined)
    return {
      group,
      verb: phrasal,
      run: { ...run, to: group.to + 1 },
      end: group.to + 1,
      act: phrasal.act,
      prepositional: false,
    }
  const prepositional = PREPOSITIONAL.get(group.lemma)
  if (
    prepositional !== undefined &&
    next !== undefined &&
    prepositional.prepositions.includes(next.lower) &&
    next.tag !== "SCONJ" &&
    grammar.groupAt(group.to)?.form !== "infinitive" &&
    grammar.phraseAt(group.to + 1)?.kind !== "time"
  ) {
    const verb: CueVerb = { act: prepositional.act, nature: "speech", takes: OBJECT }
    return { group, verb, run, end: group.to + 1, act: verb.act, prepositional: true }
  }
  if (
    /^puts?$/.test(words[group.head]?.lower ?? "") &&
    next?.lower === "it" &&
    group.form === "finite"
  )
    return {
      group,
      verb: PUTTING,
      run: { ...run, to: group.to + 1 },
      end: group.to + 1,
      act: "say",
      prepositional: false,
    }
  const verb = cueVerb(group.lemma) ?? (isNaming(grammar, group) ? NAMING : undefined)
  return verb === undefined
    ? undefined
    : { group, verb, run, end: group.to, act: verb.act, prepositional: false }
}

/** `was quoted as saying`: one cue, whose subject is the speaker. */
function quotedAsSaying(grammar: Grammar, group: VerbGroup): Cue | undefined {
  const { words } = grammar.page
  if (
    !group.passive ||
    !/^(?:quoted|cited|reported)$/.test(words[group.head]?.lower ?? "") ||
    words[group.to]?.lower !== "as"
  )
    return undefined
  const saying = grammar.groupAt(group.to + 1)
  const verb = saying?.form === "gerund" ? cueVerb(saying.lemma) : undefined
  if (saying === undefined || verb === undefined) return undefined
  const active = { ...group, passive: false, lemma: saying.lemma, to: saying.to }
  return {
    group: active,
    verb,
    run: { from: group.from, to: saying.to },
    end: saying.to,
    act: verb.act,
    prepositional: false,
  }
}

/**
 * `called it a farce`, `called the plan "madness"`: an object with another phrase, a quotation or
 * an adjective right after it.
 */
function isNaming(grammar: Grammar, group: VerbGroup): boolean {
  if (group.lemma !== "call" || group.passive) return false
  const object = grammar.phraseAt(group.to)
  const next = object?.from === group.to ? grammar.page.words[object.to] : undefined
  return next !== undefined && (next.tag === "DET" || next.kind === "quote" || next.tag === "ADJ")
}

/** `put it bluntly: "…"`. */
const PUTTING: CueVerb = { act: "say", nature: "speech", takes: new Set<Complement>(["quotation"]) }

const OBJECT: ReadonlySet<Complement> = new Set<Complement>(["object", "gerund"])

/** The attribution that a verb group makes, or undefined where it makes none. */
export function verbAttribution(grammar: Grammar, group: VerbGroup): Attribution | undefined {
  const cue = cueOf(grammar, group)
  if (cue === undefined) return undefined
  if (isPassive(grammar, cue)) return passive(grammar, cue)
  const subject = speakerOf(grammar, cue)
  const aside = subject === undefined ? invertedAside(grammar, cue) : asideOf(grammar, cue, subject)
  if (aside !== undefined) return aside
  const found =
    cue.verb === NAMING || saysLittle(grammar, cue)
      ? NAMED(cue)
      : (complementAfter(grammar, group, cue.end, cue.verb.takes) ??
        (subject === undefined ? undefined : looseClause(grammar, cue)))
  if (found === undefined) return subject === undefined ? undefined : invertedAside(grammar, cue)
  return carrying(grammar, cue, subject, found)
}

/** `says nothing of the islands`, `said little about the money`. */
const saysLittle = (grammar: Grammar, cue: Cue): boolean =>
  cue.group.lemma === "say" &&
  ["nothing", "little"].includes(grammar.page.words[cue.end]?.lower ?? "") &&
  ["of", "about", "on"].includes(grammar.page.words[cue.end + 1]?.lower ?? "")

/** The content that the complement begins, without the occasion that may close it. */
function carrying(
  grammar: Grammar,
  cue: Cue,
  subject: Subject | undefined,
  found: Found,
): Attribution | undefined {
  const isObject = found.construction === "object" || found.construction === "gerund"
  const pronoun =
    isObject && cue.verb !== NAMING && grammar.phraseAt(found.from)?.kind === "pronoun"
  const whole = pronoun
    ? { from: found.from, to: found.from + 1 }
    : contentFrom(grammar, cue.group, found.from, isObject)
  if (whole === undefined || (subject === undefined && cue.group.form === "infinitive"))
    return undefined
  const { content, occasion } = closeContent(grammar, whole)
  const told =
    occasion === undefined ? found : { ...found, adjuncts: [...found.adjuncts, occasion] }
  const act = cue.group.lemma === "tell" && found.construction === "infinitive" ? "ask" : cue.act
  return build(
    grammar,
    { ...cue, act },
    subject,
    told,
    isObject ? [content, ...quotedAfter(grammar, content.to)] : [content],
  )
}

const NAMED = (cue: Cue): Found => ({
  construction: "object",
  from: cue.end,
  addressees: [],
  adjuncts: [],
})

/**
 * Verbs after which a phrase without a verb is most often a clause whose verb the tagger missed.
 */
const CLAUSAL = new Set(["say", "think", "believe", "insist", "argue", "claim"])

function looseClause(grammar: Grammar, cue: Cue): Found | undefined {
  const phrase = grammar.phraseAt(cue.end)
  const sentence = sentenceAt(grammar, cue.group.head)
  const long =
    phrase?.from === cue.end && phrase.kind !== "pronoun" && sentence.to - phrase.from > 3
  return long && CLAUSAL.has(cue.group.lemma) && cue.group.form === "finite"
    ? { construction: "clause", from: cue.end, addressees: [], adjuncts: [] }
    : undefined
}

/** `denied the claims: "…"`: a quotation that follows an object belongs to it. */
function quotedAfter(grammar: Grammar, end: number): Run[] {
  const mark = grammar.page.words[end]?.text
  if ((mark !== ":" && mark !== ",") || !opensQuotation(grammar, end + 1)) return []
  const quotation = grammar.page.quotations[grammar.page.quotationOf[end + 1] ?? -1]
  return quotation === undefined
    ? []
    : [{ from: quotation.open, to: quotation.close + (quotation.closed ? 1 : 0) }]
}

/** Whether the phrase names somebody, or a document, rather than a thing. */
function speaks(grammar: Grammar, run: Run): boolean {
  const phrase = grammar.phraseAt(run.from)
  const head = grammar.page.words[phrase?.head ?? run.from]?.lower ?? ""
  return (
    phrase?.kind === "proper" ||
    phrase?.kind === "pronoun" ||
    isPerson(head) ||
    isDocument(grammar, run)
  )
}

function isDocument(grammar: Grammar, run: Run): boolean {
  const head = grammar.page.words[grammar.phraseAt(run.from)?.head ?? run.from]?.lower ?? ""
  return DOCUMENT_NOUNS.has(singular(head)) || DOCUMENT_NOUNS.has(head)
}

/** The subject of a finite cue; for a gerund or an infinitive the one it is about. */
function speakerOf(grammar: Grammar, cue: Cue): Subject | undefined {
  switch (cue.group.form) {
    case "finite":
      return subjectOf(grammar, cue.group)
    case "gerund":
      return gerundSubject(grammar, cue.group)
    case "infinitive":
      return infinitiveSubject(grammar, cue.group)
    case "participle":
      return undefined
  }
}

/**
 * `, saying …`: the subject of the sentence's own verb; `a letter saying …`: the phrase before it.
 */
function gerundSubject(grammar: Grammar, group: VerbGroup): Subject | undefined {
  const { words } = grammar.page
  const before = words[group.from - 1]
  const sentence = sentenceAt(grammar, group.head)
  if (
    before !== undefined &&
    before.tag !== "PUNCT" &&
    before.tag !== "ADP" &&
    before.tag !== "SCONJ" &&
    before.tag !== "CCONJ"
  ) {
    const chain = chainBefore(grammar, group.from, sentence.from)
    const governed =
      chain !== undefined && words[chain.from - 1]?.tag === "ADP" && !isDocument(grammar, chain)
    if (chain !== undefined && (governed || !speaks(grammar, chain)))
      return mainSubject(grammar, group, sentence)
    return chain === undefined
      ? undefined
      : { runs: [chain], antecedent: undefined, from: chain.from, shared: false, inverted: false }
  }
  if (before?.lower === "as") return quotedSubject(grammar, group, sentence)
  if (group.from === sentence.from) return subjectAhead(grammar, group, sentence)
  if (
    before?.tag === "ADP" &&
    !["by", "in", "after", "before", "while", "when"].includes(before.lower)
  )
    return undefined
  return mainSubject(grammar, group, sentence)
}

/** `Warning that …, she urged`: the subject of the clause that follows. */
function subjectAhead(grammar: Grammar, group: VerbGroup, sentence: Run): Subject | undefined {
  const main = grammar
    .groupsIn({ from: group.to, to: sentence.to })
    .find(
      (each) =>
        each.form === "finite" &&
        grammar.page.words.slice(group.to, each.from).some(({ text }) => text === ",") &&
        (grammar.page.quotationOf[each.head] ?? -1) ===
          (grammar.page.quotationOf[group.head] ?? -1),
    )
  const subject = main === undefined ? undefined : subjectOf(grammar, main)
  return subject === undefined ? undefined : { ...subject, shared: true }
}

/**
 * `quoted the president as saying`: the one quoted; `was quoted by the agency as saying`: the
 * subject of the passive before.
 */
function quotedSubject(grammar: Grammar, group: VerbGroup, sentence: Run): Subject | undefined {
  const quoting = grammar
    .groupsIn({ from: sentence.from, to: group.from })
    .findLast(
      (each) =>
        !each.passive &&
        /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/.test(
          grammar.page.words[each.head]?.lower ?? "",
        ),
    )
  const quoted =
    quoting === undefined ? undefined : chainBefore(grammar, group.from - 1, quoting.to)
  if (quoted !== undefined && quoted.from === quoting?.to)
    return {
      runs: [quoted],
      antecedent: undefined,
      from: quoted.from,
      shared: false,
      inverted: false,
    }
  const host = grammar
    .groupsIn({ from: sentence.from, to: group.from })
    .findLast(({ passive }) => passive)
  const isQuoted = ["quoted", "cited", "reported", "quote", "cite", "report"].includes(
    host?.lemma ?? "",
  )
  return host !== undefined && isQuoted ? subjectOf(grammar, host) : undefined
}

/** `went on to say`, `used the speech to warn`: the subject of the verb that it hangs on. */
function infinitiveSubject(grammar: Grammar, group: VerbGroup): Subject | undefined {
  return mainSubject(grammar, group, sentenceAt(grammar, group.head))
}

function mainSubject(grammar: Grammar, group: VerbGroup, sentence: Run): Subject | undefined {
  const outside = grammar
    .groupsIn({ from: sentence.from, to: group.from })
    .filter(
      (each) =>
        each.form === "finite" &&
        (grammar.page.quotationOf[each.head] ?? -1) ===
          (grammar.page.quotationOf[group.head] ?? -1),
    )
  const host = outside.findLast((each) => cueVerb(each.lemma)?.nature === "speech") ?? outside[0]
  if (host === undefined) return undefined
  const subject = subjectOf(grammar, host) ?? invertedSubjectOf(grammar, host)
  return subject === undefined ? undefined : { ...subject, shared: true }
}

function asideOf(grammar: Grammar, cue: Cue, subject: Subject): Attribution | undefined {
  if (cue.group.form !== "finite" || subject.shared || subject.antecedent !== undefined)
    return undefined
  if (!cue.verb.takes.has("quotation") && !cue.verb.takes.has("clause")) return undefined
  const aside = asideContent(grammar, cue.group, subject, cue.end, cue.verb.takes.has("person"))
  if (
    aside === undefined ||
    (aside.partial && complementAfter(grammar, cue.group, cue.end, cue.verb.takes) !== undefined)
  )
    return undefined
  const found: Found = {
    construction: aside.quoted ? "quotation" : "aside",
    from: 0,
    addressees: aside.addressees,
    adjuncts: aside.adjuncts,
  }
  return build(grammar, cue, subject, found, aside.content)
}

/** `"…," said the envoy`. */
function invertedAside(grammar: Grammar, cue: Cue): Attribution | undefined {
  if (cue.group.form !== "finite") return undefined
  const subject = invertedSubjectOf(grammar, cue.group)
  return subject === undefined ? undefined : asideOf(grammar, cue, subject)
}

const AUXILIARY = /^(?:is|are|was|were|been|be|being)$/

/** Passive with an auxiliary, or a past form before `by`; `was quoted as saying` is neither. */
function isPassive(grammar: Grammar, cue: Cue): boolean {
  if (cue.group.passive || sharesPassive(grammar, cue.group)) return true
  const words = grammar.page.words
  const next = words[cue.group.to]
  return (
    next?.lower === "by" &&
    agentAfter(grammar, cue.end, sentenceAt(grammar, cue.group.head)) !== undefined &&
    cue.group.to - cue.group.from === 1 &&
    /(?:ed|en|wn|ld)$/.test(words[cue.group.head]?.lower ?? "") &&
    !AUXILIARY.test(words[cue.group.from]?.lower ?? "")
  )
}

/** `was brought in and told that …`: the auxiliary of the verb before serves this one too. */
function sharesPassive(grammar: Grammar, group: VerbGroup): boolean {
  const { words } = grammar.page
  if (
    group.to - group.from > 1 ||
    words[group.from - 1]?.tag !== "CCONJ" ||
    !["tell", "inform", "remind", "assure", "warn", "ask", "order"].includes(group.lemma)
  )
    return false
  const sentence = sentenceAt(grammar, group.head)
  return grammar.groupsIn({ from: sentence.from, to: group.from }).at(-1)?.passive ?? false
}

/** `was published by the agency`, `a plan proposed by the council`, `it was announced that`. */
function passive(grammar: Grammar, cue: Cue): Attribution | undefined {
  const sentence = sentenceAt(grammar, cue.group.head)
  const agent = agentAfter(grammar, cue.end, sentence)
  const subject = subjectOf(grammar, cue.group)
  const by =
    agent === undefined
      ? undefined
      : {
          runs: agent.runs,
          antecedent: undefined,
          from: cue.group.from,
          shared: false,
          inverted: true,
        }
  const after = agent?.runs.at(-1)?.to ?? cue.end
  const found: Found = {
    construction: "passive",
    from: 0,
    addressees: [],
    adjuncts: agent?.adjuncts ?? [],
  }
  const charge = chargeOf(grammar, cue, after, subject)
  if (charge !== undefined) return build(grammar, cue, by, found, charge)
  if (agent === undefined) return impersonal(grammar, cue, subject)
  if (!cue.verb.takes.has("object") && !(cue.verb.takes.has("clause") && cue.group.passive))
    return undefined
  const aside =
    grammar.page.words[cue.group.from - 1]?.text === "," &&
    ["deny", "reject", "confirm"].includes(cue.act)
  const object = cue.group.passive
    ? (subject?.antecedent ?? subject?.runs[0])
    : chainBefore(grammar, aside ? cue.group.from - 1 : cue.group.from, sentence.from)
  if (
    object === undefined ||
    (object.to - object.from === 1 &&
      ["which", "that", "who"].includes(grammar.page.words[object.from]?.lower ?? ""))
  )
    return undefined
  return build(grammar, cue, by, found, [
    object,
    ...besideObject(grammar, cue, agent.adjuncts, after),
  ])
}

/**
 * `described by aides as tired`, `blamed on the rebels by the army`: what else is said of the one
 * described or blamed.
 */
function besideObject(
  grammar: Grammar,
  cue: Cue,
  adjuncts: readonly Run[],
  after: number,
): readonly Run[] {
  if (cue.group.lemma === "blame") return adjuncts.map(({ from, to }) => ({ from: from + 1, to }))
  const as =
    cue.group.lemma === "describe" && grammar.page.words[after]?.lower === "as"
      ? contentFrom(grammar, cue.group, after, true)
      : undefined
  return as === undefined ? [] : [as]
}

/** `was accused by the mayor of selling grain`: who is accused, and of what. */
function chargeOf(
  grammar: Grammar,
  cue: Cue,
  end: number,
  subject: Subject | undefined,
): readonly Run[] | undefined {
  const accused = subject?.antecedent ?? subject?.runs[0]
  if (
    cue.group.lemma !== "accuse" ||
    accused === undefined ||
    grammar.page.words[end]?.lower !== "of"
  )
    return undefined
  const charge = contentFrom(grammar, cue.group, end, false)
  return charge === undefined ? undefined : [accused, charge]
}

function agentAfter(
  grammar: Grammar,
  end: number,
  sentence: Run,
): { readonly runs: readonly Run[]; readonly adjuncts: readonly Run[] } | undefined {
  const { words } = grammar.page
  const time = grammar.phraseAt(end)
  const link = words[end]?.tag === "ADP" ? grammar.phraseAt(end + 1) : undefined
  const blamed =
    words[end]?.lower === "on" && words[end - 1]?.lower === "blamed"
      ? chainAfter(grammar, end + 1, sentence.to)
      : undefined
  const at =
    time?.kind === "time" && time.from === end
      ? time.to
      : link?.kind === "time" && link.from === end + 1
        ? link.to
        : (blamed?.to ?? end)
  if (words[at]?.lower !== "by") return undefined
  const chain = chainAfter(grammar, at + 1, sentence.to)
  return chain === undefined || grammar.phraseAt(at + 1)?.kind === "number"
    ? undefined
    : {
        runs: coordinatedAfter(grammar, chain, sentence.to),
        adjuncts: at > end ? [{ from: end, to: at }] : [],
      }
}

/** `It was announced that …`: nobody is named. */
function impersonal(
  grammar: Grammar,
  cue: Cue,
  subject: Subject | undefined,
): Attribution | undefined {
  const first = subject?.runs[0]
  if (
    first === undefined ||
    grammar.page.words[first.from]?.lower !== "it" ||
    first.to - first.from > 1
  )
    return undefined
  const found = complementAfter(grammar, cue.group, cue.end, new Set<Complement>(["that"]))
  if (found?.construction !== "that-clause") return undefined
  const content = contentFrom(grammar, cue.group, found.from, false)
  return content === undefined ? undefined : build(grammar, cue, undefined, found, [content])
}

/** The attribution put together. */
export function build(
  grammar: Grammar,
  cue: Pick<Cue, "group" | "verb" | "run" | "act">,
  subject: Subject | undefined,
  found: Found,
  content: readonly Run[],
): Attribution {
  const { group, verb } = cue
  return {
    act: cue.act,
    construction: found.construction,
    nature: verb.nature,
    lemma: group.lemma,
    cue: cue.run,
    negated: group.negated,
    supposed: group.modal !== undefined || group.form === "infinitive",
    voices: (subject?.runs ?? []).map((run): Voice => ({ run, antecedent: subject?.antecedent })),
    carried: subject?.shared ?? false,
    content,
    addressees: found.addressees,
    adjuncts: found.adjuncts,
    question: undefined,
    sentence: grammar.page.sentenceOf[group.head] ?? 0,
  }
}
