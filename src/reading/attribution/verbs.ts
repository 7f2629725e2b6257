/** Attributions by a verb: find the cue, then whose it is, then what it carries. */

import { chainBefore } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import { invertedSubjectOf, sentenceAt, subjectOf, type Subject } from "../syntax/subjects.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"
import { DOCUMENT_NOUNS, isPerson, singular } from "../words/roles.ts"
import { cueVerb, NAMING } from "../words/cues.ts"
import { asideContent } from "./aside.ts"
import type { Attribution } from "./attribution.ts"
import { closeContent } from "./closing.ts"
import { complementAfter, opensQuotation, type Found } from "./complement.ts"
import { contentFrom } from "./extent.ts"
import { passive, isPassive } from "./passive.ts"
import { cueOf, type Cue, build } from "./cue.ts"

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
  const withOccasion =
    occasion === undefined ? found : { ...found, adjuncts: [...found.adjuncts, occasion] }
  const act = cue.group.lemma === "tell" && found.construction === "infinitive" ? "ask" : cue.act
  return build(
    grammar,
    { ...cue, act },
    subject,
    withOccasion,
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
