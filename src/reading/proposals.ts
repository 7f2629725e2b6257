/** Who proposes what, to whom, through whom, and whom it binds. */

import type { Actor } from "./actors/actor.ts"
import { chainAfter } from "./syntax/chain.ts"
import type { Grammar } from "./syntax/grammar.ts"
import { sentenceAt, subjectOf } from "./syntax/subjects.ts"
import type { VerbGroup } from "./syntax/verbs.ts"
import type { Run } from "./text/sentences.ts"
import type { ProposalStatus } from "./types.ts"
import { isArrangement } from "./words/events.ts"
import { PREPOSITIONAL } from "./words/cues.ts"
import { WRITTEN } from "./words/occasions.ts"
import { trim } from "./attribution/extent.ts"
import type { Finder } from "./events.ts"
import type { Stated } from "./statements/statements.ts"

/** A proposal before places are counted in code points. */
export interface Proposed {
  readonly run: Run
  readonly by: readonly Actor[]
  readonly to: readonly Actor[]
  readonly through: readonly Actor[]
  readonly parties: readonly Actor[]
  readonly status: ProposalStatus
  readonly statement: Stated | undefined
}

/**
 * The proposals of a text: made by statements, reported inside of them, or handed on as papers.
 * `party` may find an actor nobody named yet.
 */
export function findProposals(
  grammar: Grammar,
  stated: readonly Stated[],
  find: Finder,
  party: Finder,
): Proposed[] {
  const own = stated.flatMap((each) => ofStatement(grammar, each, find) ?? [])
  const nested = stated.flatMap((each) => insideContent(grammar, each, find, party))
  const papers = stated.flatMap((each) => papersIn(grammar, each, find))
  const all = [
    ...own,
    ...nested.filter(({ run }) => !own.some((each) => overlap(each.run, run))),
    ...papers,
  ]
  return answered(
    grammar,
    all.sort((a, b) => a.run.from - b.run.from),
    stated,
  )
}

const overlap = (a: Run, b: Run): boolean => a.from < b.to && b.from < a.to

/** A statement whose act is to propose, or to ask for something the parties would do together. */
function ofStatement(grammar: Grammar, stated: Stated, find: Finder): Proposed | undefined {
  const run = stated.from.content[0]
  if (run === undefined || stated.from.negated || stated.from.construction === "question")
    return undefined
  const asked =
    stated.act === "ask" &&
    stated.from.construction === "object" &&
    isArrangement(headWord(grammar, run))
  if (stated.act !== "propose" && !asked) return undefined
  const by = stated.speakers.flatMap(({ actor }) => actor ?? [])
  const span = withoutThat(grammar, asked ? { from: run.from, to: objectEnd(grammar, run) } : run)
  return {
    run: span,
    by,
    to: stated.addressees,
    through: carriers(grammar, stated, find),
    parties: partiesOf(grammar, span, by, stated.addressees, find),
    status: "proposed",
    statement: stated,
  }
}

const headWord = (grammar: Grammar, run: Run): string =>
  grammar.page.words[grammar.phraseAt(run.from)?.head ?? run.from]?.lower ?? ""

const objectEnd = (grammar: Grammar, run: Run): number =>
  Math.min(run.to, chainAfter(grammar, run.from, run.to)?.to ?? run.to)

const withoutThat = (grammar: Grammar, run: Run): Run =>
  grammar.page.words[run.from]?.lower === "that" && run.to - run.from > 1
    ? { from: run.from + 1, to: run.to }
    : run

/**
 * Those the words name, `they` standing for those it was put to; whoever proposes where the words
 * name nobody.
 */
function partiesOf(
  grammar: Grammar,
  run: Run,
  by: readonly Actor[],
  to: readonly Actor[],
  find: Finder,
): readonly Actor[] {
  const first = grammar.page.words[run.from]?.lower ?? ""
  const meant = ["they", "it", "he", "she"].includes(first) ? to : []
  const rest = meant.length > 0 ? { from: run.from + 1, to: run.to } : run
  const named = phrases(grammar, rest).flatMap(find)
  const all = [...new Set([...meant, ...named])].filter((actor) => actor.kind !== "document")
  return all.length > 0 ? all : [...new Set([...by, ...to])]
}

