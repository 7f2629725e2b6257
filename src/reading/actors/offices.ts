/**
 * Offices told beside a name: `Kim Lee, the mayor of Tarsk`, `Lee was named as chief negotiator
 * with the rebels`.
 */

import { chainAfter } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import { isBe } from "../syntax/auxiliaries.ts"
import type { Run } from "../text/sentences.ts"
import { ROLES, isPlural } from "../words/roles.ts"
import type { Cast } from "./cast.ts"

/** Gives each person the offices that follow one of their mentions. */
export function learnOffices(grammar: Grammar, cast: Cast): void {
  for (const actor of cast.actors) {
    if (actor.kind !== "person") continue
    for (const mention of actor.mentions) {
      const office = apposed(grammar, mention.to) ?? predicated(grammar, mention.to)
      if (office === undefined || actor.offices.some(({ from }) => from === office.from)) continue
      actor.offices.push(office)
      actor.heads.add(
        grammar.page.words[grammar.phraseAt(office.from)?.head ?? office.from]?.lower ?? "",
      )
    }
  }
}

const sentenceEnd = (grammar: Grammar, at: number): number =>
  grammar.page.sentences[grammar.page.sentenceOf[at] ?? -1]?.to ?? at

/** After a comma, up to the next: an office, with or without an article. */
function apposed(grammar: Grammar, at: number): Run | undefined {
  if (grammar.page.words[at]?.text !== ",") return undefined
  const office = officeAt(grammar, at + 1)
  const after = office === undefined ? undefined : grammar.page.words[office.to]
  return office !== undefined &&
    (after === undefined || after.tag === "PUNCT" || after.lower === "who" || after.lower === "and")
    ? office
    : undefined
}

const NAMING_VERBS =
  "named|appointed|elected|chosen|put|installed|serves?|served|became|becomes|" +
  "sworn|confirmed|nominated"
const NAMING = new RegExp(`^(?:${NAMING_VERBS})$`)

/** `is the mayor`, `became mayor`, `was put into place as chief negotiator`. */
function predicated(grammar: Grammar, at: number): Run | undefined {
  const group = grammar.groupAt(at)
  if (group === undefined || group.from !== at || group.negated) return undefined
  const verb = grammar.page.words[group.head]?.lower ?? ""
  if (isBe(verb) && group.to - group.from === 1) return officeAt(grammar, group.to)
  if (!NAMING.test(verb)) return undefined
  for (let next = group.to; next < Math.min(sentenceEnd(grammar, at), group.to + 5); next += 1) {
    if (grammar.page.words[next]?.lower === "as") return officeAt(grammar, next + 1)
    if (grammar.page.words[next]?.tag === "PUNCT") return undefined
  }
  return officeAt(grammar, group.to)
}

/** Words for anybody. */
const NO_OFFICE = new Set([
  "person",
  "man",
  "woman",
  "boy",
  "girl",
  "friend",
  "someone",
  "somebody",
  "one",
  "fan",
  "native",
  "resident",
])

/** The office named by the phrase that begins here, without its article. */
function officeAt(grammar: Grammar, at: number): Run | undefined {
  const phrase = grammar.phraseAt(at)
  const head = grammar.page.words[phrase?.head ?? -1]?.lower ?? ""
  if (
    phrase === undefined ||
    phrase.from !== at ||
    phrase.kind !== "common" ||
    !ROLES.has(head) ||
    NO_OFFICE.has(head) ||
    isPlural(head)
  )
    return undefined
  const first = grammar.page.words[phrase.from]
  const chain = chainAfter(grammar, at, sentenceEnd(grammar, at)) ?? phrase
  return { from: first?.tag === "DET" ? phrase.from + 1 : phrase.from, to: chain.to }
}
