/** Content that stands before its cue: `…, she said`, `"…," said the envoy`. */

import type { Grammar } from "../syntax/grammar.ts"
import { sentenceAt, type Subject } from "../syntax/subjects.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Quotation } from "../text/quotations.ts"
import type { Run } from "../text/sentences.ts"
import { adjunctAt, opensQuotation } from "./complement.ts"
import { trim } from "./extent.ts"

export interface Aside {
  readonly content: readonly Run[]
  readonly quoted: boolean
  /** The quotation is only the end of what stands before the cue. */
  readonly partial: boolean
  readonly addressees: readonly Run[]
  readonly adjuncts: readonly Run[]
}

/**
 * The content around a cue clause that was put into or after it; undefined where the clause is no
 * aside.
 */
export function asideContent(
  grammar: Grammar,
  group: VerbGroup,
  subject: Subject,
  cueEnd: number,
  mayAddress: boolean,
): Aside | undefined {
  const sentence = sentenceAt(grammar, group.head)
  const start = Math.min(subject.from, group.from)
  const end = Math.max(cueEnd, ...(subject.inverted ? subject.runs.map(({ to }) => to) : []))
  const after = pastAdjuncts(grammar, end, sentence, mayAddress)
  const quotation = quotationBefore(grammar, start, sentence)
  if (quotation !== undefined) return besideQuotation(grammar, quotation, after, sentence)
  return besideClause(grammar, start, after, sentence)
}

interface After {
  readonly at: number
  readonly addressees: readonly Run[]
  readonly adjuncts: readonly Run[]
}

function pastAdjuncts(grammar: Grammar, end: number, sentence: Run, mayAddress: boolean): After {
  const [addressees, adjuncts]: [Run[], Run[]] = [[], []]
  let at = end
  for (let guard = 0; guard < 6; guard += 1) {
    if (grammar.page.words[at]?.text === ",") break
    const step = adjunctAt(grammar, at, sentence, mayAddress && addressees.length === 0)
    if (step === undefined) break
    if (step.kind === "addressee") addressees.push(...step.runs)
    else adjuncts.push({ from: at, to: step.to })
    at = step.to
  }
  return { at, addressees, adjuncts }
}

/**
 * The quotation that closes just before this token, perhaps with a comma or a dash after it, or at
 * the end of the sentence before.
 */
function quotationBefore(grammar: Grammar, start: number, sentence: Run): Quotation | undefined {
  const { words, quotationOf, quotations, sentenceOf, sentences } = grammar.page
  const before = words[start - 1]
  if (before === undefined) return undefined
  const at = before.text === "," || before.kind === "dash" ? start - 2 : start - 1
  const quotation = quotations[quotationOf[at] ?? -1]
  if (quotation === undefined || quotation.close !== at || !quotation.closed) return undefined
  if (at >= sentence.from) return quotation
  const own = sentences[sentenceOf[start] ?? -1]
  return own !== undefined && own.paragraph === quotation.paragraph && start === sentence.from
    ? quotation
    : undefined
}

function besideQuotation(
  grammar: Grammar,
  quotation: Quotation,
  after: After,
  sentence: Run,
): Aside | undefined {
  const { words } = grammar.page
  const last = words[quotation.close - 1]
  const short = quotation.close - quotation.open <= 4
  const punctuated =
    (last !== undefined &&
      (/^[,?!.…]$/.test(last.text) || last.kind === "dash" || last.kind === "stop")) ||
    words[quotation.close + 1]?.text === ","
  const next = words[after.at]
  const ends =
    next === undefined ||
    after.at >= sentence.to ||
    next.tag === "PUNCT" ||
    next.tag === "CCONJ" ||
    next.tag === "SCONJ"
  const elsewhere = quotation.close < sentence.from
  if (
    (!punctuated && (!ends || short)) ||
    (elsewhere && next !== undefined && after.at < sentence.to && next.kind !== "stop")
  )
    return undefined
  const head = { from: startOfQuoted(grammar, quotation), to: quotation.close + 1 }
  const first = trim(grammar.page, head)
  if (first === undefined) return undefined
  const tail = tailQuotation(grammar, after.at)
  const partial = quotation.open > sentenceAt(grammar, quotation.open).from
  return {
    content: tail === undefined ? [first] : [first, tail],
    quoted: true,
    partial,
    addressees: after.addressees,
    adjuncts: after.adjuncts,
  }
}

/**
 * A quotation in the middle of the speaker's sentence takes the words before it along: `The plan is
 * "a mistake," she said`.
 */
function startOfQuoted(grammar: Grammar, quotation: Quotation): number {
  const { words } = grammar.page
  const sentence = sentenceAt(grammar, quotation.open)
  if (quotation.open <= sentence.from) return quotation.open
  const own = words[quotation.open + 1]
  const before = words[quotation.open - 1]
  const goesOn =
    own !== undefined &&
    /^\p{Ll}/u.test(own.text) &&
    before !== undefined &&
    before.text !== "," &&
    before.text !== ":"
  const speaks = grammar
    .groupsIn({ from: sentence.from, to: quotation.open })
    .some((group) => group.lemma === "say" || group.lemma === "tell" || group.lemma === "ask")
  return goesOn && !speaks ? sentence.from : quotation.open
}

