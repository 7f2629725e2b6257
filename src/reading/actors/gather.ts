/** Every name in a text, with its titles, gathered before anybody is asked who speaks. */

import { chainAfter } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import type { Phrase } from "../syntax/phrases.ts"
import type { Run } from "../text/sentences.ts"
import { stateOfCapital } from "../words/places.ts"
import { GROUP_NOUNS, ROLES, isPlural, singular } from "../words/roles.ts"
import type { Cast } from "./cast.ts"
import { describe, textOf, type Description } from "./describe.ts"
import { kindOfName } from "./kinds.ts"

/**
 * Names everybody whom the text names: persons with titles first, so that a bare surname finds its
 * owner whichever comes first, then the rest in order of place.
 */
export function gatherNames(grammar: Grammar, cast: Cast): void {
  const { words } = grammar.page
  const found = candidates(grammar)
    .map((run) => describe(words, run))
    .filter((description) => acts(grammar, description))
  const full = found.filter(
    (description) => description.kind === "person" && nameLength(description) > 1,
  )
  const titled = new Set(
    full.filter((each) => each.titled).map((each) => wordsOfName(grammar, each)),
  )
  const surnames = count(found.map((each) => wordsOfName(grammar, each).split(" ").at(-1) ?? ""))
  for (const description of full) if (description.titled) cast.name(description)
  for (const description of full)
    if (!description.titled && isPersonHere(grammar, description, titled, surnames))
      cast.name(description)
  const single = found.filter(
    (description) => description.kind !== "person" || nameLength(description) <= 1,
  )
  for (const description of single)
    if (description.kind === "person" && description.titled) cast.name(description)
  const known = knownWords(cast)
  for (const description of single) {
    if (
      description.kind !== "person" ||
      (!description.titled && standsAlone(grammar, known, description))
    )
      cast.name(description)
  }
}

const wordsOfName = (grammar: Grammar, description: Description): string =>
  description.name === undefined ? "" : textOf(grammar.page.words, description.name)

