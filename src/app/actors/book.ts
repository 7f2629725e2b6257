/** Which item each actor goes by once joined, and what it is called. */

import type { ItemId, ProcessId } from "../../base/index.ts"
import type { ActorRefView } from "../../contract/index.ts"
import {
  foldedName,
  identityOf,
  joinedActors,
  joinsIn,
  type ActorBody,
  type Entry,
  type NameBody,
  type RecordTransaction,
  type RelationBody,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { LIVE } from "../inside.ts"

export interface ActorBook {
  /**
   * The item that this actor goes by: of those that are the same actor, one by a name that it uses
   * for itself, else the one with the longest name. An unknown item goes by itself.
   */
  nameOf(item: ItemId): ItemId
  /** What an actor is called, under whichever of its items. */
  called(item: ItemId): string
  /** The joined items of an actor, the one it goes by first; an unknown item alone. */
  group(item: ItemId): readonly HeldBody<ActorBody>[]
  /** Those that were asked for, and the items that they go by, as pages are told of them. */
  readonly refs: readonly ActorRefView[]
}

/** Joins are followed no further than this many steps; each is two questions. */
const MOST_STEPS = 12
/**
 * Of more actors than this, what people wrote about them is asked for as a whole: that is less than
 * what is written on each.
 */
const FEW = 40

/**
 * The book of these actors: themselves, those of the same kind and name, and those that a person
 * joined with any of them, however many joins away (up to twelve). Never all actors of the process:
 * each step asks by name and by item.
 */
export async function actorBook(
  record: RecordTransaction,
  process: ProcessId,
  items: readonly ItemId[],
): Promise<ActorBook> {
  const asked = new Set(items)
  const written = writtenAbout(record, process, asked.size > FEW)
  const known = new Map<ItemId, HeldBody<ActorBody>>()
  const joins = new Map<ItemId, HeldBody<RelationBody>>()
  const names = new Set<string>()
  let layer: readonly HeldBody<ActorBody>[] = await actorsAt(record, process, items)
  for (let step = 0; step < MOST_STEPS && layer.length > 0; step += 1) {
    for (const actor of layer) known.set(actor.entry.item, actor)
    for (const relation of bodiesOf("relation", await written("relation", layer)))
      if (relation.body.sort === "same-as") joins.set(relation.entry.item, relation)
    const ends = joinsIn([...joins.values()])
      .filter(([a, b]) => known.has(a) || known.has(b))
      .flat()
      .filter((item) => !known.has(item))
    const found = [
      ...(await namesakes(record, process, layer, names)),
      ...(await actorsAt(record, process, ends)),
    ]
    layer = [...new Map(found.map((actor) => [actor.entry.item, actor])).values()].filter(
      ({ entry }) => !known.has(entry.item),
    )
  }
  const given = bodiesOf("name", await written("name", [...known.values()]))
  return bookOf([...known.values()], [...joins.values()], { names: given, shown: asked })
}

/** What people wrote of a kind about actors: about these, or about all, asked once. */
function writtenAbout(
  record: RecordTransaction,
  process: ProcessId,
  whole: boolean,
): (
  kind: "relation" | "name",
  actors: readonly HeldBody<ActorBody>[],
) => Promise<readonly Entry[]> {
  const all = new Map<string, Promise<readonly Entry[]>>()
  return (kind, actors) => {
    const query = { process, kinds: [kind], standings: ["admitted"] } as const
    if (actors.length === 0) return Promise.resolve([])
    if (!whole)
      return record.current({
        ...query,
        refersToAny: actors.map(({ entry }) => entry.item),
        refersAs: "about",
      })
    const asked = all.get(kind) ?? record.current(query)
    all.set(kind, asked)
    return asked
  }
}

interface Given {
  /** Names that somebody uses for them. */
  readonly names: readonly HeldBody<NameBody>[]
  /** Those that pages are told of. */
  readonly shown: ReadonlySet<ItemId>
}

/**
 * The book of actors that are at hand; without more, no name is anybody's own, and pages are told
 * of all.
 */
export function bookOf(
  actors: readonly HeldBody<ActorBody>[],
  relations: readonly HeldBody<RelationBody>[],
  given?: Given,
): ActorBook {
  const { names, shown } = given ?? {
    names: [],
    shown: new Set(actors.map(({ entry }) => entry.item)),
  }
  const sorted = [...actors].sort((a, b) => (a.entry.item < b.entry.item ? -1 : 1))
  const groups = joinedActors(sorted, joinsIn(relations)).map((group) =>
    ownNameFirst([...group].sort(moreTelling), names),
  )
  const byItem = new Map(
    groups.flatMap((group) => group.map(({ entry }) => [entry.item, group] as const)),
  )
  const head = (item: ItemId): HeldBody<ActorBody> | undefined => byItem.get(item)?.[0]
  return {
    nameOf: (item) => head(item)?.entry.item ?? item,
    called: (item) => head(item)?.body.name ?? "somebody",
    group: (item) => byItem.get(item) ?? [],
    refs: groups.flatMap((group) => refsOf(group, shown)),
  }
}

function refsOf(
  group: readonly HeldBody<ActorBody>[],
  shown: ReadonlySet<ItemId>,
): readonly ActorRefView[] {
  const [head] = group
  if (head === undefined || !group.some(({ entry }) => shown.has(entry.item))) return []
  const {
    entry: { item: goesBy },
    body: { name, actorKind: kind },
  } = head
  return group
    .filter((actor) => actor === head || shown.has(actor.entry.item))
    .map(({ entry: { item } }) => ({ item, goesBy, name, kind }))
}

/**
 * Actors appear under the names they use for themselves: a name given to one of the group, which
 * one of the group uses.
 */
function ownNameFirst(
  group: readonly HeldBody<ActorBody>[],
  names: readonly HeldBody<NameBody>[],
): readonly HeldBody<ActorBody>[] {
  const items = new Set(group.map(({ entry }) => entry.item))
  const own = new Set(
    names
      .filter(({ body }) => items.has(body.actor) && body.usedBy.some((user) => items.has(user)))
      .map(({ body }) => foldedName(body.name)),
  )
  const isOwn = ({ body }: HeldBody<ActorBody>): boolean => own.has(foldedName(body.name))
  return own.size === 0
    ? group
    : [...group.filter(isOwn), ...group.filter((actor) => !isOwn(actor))]
}

/** A name before a description ("the minister"), a longer one before a shorter, then by item. */
const moreTelling = (a: HeldBody<ActorBody>, b: HeldBody<ActorBody>): number =>
  Number(isDescription(a.body.name)) - Number(isDescription(b.body.name)) ||
  foldedName(b.body.name).length - foldedName(a.body.name).length ||
  (a.entry.item < b.entry.item ? -1 : 1)

const isDescription = (name: string): boolean => /^\p{Ll}/u.test(name)

async function actorsAt(
  record: RecordTransaction,
  process: ProcessId,
  items: readonly ItemId[],
): Promise<readonly HeldBody<ActorBody>[]> {
  const wanted = [...new Set(items)]
  return wanted.length === 0
    ? []
    : bodiesOf("actor", await record.current({ process, items: wanted, kinds: ["actor"] }))
}

/**
 * Live actors of the same kind and name as one of these; names in `asked` were asked for before,
 * and those of these are put there.
 */
async function namesakes(
  record: RecordTransaction,
  process: ProcessId,
  actors: readonly HeldBody<ActorBody>[],
  asked: Set<string>,
): Promise<readonly HeldBody<ActorBody>[]> {
  const wanted = new Map(
    actors.flatMap(({ body }) => {
      const identity = identityOf(body)
      return identity === undefined || asked.has(identity) ? [] : [[identity, body.name] as const]
    }),
  )
  if (wanted.size === 0) return []
  for (const identity of wanted.keys()) asked.add(identity)
  const found = bodiesOf(
    "actor",
    await record.current({
      process,
      kinds: ["actor"],
      standings: LIVE,
      names: [...new Set(wanted.values())],
    }),
  )
  return found.filter(({ body }) => wanted.has(identityOf(body) ?? ""))
}
