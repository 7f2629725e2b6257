/**
 * Which actors of different documents may well be one: suggested with the reason, for a person to
 * confirm or refuse; never done.
 */

import type { DocumentId, ItemId } from "../../base/index.ts"
import type { HeldBody } from "../held-body.ts"
import { foldedName, namesOf } from "../names.ts"
import { order } from "../positions/held.ts"
import { isMisspelling } from "./spelling.ts"
import type { RelationBody } from "../kinds/relation.ts"
import type { ActorBody } from "../kinds/actor.ts"

/**
 * Why two may be one. `name`: one is called by a name of the other. `surname`: one is called by the
 * last word of the other's full name alone. `spelling`: a name of one is a name of the other but
 * for a slip of spelling; the words are the other's. `office`: one is called by the title of an
 * office that the other is said to hold.
 */
export interface JoinReason {
  readonly kind: "name" | "surname" | "spelling" | "office"
  readonly words: string
}

export interface JoinSuggestion {
  readonly actor: ItemId
  readonly other: ItemId
  /** At least one: names first, then surnames, spellings, offices. */
  readonly reasons: readonly JoinReason[]
}

/** An actor with its joined items, as `joinedActors` gives them. */
export type ActorGroup = readonly HeldBody<ActorBody>[]

/** Kinds that names tell apart; an unnamed voice is never suggested to be anybody. */
const TOLD: readonly ActorBody["actorKind"][] = [
  "person",
  "organization",
  "government",
  "state",
  "armed-group",
  "media",
  "group",
]

/**
 * Who among the others may be this actor: those of most reasons first, then by name and id. Two
 * that are met in one document are never suggested, since whoever wrote it told them apart; nor are
 * two that a person has judged, either way.
 *
 * @param judged  relations `same-as` of any standing that touch these actors
 */
export function suggestedJoins(
  actor: ActorGroup,
  others: readonly ActorGroup[],
  judged: readonly HeldBody<RelationBody>[],
): readonly JoinSuggestion[] {
  const first = actor[0]
  if (first === undefined) return []
  const own = new Set(actor.map(({ entry }) => entry.item))
  const settled = judgedWith(own, judged)
  const found = others.flatMap((other) => {
    const head = other[0]
    if (
      head === undefined ||
      other.some(({ entry }) => own.has(entry.item) || settled.has(entry.item)) ||
      metTogether(actor, other)
    )
      return []
    const reasons = reasonsFor(actor, other)
    const suggestion = { actor: first.entry.item, other: head.entry.item, reasons }
    return reasons.length === 0 ? [] : [{ suggestion, name: foldedName(head.body.name) }]
  })
  return found
    .sort(
      (a, b) =>
        b.suggestion.reasons.length - a.suggestion.reasons.length ||
        order(a.name, b.name) ||
        order(a.suggestion.other, b.suggestion.other),
    )
    .map(({ suggestion }) => suggestion)
}

/**
 * Items on which a person has said whether they are these; a draft or a withdrawn word leaves it
 * open.
 */
function judgedWith(
  own: ReadonlySet<ItemId>,
  judged: readonly HeldBody<RelationBody>[],
): ReadonlySet<ItemId> {
  const said = judged.filter(
    ({ entry, body }) =>
      body.sort === "same-as" && (entry.standing === "admitted" || entry.standing === "rejected"),
  )
  return new Set(
    said.flatMap(({ body: { from, to } }) => (own.has(from) ? [to] : own.has(to) ? [from] : [])),
  )
}

function metTogether(one: ActorGroup, other: ActorGroup): boolean {
  const met = new Set(one.flatMap(versionsOf))
  return other.some((each) => versionsOf(each).some((version) => met.has(version)))
}

const versionsOf = ({ body }: HeldBody<ActorBody>): readonly DocumentId[] =>
  body.mentions.map(({ document }) => document)

function reasonsFor(one: ActorGroup, other: ActorGroup): readonly JoinReason[] {
  if (!alike(one, other)) return []
  return [
    ...commonNames(one, other),
    ...surnames(one, other),
    ...surnames(other, one),
    ...spellings(one, other),
    ...offices(one, other),
    ...offices(other, one),
  ].filter(
    ({ kind, words }, index, all) =>
      all.findIndex((each) => each.kind === kind && each.words === words) === index,
  )
}

/**
 * Whether some item of each is of a kind that could be the other: the same kind, both told by
 * names.
 */
const alike = (one: ActorGroup, other: ActorGroup): boolean =>
  one.some(
    ({ body }) =>
      TOLD.includes(body.actorKind) && other.some((each) => each.body.actorKind === body.actorKind),
  )

const named = (group: ActorGroup): readonly string[] => [
  ...new Set(group.flatMap(({ body }) => namesOf(body))),
]

/**
 * A name of one that is a name of the other; of persons, a full name, since many bear the same
 * single one.
 */
function commonNames(one: ActorGroup, other: ActorGroup): readonly JoinReason[] {
  const theirs = new Set(named(other))
  const person = one.every(({ body }) => body.actorKind === "person")
  return named(one)
    .filter((name) => theirs.has(name) && (!person || name.includes(" ")))
    .sort(order)
    .map((words) => ({ kind: "name", words }))
}

function surnames(one: ActorGroup, other: ActorGroup): readonly JoinReason[] {
  const last = new Set(
    other.flatMap(({ body }) =>
      body.actorKind === "person" ? [lastWord(foldedName(body.name))] : [],
    ),
  )
  const alone = one
    .filter(({ body }) => body.actorKind === "person")
    .map(({ body }) => foldedName(body.name))
  return [...new Set(alone)]
    .filter((name) => name.length > 1 && !name.includes(" ") && last.has(name))
    .sort(order)
    .map((words) => ({ kind: "surname", words }))
}

const lastWord = (name: string): string | undefined =>
  name.includes(" ") ? name.split(" ").at(-1) : undefined

/** Persons by full names only: single ones are too alike. A name that both have is no slip. */
function spellings(one: ActorGroup, other: ActorGroup): readonly JoinReason[] {
  const [own, theirs] = [named(one), named(other)]
  const person = [...one, ...other].some(({ body }) => body.actorKind === "person")
  const fits = (name: string): boolean => (person ? name.includes(" ") : name.length >= 6)
  const slips = theirs.filter(
    (name) =>
      fits(name) &&
      !own.includes(name) &&
      own.some((each) => fits(each) && !theirs.includes(each) && isMisspelling(each, name)),
  )
  return slips.sort(order).map((words) => ({ kind: "spelling", words }))
}

function offices(one: ActorGroup, other: ActorGroup): readonly JoinReason[] {
  const held = new Set(
    other.flatMap(({ body }) => body.offices.map(({ title }) => withoutArticle(foldedName(title)))),
  )
  return [...new Set(named(one).map(withoutArticle))]
    .filter((name) => held.has(name))
    .sort(order)
    .map((words) => ({ kind: "office", words }))
}

const withoutArticle = (name: string): string => name.replace(/^the /, "")