function count(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/**
 * The words of persons' names, and the outlines of their surnames, by which a slip is recognised.
 */
function knownWords(cast: Cast): {
  readonly words: ReadonlySet<string>
  readonly outlines: ReadonlySet<string>
} {
  const persons = cast.actors
    .filter(({ kind }) => kind === "person")
    .map(({ name }) => name.toLowerCase().split(/\s+/))
  return {
    words: new Set(persons.flat()),
    outlines: new Set(persons.map((parts) => outline(parts.at(-1) ?? ""))),
  }
}

const outline = (word: string): string =>
  word.length < 5 ? "" : `${word.slice(0, 3)}…${word.slice(-2)}`

const nameLength = (description: Description): number =>
  description.name === undefined ? 0 : description.name.to - description.name.from

/**
 * Runs that may name somebody: phrases with capitals, offices joined to the name after them, owners
 * before `'s`.
 */
function candidates(grammar: Grammar): Run[] {
  const found: Run[] = []
  let past = 0
  for (const phrase of grammar.phrases) {
    if (
      phrase.from < past ||
      isDateline(grammar, phrase) ||
      phrase.kind === "time" ||
      phrase.kind === "pronoun" ||
      phrase.kind === "number"
    )
      continue
    for (const owner of ownersIn(grammar, phrase)) found.push(owner)
    const run = joined(grammar, phrase)
    if (run.to > phrase.to) past = run.to
    if (hasCapital(grammar, run) || isStake(grammar, run)) found.push(run)
  }
  return found
}

/**
 * `GENEVA (`: the place that a report is filed from opens a paragraph and is followed by a bracket.
 */
const isDateline = (grammar: Grammar, phrase: Phrase): boolean => {
  const sentence = grammar.page.sentences[grammar.page.sentenceOf[phrase.from] ?? 0]
  const paragraph = grammar.page.paragraphs[sentence?.paragraph ?? -1]
  return (
    paragraph?.from === phrase.from &&
    (grammar.page.words[phrase.to]?.text === "(" ||
      (grammar.page.words[phrase.to]?.text === "," &&
        /^\p{Lu}{3,}$/u.test(grammar.page.words[phrase.from]?.text ?? "")))
  )
}

const hasCapital = (grammar: Grammar, run: Run): boolean => {
  for (let at = run.from; at < run.to; at += 1) {
    const word = grammar.page.words[at]
    if (
      word !== undefined &&
      /^\p{Lu}/u.test(word.text) &&
      (word.tag === "PROPN" || word.tag === "NOUN" || word.tag === "ADJ") &&
      !(at === run.from && word.tag !== "PROPN" && run.to - run.from > 1)
    )
      return true
  }
  return false
}

/** People whose stake a text names: `women`, `refugees`. */
const STAKES = new Set([
  "woman",
  "girl",
  "child",
  "civilian",
  "refugee",
  "minority",
  "victim",
  "prisoner",
  "detainee",
  "hostage",
  "migrant",
  "villager",
  "neighbor",
  "neighbour",
])

const isStake = (grammar: Grammar, run: Run): boolean => {
  const head = grammar.page.words[run.to - 1]?.lower ?? ""
  return isPlural(head) && STAKES.has(singular(head))
}

/** `Afghanistan` in `Afghanistan's neighbors`. */
function ownersIn(grammar: Grammar, phrase: Phrase): Run[] {
  const found: Run[] = []
  for (let at = phrase.from + 1; at < phrase.to; at += 1) {
    const word = grammar.page.words[at]
    if (word?.lower === "'s" || (word?.lower === "'" && word.kind === "word"))
      found.push({ from: phrase.from, to: at })
  }
  return found.slice(-1)
}

/** `Secretary` + `of State Ada Stone`; `the envoy` + `, Ms. Noor Amiri`. */
function joined(grammar: Grammar, phrase: Phrase): Run {
  const { words } = grammar.page
  const role = ROLES.has(singular(words[phrase.head]?.lower ?? ""))
  if (
    words[phrase.head]?.lower === "government" &&
    words[phrase.to]?.lower === "of" &&
    grammar.phraseAt(phrase.to + 1)?.kind === "proper"
  )
    return { from: phrase.from, to: grammar.phraseAt(phrase.to + 1)?.to ?? phrase.to }
  const body =
    /^\p{Lu}/u.test(words[phrase.head]?.text ?? "") &&
    words[phrase.to]?.lower === "of" &&
    (phrase.to - phrase.from === 1 || describe(words, phrase).kind !== "person")
  const sentence = grammar.page.sentences[grammar.page.sentenceOf[phrase.from] ?? 0]
  const chain =
    role || body ? (chainAfter(grammar, phrase.from, sentence?.to ?? phrase.to) ?? phrase) : phrase
  if ((chain.to > phrase.to && describe(words, chain).kind !== "organization") || body) {
    const described = describe(words, chain)
    if (described.name !== undefined && described.name.to === chain.to) return chain
  }
  return role && words[phrase.to]?.text === ","
    ? withName(grammar, phrase)
    : { from: phrase.from, to: phrase.to }
}

function withName(grammar: Grammar, phrase: Phrase): Run {
  const name = grammar.phraseAt(phrase.to + 1)
  const plain = { from: phrase.from, to: phrase.to }
  if (
    name === undefined ||
    name.from !== phrase.to + 1 ||
    name.kind !== "proper" ||
    /^\p{Lu}/u.test(grammar.page.words[phrase.head]?.text ?? "")
  )
    return plain
  const after = grammar.page.words[name.to]
  const described = describe(grammar.page.words, { from: name.from, to: name.to })
  return described.kind === "person" && (after === undefined || after.tag === "PUNCT")
    ? { from: phrase.from, to: name.to }
    : plain
}

/** Whether the phrase names one that can act: places and things are left out. */
function acts(grammar: Grammar, description: Description): boolean {
  const { words } = grammar.page
  if (description.name === undefined)
    return isNamedGroup(grammar, description) || isStake(grammar, description.run)
  if (description.titled || description.kind !== "person")
    return (
      (description.kind !== "document" &&
        kindOfName(textOf(words, description.name)) !== undefined) ||
      description.titled
    )
  return kindOfName(textOf(words, description.name)) !== undefined
}

/**
 * `Taliban negotiators`, `the Afghan government`, `State Department`: a common noun with a name
 * before it.
 */
function isNamedGroup(grammar: Grammar, description: Description): boolean {
  if (
    description.kind === "government" &&
    hasCapital(grammar, { from: description.run.to - 1, to: description.run.to })
  )
    return true
  const named = hasCapital(grammar, { from: description.run.from, to: description.run.to - 1 })
  if (!named) return false
  if (description.kind === "group")
    return GROUP_NOUNS.has(description.head) || ROLES.has(description.head)
  return (
    ["government", "organization", "armed-group", "media"].includes(description.kind) &&
    isBodyNoun(description.head)
  )
}

const isBodyNoun = (head: string): boolean =>
  kindOfName(`X ${head.charAt(0).toUpperCase()}${head.slice(1)}`) === "organization" ||
  [
    "government",
    "administration",
    "regime",
    "team",
    "militia",
    "group",
    "movement",
    "newspaper",
    "agency",
  ].includes(head)

/** A bare name of one word: only where somebody of that name is known. */
function standsAlone(
  grammar: Grammar,
  known: ReturnType<typeof knownWords>,
  description: Description,
): boolean {
  const text = wordsOfName(grammar, description).toLowerCase()
  if (text === "" || stateOfCapital(text) !== undefined) return false
  return known.words.has(text) || (outline(text) !== "" && known.outlines.has(outline(text)))
}

/**
 * Whether a name of two words and more without a title is a person's: it speaks, an office follows
 * it, or it is used again; a name right after `in` or `at` is a place.
 */
function isPersonHere(
  grammar: Grammar,
  description: Description,
  titled: ReadonlySet<string>,
  surnames: ReadonlyMap<string, number>,
): boolean {
  const { words } = grammar.page
  const name = description.name
  if (name === undefined) return false
  const text = textOf(words, name)
  if (titled.has(text)) return true
  if (PLACE_LINKS.has(words[description.run.from - 1]?.lower ?? "")) return false
  const next = words[name.to]
  const speaks = grammar.groupAt(name.to)?.form === "finite" || next?.lower === "'s"
  return (
    speaks || officeFollows(grammar, name) || (surnames.get(text.split(" ").at(-1) ?? "") ?? 0) > 1
  )
}

const PLACE_LINKS = new Set([
  "in",
  "at",
  "near",
  "from",
  "across",
  "outside",
  "inside",
  "to",
  "of",
  "on",
])

/** `Kim Lee, a doctor`, `Kim Lee, 34`, `Kim Lee, who`. */
function officeFollows(grammar: Grammar, name: Run): boolean {
  const { words } = grammar.page
  const [comma, next] = [words[name.to], words[name.to + 1]]
  if (comma?.text !== "," || next === undefined) return false
  const phrase = grammar.phraseAt(name.to + 1)
  return (
    next.kind === "number" ||
    next.lower === "who" ||
    (phrase !== undefined &&
      describe(words, { from: phrase.from, to: phrase.to }).offices.length > 0)
  )
}
