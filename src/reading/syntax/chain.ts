/**
 * Noun phrases with what hangs on them: `the spokesman for the ministry`, `residents of the old
 * town`.
 */

import type { Run } from "../text/sentences.ts"
import { ORGANIZATION_NOUNS, ROLES, singular } from "../words/roles.ts"
import type { Grammar } from "./grammar.ts"
import type { Phrase } from "./phrases.ts"

const LINKS = new Set(
  (
    "as of for in from at with on to by near within under against between among like inside " +
    "outside about into over behind across on"
  ).split(" "),
)
/** Prepositions that hang on a person's office rather than on the verb: `the envoy to Mali`. */
const OFFICE_LINKS = new Set(["of", "for", "from", "to", "at", "in", "with"])

/**
 * The phrase that ends just before `end`, with the phrases it hangs on to its left, down to
 * `floor`. Undefined where no phrase ends there.
 */
export function chainBefore(grammar: Grammar, end: number, floor: number): Run | undefined {
  const last = grammar.phraseAt(end - 1) ?? clauseHost(grammar, end, floor)
  if (
    last === undefined ||
    (last.to !== end && grammar.phraseAt(end - 1) !== undefined) ||
    last.from < floor ||
    last.kind === "time"
  )
    return undefined
  let from = last.from
  for (let steps = 0; steps < 8; steps += 1) {
    const host = hostBefore(grammar, from, floor)
    if (host === undefined) break
    from = host.from
  }
  return { from, to: end }
}

/**
 * `a man who was present`, `the men who left`: the phrase that a clause without a phrase at its end
 * hangs on.
 */
function clauseHost(grammar: Grammar, end: number, floor: number): Phrase | undefined {
  const at = grammar.page.words[end - 1]?.tag === "ADJ" ? end - 1 : end
  return grammar.groupAt(at - 1) === undefined ? undefined : throughVerbs(grammar, at, floor)
}

/** The phrase on which the one that begins at `at` hangs, if it hangs on one. */
function hostBefore(grammar: Grammar, at: number, floor: number): Phrase | undefined {
  const { words } = grammar.page
  const before = words[at - 1]
  if (before === undefined || at - 1 < floor) return undefined
  if (
    before.tag === "ADP" &&
    LINKS.has(before.lower) &&
    (before.lower !== "as" || words[at - 2]?.lower === "such")
  )
    return hostOfPreposition(grammar, at - 1, floor)
  if (grammar.groupAt(at - 1) !== undefined) return throughVerbs(grammar, at, floor)
  if (before.lower === "'s" || (before.lower === "'" && before.kind === "word"))
    return plain(grammar.phraseAt(at - 2), at - 1, floor)
  return undefined
}

function hostOfPreposition(grammar: Grammar, at: number, floor: number): Phrase | undefined {
  const { words } = grammar.page
  const before = words[at - 1]
  if (before === undefined || at - 1 < floor) return undefined
  if (before.lower === "such") return plain(grammar.phraseAt(at - 2), at - 1, floor)
  if (before.tag === "ADJ" || before.tag === "ADV") {
    const beyond = plain(grammar.phraseAt(at - 2), at - 1, floor)
    if (beyond !== undefined && grammar.phraseAt(at - 1) !== beyond) return beyond
  }
  if (grammar.groupAt(at - 1) !== undefined) return throughVerbs(grammar, at, floor)
  return plain(grammar.phraseAt(at - 1), at, floor)
}

/**
 * `a clerk who was not allowed to speak`, `people living in`: back through the verbs of a clause
 * that hangs on a phrase.
 */
function throughVerbs(grammar: Grammar, end: number, floor: number): Phrase | undefined {
  const { words } = grammar.page
  let at = end
  for (let guard = 0; guard < 4; guard += 1) {
    const group = grammar.groupAt(at - 1)
    if (group === undefined || group.from < floor) return undefined
    at = group.from
    if (["who", "that", "which"].includes(words[at - 1]?.lower ?? ""))
      return plain(grammar.phraseAt(at - 2), at - 1, floor)
    const hangs =
      group.form !== "finite" ||
      (group.to - group.from === 1 &&
        /(?:ed|en|wn)$/.test(words[group.head]?.lower ?? "") &&
        words[group.to]?.tag === "ADP")
    if (!hangs) return undefined
    const host = plain(grammar.phraseAt(at - 1), at, floor)
    if (host !== undefined) return host
  }
  return undefined
}

