/**
 * All attributions of a text: who is said to have said, asked, promised, denied or believed what.
 */

import type { Grammar } from "../syntax/grammar.ts"
import { subjectOf } from "../syntax/subjects.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"
import { accordingTo } from "./according.ts"
import { PLAIN, type Attribution } from "./attribution.ts"
import { carryQuotations } from "./carried.ts"
import { declined, noWordFrom, refusesByNegation } from "./declined.ts"
import { held, namedStatements } from "./held.ts"
import { keeps } from "./keep.ts"
import { dutiesIn } from "./agreement.ts"
import { treeAttribution } from "./by-tree.ts"
import { byLayout } from "./layout.ts"
import { questionBefore } from "./question.ts"
import { byTellers } from "./tellers.ts"
import { verbAttribution } from "./verbs.ts"

/**
 * Quotations of at least this many words are somebody's speech: what they report inside is not
 * taken apart.
 */
const SPEECH = 4

/**
 * In order of place. Quotations come first: no cue is looked for inside of one, and content is
 * found around them.
 */
export function attribute(grammar: Grammar): Attribution[] {
  const { page } = grammar
  const found: Attribution[] = []
  page.sentences.forEach((sentence, index) => {
    for (const each of inSentence(grammar, sentence, index))
      if (keeps(grammar, each)) found.push(each)
  })
  const cued = new Set(found.map(({ sentence }) => sentence))
  for (const paragraph of page.paragraphs) {
    const each = byLayout(grammar, paragraph)
    if (each !== undefined && !(each.construction === "turn" && cued.has(each.sentence)))
      found.push(each)
  }
  const duties = dutiesIn(grammar)
  const bound = new Set(duties.map(({ sentence }) => sentence))
  const plain = [...found.filter(({ sentence }) => !bound.has(sentence)), ...duties]
  return byTellers(grammar, carryQuotations(grammar, withoutNested(plain.sort(byPlace)))).sort(
    byPlace,
  )
}

const INNER = new Set(["object", "gerund", "passive", "declined"])

/**
 * `said the movement had rejected the plan`: an answer is told of though somebody else tells it.
 */
const ANSWERS = new Set(["reject", "deny", "confirm"])

/**
 * What a statement says that others asked for or rejected is its content, and no statement of
 * theirs.
 */
function withoutNested(all: readonly Attribution[]): Attribution[] {
  const bySentence = new Map<number, Attribution[]>()
  for (const each of all)
    bySentence.set(each.sentence, [...(bySentence.get(each.sentence) ?? []), each])
  return all.filter(
    (each) =>
      !INNER.has(each.construction) ||
      (each.construction === "object" && ANSWERS.has(each.act) && !each.carried) ||
      each.cue === undefined ||
      !(bySentence.get(each.sentence) ?? []).some(
        (outer) =>
          outer !== each &&
          outer.construction !== "according-to" &&
          outer.construction !== "credit" &&
          holds(outer, each.cue?.from ?? 0),
      ),
  )
}

const holds = (outer: Attribution, token: number): boolean =>
  outer.content.some(({ from, to }) => from <= token && token < to)

const byPlace = (a: Attribution, b: Attribution): number => placeOf(a) - placeOf(b)
const placeOf = (each: Attribution): number =>
  Math.min(each.cue?.from ?? Infinity, each.content[0]?.from ?? Infinity)

function inSentence(grammar: Grammar, sentence: Run, index: number): Attribution[] {
  const found = [
    ...accordingTo(grammar, sentence, index),
    ...namedStatements(grammar, sentence, index),
    ...noWordFrom(grammar, sentence, index),
  ].filter((each) => !insideSpeech(grammar, each.cue?.from ?? sentence.from))
  let skipTo = sentence.from
  for (const group of grammar.groupsIn(sentence)) {
    if (group.from < skipTo || insideSpeech(grammar, group.head)) continue
    const each = ofGroup(grammar, group)
    if (each === undefined) continue
    skipTo = each.cue?.to ?? skipTo
    found.push({ ...each, question: questionBefore(grammar, each) })
  }
  return withSpokenAfterColon(grammar, sentence, index, found)
}

/**
 * `The envoy was blunt: "Nobody came."`: a quotation after a colon belongs to what is said before
 * it, else to the subject before it.
 */
