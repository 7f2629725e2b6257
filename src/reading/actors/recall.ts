/**
 * Descriptions that take up somebody already named, wherever they stand: `the militant group`, `the
 * letter`.
 */

import type { Grammar } from "../syntax/grammar.ts"
import { ARMED_ADJECTIVES, DOCUMENT_NOUNS, ROLES, isPlural, singular } from "../words/roles.ts"
import type { Actor } from "./actor.ts"
import type { Cast } from "./cast.ts"
import { describe, textOf } from "./describe.ts"

/**
 * Keeps a mention for each definite description whose owner is sure: an armed group named before, a
 * document that speaks, an office told before.
 */
export function recallDescriptions(grammar: Grammar, cast: Cast): void {
  const documents = new Map(
    cast.actors
      .filter(({ kind }) => kind === "document")
      .flatMap((actor) => [...actor.heads].map((head): [string, Actor] => [head, actor])),
  )
  for (const phrase of grammar.phrases) {
    const { words } = grammar.page
    if (
      phrase.kind !== "common" ||
      words[phrase.from]?.lower !== "the" ||
      cast.within(phrase).length > 0
    )
      continue
    const head = words[phrase.head]?.lower ?? ""
    const actor =
      documents.get(singular(head)) ??
      (DOCUMENT_NOUNS.has(head)
        ? undefined
        : (armed(grammar, cast, phrase.from, phrase.to) ??
          office(cast, phrase.from, head, grammar, phrase.to)))
    if (
      actor === undefined ||
      actor.offices.some(({ from }) => phrase.from <= from && from < phrase.to)
    )
      continue
    const text = textOf(words, { from: phrase.from, to: phrase.to }).replace(/^The /, "the ")
    cast.recall(actor, { from: phrase.from, to: phrase.to })
    if (text !== actor.name && !actor.descriptions.has(text))
      actor.descriptions.set(text, phrase.from)
  }
}

/** `the militant group`: the armed group named last. */
function armed(grammar: Grammar, cast: Cast, from: number, to: number): Actor | undefined {
  const words = grammar.page.words.slice(from, to).map(({ lower }) => lower)
  const takes =
    words.some((word) => ARMED_ADJECTIVES.has(word)) &&
    ["group", "movement", "organization", "organisation"].includes(words.at(-1) ?? "")
  if (!takes) return undefined
  const found = cast.lastBefore(
    from,
    ({ kind, name }) =>
      kind === "armed-group" ||
      (kind === "organization" && /(?:Front|Army|Movement|Brigades?|Forces?|Militia)$/.test(name)),
  )
  if (found !== undefined) found.kind = "armed-group"
  return found
}

/** `the envoy`: the person whose office was told, where the states named do not differ. */
function office(
  cast: Cast,
  from: number,
  head: string,
  grammar: Grammar,
  to: number,
): Actor | undefined {
  if (!ROLES.has(head) || isPlural(head)) return undefined
  const { state } = describe(grammar.page.words, { from, to })
  return cast.lastBefore(
    from,
    (actor) =>
      actor.kind === "person" &&
      actor.heads.has(head) &&
      (state === undefined || actor.state === undefined || actor.state === state),
  )
}