const plain = (phrase: Phrase | undefined, end: number, floor: number): Phrase | undefined =>
  phrase !== undefined && phrase.to === end && phrase.from >= floor && phrase.kind !== "time"
    ? phrase
    : undefined

/**
 * The phrase that begins at `from`, with what hangs on it to its right, up to `ceiling`. Only `of`
 * follows any noun; the other prepositions follow an office.
 */
export function chainAfter(grammar: Grammar, from: number, ceiling: number): Run | undefined {
  const { words } = grammar.page
  const first = grammar.phraseAt(from)
  if (first === undefined || first.from !== from || first.kind === "time" || first.to > ceiling)
    return undefined
  let last: Phrase = first
  for (;;) {
    const next = words[last.to]
    if (next === undefined || last.to >= ceiling) break
    const possessive = next.lower === "'s" || (next.lower === "'" && next.kind === "word")
    const joins =
      possessive ||
      (next.tag === "ADP" &&
        (next.lower === "of" || (OFFICE_LINKS.has(next.lower) && isOffice(grammar, last))))
    const named =
      next.lower === "for" &&
      last.kind === "proper" &&
      grammar.phraseAt(last.to + 1)?.kind === "proper" &&
      isBody(grammar, last)
    const beyond: Phrase | undefined = joins || named ? grammar.phraseAt(last.to + 1) : undefined
    if (
      beyond === undefined ||
      beyond.from !== last.to + 1 ||
      beyond.kind === "time" ||
      beyond.to > ceiling
    )
      break
    last = beyond
  }
  return { from, to: last.to }
}

/** `the Institute | for Peace Studies` */
const isBody = (grammar: Grammar, phrase: Phrase): boolean =>
  ORGANIZATION_NOUNS.has(singular(grammar.page.words[phrase.head]?.lower ?? ""))

const isOffice = (grammar: Grammar, phrase: Phrase): boolean =>
  ROLES.has(singular(grammar.page.words[phrase.head]?.lower ?? ""))

/** Further phrases joined to `first` by commas and a conjunction, each with what hangs on it. */
export function coordinatedAfter(grammar: Grammar, first: Run, ceiling: number): Run[] {
  const { words } = grammar.page
  const found = [first]
  let end = first.to
  for (let guard = 0; guard < 12; guard += 1) {
    let at = end
    if (words[at]?.text === ",") at += 1
    const joined = words[at]?.tag === "CCONJ" && ["and", "or", "&"].includes(words[at]?.lower ?? "")
    if (joined) at += 1
    if (at === end || at >= ceiling) break
    const next = chainAfter(grammar, at, ceiling)
    if (
      next === undefined ||
      (!joined && (!closesList(grammar, next.to, ceiling) || isApposition(grammar, first, next)))
    )
      break
    found.push(next)
    end = next.to
    if (joined) break
  }
  return found.length > 1 && words[(found.at(-1)?.from ?? 1) - 1]?.tag !== "CCONJ" ? [first] : found
}

/** `Kim Lee, curator and director`: an office without an article after a name. */
function isApposition(grammar: Grammar, first: Run, next: Run): boolean {
  const [name, office] = [grammar.phraseAt(first.from), grammar.phraseAt(next.from)]
  return (
    name?.kind === "proper" &&
    office !== undefined &&
    isOffice(grammar, office) &&
    office.kind === "common"
  )
}

/** Whether a comma list goes on to a conjunction. */
function closesList(grammar: Grammar, at: number, ceiling: number): boolean {
  const { words } = grammar.page
  for (let next = at; next < Math.min(ceiling, at + 12); next += 1) {
    if (words[next]?.tag === "CCONJ") return true
    if (grammar.groupAt(next) !== undefined) return false
  }
  return false
}