/** `…," he said, "…`: the quotation goes on after the cue. */
function tailQuotation(grammar: Grammar, at: number): Run | undefined {
  const from =
    [",", ":", "."].includes(grammar.page.words[at]?.text ?? "") ||
    grammar.page.words[at]?.kind === "dash"
      ? at + 1
      : at
  const cue = grammar.page.words[at - 1]
  if (!opensQuotation(grammar, from) || cue === undefined) return undefined
  const quotation = grammar.page.quotations[grammar.page.quotationOf[from] ?? -1]
  const sameParagraph =
    quotation !== undefined &&
    grammar.page.sentences[grammar.page.sentenceOf[at - 1] ?? -1]?.paragraph === quotation.paragraph
  return quotation === undefined || !sameParagraph
    ? undefined
    : { from: quotation.open, to: quotation.close + (quotation.closed ? 1 : 0) }
}

/** `The talks, she said, were going well`; `The talks have failed, officials said on Monday.` */
function besideClause(
  grammar: Grammar,
  start: number,
  after: After,
  sentence: Run,
): Aside | undefined {
  const { words } = grammar.page
  const before = words[start - 1]
  const next = words[after.at]
  if (before?.lower === "as") return aroundAs(grammar, start - 1, after, sentence)
  const opens =
    before !== undefined &&
    start > sentence.from &&
    (before.text === "," || before.kind === "dash" || before.text === "(")
  const closes =
    next === undefined ||
    after.at >= sentence.to ||
    next.kind === "stop" ||
    next.text === "," ||
    next.text === ";" ||
    next.kind === "dash" ||
    next.text === ")" ||
    next.text === "("
  if (!opens || !closes) return undefined
  if (next?.text === "," && opensQuotation(grammar, after.at + 1)) return undefined
  const left = trim(grammar.page, {
    from: clauseStart(grammar, start - 1, sentence),
    to: start - 1,
  })
  const right =
    next?.text === "," || next?.kind === "dash" || next?.text === ")"
      ? rightPart(grammar, after.at + 1, sentence)
      : undefined
  if (left === undefined || !isAsserted(grammar, left, right)) return undefined
  return {
    content: right === undefined ? [left] : [left, right],
    quoted: false,
    partial: false,
    addressees: after.addressees,
    adjuncts: after.adjuncts,
  }
}

/**
 * `As the envoy said on Monday, the talks go on`; `The talks, as she put it, go on`; `The talks go
 * on, as she said`.
 */
function aroundAs(grammar: Grammar, as: number, after: After, sentence: Run): Aside | undefined {
  const { words } = grammar.page
  const [before, next] = [words[as - 1], words[after.at]]
  const opens = as === sentence.from
  if (!opens && before?.text !== "," && before?.kind !== "dash") return undefined
  const ends = next === undefined || after.at >= sentence.to || next.kind === "stop"
  if (!ends && next.text !== "," && next.text !== ":" && next.kind !== "dash") return undefined
  const parts = [
    opens
      ? undefined
      : trim(grammar.page, { from: clauseStart(grammar, as - 1, sentence), to: as - 1 }),
    ends ? undefined : trim(grammar.page, { from: after.at + 1, to: sentence.to }),
  ]
  const content = parts.filter((run): run is Run => run !== undefined)
  const asserted = content.some((run) =>
    grammar.groupsIn(run).some(({ form }) => form === "finite"),
  )
  return asserted
    ? {
        content,
        quoted: false,
        partial: false,
        addressees: after.addressees,
        adjuncts: after.adjuncts,
      }
    : undefined
}

const SUBORDINATE = new Set([
  "if",
  "while",
  "when",
  "although",
  "though",
  "since",
  "because",
  "as",
  "after",
  "before",
  "once",
  "until",
  "asked",
  "despite",
  "in",
  "on",
  "at",
  "during",
  "following",
  "speaking",
])

/**
 * Whether the words around the aside are a clause that somebody may have said, and not only the
 * setting of one.
 */
function isAsserted(grammar: Grammar, left: Run, right: Run | undefined): boolean {
  const finite = (run: Run): boolean => grammar.groupsIn(run).some(({ form }) => form === "finite")
  const amount = ["least", "most"].includes(grammar.page.words[left.from + 1]?.lower ?? "")
  const sets = SUBORDINATE.has(grammar.page.words[left.from]?.lower ?? "") && !amount
  if (right !== undefined && finite(right)) return true
  return (
    finite(left) &&
    !(sets && !grammar.page.words.slice(left.from, left.to).some(({ text }) => text === ","))
  )
}

/** The clause before an aside begins with its sentence, or after a semicolon. */
function clauseStart(grammar: Grammar, end: number, sentence: Run): number {
  for (let at = end - 1; at >= sentence.from; at -= 1)
    if (grammar.page.words[at]?.text === ";") return at + 1
  return sentence.from
}

const NOT_GOING_ON = new Set([
  "adding",
  "saying",
  "noting",
  "citing",
  "according",
  "while",
  "but",
  "although",
  "though",
  "and",
  "who",
  "which",
  "as",
  "calling",
  "describing",
  "referring",
  "pointing",
])

function rightPart(grammar: Grammar, from: number, sentence: Run): Run | undefined {
  const word = grammar.page.words[from]
  if (word === undefined || NOT_GOING_ON.has(word.lower)) return undefined
  return trim(grammar.page, { from, to: sentence.to })
}
