/** Who did what to whom, by PLOVER's types. */

import type { Actor } from "./actors/actor.ts"
import type { Referee } from "./actors/refer.ts"
import { chainAfter, coordinatedAfter } from "./syntax/chain.ts"
import type { Grammar } from "./syntax/grammar.ts"
import { sentenceAt, subjectOf } from "./syntax/subjects.ts"
import type { VerbGroup } from "./syntax/verbs.ts"
import type { Run } from "./text/sentences.ts"
import { eventOfNoun, eventOfVerb } from "./words/events.ts"

/** An event before places are counted in code points. */
export interface Happened {
  readonly code: string
  readonly run: Run
  readonly source: readonly Actor[]
  readonly target: readonly Actor[]
}

/** Finds actors by phrase without making new ones. */
export type Finder = (run: Run) => readonly Actor[]

/**
 * The events that the verbs of a page name, where somebody known does them; asking for talks is
 * consulting.
 */
export function findEvents(
  grammar: Grammar,
  find: Finder,
  isSilent: (token: number) => boolean,
): Happened[] {
  const found: Happened[] = []
  for (const group of grammar.groups) {
    const each = group.negated || isSilent(group.head) ? undefined : eventOf(grammar, find, group)
    if (each !== undefined) found.push(each)
  }
  return [...found, ...namedEvents(grammar, find)].sort((a, b) => a.run.from - b.run.from)
}

/** `talks between the council and the union`, `the envoy's meeting with the rebels`. */
function namedEvents(grammar: Grammar, find: Finder): Happened[] {
  const { words } = grammar.page
  return grammar.phrases.flatMap((phrase): Happened[] => {
    const code =
      phrase.kind === "common" || phrase.to - phrase.from === 1
        ? eventOfNoun(words[phrase.head]?.lower ?? "")
        : undefined
    const link = words[phrase.to]?.lower ?? ""
    if (code === undefined || (link !== "between" && link !== "with")) return []
    const sentence = sentenceAt(grammar, phrase.head)
    const first = chainAfter(grammar, phrase.to + 1, sentence.to)
    const sides = first === undefined ? [] : coordinatedAfter(grammar, first, sentence.to)
    const owners = find({ from: phrase.from, to: phrase.head })
    const [source, target] =
      link === "between"
        ? [sides.slice(0, 1).flatMap(find), sides.slice(1).flatMap(find)]
        : [owners, sides.flatMap(find)]
    return source.length === 0 || target.length === 0
      ? []
      : [
          {
            code,
            run: { from: phrase.head, to: phrase.head + 1 },
            source: unique(source),
            target: unique(target.filter((actor) => !source.includes(actor))),
          },
        ]
  })
}

function eventOf(grammar: Grammar, find: Finder, group: VerbGroup): Happened | undefined {
  const { words } = grammar.page
  const head = words[group.head]
  const asked = askedFor(grammar, group)
  if (asked !== undefined)
    return asked.code === undefined
      ? undefined
      : happened(grammar, find, group, asked.code, asked.run)
  const named = head === undefined ? undefined : eventOfVerb(head.lower)
  if (named === undefined || (group.form === "infinitive" && isOnlyMeant(grammar, group)))
    return undefined
  return happened(grammar, find, group, named.code, { from: group.head, to: group.head + 1 })
}

/** `asked for talks`: the thing asked for tells the type. */
function askedFor(
  grammar: Grammar,
  group: VerbGroup,
): { readonly code: string | undefined; readonly run: Run } | undefined {
  const { words } = grammar.page
  const verb = words[group.head]?.lower ?? ""
  const asks = ["ask", "call"].includes(group.lemma) && words[group.to]?.lower === "for"
  if (!asks && !LIGHT.test(verb)) return undefined
  const from = asks ? group.to + 1 : group.to
  const time = grammar.phraseAt(from)
  const at =
    time?.kind === "time" && time.from === from
      ? time.to
      : words[from]?.tag === "ADP" && grammar.phraseAt(from + 1)?.kind === "time"
        ? (grammar.phraseAt(from + 1)?.to ?? from)
        : from
  const phrase = grammar.phraseAt(at)
  if (phrase === undefined || phrase.from !== at) return undefined
  const code = eventOfNoun(words[phrase.head]?.lower ?? "")
  return code === undefined && !asks
    ? undefined
    : { code, run: { from: phrase.from, to: phrase.to } }
}