const phrases = (grammar: Grammar, run: Run): Run[] =>
  grammar
    .phrasesIn(run)
    .filter(({ kind }) => kind !== "pronoun" && kind !== "time")
    .map(({ from, to }) => ({ from, to: Math.min(to, run.to) }))

/** `via the envoy`, `through mediators` beside the cue. */
function carriers(grammar: Grammar, stated: Stated, find: Finder): readonly Actor[] {
  const beside = stated.from.adjuncts.flatMap((run) =>
    ["via", "through"].includes(grammar.page.words[run.from]?.lower ?? "") ? find(run) : [],
  )
  return [
    ...new Set([
      ...beside,
      ...(stated.occasion === undefined ? [] : carriersOf(grammar, stated.occasion, find)),
    ]),
  ]
}

/** `The letter, sent via the envoy, …`: who carried the paper that the proposal was made in. */
function carriersOf(grammar: Grammar, occasion: Run, find: Finder): readonly Actor[] {
  const { words } = grammar.page
  const paper = words
    .slice(occasion.from, occasion.to)
    .find(({ lower }) => WRITTEN.has(lower))?.lower
  if (paper === undefined) return []
  return grammar.phrases.flatMap((phrase) => {
    const here = phrase.from >= occasion.from && phrase.to <= occasion.to
    if (words[phrase.head]?.lower !== paper || (words[phrase.from]?.lower !== "the" && !here))
      return []
    const at = words[phrase.to]?.text === "," ? phrase.to + 1 : phrase.to
    const carried =
      /^(?:sent|delivered|conveyed|carried|passed|handed|brought|transmitted)$/.test(
        words[at]?.lower ?? "",
      ) && ["via", "through", "by"].includes(words[at + 1]?.lower ?? "")
    const chain = carried ? chainAfter(grammar, at + 2, sentenceAt(grammar, at).to) : undefined
    return chain === undefined ? [] : find({ from: chain.from, to: nameEnd(grammar, chain.to) })
  })
}

/** `the envoy, Noor Amiri`: up to the end of a name that follows an office. */
function nameEnd(grammar: Grammar, at: number): number {
  const name = grammar.page.words[at]?.text === "," ? grammar.phraseAt(at + 1) : undefined
  return name?.from === at + 1 && name.kind === "proper" ? name.to : at
}

/** `… that the council had asked for talks`: a proposal told inside a content. */
function insideContent(grammar: Grammar, stated: Stated, find: Finder, party: Finder): Proposed[] {
  return stated.from.content.flatMap((content) =>
    grammar
      .groupsIn(content)
      .flatMap((group) => nested(grammar, group, content, stated, find, party) ?? []),
  )
}

function nested(
  grammar: Grammar,
  group: VerbGroup,
  content: Run,
  stated: Stated,
  find: Finder,
  party: Finder,
): Proposed | undefined {
  const { words } = grammar.page
  if (group.negated || group.passive || group.form !== "finite") return undefined
  const asks =
    ["for"].includes(words[group.to]?.lower ?? "") && PREPOSITIONAL.get(group.lemma)?.act === "ask"
  const proposes =
    ["propose", "offer", "recommend"].includes(group.lemma) ||
    /^offer(?:ed|s)?$/.test(words[group.head]?.lower ?? "")
  if (!asks && !proposes) return undefined
  const from = asks ? group.to + 1 : group.to
  const chain = chainAfter(grammar, from, content.to)
  if (chain === undefined || !isArrangement(headWord(grammar, chain)) || chain.from !== from)
    return undefined
  const subject = subjectOf(grammar, group)
  const by = (
    subject?.antecedent === undefined ? (subject?.runs ?? []) : [subject.antecedent]
  ).flatMap(party)
  return {
    run: chain,
    by,
    to: [],
    through: [],
    parties: partiesOf(grammar, chain, by, [], find),
    status: "proposed",
    statement: stated,
  }
}

