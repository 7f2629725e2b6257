/** Questions to the record as SQL: the newest entries that match, in order or counted. Row security narrows each by itself. */

import { sql, type ExpressionBuilder, type SelectQueryBuilder } from "kysely"
import type { ItemId } from "../base/index.ts"
import { foldedName, REFERENCE_ROLES, type Entry, type EntryQuery, type ReferenceRole } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { entryOfRow, type EntryRow } from "./rows.ts"
import type { Tables } from "./schema.ts"

type Aliased = Tables & { h: Tables["history"] }
type Newest = SelectQueryBuilder<Aliased, "h", object>

/** The newest entries that match; with `newest` so many, newest first, else all, by the age of their items. */
export async function current(database: Database, query: EntryQuery): Promise<readonly Entry[]> {
  const found = withContent(newestEntries(database, query))
  const ordered = query.newest === undefined
    ? found.innerJoin("history as began", (join) => join.onRef("began.compartment", "=", "h.compartment").onRef("began.item", "=", "h.item").on("began.act", "=", "write").on("began.supersedes", "is", null))
      .orderBy("began.recorded_at").orderBy("h.compartment").orderBy("began.seq")
    : newestFirst(found, query).limit(Math.min(query.newest, Number.MAX_SAFE_INTEGER))
  return (await ordered.execute()).map((row) => entryOfRow(row as EntryRow))
}

/** All entries of these items, oldest first. */
export async function chain(database: Database, items: readonly ItemId[]): Promise<readonly Entry[]> {
  const rows = await withContent(written(database).where(isOneOf("h.item", items)))
    .orderBy("h.recorded_at").orderBy("h.compartment").orderBy("h.seq").execute()
  return rows.map((row) => entryOfRow(row as EntryRow))
}

/** How many match, under each value of these columns. */
export async function countBy<C extends "process" | "kind" | "standing">(database: Database, query: EntryQuery, columns: readonly C[]): Promise<readonly (Record<C, string> & { readonly count: number })[]> {
  const names = columns.map((column) => `h.${column}` as const)
  const rows = await newestEntries(database, query).select([...names, sql<number>`count(*)`.as("count")]).groupBy(names).execute()
  return rows as unknown as readonly (Record<C, string> & { readonly count: number })[]
}

/** How many match, by document version, kind and standing. */
export async function countByDocument(database: Database, query: EntryQuery): Promise<readonly { readonly document: string; readonly kind: string; readonly standing: string; readonly count: number }[]> {
  const rows = await newestEntries(database, query)
    .innerJoin("link as l", (join) => join.onRef("l.compartment", "=", "h.compartment").onRef("l.seq", "=", "h.seq").on("l.role", "=", "document"))
    .select(["l.target as document", "h.kind", "h.standing", sql<number>`count(*)`.as("count")]).groupBy(["l.target", "h.kind", "h.standing"]).execute()
  return rows as unknown as readonly { document: string; kind: string; standing: string; count: number }[]
}

/** The items that the matching entries refer to in this role, most first. */
export async function mostReferredTo(database: Database, query: EntryQuery, role: ReferenceRole, limit: number): Promise<readonly { readonly item: ItemId; readonly count: number }[]> {
  const rows = await newestEntries(database, query)
    .innerJoin("link as l", (join) => join.onRef("l.compartment", "=", "h.compartment").onRef("l.seq", "=", "h.seq").on("l.role", "=", role))
    .select(["l.target as item", sql<number>`count(*)`.as("count")]).groupBy("l.target").orderBy("count", "desc").orderBy("l.target").limit(limit).execute()
  return rows.map(({ item, count }) => ({ item: item as ItemId, count }))
}

const written = (database: Database): Newest => database.selectFrom("history as h").where("h.act", "=", "write") as unknown as Newest

