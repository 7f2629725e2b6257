/**
 * Texts in which somebody speaks in the first person: the turns of a transcript, the body of a
 * letter.
 */

import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import type { Attribution } from "./attribution.ts"
import { trim } from "./extent.ts"
import { letterOf } from "./letter.ts"
import type { Telling } from "./telling.ts"
import { turnsOf } from "./transcript.ts"

/** The tellings of a text, in order; none in a plain report. */
const tellingsIn = (grammar: Grammar): readonly Telling[] => {
  const letter = letterOf(grammar)
  return letter === undefined ? turnsOf(grammar) : [letter]
}

/**
 * The attributions of a text with what its tellers say themselves: `I` and `we` stand for the
 * teller, and what no attribution of a paragraph covers is the teller's own statement.
 */
export function byTellers(grammar: Grammar, found: readonly Attribution[]): Attribution[] {
  const tellings = tellingsIn(grammar)
  if (tellings.length === 0) return [...found]
  const others = found.filter(
    (each) =>
      each.construction !== "turn" ||
      !tellings.some(({ name }) => each.voices[0]?.run.from === name.from),
  )
  const tellers = others.map((each) => tellerOf(grammar, tellings, each))
  const own = tellings.flatMap((telling) =>
    paragraphsIn(grammar, telling.body).flatMap((run) => ownWords(grammar, telling, run, tellers)),
  )
  return [...tellers, ...own]
}

const SELF = new Set(["i", "we", "my", "our", "me", "us"])

function tellerOf(grammar: Grammar, tellings: readonly Telling[], each: Attribution): Attribution {
  const at = each.cue?.from ?? each.content[0]?.from ?? -1
  const telling = tellings.find(({ body }) => body.from <= at && at < body.to)
  if (telling === undefined) return each
  const voices = each.voices.map((voice) =>
    SELF.has(grammar.page.words[voice.run.from]?.lower ?? "") && voice.run.to - voice.run.from === 1
      ? { ...voice, antecedent: telling.name }
      : voice,
  )
  const isOwn = voices.some(({ antecedent }) => antecedent === telling.name)
  const lemma =
    isOwn && telling.kind === "letter" && each.lemma !== "propose" && each.lemma !== "suggest"
      ? "write"
      : each.lemma
  return {
    ...each,
    lemma,
    voices,
    question: each.question ?? (isOwn ? telling.question : undefined),
    addressees:
      isOwn && each.addressees.length === 0 && telling.addressee !== undefined
        ? [telling.addressee]
        : each.addressees,
  }
}

/** The paragraphs that a run covers, cut to it. */
const paragraphsIn = (grammar: Grammar, body: Run): readonly Run[] =>
  grammar.page.paragraphs
    .filter(({ from, to }) => to > body.from && from < body.to)
    .map(({ from, to }) => ({ from: Math.max(from, body.from), to: Math.min(to, body.to) }))

/**
 * One statement of the teller for each stretch of whole sentences in which nobody is said to say
 * anything.
 */
function ownWords(
  grammar: Grammar,
  telling: Telling,
  paragraph: Run,
  tellers: readonly Attribution[],
): Attribution[] {
  const cued = new Set(tellers.map(({ sentence }) => sentence))
  const runs: Run[] = []
  let open: Run | undefined
  for (
    let at = grammar.page.sentenceOf[paragraph.from] ?? 0;
    at <= (grammar.page.sentenceOf[paragraph.to - 1] ?? 0);
    at += 1
  ) {
    const sentence = grammar.page.sentences[at]
    if (sentence === undefined) break
    if (cued.has(at)) {
      if (open !== undefined) runs.push(open)
      open = undefined
    } else
      open = {
        from: open?.from ?? Math.max(sentence.from, paragraph.from),
        to: Math.min(sentence.to, paragraph.to),
      }
  }
  if (open !== undefined) runs.push(open)
  return runs
    .flatMap((run) => trim(grammar.page, run) ?? [])
    .map((run) => ownStatement(grammar, telling, run))
}

const ownStatement = (
  grammar: Grammar,
  { kind, name, question, addressee }: Telling,
  run: Run,
): Attribution => ({
  act: "say",
  construction: kind,
  nature: "speech",
  lemma: kind === "letter" ? "write" : "",
  cue: undefined,
  negated: false,
  supposed: false,
  voices: [{ run: name, antecedent: undefined }],
  carried: false,
  content: [run],
  addressees: addressee === undefined ? [] : [addressee],
  adjuncts: [],
  question,
  sentence: grammar.page.sentenceOf[run.from] ?? 0,
})
