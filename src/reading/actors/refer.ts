/** Who is meant: by a name, a description, a pronoun, or by nobody's name at all. */

import type { Attribution, Voice } from "../attribution/attribution.ts"
import { headOf } from "../attribution/keep.ts"
import type { Grammar } from "../syntax/grammar.ts"
import { subjectOf } from "../syntax/subjects.ts"
import type { Run } from "../text/sentences.ts"
import { DOCUMENT_NOUNS, ROLES, SOURCE_NOUNS, singular } from "../words/roles.ts"
import type { Actor } from "./actor.ts"
import type { Cast } from "./cast.ts"
import { describe, type Description } from "./describe.ts"

/** One that spoke, and where. */
interface Spoke {
  readonly at: number
  readonly actor: Actor
}

export interface Referee {
  /** The actor that a voice is; undefined for a pronoun that nobody can be found for. */
  speaker(voice: Voice, each: Attribution): Actor | undefined
  /** The actor that any other phrase names, made if need be. */
  party(run: Run): Actor | undefined
  /** The last that spoke before a token. */
  lastSpeaker(token: number): Actor | undefined
  /** Keeps that somebody spoke. */
  heard(actor: Actor, at: number): void
}

/**
 * A referee over a cast in which the names are gathered. Attributions are to be asked about in
 * order of place.
 */
export function referee(grammar: Grammar, cast: Cast): Referee {
  const spoken: Spoke[] = []
  const party = (run: Run): Actor | undefined => partyOf(grammar, cast, spoken, run)
  return {
    party,
    speaker: (voice) => partyOf(grammar, cast, spoken, voice.antecedent ?? voice.run, true),
    lastSpeaker: (token) => spoken.findLast(({ at }) => at < token)?.actor,
    heard: (actor, at) => {
      spoken.push({ at, actor })
    },
  }
}