/** An entry is the newest of its item when none, as of the instant asked for, supersedes it. */
function newestEntries(database: Database, query: EntryQuery): Newest {
  const { asOf } = query
  const later = (builder: ExpressionBuilder<Aliased, "h">) => {
    const superseding = builder.selectFrom("history as s").select(sql.lit(1).as("one")).where("s.act", "=", "write")
      .whereRef("s.compartment", "=", "h.compartment").whereRef("s.item", "=", "h.item").whereRef("s.supersedes", "=", "h.id")
    return asOf === undefined ? superseding : superseding.where("s.recorded_at", "<=", new Date(asOf))
  }
  const newest = written(database).where((builder) => builder.not(builder.exists(later(builder))))
  return narrowed(asOf === undefined ? newest : newest.where("h.recorded_at", "<=", new Date(asOf)), query)
}

function narrowed(entries: Newest, query: EntryQuery): Newest {
  const { process, kinds, standings, items, document, documents, refersTo, refersToAny, refersAs, dateKinds, names, before } = query
  const roles = refersAs === undefined ? REFERENCE_ROLES : [refersAs]
  const conditions = [
    process === undefined ? undefined : inProcess(process),
    kinds && isOneOf("h.kind", kinds), standings && isOneOf("h.standing", standings), items && isOneOf("h.item", items),
    document === undefined ? undefined : refersToOneOf([document], ["document"]), documents && refersToOneOf(documents, ["document"]),
    refersTo === undefined ? undefined : refersToOneOf([refersTo], roles), refersToAny && refersToOneOf(refersToAny, roles),
    dateKinds && refersToOneOf(dateKinds, ["date"]), names && refersToOneOf(names.map(foldedName), ["name"]),
    before === undefined ? undefined : process === undefined ? earlierThan(before) : earlierIn(process, before),
  ]
  return conditions.reduce<Newest>((narrow, condition) => condition === undefined ? narrow : narrow.where(condition), entries)
}

/** The process's compartment is asked for first: within one compartment, the order of numbers is the order of time. */
const inProcess = (process: string) =>
  sql<boolean>`h.process = ${process} and h.compartment = (select min(p.compartment) from parley.process p where p.process = ${process})`

/** Of several compartments, instants tell which of two entries was first. */
const earlierThan = (entry: string) => sql<boolean>`(h.recorded_at, h.compartment, h.seq) < (select b.recorded_at, b.compartment, b.seq from parley.history b where b.id = ${entry} and b.act = 'write')`

/** Within a process's compartment numbers do, so that a page begins at its place in the index. */
const earlierIn = (process: string, entry: string) =>
  sql<boolean>`h.seq < (select b.seq from parley.history b where b.compartment = (select min(p.compartment) from parley.process p where p.process = ${process}) and b.id = ${entry} and b.act = 'write')`

/** One parameter however long the list is. */
const isOneOf = (column: "h.kind" | "h.standing" | "h.item", values: readonly string[]) => sql<boolean>`${sql.ref(column)} = any (${[...values]}::text[])`

/** Equality on columns of an index only: other operators would be tried after row security, on every row. */
const refersToOneOf = (targets: readonly string[], roles: readonly string[]) =>
  sql<boolean>`exists (select from parley.link l where l.compartment = h.compartment and l.seq = h.seq and l.target = any (${[...targets]}::text[]) and l.role = any (${[...roles]}::text[]))`

/** Within a process, numbers tell the order of time; across compartments, instants do. */
const newestFirst = <O>(found: SelectQueryBuilder<Aliased, "h", O>, { process }: EntryQuery): SelectQueryBuilder<Aliased, "h", O> =>
  process === undefined ? found.orderBy("h.recorded_at", "desc").orderBy("h.compartment", "desc").orderBy("h.seq", "desc") : found.orderBy("h.seq", "desc")

const withContent = (entries: Newest) => entries
  .leftJoin("content as c", (join) => join.onRef("c.compartment", "=", "h.compartment").onRef("c.seq", "=", "h.seq"))
  .leftJoin("history as d", (join) => join.onRef("d.compartment", "=", "h.compartment").onRef("d.target", "=", "h.seq").on("d.act", "=", "destroy"))
  .select([
    "h.compartment", "h.seq", "h.act", "h.author", "h.recorded_at", "h.id", "h.item", "h.process", "h.kind", "h.standing", "h.maker", "h.supersedes",
    "c.text", "d.recorded_at as destroyed_at", "d.because as destroyed_because",
  ])
