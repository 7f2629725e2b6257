/** What speaks for an attribution and what against it, as names; confidence is made of these. */

import type { Attribution } from "../attribution/attribution.ts"
import { childrenOf } from "../syntax/branches.ts"
import type { Grammar } from "../syntax/grammar.ts"
import type { Page } from "../text/page.ts"
import type { Run } from "../text/sentences.ts"

const CONVERSING = new Set(["i", "we", "you", "my", "our"])
const SUBJECTS = new Set(["nsubj"])
const CONTENTS = new Set(["ccomp", "parataxis", "xcomp", "obj"])

/**
 * The names of all that holds of an attribution: how it is built, how its voice is named, whether
 * the tree agrees.
 */
export function evidenceOf(grammar: Grammar, each: Attribution): readonly string[] {
  const { page } = grammar
  return [
    "any",
    `built as ${each.construction}`,
    `voice ${voiceOf(grammar, each)}`,
    `tree's subject ${treeSubject(grammar, each)}`,
    `tree's content ${treeContent(grammar, each)}`,
    ...named("speech is only supposed", each.supposed && !each.negated),
    ...named("negated", each.negated),
    ...named("voice is carried over", each.carried),
    ...named(`cue is ${each.nature}`, each.nature !== "speech"),
    ...named("cue is say", each.lemma === "say" || each.lemma === "tell"),
    ...named("several contents", each.content.length > 1),
    ...named("long content", lengthOf(each.content) > 35),
    ...named("short content", lengthOf(each.content) < 4),
    ...named("conversation", isConversation(page)),
    ...named("conversation, belief", isConversation(page) && each.nature !== "speech"),
    ...named("takes a stance", takesStance(each)),
    ...named("question", endsInQuestion(page, each)),
    ...named("several voices", each.voices.length > 1),
    ...named("quoted", isQuoted(page, each)),
  ]
}

const named = (name: string, holds: boolean): readonly string[] => (holds ? [name] : [])

/**
 * Confirms, denies, disputes or withholds without a clause of its own: a kind that some ways of
 * marking leave out.
 */
const takesStance = ({ act, construction }: Attribution): boolean =>
  (act === "confirm" || act === "deny" || act === "decline" || act === "reject") &&
  (construction === "object" || construction === "declined")

const lengthOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { from, to }) => sum + to - from, 0)

/** Whether a name, a noun, a pronoun, one who converses, or nobody speaks. */
function voiceOf(grammar: Grammar, each: Attribution): string {
  const first = each.voices[0]
  if (first === undefined) return "none"
  if (CONVERSING.has(grammar.page.words[first.run.from]?.lower ?? "")) return "in conversation"
  if (grammar.phrasesIn(first.antecedent ?? first.run).some(({ kind }) => kind === "proper"))
    return "named"
  return grammar.phraseAt(first.run.from)?.kind === "pronoun" ? "pronoun" : "noun"
}

const holdsToken = (runs: readonly Run[], token: number): boolean =>
  runs.some(({ from, to }) => from <= token && token < to)

/** Whether the tree names the same subject, another, or none. */
function treeSubject({ page, groupAt }: Grammar, { cue, voices }: Attribution): string {
  if (cue === undefined) return "unasked"
  const found = childrenOf(page, groupAt(cue.from)?.head ?? cue.to - 1, SUBJECTS)
  if (found.length === 0) return "missing"
  return found.some((at) =>
    holdsToken(
      voices.map(({ run }) => run),
      at,
    ),
  )
    ? "same"
    : "other"
}

/** Whether what the tree hangs on the cue begins inside the content, outside, or is missing. */
function treeContent({ page, groupAt }: Grammar, { cue, content }: Attribution): string {
  if (cue === undefined) return "unasked"
  const head = groupAt(cue.from)?.head ?? cue.to - 1
  if (page.tree.relations[head] === "parataxis" && holdsToken(content, page.tree.heads[head] ?? -1))
    return "same"
  const found = childrenOf(page, head, CONTENTS)
  if (found.length === 0) return "missing"
  return found.some((at) => holdsToken(content, at)) ? "same" : "other"
}

const TALKING = 0.025

/** Whether people talk to one another in this text: first and second persons outside quotations. */
function isConversation(page: Page): boolean {
  const known = CONVERSATIONS.get(page)
  if (known !== undefined) return known
  let count = 0
  page.words.forEach(({ lower }, at) => {
    if ((lower === "i" || lower === "you") && (page.quotationOf[at] ?? -1) < 0) count += 1
  })
  const found = count > page.words.length * TALKING
  CONVERSATIONS.set(page, found)
  return found
}
const CONVERSATIONS = new WeakMap<Page, boolean>()

function endsInQuestion(page: Page, { sentence, content }: Attribution): boolean {
  const run = page.sentences[sentence]
  const last = run === undefined ? undefined : page.words[run.to - 1]
  return last?.text === "?" && !content.some(({ to }) => (page.quotationOf[to - 1] ?? -1) >= 0)
}

const isQuoted = (page: Page, { content }: Attribution): boolean =>
  content.some(({ from }) => (page.quotationOf[from] ?? -1) >= 0)
