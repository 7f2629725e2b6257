/** The actors of one text as they are being found: who they are, by what words, and where. */

import type { Page } from "../text/page.ts"
import type { Run } from "../text/sentences.ts"
import type { ActorKind } from "../types.ts"
import { stateNamed } from "../words/places.ts"
import { singular } from "../words/roles.ts"
import type { Actor } from "./actor.ts"
import { isHonorific, isRole, textOf, type Description } from "./describe.ts"
import { kindOfName } from "./kinds.ts"
import { genderOf, initialsOf, isSlip, mayStandFor, nameParts } from "./names.ts"
import { openPlaces } from "./places.ts"

export interface Cast {
  readonly page: Page
  readonly actors: readonly Actor[]
  /** The actor that a described phrase names, made if it is new; a mention is kept. */
  name(description: Description): Actor
  /** A new actor without a name. */
  begin(description: Description): Actor
  /** Keeps that a phrase takes this actor up again. */
  recall(actor: Actor, run: Run): void
  /** The actors whose mentions lie within a run, in order of place. */
  within(run: Run): readonly Actor[]
  /** The last actor mentioned before a token that passes the test. */
  lastBefore(token: number, test: (actor: Actor) => boolean): Actor | undefined
}

/** An empty cast for a page. */
export function openCast(page: Page): Cast {
  const actors: Actor[] = []
  const registry = new Map<string, Actor[]>()
  const places = openPlaces()
  const add = (description: Description, kind: ActorKind, name: string): Actor => {
    const actor = newActor(actors.length, description, kind, name)
    actors.push(actor)
    return actor
  }
  return {
    page,
    actors,
    name: (description) => {
      const name = nameOf(page, description)
      const keys = keysOf(description, name)
      const known = keys
        .flatMap((key) => registry.get(key) ?? [])
        .find((actor) => isSame(actor, description, name))
      const actor = known ?? add(description, kindFor(page, description), name)
      learn(page, actor, description, name)
      register(registry, actor, keys)
      places.note(actor, mentionRun(page, description))
      return actor
    },
    begin: (description) => {
      const actor = add(
        description,
        description.kind,
        lowerArticle(textOf(page.words, description.run)),
      )
      learn(page, actor, description, undefined)
      places.note(actor, description.run)
      return actor
    },
    recall: places.note,
    within: places.within,
    lastBefore: places.lastBefore,
  }
}

const newActor = (
  index: number,
  description: Description,
  kind: ActorKind,
  name: string,
): Actor => ({
  index,
  kind,
  name,
  names: new Map(),
  descriptions: new Map(),
  offices: [],
  mentions: [],
  heads: new Set(),
  state: description.state,
  gender: undefined,
  plural: description.plural,
})

/**
 * What a name may be looked up by: itself, its last and first word, its outline, its initials, the
 * government it is.
 */
function keysOf(description: Description, name: string): string[] {
  const parts = nameParts(name)
  const [first = "", last = ""] = [parts[0], parts.at(-1)]
  const keys = [`=${name.toLowerCase()}`]
  if (description.kind === "government") keys.push(`g:${description.state ?? holderOf(name)}`)
  if (description.kind === "person")
    keys.push(`p:${last}`, `p:${first}`, `~${last.charAt(0)}${last.charAt(last.length - 1)}`)
  else keys.push(`i:${/^[A-Z.]{2,7}$/.test(name) ? name.replaceAll(".", "") : initialsOf(name)}`)
  return keys
}

/** The office holder an administration is named after. */
const holderOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/'s\b/, "")
    .replace(/ (?:administration|government|team|regime)$/, "")

/** Most actors kept under one key: beyond this a name is taken for a new one. */
const CROWD = 60

function register(registry: Map<string, Actor[]>, actor: Actor, keys: readonly string[]): void {
  for (const key of keys) {
    const held = registry.get(key)
    if (held === undefined) registry.set(key, [actor])
    else if (!held.includes(actor) && held.length < CROWD) held.push(actor)
  }
}

/**
 * The name a description gives: the state's usual name, the person's own words, a government with
 * its adjective.
 */
