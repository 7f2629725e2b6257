/**
 * The actor page: what this actor is, wants, said and where it stands on what others said, across
 * documents.
 */

import {
  failed,
  ok,
  type Day,
  type EntryId,
  type ItemId,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import type { ActorView, ItemView, JoinedView, WrittenLine } from "../../contract/index.ts"
import {
  type ActorBody,
  type Entry,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { destroyedFault, findItem, findProcess, itemViews, LIVE } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { remembering } from "../remember.ts"
import { actorPositions } from "../positions/of-actor.ts"
import { actorBook } from "./book.ts"
import { saidBy, stancesOf } from "./said.ts"
import { suggestionsFor } from "./suggested.ts"
import { actorsNamed, newestBegun, writtenLinesOf } from "./written.ts"

export interface ActorAsked extends Look {
  readonly process: ProcessId
  readonly actor: ItemId
  /** The next page of statements after this entry. */
  readonly before?: EntryId | undefined
}

/**
 * One actor of the process under all its names. It never looks at all actors, and is bounded but
 * for what people wrote of it by hand.
 */
export function actorView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  asked: ActorAsked,
): Promise<Result<ActorView, Fault>> {
  const day = asked.asOf ?? ports.clock.today()
  return looking(ports, viewer, asked, async (inside) => {
    const record = remembering(inside)
    const found = await findProcess(record, asked.process)
    if (!found.ok) return found
    const entry = await findItem(record, asked.process, asked.actor, "actor", ["actor"])
    if (!entry.ok) return entry
    const destroyed = destroyedFault(entry.value)
    if (destroyed !== undefined) return failed(destroyed)
    const [view] = await itemViews(record, [entry.value])
    if (view === undefined) return failed({ kind: "not-found", what: "actor" })
    return ok({
      process: { id: asked.process, title: found.value.body.title },
      actor: view,
      day,
      ...(await wholeOf(record, asked, day)),
    })
  })
}

async function wholeOf(
  record: RecordTransaction,
  { process, actor, before }: ActorAsked,
  day: Day,
): Promise<Omit<ActorView, "process" | "actor" | "day">> {
  const own = (await actorBook(record, process, [actor])).group(actor)
  const items = own.map(({ entry }) => entry.item)
  const entries = await writtenOf(record, process, items)
  const { refs, ...positions } = await actorPositions(record, {
    process,
    day,
    actors: items,
    bound: entries.some(
      ({ kind, content }) => kind === "office" || (kind === "relation" && !isJoin(content)),
    ),
  })
  const book = await actorBook(record, process, [...items, ...actorsNamed(entries)])
  const lines = newestBegun(
    await writtenLinesOf(
      record,
      process,
      entries.filter(({ content }) => !isJoin(content)),
      day,
    ),
  )
  return {
    actors: [...new Map([...refs, ...book.refs].map((ref) => [ref.item, ref])).values()],
    ...(await saidBy(record, { process, actors: items, before })),
    ...(await stancesOf(record, process, items)),
    ...sorted(lines),
    ...positions,
    joined: await joinedTo(record, actor, own, entries),
    suggestions: await suggestionsFor(record, process, own),
  }
}

/** What people wrote about these items, by hand. */
const writtenOf = (
  record: RecordTransaction,
  process: ProcessId,
  items: readonly ItemId[],
): Promise<readonly Entry[]> =>
  record.current({
    process,
    kinds: ["office", "role", "name", "relation", "meeting", "risk"],
    standings: LIVE,
    refersToAny: items,
  })

const isJoin = (content: Entry["content"]): boolean =>
  content.kind === "held" && content.body.kind === "relation" && content.body.sort === "same-as"

const KINDS = {
  offices: "office",
  roles: "role",
  names: "name",
  relations: "relation",
  meetings: "meeting",
  risks: "risk",
} as const

function sorted(lines: readonly WrittenLine[]): Pick<ActorView, keyof typeof KINDS> {
  const of = (kind: ItemView["body"]["kind"]): readonly WrittenLine[] =>
    lines.filter(({ view }) => view.body.kind === kind)
  return {
    offices: of(KINDS.offices),
    roles: of(KINDS.roles),
    names: of(KINDS.names),
    relations: of(KINDS.relations),
    meetings: of(KINDS.meetings),
    risks: of(KINDS.risks),
  }
}

/** The other items of the actor, each with the word that joined it where there is one. */
async function joinedTo(
  record: RecordTransaction,
  actor: ItemId,
  own: readonly HeldBody<ActorBody>[],
  written: readonly Entry[],
): Promise<readonly JoinedView[]> {
  const joins = await itemViews(
    record,
    bodiesOf("relation", written)
      .filter(({ entry, body }) => body.sort === "same-as" && entry.standing === "admitted")
      .map(({ entry }) => entry),
  )
  return own
    .filter(({ entry }) => entry.item !== actor)
    .map(({ entry: { item }, body: { name } }) => {
      const relation = joins.find(
        ({ body }) => body.kind === "relation" && (body.from === item || body.to === item),
      )
      return { item, name, ...(relation === undefined ? {} : { relation }) }
    })
}
