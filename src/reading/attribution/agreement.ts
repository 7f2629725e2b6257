/** Agreements with numbered clauses: who shall do what. */

import type { Grammar } from "../syntax/grammar.ts"
import { subjectOf } from "../syntax/subjects.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"
import type { Attribution } from "./attribution.ts"
import { trim } from "./extent.ts"

/** Clauses with a duty from which on a text is an agreement. */
const FEWEST = 2
const COUNTED = String.raw`\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.)]`
const CALLED = String.raw`(?:article|section|clause)\s+\d{1,3}\b`
const NUMBER = new RegExp(`^(?:${COUNTED}|${CALLED})`, "i")
const AGREEING = new Set(["agree", "undertake", "commit", "pledge"])

/**
 * The duties of an agreement's clauses, one attribution each: the party promises what follows
 * `shall`. None in other texts.
 */
export function dutiesIn(grammar: Grammar): Attribution[] {
  const clauses = grammar.page.paragraphs.filter((run) => isNumbered(grammar, run))
  const found = clauses.flatMap((run) =>
    sentencesIn(grammar, run).flatMap((sentence) => dutyOf(grammar, sentence) ?? []),
  )
  return found.length < FEWEST ? [] : found
}

const isNumbered = ({ page }: Grammar, { from, to }: Run): boolean =>
  NUMBER.test(
    page.text.slice(page.words[from]?.start ?? 0, page.words[Math.min(to, from + 4) - 1]?.end ?? 0),
  )

function sentencesIn({ page }: Grammar, { from, to }: Run): readonly Run[] {
  return page.sentences.slice(page.sentenceOf[from] ?? 0, (page.sentenceOf[to - 1] ?? 0) + 1)
}

function dutyOf(grammar: Grammar, sentence: Run): Attribution | undefined {
  const group = grammar.groupsIn(sentence).find((each) => each.form === "finite")
  if (
    group === undefined ||
    group.passive ||
    !(group.modal === "shall" || group.modal === "will" || AGREEING.has(group.lemma))
  )
    return undefined
  const subject = subjectOf(grammar, group)
  const cue = cueOf(grammar, group)
  const content = trim(grammar.page, { from: cue.to, to: sentence.to })
  const first = subject?.runs[0]
  if (
    subject === undefined ||
    content === undefined ||
    first === undefined ||
    (grammar.phraseAt(first.from)?.kind !== "proper" && !isParty(grammar, first))
  )
    return undefined
  return {
    act: group.lemma === "agree" ? "agree" : "promise",
    construction: "duty",
    nature: "speech",
    lemma: group.modal ?? group.lemma,
    cue,
    negated: group.negated,
    supposed: false,
    voices: subject.runs.map((run) => ({ run, antecedent: undefined })),
    carried: false,
    content: [content],
    addressees: [],
    adjuncts: [],
    question: undefined,
    sentence: grammar.page.sentenceOf[group.head] ?? 0,
  }
}

/** The modal with its negation, or the whole of `agrees to`. */
const cueOf = (grammar: Grammar, group: VerbGroup): Run => {
  if (group.modal === undefined) return { from: group.from, to: group.to }
  return {
    from: group.from,
    to:
      group.negated && grammar.page.words[group.from + 1]?.lower === "not"
        ? group.from + 2
        : group.from + 1,
  }
}

const PARTIES = new Set([
  "party",
  "parties",
  "side",
  "sides",
  "signatory",
  "signatories",
  "commission",
  "committee",
  "government",
  "governments",
  "council",
])

const isParty = (grammar: Grammar, run: Run): boolean =>
  PARTIES.has(grammar.page.words[grammar.phraseAt(run.from)?.head ?? run.from]?.lower ?? "")