const PAPERS = new Set([
  "proposal",
  "proposals",
  "offer",
  "plan",
  "draft",
  "roadmap",
  "blueprint",
  "terms",
])
const HANDING_VERBS =
  "shar(?:e|es|ed|ing)|present(?:s|ed|ing)?|submit(?:s|ted|ting)?|sen[dt]|sends|" +
  "deliver(?:s|ed|ing)?|hand(?:s|ed|ing)?|carr(?:y|ies|ied|ying)|prepar(?:e|es|ed|ing)|" +
  "circulat(?:e|es|ed|ing)|table[ds]?|bring|brings|brought"
const HANDING = new RegExp(`^(?:${HANDING_VERBS})$`)

/**
 * `asked the envoy to share with you written proposals`: papers handed on, by the one who speaks,
 * through the one who carries.
 */
function papersIn(grammar: Grammar, stated: Stated, find: Finder): Proposed[] {
  return stated.from.content.flatMap((content) =>
    grammar.phrasesIn(content).flatMap((phrase) => {
      const counted = grammar.page.words
        .slice(phrase.from, phrase.head)
        .some(({ tag, lower }) => tag === "NUM" || lower === "more")
      if (counted || !PAPERS.has(grammar.page.words[phrase.head]?.lower ?? "")) return []
      const sentence = sentenceAt(grammar, phrase.head)
      const groups = grammar.groupsIn({
        from: Math.max(content.from, sentence.from),
        to: phrase.from,
      })
      const handing = groups.findLast((group) =>
        HANDING.test(grammar.page.words[group.head]?.lower ?? ""),
      )
      if (handing === undefined) return []
      return [
        handed(
          grammar,
          stated,
          { from: modified(grammar, phrase.from), to: Math.min(content.to, sentence.to) },
          handing,
          groups,
          find,
        ),
      ]
    }),
  )
}

/** `written proposals`: a participle right before belongs to the noun. */
const modified = (grammar: Grammar, at: number): number =>
  /^(?:written|detailed|draft|revised|joint)$/.test(grammar.page.words[at - 1]?.lower ?? "")
    ? at - 1
    : at

function handed(
  grammar: Grammar,
  stated: Stated,
  span: Run,
  handing: VerbGroup,
  groups: readonly VerbGroup[],
  find: Finder,
): Proposed {
  const run = trim(grammar.page, span) ?? span
  const speakers = stated.speakers.flatMap(({ actor }) => actor ?? [])
  const asking = groups.find((group) => group.lemma === "ask" && group.form === "finite")
  const carrier = asking === undefined ? undefined : chainAfter(grammar, asking.to, handing.from)
  const through = carrier === undefined ? [] : find(carrier)
  const you = grammar.page.words.slice(handing.to, run.from).some(({ lower }) => lower === "you")
    ? stated.addressees
    : []
  const to = [...you, ...phrases(grammar, { from: handing.to, to: run.from }).flatMap(find)].filter(
    (actor) => !through.includes(actor),
  )
  return {
    run,
    by: speakers,
    to: [...new Set(to)],
    through,
    parties: [...new Set(to)],
    status: "proposed",
    statement: stated,
  }
}

/** What welcomes an offer does not yet take it up. */
const TAKEN_UP = new Set(["accept", "agree", "endorse"])

/**
 * A later `accepted the offer` or `rejected the plan` gives the last proposal before it its status.
 */
function answered(
  grammar: Grammar,
  all: readonly Proposed[],
  stated: readonly Stated[],
): Proposed[] {
  const found = [...all]
  for (const each of stated) {
    const content = each.from.content[0]
    if (
      content === undefined ||
      (each.act !== "reject" && !TAKEN_UP.has(each.from.lemma)) ||
      each.from.negated
    )
      continue
    const head = headWord(grammar, content)
    if (
      !(PAPERS.has(head) || ["it", "this", "deal"].includes(head)) ||
      each.from.construction !== "object"
    )
      continue
    const at = found.findLastIndex(({ run }) => run.from < content.from)
    const before = found[at]
    if (before !== undefined)
      found[at] = { ...before, status: each.act === "reject" ? "rejected" : "accepted" }
  }
  return found
}