/** Verbs that say little themselves: what they do is named by their object. */
const LIGHT_VERBS =
  "h[oe]ld(?:s|ing)?|stag(?:e|es|ed|ing)|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|" +
  "resum(?:e|es|ed|ing)|renew(?:s|ed|ing)?|launch(?:es|ed|ing)?|open(?:s|ed|ing)?|" +
  "undert[ao]{1,2}k(?:e|es|ing)?|sign(?:s|ed|ing)?|continu(?:e|es|ed|ing)|" +
  "complet(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|issu(?:e|es|ed|ing)|reach(?:es|ed|ing)?"
const LIGHT = new RegExp(`^(?:${LIGHT_VERBS})$`)

/** An infinitive after a verb of wanting, asking or proposing has not happened. */
const isOnlyMeant = (grammar: Grammar, group: VerbGroup): boolean => {
  const host = grammar.groupAt(group.from - 1)
  return (
    host === undefined ||
    !/^(?:began|begun|continued?|continues|started?|agreed|refused|went|came|helped|managed)$/.test(
      grammar.page.words[host.head]?.lower ?? "",
    )
  )
}

function happened(
  grammar: Grammar,
  find: Finder,
  group: VerbGroup,
  code: string,
  run: Run,
): Happened | undefined {
  const sentence = sentenceAt(grammar, group.head)
  const subject = subjectOf(grammar, group)
  const doers = (
    subject?.antecedent === undefined ? (subject?.runs ?? []) : [subject.antecedent]
  ).flatMap(find)
  const object = objectOf(grammar, group, sentence).flatMap(find)
  const by = group.passive ? agentOf(grammar, group, sentence).flatMap(find) : []
  const source = group.passive ? by : doers
  const target = group.passive ? doers : object
  return source.length === 0 || source.some(({ kind }) => kind === "document")
    ? undefined
    : {
        code,
        run,
        source: unique(source),
        target: unique(target.filter((actor) => !source.includes(actor))),
      }
}

const unique = (actors: readonly Actor[]): readonly Actor[] => [...new Set(actors)]

const TARGET_LINKS = new Set(["with", "to", "against", "on", "at", "for"])

/** The object, or the phrase after `with`, `against`, `to`. */
function objectOf(grammar: Grammar, group: VerbGroup, sentence: Run): readonly Run[] {
  const { words } = grammar.page
  for (let at = group.to; at < Math.min(sentence.to, group.to + 6); at += 1) {
    const word = words[at]
    if (
      word === undefined ||
      word.tag === "PUNCT" ||
      word.tag === "SCONJ" ||
      grammar.groupAt(at) !== undefined
    )
      return []
    const chain =
      grammar.phraseAt(at)?.from === at ? chainAfter(grammar, at, sentence.to) : undefined
    if (chain !== undefined) return coordinatedAfter(grammar, chain, sentence.to)
    if (word.tag === "ADP" && !TARGET_LINKS.has(word.lower)) return []
  }
  return []
}

function agentOf(grammar: Grammar, group: VerbGroup, sentence: Run): readonly Run[] {
  if (grammar.page.words[group.to]?.lower !== "by") return []
  const chain = chainAfter(grammar, group.to + 1, sentence.to)
  return chain === undefined ? [] : coordinatedAfter(grammar, chain, sentence.to)
}

/** A finder over a referee: names, descriptions and pronouns that already stand for somebody. */
export const finderOver =
  (grammar: Grammar, known: Referee, within: (run: Run) => readonly Actor[]): Finder =>
  (run) => {
    const phrase = grammar.phraseAt(run.from)
    if (
      phrase?.kind === "pronoun" &&
      ["it", "this", "that"].includes(grammar.page.words[phrase.head]?.lower ?? "")
    )
      return []
    if (phrase?.kind === "pronoun" && (grammar.page.quotationOf[phrase.head] ?? -1) >= 0) return []
    if (phrase?.kind === "pronoun")
      return [known.party({ from: phrase.from, to: phrase.to })].filter(
        (actor): actor is Actor => actor !== undefined,
      )
    return within(run)
  }