function nameOf(page: Page, description: Description): string {
  const name = description.name ?? { from: description.run.from, to: description.run.to }
  const text = textOf(page.words, name)
    .replace(/^(?:the|a|an) /i, "")
    .replaceAll(/["“”]/g, "")
  return description.kind === "state" ? (stateNamed(text) ?? text) : text
}

const kindFor = (page: Page, description: Description): ActorKind =>
  description.kind === "person" && description.name !== undefined && !description.titled
    ? (kindOfName(textOf(page.words, description.name)) ?? "organization")
    : description.kind

function isSame(actor: Actor, description: Description, name: string): boolean {
  if (actor.name === name && actor.kind === description.kind) return true
  if (actor.kind === "anonymous" || actor.kind === "document") return false
  if (description.kind === "government" && actor.kind === "government")
    return sameGovernment(actor, description, name)
  if (description.kind !== "person" && actor.kind !== "person") return sameBody(actor, name)
  return actor.kind === "person" && description.kind === "person" && samePerson(actor, name)
}

function samePerson(actor: Actor, name: string): boolean {
  if (mayStandFor(name, actor.name) || mayStandFor(actor.name, name)) return true
  const [mine, theirs] = [nameParts(actor.name), nameParts(name)]
  const slip = isSlip(mine.at(-1) ?? "", theirs.at(-1) ?? "")
  return (
    slip &&
    (mine.length === 1 || theirs.length === 1 || mine[0] === theirs[0]) &&
    stateNamed(name) === undefined
  )
}

function sameBody(actor: Actor, name: string): boolean {
  const [mine, theirs] = [actor.name.toLowerCase(), name.toLowerCase()]
  return (
    mine === theirs ||
    (/^[A-Z.]{2,7}$/.test(name) && initialsOf(actor.name) === name.replaceAll(".", "")) ||
    (/^[A-Z]{2,7}$/.test(actor.name) && initialsOf(name) === actor.name)
  )
}

/** Governments of one state are one; so are an office holder's administration and team. */
function sameGovernment(actor: Actor, description: Description, name: string): boolean {
  if (description.state !== undefined || actor.state !== undefined)
    return description.state === actor.state
  return holderOf(actor.name) === holderOf(name)
}

function learn(page: Page, actor: Actor, description: Description, name: string | undefined): void {
  const at = description.run.from
  const full = textOf(page.words, mentionRun(page, description)).replace(/^The /, "the ")
  if (
    name !== undefined &&
    actor.kind === "person" &&
    nameParts(name).length > nameParts(actor.name).length
  ) {
    keep(actor.names, actor.name, at)
    actor.name = name
  }
  if (full.toLowerCase() !== actor.name.toLowerCase())
    keep(name === undefined ? actor.descriptions : actor.names, full, at)
  if (name !== undefined && name !== actor.name) keep(actor.names, name, at)
  for (const office of actor.kind === "person" ? description.offices : []) {
    const title = textOf(page.words, office).toLowerCase()
    if (!actor.offices.some((known) => textOf(page.words, known).toLowerCase() === title))
      actor.offices.push(office)
    const head = page.words[office.to - 1]?.lower ?? ""
    actor.heads.add(singular(head))
  }
  const appositive =
    description.name === undefined
      ? undefined
      : page.words
          .slice(description.run.from, description.run.to)
          .findIndex(({ text }) => text === ",")
  if (appositive !== undefined && appositive > 0)
    keep(
      actor.descriptions,
      lowerArticle(textOf(page.words, { from: at, to: at + appositive })),
      at,
    )
  actor.heads.add(description.head)
  actor.state ??= description.state
  actor.gender ??= genderOf(
    page.words.slice(description.run.from, description.run.to).map(({ text }) => text),
  )
}

function keep(forms: Map<string, number>, form: string, at: number): void {
  if (!forms.has(form)) forms.set(form, at)
}

/** `The mayor` in the middle of a name list is `the mayor`. */
const lowerArticle = (text: string): string =>
  text.replace(/^(The|A|An|Another|Some|One|Two|Three|Several|His|Her|Their|Its) /, (article) =>
    article.toLowerCase(),
  )

/**
 * The words kept as a mention: a name with the title right before it; a phrase without a name as a
 * whole.
 */
function mentionRun(page: Page, description: Description): Run {
  const { name, run } = description
  if (name === undefined) return run
  let from = name.from
  while (from > run.from && isTitle(page, from - 1)) from -= 1
  return { from, to: name.to }
}

const isTitle = (page: Page, at: number): boolean => {
  const word = page.words[at]
  if (word === undefined || !/^\p{Lu}/u.test(word.text)) return false
  return isHonorific(word) || isRole(word) || BEFORE_A_TITLE.test(word.text)
}

const TITLES =
  "Prime|Vice|Deputy|Foreign|Interior|Defense|Defence|Special|Acting|Assistant|Chief|Senior|" +
  "First|Lieutenant|Major"
const BEFORE_A_TITLE = new RegExp(`^(?:${TITLES})$`)
