/**
 * What the rules need to know of each stance on a claim: who takes it, where, on what terms, from
 * where they have it, and whether it counts.
 */

import type { Day, DocumentId, ItemId } from "../../base/index.ts"
import type { Stance, Terms } from "../../reading/index.ts"
import type { Anchor } from "../../sources/index.ts"
import { joinedActors, joinsIn } from "../actors/same-actor.ts"
import { anchorsOf } from "../anchors.ts"
import type { Grade, Lineage, CorroborationBody } from "../kinds/corroboration.ts"
import type { ActorBody } from "../kinds/actor.ts"
import type { NarrationBody } from "../kinds/narration.ts"
import type { StatementBody } from "../kinds/statement.ts"
import { bodiesOf, type HeldBody } from "../held-body.ts"
import { foldedName } from "../names.ts"
import { staleness, type Stale } from "../stale.ts"
import type { Entry } from "../types.ts"

/**
 * Whoever speaks: an actor, the outlet in its own voice, or somebody unknown. Voices of one `key`
 * are the same.
 */
export interface Voice {
  readonly key: string
  readonly name: string
  readonly actor: ItemId | undefined
  readonly unnamed: boolean
}

export interface StanceFact {
  readonly item: ItemId
  readonly stance: Stance
  /** At least one. */
  readonly voices: readonly Voice[]
  /** A publisher's own voice is on the record. */
  readonly terms: Terms
  /** Unknown also where nobody has looked yet (`looked` is then false). */
  readonly lineage: Lineage
  readonly looked: boolean
  readonly grade: Grade | undefined
  readonly statement: ItemId
  /** The document that it stands in, and its day. */
  readonly document: ItemId | undefined
  readonly published: Day | undefined
  /** The words that take the stance, and those that say why the voice would know. */
  readonly words: string
  readonly basis: string | undefined
  /**
   * Why it does not count, in words that follow "does not count: it"; undefined where it counts.
   */
  readonly out: string | undefined
}

/** The entries that claims are judged by, each looked up once. */
export interface ClaimWorld {
  readonly heads: ReadonlyMap<ItemId, Entry>
  readonly stale: ReadonlyMap<ItemId, Stale>
  /** Stances by the claim that they are on, in the order given. */
  readonly stances: ReadonlyMap<ItemId, readonly HeldBody<CorroborationBody>[]>
  /** The item of each document version. */
  readonly documents: ReadonlyMap<DocumentId, ItemId>
  /**
   * Who wrote, proposed or agreed to a thing that a claim may be about: a letter, its document, a
   * text, an agreement.
   */
  readonly authors: ReadonlyMap<ItemId, readonly ItemId[]>
  /** What an actor goes by once joined. */
  keyOf(actor: ItemId): string
}

/**
 * The world of these newest entries: claims, the stances on them, statements and narrations,
 * documents, the actors in play and the relations that join them, what the claims are about, and
 * whatever any of these rests on.
 */
export function claimWorld(heads: readonly Entry[]): ClaimWorld {
  const stances = new Map<ItemId, HeldBody<CorroborationBody>[]>()
  for (const held of bodiesOf("corroboration", heads)) {
    const { claim } = held.body
    if (claim === undefined) continue
    const known = stances.get(claim)
    if (known === undefined) stances.set(claim, [held])
    else known.push(held)
  }
  const groups = joinedActors(bodiesOf("actor", heads), joinsIn(bodiesOf("relation", heads)))
  const keys = new Map(
    groups.flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [first, ...others].map(({ entry }) => [entry.item, first.entry.item] as const),
    ),
  )
  return {
    heads: new Map(heads.map((entry) => [entry.item, entry])),
    stale: staleness(heads),
    stances,
    documents: new Map(
      bodiesOf("document", heads).map(({ entry, body }) => [body.version, entry.item]),
    ),
    authors: authorsIn(heads),
    keyOf: (actor) => keys.get(actor) ?? actor,
  }
}

function authorsIn(heads: readonly Entry[]): ReadonlyMap<ItemId, readonly ItemId[]> {
  const authors = new Map<ItemId, readonly ItemId[]>()
  const add = (thing: ItemId | undefined, by: readonly ItemId[]): void => {
    if (thing !== undefined) authors.set(thing, [...(authors.get(thing) ?? []), ...by])
  }
  for (const { entry, body } of bodiesOf("letter", heads.filter(standing)))
    for (const thing of [entry.item, body.document]) add(thing, body.authors)
  for (const { entry, body } of bodiesOf("text", heads.filter(standing))) add(entry.item, body.by)
  for (const { entry, body } of bodiesOf("agreement", heads.filter(standing)))
    add(entry.item, body.parties)
  return authors
}

/** What nobody has admitted, or somebody has taken back, makes nobody an author. */
const standing = (entry: Entry): boolean => entry.standing === "admitted"

/**
 * The stances on this claim, in the order in which their entries were given; those whose content
 * was destroyed are gone with it.
 */
