/**
 * A map of actors drawn from the record: relations, letters, meetings, and statements that are
 * addressed to somebody.
 */

import { ok, type Day, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { ActorMapView, MapEdge, MapNode } from "../../contract/index.ts"
import {
  heldOn,
  inRoleOrder,
  type Entry,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess, LIVE } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { remembering } from "../remember.ts"
import { actorBook, type ActorBook } from "./book.ts"
import { edgesOf, type Edge } from "./edges.ts"
import { tellingsOf } from "./tellings.ts"
import { actorsNamed, order } from "./written.ts"

/**
 * So many actors are drawn; of the statements addressed to so many of them, so many of the newest
 * are looked at.
 */
const [DRAWN, ADDRESSED, LOOKED] = [60, 120, 1_000]
/** Sentences told of one line. */
const TOLD = 10

/** The sixty most connected actors and the lines between them, as held on the day looked at. */
export function actorMap(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, asOf }: Look & { readonly process: ProcessId },
): Promise<Result<ActorMapView, Fault>> {
  const day = asOf ?? ports.clock.today()
  return looking(ports, viewer, { asOf }, async (inside) => {
    const record = remembering(inside)
    const found = await findProcess(record, process)
    if (!found.ok) return found
    return ok({
      process: { id: process, title: found.value.body.title },
      day,
      ...(await drawn(record, process, day)),
    })
  })
}

async function drawn(
  record: RecordTransaction,
  process: ProcessId,
  day: Day,
): Promise<Omit<ActorMapView, "process" | "day">> {
  const written = await record.current({
    process,
    kinds: ["relation", "letter", "meeting", "role"],
    standings: LIVE,
  })
  const { statements, of } = await addressed(record, process)
  const book = await actorBook(record, process, [
    ...actorsNamed(written),
    ...actorsAddressed(statements),
  ])
  const edges = edgesOf([...written, ...statements], { day, book })
  const nodes = nodesOf(edges, { roles: bodiesOf("role", written), book, day })
  const shown = new Set(nodes.slice(0, DRAWN).map(({ item }) => item))
  const between = edges.filter(({ from, to }) => shown.has(from) && shown.has(to))
  return {
    nodes: nodes.slice(0, DRAWN),
    nodeCount: nodes.length,
    edges: await edgeViews(record, process, between),
    edgeCount: edges.length,
    statements: { looked: statements.length, of },
  }
}

/**
 * The newest statements that are addressed to those whom most are addressed to, and how many there
 * are.
 */
async function addressed(
  record: RecordTransaction,
  process: ProcessId,
): Promise<{ readonly statements: readonly Entry[]; readonly of: number }> {
  const said = { process, kinds: ["statement"], standings: LIVE } as const
  const most = await record.mostReferredTo(said, "about", ADDRESSED)
  if (most.length === 0) return { statements: [], of: 0 }
  const to = { ...said, refersToAny: most.map(({ item }) => item), refersAs: "about" } as const
  const statements = await record.current({ ...to, newest: LOOKED })
  return {
    statements,
    of:
      statements.length < LOOKED
        ? statements.length
        : (await record.counts(to)).reduce((sum, { count }) => sum + count, 0),
  }
}

/** Speakers and addressees of statements that are addressed to somebody. */
const actorsAddressed = (statements: readonly Entry[]): readonly ItemId[] =>
  bodiesOf("statement", statements).flatMap(({ body }) =>
    body.addressees.length === 0
      ? []
      : [...body.addressees, ...body.speakers.flatMap(({ actor }) => actor ?? [])],
  )

interface About {
  readonly roles: ReturnType<typeof bodiesOf<"role">>
  readonly book: ActorBook
  readonly day: Day
}

/** Whoever a line ends at, the most connected first; ties by name, then by item. */
function nodesOf(edges: readonly Edge[], { roles, book, day }: About): readonly MapNode[] {
  const links = new Map<ItemId, number>()
  for (const end of edges.flatMap(({ from, to }) => [from, to]))
    links.set(end, (links.get(end) ?? 0) + 1)
  const held = (item: ItemId): MapNode["roles"] =>
    inRoleOrder(
      roles
        .filter(({ body }) => book.nameOf(body.actor) === item && heldOn(body.held, day))
        .map(({ body }) => body.role),
    )
  return [...links]
    .flatMap(([item, count]) => {
      const head = book.group(item)[0]
      return head === undefined
        ? []
        : [
            {
              item,
              name: head.body.name,
              kind: head.body.actorKind,
              roles: held(item),
              links: count,
            },
          ]
    })
    .sort((a, b) => b.links - a.links || order(a.name, b.name) || order(a.item, b.item))
}

async function edgeViews(
  record: RecordTransaction,
  process: ProcessId,
  edges: readonly Edge[],
): Promise<readonly MapEdge[]> {
  const tellings = await tellingsOf(
    record,
    process,
    edges.flatMap(({ items }) => items.slice(0, TOLD)),
  )
  return edges.map(({ from, to, sort, relation, words, items }) => ({
    from,
    to,
    sort,
    ...(relation === undefined ? {} : { relation }),
    words,
    count: items.length,
    tellings: items
      .slice(0, TOLD)
      .flatMap((item) => tellings.get(item) ?? [])
      .slice(0, TOLD),
  }))
}