function withSpokenAfterColon(
  grammar: Grammar,
  sentence: Run,
  index: number,
  found: readonly Attribution[],
): Attribution[] {
  const { words, quotations, quotationOf } = grammar.page
  const colon =
    words
      .slice(sentence.from, sentence.to)
      .findIndex(
        ({ text }, at) =>
          text === ":" &&
          quotations[quotationOf[sentence.from + at + 1] ?? -1]?.open === sentence.from + at + 1,
      ) + sentence.from
  const quotation = quotations[quotationOf[colon + 1] ?? -1]
  if (
    colon <= sentence.from ||
    quotation === undefined ||
    quotation.close - quotation.open < SPEECH ||
    words[colon - 1]?.lower === "including" ||
    found.some((each) => holds(each, colon + 1) || holds(each, colon + 2))
  )
    return [...found]
  const run = { from: quotation.open, to: quotation.close + (quotation.closed ? 1 : 0) }
  const before = found.findLast(
    ({ content, nature }) => nature === "speech" && content.at(-1)?.to === colon,
  )
  if (before !== undefined)
    return found.map((each) =>
      each === before ? { ...each, content: [...each.content, run] } : each,
    )
  const group = grammar
    .groupsIn({ from: sentence.from, to: colon })
    .find(({ form }) => form === "finite")
  const subject = group === undefined ? undefined : subjectOf(grammar, group)
  if (subject === undefined || subject.antecedent !== undefined) return [...found]
  return [
    ...found,
    {
      ...PLAIN,
      act: "say",
      construction: "colon",
      nature: "speech",
      lemma: "",
      cue: undefined,
      voices: subject.runs.map((each) => ({ run: each, antecedent: undefined })),
      content: [run],
      sentence: index,
    },
  ]
}

/** What one verb group makes: speech withheld, speech, or a belief. */
function ofGroup(grammar: Grammar, group: VerbGroup): Attribution | undefined {
  const silent = declined(grammar, group)
  if (silent !== undefined) return silent
  const spoken =
    verbAttribution(grammar, group) ?? held(grammar, group) ?? treeAttribution(grammar, group)
  if (spoken === undefined) return undefined
  const plain = shortOf(grammar, nobodyBefore(grammar, spoken))
  const withNor = norBefore(grammar, plain)
  return refusesByNegation(withNor, group, withNor.negated) ||
    (withNor.negated && withNor.act === "say" && withNor !== plain)
    ? { ...withNor, act: "decline" }
    : withNor
}

/** `Neither side would say`, `No one in the council said`: the negation stands with the subject. */
function nobodyBefore(grammar: Grammar, each: Attribution): Attribution {
  const [voice] = each.voices
  if (voice === undefined || each.carried) return each
  const { from } = voice.run
  const before = grammar.page.words[from - 1]?.lower ?? ""
  if (before === "no")
    return {
      ...each,
      negated: true,
      voices: [{ ...voice, run: { ...voice.run, from: from - 1 } }, ...each.voices.slice(1)],
    }
  return before === "neither" ||
    ["neither", "no", "nobody", "none"].includes(grammar.page.words[from]?.lower ?? "")
    ? { ...each, negated: true }
    : each
}

/** `stopped short of saying`: not said. */
function shortOf(grammar: Grammar, each: Attribution): Attribution {
  const { words } = grammar.page
  const from = each.cue?.from ?? 0
  const short =
    words[from - 1]?.lower === "of" &&
    words[from - 2]?.lower === "short" &&
    /^stop(?:s|ped|ping)?$/.test(words[from - 3]?.lower ?? "")
  return short && each.cue !== undefined
    ? { ...each, negated: true, cue: { from: from - 3, to: each.cue.to } }
    : each
}

/** `nor did he say`, `never admitted`: the negation stands before the verb group. */
function norBefore(grammar: Grammar, each: Attribution): Attribution {
  const cue = each.cue
  if (
    cue === undefined ||
    !["nor", "neither", "never"].includes(grammar.page.words[cue.from - 1]?.lower ?? "")
  )
    return each
  return { ...each, negated: true, cue: { from: cue.from - 1, to: cue.to } }
}

function insideSpeech(grammar: Grammar, token: number): boolean {
  const quotation = grammar.page.quotations[grammar.page.quotationOf[token] ?? -1]
  return quotation !== undefined && quotation.close - quotation.open > SPEECH
}
