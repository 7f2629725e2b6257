/** From attributions and actors to drafted statements. */

import type { Actor } from "../actors/actor.ts"
import { lettersIn } from "../actors/letters.ts"
import type { Referee } from "../actors/refer.ts"
import type { Attribution, Voice } from "../attribution/attribution.ts"
import { headOf } from "../attribution/keep.ts"
import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import type { Act, Form, Terms } from "../types.ts"
import { DOCUMENT_NOUNS, singular } from "../words/roles.ts"
import { confidenceOf } from "./confidence.ts"
import { basisOf, mannerOf, occasionOf } from "./details.ts"
import { termsOf } from "./terms.ts"

/** A statement before places are counted in code points. */
export interface Stated {
  readonly from: Attribution
  readonly act: Act
  readonly form: Form
  readonly terms: Terms
  readonly confidence: number
  readonly speakers: readonly { readonly actor: Actor | undefined; readonly run: Run | undefined }[]
  readonly addressees: readonly Actor[]
  readonly occasion: Run | undefined
  readonly basis: Run | undefined
  readonly manner: Run | undefined
}

/** The statements that attributions make, in their order; actors are found or made on the way. */
export function stateAll(
  grammar: Grammar,
  known: Referee,
  attributions: readonly Attribution[],
): Stated[] {
  let before: Stated | undefined
  const letters = lettersIn(grammar).map(({ author, addressee }) => ({
    author: known.party(author),
    addressee: known.party(addressee),
  }))
  return attributions.map((each) => {
    const stated = addressed(state(grammar, known, each, before), letters)
    for (const { actor } of stated.speakers)
      if (actor !== undefined) known.heard(actor, each.cue?.from ?? each.content[0]?.from ?? 0)
    if (each.nature === "speech") before = stated
    return stated
  })
}

interface Sent {
  readonly author: Actor | undefined
  readonly addressee: Actor | undefined
}

/**
 * What somebody wrote, where the text tells of one letter of theirs, is said to whom that letter
 * goes.
 */
function addressed(stated: Stated, letters: readonly Sent[]): Stated {
  if (stated.from.lemma !== "write" || stated.addressees.length > 0) return stated
  const writer = stated.speakers[0]?.actor
  const own = letters.filter(
    ({ author, addressee }) => author !== undefined && author === writer && addressee !== undefined,
  )
  const addressee = own.length === 1 ? own[0]?.addressee : undefined
  return addressee === undefined ? stated : { ...stated, addressees: [addressee] }
}

function state(
  grammar: Grammar,
  known: Referee,
  each: Attribution,
  before: Stated | undefined,
): Stated {
  const basis = basisOf(grammar, each)
  const speakers =
    each.construction === "carried"
      ? (before?.speakers ?? []).map(({ actor }) => ({ actor, run: undefined }))
      : each.voices.map((voice) => speaker(known, voice, each, basis))
  const addressees = each.addressees.flatMap((run) => known.party(run) ?? [])
  const occasion = occasionOf(grammar, each)
  return {
    from: each,
    act: actOf(grammar, each),
    form: formOf(grammar, each),
    terms: termsOf(
      grammar,
      each,
      speakers.map(({ actor }) => actor),
      occasion,
    ),
    confidence: confidenceOf(grammar, each),
    speakers,
    addressees: [...new Set(addressees)],
    occasion,
    basis,
    manner: mannerOf(grammar, each),
  }
}

/**
 * Whom the words name is read without the basis: `an official familiar with the plan` is an
 * official.
 */
function speaker(
  known: Referee,
  voice: Voice,
  each: Attribution,
  basis: Run | undefined,
): Stated["speakers"][number] {
  const inside = basis !== undefined && basis.from > voice.run.from && basis.from < voice.run.to
  const run = inside ? { from: voice.run.from, to: basis.from } : voice.run
  return { actor: known.speaker({ ...voice, run }, each), run: voice.run }
}

/** Direct where all content is quoted, indirect where none is, else mixed. */
function formOf(grammar: Grammar, each: Attribution): Form {
  let [quoted, plain] = [0, 0]
  for (const { from, to } of each.content) {
    for (let at = from; at < to; at += 1) {
      const word = grammar.page.words[at]
      if (word === undefined || word.tag === "PUNCT") continue
      if ((grammar.page.quotationOf[at] ?? -1) >= 0) quoted += 1
      else if (word.lower !== "that" || at > from) plain += 1
    }
  }
  if ((each.construction === "turn" || each.construction === "letter") && plain > 0) return "direct"
  return quoted === 0 ? "indirect" : plain === 0 ? "direct" : "mixed"
}

/** A document that suggests something reports it; `suggested that` a thing is so is saying it. */
function actOf(grammar: Grammar, each: Attribution): Act {
  if (each.lemma === "suggest" || (each.lemma === "propose" && each.construction === "question")) {
    const head =
      each.voices[0] === undefined
        ? ""
        : (grammar.page.words[headOf(grammar, each.voices[0].run)]?.lower ?? "")
    if (DOCUMENT_NOUNS.has(singular(head)) || DOCUMENT_NOUNS.has(head)) return "report"
    return asserts(grammar, each) ? "say" : each.act
  }
  return each.act
}

/** Whether the clause speaks of what is or was, not of what should be. */
function asserts(grammar: Grammar, each: Attribution): boolean {
  const first = each.content[0]
  if (
    first === undefined ||
    !["that-clause", "clause", "question", "aside"].includes(each.construction)
  )
    return false
  const group = grammar.groupsIn(first).find(({ form }) => form === "finite")
  return (
    group !== undefined &&
    (group.tense === "past" ||
      ["is", "are", "was", "were", "has", "have"].includes(
        grammar.page.words[group.from]?.lower ?? "",
      ))
  )
}
