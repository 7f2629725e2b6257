/**
 * Lines: statements, deadlines and actors as they are listed away from their document. A few
 * queries for any number of lines.
 */

import type { Day, DocumentId, ItemId } from "../base/index.ts"
import type { ActorLine, DeadlineLine, ItemView, StatementLine } from "../contract/index.ts"
import {
  type ActorBody,
  type DateBody,
  type Entry,
  type RecordTransaction,
  type StatementBody,
  bodiesOf,
  type HeldBody,
} from "../record/index.ts"
import type { Anchor } from "../sources/index.ts"
import { itemViews } from "./inside.ts"
import { joined, type ActorPairs } from "./same-actor.ts"

interface InDocument {
  readonly item: ItemId
  readonly title: string
  readonly date?: Day
  readonly withdrawn?: true
}

/**
 * These statements as lines, in the order given; those whose words or whose document were destroyed
 * are left out.
 */
export async function statementLines(
  record: RecordTransaction,
  entries: readonly Entry[],
): Promise<readonly StatementLine[]> {
  const statements = bodiesOf("statement", entries)
  const views = new Map((await itemViews(record, entries)).map((view) => [view.item, view]))
  const documents = await documentsOf(
    record,
    statements.map(({ body }) => body.content[0]),
  )
  const names = await actorNames(
    record,
    statements.flatMap(({ body }) => body.speakers.map(({ actor }) => actor)),
  )
  return statements.flatMap(({ entry, body }) => {
    const [view, document] = [views.get(entry.item), documents.get(body.content[0]?.document)]
    return view === undefined || document === undefined
      ? []
      : [statementLine(view, body, document, names)]
  })
}

/**
 * These dates as lines, by value, those without one last; equal ones by the place they were written
 * in.
 */
export async function deadlineLines(
  record: RecordTransaction,
  entries: readonly Entry[],
): Promise<readonly DeadlineLine[]> {
  const dates = bodiesOf("date", entries)
  const views = new Map((await itemViews(record, entries)).map((view) => [view.item, view]))
  const documents = await documentsOf(
    record,
    dates.map(({ body }) => body.anchor),
  )
  return [...dates]
    .sort((a, b) => byValue(a.body, b.body))
    .flatMap(({ entry, body }) => {
      const [view, document] = [views.get(entry.item), documents.get(body.anchor.document)]
      return view === undefined || document === undefined
        ? []
        : [deadlineLine(view, body, document)]
    })
}

/**
 * These actors as lines, those that are one joined, with how many statements each made; most first,
 * then by name.
 */
export function actorLines(
  entries: readonly Entry[],
  said: ReadonlyMap<ItemId, number>,
  pairs: ActorPairs = [],
): readonly ActorLine[] {
  const lines = joined(entries, said, pairs).flatMap((group) =>
    group[0] === undefined ? [] : [actorLine(group[0], group, said)],
  )
  return [...lines].sort(
    (a, b) => b.statements - a.statements || order(a.name, b.name) || order(a.item, b.item),
  )
}

const actorLine = (
  { entry: { item, standing }, body }: HeldBody<ActorBody>,
  group: readonly HeldBody<ActorBody>[],
  said: ReadonlyMap<ItemId, number>,
): ActorLine => ({
  item,
  name: body.name,
  kind: body.actorKind,
  statements: group.reduce((sum, { entry }) => sum + (said.get(entry.item) ?? 0), 0),
  standing,
})

function statementLine(
  view: ItemView,
  body: StatementBody,
  document: InDocument,
  names: ReadonlyMap<ItemId, string>,
): StatementLine {
  const speakers = body.speakers.map(({ actor, anchor }) => {
    const name =
      (actor === undefined ? undefined : names.get(actor)) ?? anchor?.exact ?? "somebody unknown"
    return actor === undefined ? { name } : { actor, name }
  })
  return { view, document, speakers, words: body.content.map(({ exact }) => exact).join(" … ") }
}

const deadlineLine = (view: ItemView, body: DateBody, document: InDocument): DeadlineLine => ({
  view,
  document,
  words: body.anchor.exact,
  ...(body.what === undefined ? {} : { what: body.what.exact }),
  ...(body.value === undefined ? {} : { value: body.value }),
})

/** The documents that these anchors stand in, by version: one query. */
async function documentsOf(
  record: RecordTransaction,
  anchors: readonly (Anchor | undefined)[],
): Promise<ReadonlyMap<DocumentId | undefined, InDocument>> {
  const versions = [
    ...new Set(anchors.flatMap((anchor) => (anchor === undefined ? [] : [anchor.document]))),
  ]
  const found =
    versions.length === 0
      ? []
      : bodiesOf("document", await record.current({ documents: versions, kinds: ["document"] }))
  return new Map(
    found.map(({ entry, body }) => [
      body.version,
      {
        item: entry.item,
        title: body.title,
        ...(body.date === undefined ? {} : { date: body.date }),
        ...(isLive(entry) ? {} : { withdrawn: true as const }),
      },
    ]),
  )
}

const isLive = ({ standing }: Entry): boolean => standing !== "withdrawn" && standing !== "rejected"

/** What these actors are called: one query. */
async function actorNames(
  record: RecordTransaction,
  actors: readonly (ItemId | undefined)[],
): Promise<ReadonlyMap<ItemId, string>> {
  const items = [...new Set(actors.flatMap((actor) => (actor === undefined ? [] : [actor])))]
  const found =
    items.length === 0 ? [] : bodiesOf("actor", await record.current({ items, kinds: ["actor"] }))
  return new Map(found.map(({ entry, body }) => [entry.item, body.name]))
}

/** A date sorts as the day on which it begins to matter: ISO text of any grain compares as text. */
const byValue = (a: DateBody, b: DateBody): number =>
  Number(a.value === undefined) - Number(b.value === undefined) ||
  order(a.value ?? "", b.value ?? "") ||
  a.anchor.start - b.anchor.start

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
