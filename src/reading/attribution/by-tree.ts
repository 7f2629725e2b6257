/**
 * Attributions that only the tree shows: a cue verb with its subject and its clause, however far
 * apart they stand.
 */

import { branchAt, childrenOf } from "../syntax/branches.ts"
import type { Grammar } from "../syntax/grammar.ts"
import { sameQuotation, sentenceAt, type Subject } from "../syntax/subjects.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"
import type { Attribution } from "./attribution.ts"
import { contentFrom, trim } from "./extent.ts"
import { build, cueOf } from "./cue.ts"

const SUBJECTS = new Set(["nsubj"])
const CLAUSES = new Set(["ccomp", "parataxis"])

/**
 * What the tree makes of a verb group of which the rules make nothing; undefined where it makes
 * nothing either.
 */
export function treeAttribution(grammar: Grammar, group: VerbGroup): Attribution | undefined {
  const { page } = grammar
  const cue = cueOf(grammar, group)
  if (
    cue === undefined ||
    group.form !== "finite" ||
    group.passive ||
    !(cue.verb.takes.has("clause") || cue.verb.takes.has("that")) ||
    TELLERS_OWN.has(group.lemma)
  )
    return undefined
  const sentence = sentenceAt(grammar, group.head)
  const subject = treeSubject(grammar, group.head, sentence)
  if (subject === undefined || CONVERSING.has(page.words[subject.from]?.lower ?? ""))
    return undefined
  const clause =
    childrenOf(page, group.head, CLAUSES).find(
      (at) => sameQuotation(grammar, at, group.head) || (page.quotationOf[group.head] ?? -1) < 0,
    ) ?? hostOf(grammar, group.head)
  const content =
    clause === undefined ? undefined : clauseContent(grammar, group, subject, clause, sentence)
  if (content === undefined || clause === undefined || !isClause(grammar, content)) return undefined
  return build(
    grammar,
    cue,
    subject,
    { construction: "branch", from: content.from, addressees: [], adjuncts: [] },
    [content],
  )
}

const CONVERSING = new Set(["i", "you", "we"])
const TELLERS_OWN = new Set(["mean", "appeal", "know"])

/** The clause that a cue clause at its end was added to: `The road is shut, Amiri explains`. */
const hostOf = (grammar: Grammar, verb: number): number | undefined => {
  const host = grammar.page.tree.heads[verb] ?? -1
  return grammar.page.tree.relations[verb] === "parataxis" && host >= 0 && host < verb
    ? host
    : undefined
}

/** The first verb of a clause is finite, and does not begin it. */
const isClause = (grammar: Grammar, run: Run): boolean =>
  grammar.groupAt(run.from) === undefined && grammar.groupsIn(run)[0]?.form === "finite"

/** The subject that the tree gives a verb: the noun phrase up to its first comma or clause. */
function treeSubject(grammar: Grammar, verb: number, sentence: Run): Subject | undefined {
  const { page } = grammar
  const head = childrenOf(page, verb, SUBJECTS)[0]
  if (head === undefined || !sameQuotation(grammar, head, verb)) return undefined
  const run = withoutAside(grammar, branchAt(page, head, sentence), head)
  return {
    runs: [run],
    antecedent: undefined,
    from: run.from,
    shared: false,
    inverted: head > verb,
  }
}

/**
 * The branch up to the first comma, bracket or relative pronoun after its head, and from the last
 * one before.
 */
function withoutAside(grammar: Grammar, branch: Run, head: number): Run {
  let { from, to } = branch
  const { words } = grammar.page
  const breaks = (at: number): boolean =>
    (words[at]?.tag === "PUNCT" && words[at].kind !== "quote") ||
    ["who", "which", "that", "whose"].includes(words[at]?.lower ?? "")
  for (let at = head + 1; at < branch.to; at += 1)
    if (breaks(at)) {
      to = at
      break
    }
  for (let at = head - 1; at >= branch.from; at -= 1)
    if (words[at]?.tag === "PUNCT" && words[at]?.kind !== "quote") {
      from = at + 1
      break
    }
  return { from, to }
}

function clauseContent(
  grammar: Grammar,
  group: VerbGroup,
  subject: Subject,
  clause: number,
  sentence: Run,
): Run | undefined {
  const branch =
    clause === grammar.page.tree.heads[group.head]
      ? { from: sentence.from, to: Math.min(subject.from, group.from) }
      : branchAt(grammar.page, clause, sentence)
  if (branch.from >= group.to) return contentFrom(grammar, group, branch.from, false)
  const begins = Math.min(subject.from, group.from)
  return branch.to <= begins ? trim(grammar.page, { from: branch.from, to: begins }) : undefined
}