export const stanceFacts = (world: ClaimWorld, claim: ItemId): readonly StanceFact[] =>
  (world.stances.get(claim) ?? []).map((held) => stanceFact(world, held))

function stanceFact(world: ClaimWorld, { entry, body }: HeldBody<CorroborationBody>): StanceFact {
  const said = world.heads.get(body.statement)
  const statement =
    said?.content.kind === "held" && said.content.body.kind === "statement"
      ? said.content.body
      : undefined
  const place = placeOf(world, said)
  return {
    item: entry.item,
    stance: body.stance,
    voices: voicesOf(world, body, said),
    terms: statement?.terms ?? "on-record",
    lineage: body.lineage ?? { kind: "unknown" },
    looked: body.lineage !== undefined,
    grade: body.grade,
    statement: body.statement,
    ...place,
    words: wordsOf(said),
    basis: statement?.basis?.exact,
    out: outOf(world, entry),
  }
}

/**
 * Whoever takes the stance: those it names, else the statement's speakers; for narration, the
 * publisher.
 */
function voicesOf(
  world: ClaimWorld,
  { by }: CorroborationBody,
  said: Entry | undefined,
): readonly Voice[] {
  const body = said?.content.kind === "held" ? said.content.body : undefined
  const named =
    by.length > 0 ? by.map((actor) => actorVoice(world, actor)) : sourceVoices(world, body, said)
  return named.length > 0
    ? named
    : [
        {
          key: `unknown ${said?.item ?? ""}`,
          name: "somebody unknown",
          actor: undefined,
          unnamed: true,
        },
      ]
}

/** Who speaks in a statement, a narration or a document; empty where nobody can be told. */
export function sourceVoices(
  world: ClaimWorld,
  body:
    StatementBody | NarrationBody | Extract<Entry["content"], { kind: "held" }>["body"] | undefined,
  entry: Entry | undefined,
): readonly Voice[] {
  if (body?.kind === "statement")
    return body.speakers.map(({ actor, anchor }, index) =>
      actor === undefined ? unknownVoice(entry, index, anchor) : actorVoice(world, actor),
    )
  const document =
    body?.kind === "document" ? body : documentBody(world, placeOf(world, entry).document)
  return document === undefined || (body?.kind !== "narration" && body?.kind !== "document")
    ? []
    : [outletVoice(document.publisher, document.title, document.version)]
}

const unknownVoice = (
  entry: Entry | undefined,
  index: number,
  anchor: Anchor | undefined,
): Voice => ({
  key: `unknown ${entry?.item ?? ""} ${index}`,
  name: anchor?.exact ?? "somebody unknown",
  actor: undefined,
  unnamed: true,
})

const outletVoice = (publisher: string | undefined, title: string, version: DocumentId): Voice => ({
  key: publisher === undefined ? `document ${version}` : `outlet ${foldedName(publisher)}`,
  name: publisher ?? title,
  actor: undefined,
  unnamed: false,
})

function actorVoice(world: ClaimWorld, actor: ItemId): Voice {
  const content = world.heads.get(actor)?.content
  const body: ActorBody | undefined =
    content?.kind === "held" && content.body.kind === "actor" ? content.body : undefined
  return {
    key: world.keyOf(actor),
    name: body?.name ?? "somebody unknown",
    actor,
    unnamed: body === undefined || UNNAMED.includes(body.actorKind),
  }
}

/** A group ("two officials", "analysts") names nobody either. */
const UNNAMED: readonly ActorBody["actorKind"][] = ["anonymous", "group"]

/** The document that an item stands in, and its day. */
export function placeOf(
  world: ClaimWorld,
  entry: Entry | undefined,
): Pick<StanceFact, "document" | "published"> {
  if (entry?.kind === "document")
    return { document: entry.item, published: documentBody(world, entry.item)?.date }
  const [anchor] = entry?.content.kind === "held" ? anchorsOf(entry.content.body) : []
  const document = anchor === undefined ? undefined : world.documents.get(anchor.document)
  return { document, published: documentBody(world, document)?.date }
}

function documentBody(world: ClaimWorld, document: ItemId | undefined) {
  const content = document === undefined ? undefined : world.heads.get(document)?.content
  return content?.kind === "held" && content.body.kind === "document" ? content.body : undefined
}

/** The words of a statement or a narration; the title of a document. */
export function wordsOf(entry: Entry | undefined): string {
  const body = entry?.content.kind === "held" ? entry.content.body : undefined
  if (body?.kind === "statement") return body.content.map(({ exact }) => exact).join(" … ")
  return body?.kind === "narration"
    ? body.anchor.exact
    : body?.kind === "document"
      ? body.title
      : ""
}

/** Why a stance does not count: where it stands itself, or what became of what it stands on. */
function outOf(world: ClaimWorld, { item, standing }: Entry): string | undefined {
  if (standing === "draft") return "is a draft that nobody has admitted yet"
  if (standing !== "admitted") return `was ${standing}`
  const stale = world.stale.get(item)
  return stale?.kind === "unsupported"
    ? stale.reasons.find(({ kind }) => kind === "gone")?.words
    : undefined
}