const PERSONAL = new Set(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
const PLURAL = new Set(["they", "them", "their", "we", "us", "our"])

function partyOf(
  grammar: Grammar,
  cast: Cast,
  spoken: readonly Spoke[],
  run: Run,
  speaks = false,
): Actor | undefined {
  const { words } = grammar.page
  const first = words[run.from]
  if (first === undefined) return undefined
  if (
    run.to - run.from === 1 &&
    (PERSONAL.has(first.lower) ||
      PLURAL.has(first.lower) ||
      first.lower === "it" ||
      first.lower === "its")
  )
    return pronoun(grammar, cast, spoken, run)
  if (run.to - run.from === 1 && ["i", "me", "you", "my", "your"].includes(first.lower))
    return undefined
  const description = describe(words, run)
  if (description.name !== undefined) return cast.name(description)
  const inside = namedInside(grammar, cast, run)
  if (inside !== undefined) return inside
  return described(grammar, cast, description, speaks)
}

/** An actor already named by this very phrase. */
function namedInside(grammar: Grammar, cast: Cast, run: Run): Actor | undefined {
  const head = headOf(grammar, run)
  return cast
    .within(run)
    .find((actor) => actor.mentions.some(({ from, to }) => from <= head && head < to))
}

/** How many paragraphs back a pronoun reaches for a speaker. */
const REACH = 2

/** `he`, `they`, `it`: whoever spoke last nearby and fits, else whoever was named last and fits. */
function pronoun(
  grammar: Grammar,
  cast: Cast,
  spoken: readonly Spoke[],
  run: Run,
): Actor | undefined {
  const word = grammar.page.words[run.from]?.lower ?? ""
  const fits = fitFor(word)
  const { sentenceOf } = grammar.page
  const here = sentenceOf[run.from] ?? 0
  const near = (actor: Actor | undefined): Actor | undefined =>
    actor !== undefined && fits(actor) ? actor : undefined
  const close =
    near(lastToSpeak(grammar, spoken, run.from, 0, fits, here - 1)) ??
    (PERSONAL.has(word) ? near(subjectActor(grammar, cast, here - 1)) : undefined)
  const far =
    close ?? lastToSpeak(grammar, spoken, run.from, REACH, fits) ?? cast.lastBefore(run.from, fits)
  const office =
    close === undefined &&
    PERSONAL.has(word) &&
    (far === undefined || !cast.within(justBefore(grammar, run.from)).includes(far))
      ? officeBefore(grammar, run.from)
      : undefined
  const found =
    (office === undefined ? undefined : near(partyOf(grammar, cast, spoken, office))) ??
    far ??
    (PLURAL.has(word) ? lastToSpeak(grammar, spoken, run.from, 0, () => true) : undefined)
  if (found !== undefined && PERSONAL.has(word)) found.gender ??= genderOfPronoun(word)
  return found
}

const paragraphOf = (grammar: Grammar, token: number): number =>
  grammar.page.sentences[grammar.page.sentenceOf[token] ?? -1]?.paragraph ?? -1

/** How many words of a paragraph are looked back over. */
const NEAR = 150

/** The words before a token in its paragraph, at most so many. */
function justBefore(grammar: Grammar, token: number): Run {
  let from = token
  while (
    from > 0 &&
    token - from < NEAR &&
    paragraphOf(grammar, from - 1) === paragraphOf(grammar, token)
  )
    from -= 1
  return { from, to: token }
}

/** The last `the director` before a token in its paragraph: somebody whom no name is known for. */
function officeBefore(grammar: Grammar, token: number): Run | undefined {
  const { words } = grammar.page
  return grammar
    .phrasesIn(justBefore(grammar, token))
    .findLast(
      ({ kind, from, head }) =>
        kind === "common" && words[from]?.lower === "the" && ROLES.has(words[head]?.lower ?? ""),
    )
}

/** The person who is the subject of a sentence's first finite verb. */
function subjectActor(grammar: Grammar, cast: Cast, index: number): Actor | undefined {
  const sentence = grammar.page.sentences[index]
  const group =
    sentence === undefined
      ? undefined
      : grammar.groupsIn(sentence).find(({ form }) => form === "finite")
  const subject = group === undefined ? undefined : subjectOf(grammar, group)
  if (subject === undefined || subject.antecedent !== undefined) return undefined
  return subject.runs.flatMap((run) => {
    const owners = ownersIn(grammar, cast, run)
    return cast.within(run).filter((actor) => actor.kind === "person" && !owners.includes(actor))
  })[0]
}

/** `President Rahim's deputy`: those whose deputy it is. */
function ownersIn(grammar: Grammar, cast: Cast, run: Run): readonly Actor[] {
  const mark = grammar.page.words
    .slice(run.from, run.to)
    .findLastIndex(({ lower, kind }) => lower === "'s" || (lower === "'" && kind === "word"))
  return mark < 0 ? [] : cast.within({ from: run.from, to: run.from + mark })
}

const genderOfPronoun = (word: string): "he" | "she" =>
  ["he", "him", "his", "himself"].includes(word) ? "he" : "she"

/** The last that spoke before a token, at most so many paragraphs back, and passes the test. */
function lastToSpeak(
  grammar: Grammar,
  spoken: readonly Spoke[],
  before: number,
  reach: number,
  fits: (actor: Actor) => boolean,
  since = 0,
): Actor | undefined {
  for (let index = spoken.length - 1; index >= 0; index -= 1) {
    const spoke = spoken[index]
    if (
      spoke === undefined ||
      paragraphOf(grammar, before) - paragraphOf(grammar, spoke.at) >
        Math.max(reach, since > 0 ? 1 : 0) ||
      (grammar.page.sentenceOf[spoke.at] ?? 0) < since
    )
      return undefined
    if (spoke.at < before && fits(spoke.actor)) return spoke.actor
  }
  return undefined
}

function fitFor(word: string): (actor: Actor) => boolean {
  if (PERSONAL.has(word)) {
    const gender = genderOfPronoun(word)
    return (actor) =>
      (actor.kind === "person" || (actor.kind === "anonymous" && !actor.plural)) &&
      (actor.gender === undefined || actor.gender === gender)
  }
  if (word === "it" || word === "its")
    return (actor) => !["person", "group", "anonymous"].includes(actor.kind)
  return (actor) =>
    actor.plural || ["group", "organization", "government", "armed-group"].includes(actor.kind)
}

/** A phrase without a name: one that was there before, or a new one. */
function described(
  grammar: Grammar,
  cast: Cast,
  description: Description,
  speaks: boolean,
): Actor | undefined {
  const document = DOCUMENT_NOUNS.has(description.head)
  if (isAnonymous(description) || (speaks && isUnnamed(description)))
    return cast.begin({ ...description, kind: "anonymous" })
  if (description.article !== "indefinite") {
    const known = takenUp(cast, description, document)
    if (known !== undefined) {
      cast.recall(known, description.run)
      learnDescription(grammar, known, description)
      return known
    }
  }
  return cast.begin(description)
}

/**
 * Somebody unnamed who is quoted: `a senior official`, `two people`, `sources`; a spokesman speaks
 * for those who sent him.
 */
const isAnonymous = (description: Description): boolean =>
  description.name === undefined &&
  SOURCE_NOUNS.has(description.head) &&
  (description.article === "indefinite" || (description.article === "bare" && description.plural))

/**
 * One of a trade, quoted without a name: `a shopkeeper`, `two ministers`; those sent to speak for
 * others speak on the record.
 */
const isUnnamed = (description: Description): boolean =>
  description.name === undefined &&
  description.article === "indefinite" &&
  ROLES.has(description.head) &&
  !/^spokes/.test(description.head)

/** The last actor before the phrase that its noun takes up: by office, by kind, by state. */
function takenUp(cast: Cast, description: Description, document: boolean): Actor | undefined {
  const sameState = (actor: Actor): boolean =>
    description.state === undefined ||
    actor.state === undefined ||
    actor.state === description.state
  const byHead = cast.lastBefore(
    description.run.from,
    (actor) =>
      actor.heads.has(description.head) &&
      actor.plural === description.plural &&
      sameState(actor) &&
      (actor.kind === "document") === document,
  )
  if (byHead !== undefined || document) return byHead
  if (description.article !== "definite") return undefined
  const kind = TAKES_UP.get(description.head)
  return kind === undefined
    ? undefined
    : cast.lastBefore(
        description.run.from,
        (actor) => kind.includes(actor.kind) && actor.names.size >= 0 && sameState(actor),
      )
}

/** Nouns that take up an actor of a kind, whatever it was called. */
const TAKES_UP: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    group: ["armed-group", "organization"],
    movement: ["armed-group"],
    militia: ["armed-group"],
    insurgent: ["armed-group"],
    militant: ["armed-group"],
    rebel: ["armed-group"],
    agency: ["media", "organization"],
    newspaper: ["media"],
    broadcaster: ["media"],
    outlet: ["media"],
    company: ["organization"],
    firm: ["organization"],
    government: ["government"],
    administration: ["government"],
    organisation: ["organization"],
    organization: ["organization"],
  }),
)

function learnDescription(grammar: Grammar, actor: Actor, description: Description): void {
  const text = grammar.page.text
    .slice(
      grammar.page.words[description.run.from]?.start ?? 0,
      grammar.page.words[description.run.to - 1]?.end ?? 0,
    )
    .replaceAll(/\s+/g, " ")
    .replace(/^The /, "the ")
  if (text !== actor.name && !actor.descriptions.has(text))
    actor.descriptions.set(text, description.run.from)
  actor.heads.add(singular(description.head))
}
