/**
 * `According to the ministry, …`, `…, according to officials`, `Per the ministry, …` and `In the
 * envoy's view, …`.
 */

import { chainAfter, coordinatedAfter } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"
import { singular } from "../words/roles.ts"
import { PLAIN, type Attribution } from "./attribution.ts"
import { trim } from "./extent.ts"

/** The attributions of this kind in one sentence. */
export function accordingTo(grammar: Grammar, sentence: Run, index: number): Attribution[] {
  const { words } = grammar.page
  const view = inViewOf(grammar, sentence, index)
  const found: Attribution[] = view === undefined ? [] : [view]
  for (let at = sentence.from; at + 2 < sentence.to; at += 1) {
    const end =
      words[at]?.lower === "according" && words[at + 1]?.lower === "to"
        ? at + 2
        : at === sentence.from && words[at]?.text === "Per"
          ? at + 1
          : undefined
    const made =
      end === undefined ? undefined : atCue(grammar, { from: at, to: end }, sentence, index)
    if (made !== undefined && !isMeasure(grammar, made)) found.push(made)
  }
  return found
}

/** `In the envoy's view, …` */
function inViewOf(grammar: Grammar, sentence: Run, index: number): Attribution | undefined {
  const { words } = grammar.page
  if (words[sentence.from]?.lower !== "in") return undefined
  for (let at = sentence.from + 2; at < Math.min(sentence.to - 2, sentence.from + 12); at += 1) {
    const owned =
      ["'s", "'"].includes(words[at - 1]?.lower ?? "") ||
      ["his", "her", "their", "its", "my", "our"].includes(words[at - 1]?.lower ?? "")
    if (
      !owned ||
      !["view", "opinion", "judgement", "judgment", "eyes", "telling"].includes(
        words[at]?.lower ?? "",
      ) ||
      words[at + 1]?.text !== ","
    )
      continue
    const pronoun = words[at - 1]?.tag === "PRON" || at - 1 === sentence.from + 1
    const content = trim(grammar.page, { from: at + 2, to: sentence.to })
    if (content === undefined) return undefined
    return {
      ...PLAIN,
      act: "believe",
      construction: "according-to",
      nature: "mind",
      lemma: "view",
      cue: { from: at, to: at + 1 },
      voices: [
        { run: { from: sentence.from + 1, to: pronoun ? at : at - 1 }, antecedent: undefined },
      ],
      content: [content],
      sentence: index,
    }
  }
  return undefined
}

const MEASURES = new Set(
  (
    "number size amount weight age rank share proportion population need ability plan schedule " +
    "length height price"
  ).split(" "),
)

/** `shared according to the number of votes`: a thing is measured, nobody speaks. */
function isMeasure(grammar: Grammar, { voices }: Attribution): boolean {
  const phrase = grammar.phraseAt(voices[0]?.run.from ?? -1)
  return (
    phrase?.kind === "common" &&
    MEASURES.has(singular(grammar.page.words[phrase.head]?.lower ?? "")) &&
    !(grammar.page.words[phrase.to]?.lower === "by")
  )
}

function atCue(grammar: Grammar, cue: Run, sentence: Run, index: number): Attribution | undefined {
  const first = chainAfter(grammar, cue.to, sentence.to)
  if (first === undefined) return undefined
  const runs = coordinatedAfter(grammar, first, sentence.to)
  const end = sourceEnd(grammar, runs.at(-1)?.to ?? first.to, sentence)
  const last = runs.at(-1) ?? first
  const voices = [...runs.slice(0, -1), { from: last.from, to: end }]
  const content = contentOf(grammar, cue.from, end, sentence)
  return {
    ...PLAIN,
    act: "say",
    construction: "according-to",
    nature: "speech",
    lemma: "according to",
    cue,
    voices: voices.map((run) => ({ run, antecedent: undefined })),
    content,
    sentence: index,
  }
}

/**
 * The source runs on to the comma or the sentence's end as long as no finite verb comes: `a report
 * seen by the agency`.
 */
function sourceEnd(grammar: Grammar, from: number, sentence: Run): number {
  for (let at = from; at < sentence.to; at += 1) {
    const word = grammar.page.words[at]
    if (word === undefined || word.tag === "PUNCT" || word.tag === "CCONJ") return at
    const group = grammar.groupAt(at)
    if (group !== undefined && at === from && isReduced(grammar, group)) {
      at = group.to - 1
      continue
    }
    if (group?.form === "finite" && !["by"].includes(grammar.page.words[group.to]?.lower ?? ""))
      return linkedEnd(grammar, from, sentence)
    if (["who", "which", "that"].includes(word.lower)) return at
  }
  return sentence.to
}

/** `a poll released Wednesday`: a past form right after the phrase, before no object of its own. */
function isReduced(grammar: Grammar, group: VerbGroup): boolean {
  const { words } = grammar.page
  const next = words[group.to]
  const bare = group.to - group.from === 1 && /(?:ed|en|wn)$/.test(words[group.head]?.lower ?? "")
  return (
    bare &&
    (next?.tag === "ADP" || next?.tag === "ADV" || grammar.phraseAt(group.to)?.kind === "time")
  )
}

/**
 * `According to a study on herds in the north the grass is gone`: phrases linked by prepositions,
 * up to one that is not.
 */
function linkedEnd(grammar: Grammar, from: number, sentence: Run): number {
  let end = from
  while (end < sentence.to && grammar.page.words[end]?.tag === "ADP") {
    const next = chainAfter(grammar, end + 1, sentence.to)
    if (next === undefined) break
    end = next.to
  }
  return end
}

function contentOf(grammar: Grammar, at: number, end: number, sentence: Run): readonly Run[] {
  const before =
    at > sentence.from
      ? trim(grammar.page, { from: clauseStart(grammar, at, sentence), to: at })
      : undefined
  const bracket = pastBracket(grammar, end, sentence)
  const past =
    before !== undefined && beginsRelative(grammar, bracket)
      ? sentence.to
      : pastRelative(grammar, bracket, sentence)
  const next = grammar.page.words[past]
  const after =
    next?.text === "," || before === undefined
      ? trim(grammar.page, { from: past, to: sentence.to })
      : undefined
  return [before, after].filter((run): run is Run => run !== undefined)
}

const beginsRelative = (grammar: Grammar, at: number): boolean =>
  grammar.page.words[at]?.text === "," &&
  ["who", "which", "whose"].includes(grammar.page.words[at + 1]?.lower ?? "")

/** `the agency, which broke the news, …`: content goes on after the clause. */
function pastRelative(grammar: Grammar, at: number, sentence: Run): number {
  const { words } = grammar.page
  if (!beginsRelative(grammar, at)) return at
  for (let next = at + 2; next < Math.min(sentence.to, at + 30); next += 1)
    if (words[next]?.text === ",") return next
  return sentence.to
}

/** `the World Fund (WF), …` */
function pastBracket(grammar: Grammar, at: number, sentence: Run): number {
  if (grammar.page.words[at]?.text !== "(") return at
  for (let next = at; next < Math.min(sentence.to, at + 8); next += 1)
    if (grammar.page.words[next]?.text === ")") return next + 1
  return at
}

/** After `that` when it stands right before, else the sentence's own beginning. */
function clauseStart(grammar: Grammar, at: number, sentence: Run): number {
  const before = grammar.page.words[at - 1]
  if (before?.lower === "that" || before?.lower === "but" || before?.lower === "and") return at
  for (let back = at - 1; back > sentence.from; back -= 1)
    if (grammar.page.words[back]?.text === ";") return back + 1
  return sentence.from
}
