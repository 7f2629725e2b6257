/**
 * Questions to the record as SQL: the newest entries that match, in order. Row security narrows
 * each by itself.
 */

import { sql } from "kysely"
import type { ItemId } from "../base/index.ts"
import type { Entry, EntryQuery } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { isOneOf, matching, newestFirst, type Part } from "./matching.ts"
import { entryOfRow, type EntryRow } from "./rows.ts"

/**
 * The newest entries that match; with `newest` so many, newest first, else all, by the age of their
 * items.
 */
export async function current(database: Database, query: EntryQuery): Promise<readonly Entry[]> {
  const wanted = query.newest === undefined ? byAge(query) : newestOf(query, query.newest)
  const { rows } = await sql<EntryRow>`${wanted}`.execute(database)
  return rows.map(entryOfRow)
}

/** All entries of these items, oldest first. */
export async function chain(
  database: Database,
  items: readonly ItemId[],
): Promise<readonly Entry[]> {
  const links = sql`select n.compartment, n.seq from parley.history n
    where n.act = 'write' and ${isOneOf("item", items)}`
  const { rows } = await sql<EntryRow>`
    ${withContent(links)}
    order by h.recorded_at, h.compartment, h.seq`.execute(database)
  return rows.map(entryOfRow)
}

/** Chosen first, by numbers alone: contents are fetched only of what is shown. */
function newestOf(query: EntryQuery, most: number): Part {
  const chosen = sql`select n.compartment, n.seq, row_number() over () as place from (
    select n.compartment, n.seq ${matching(query)} order by ${newestFirst(query)} limit
    ${Math.min(most, Number.MAX_SAFE_INTEGER)}) n`
  return sql`${withContent(chosen)} order by n.place`
}

/**
 * Within a process, the numbers of the first links of items tell their age; across compartments,
 * instants do.
 */
function byAge(query: EntryQuery): Part {
  if (query.asOf !== undefined) {
    const then = sql`select n.compartment, n.seq, n.item ${matching(query)}`
    return sql`${withContent(then, BEGAN_THEN)} ${OLDEST_FIRST}`
  }
  const chosen = withContent(
    sql`select n.compartment, n.seq, n.began ${matching(query)}`,
    query.process === undefined ? BEGAN_NOW : NOTHING,
  )
  return query.process === undefined
    ? sql`${chosen} ${OLDEST_FIRST}`
    : sql`${chosen} order by n.began`
}

const NOTHING = sql``
const BEGAN_NOW = sql`join parley.history b on b.compartment = n.compartment and b.seq = n.began`
const BEGAN_THEN = sql`join parley.history b on b.compartment = n.compartment and b.item = n.item
  and b.act = 'write' and b.supersedes is null`
const OLDEST_FIRST = sql`order by b.recorded_at, b.compartment, b.seq`

/** Where an entry's link is, and what is known of it without the link. */
export interface Key {
  readonly compartment: string
  readonly seq: number
  readonly item: string
  readonly process: string
  readonly kind: string
  readonly standing: string
}

const KEY = sql`n.compartment, n.seq, n.item, n.process, n.kind, n.standing`

/**
 * Where the links of what the query asks for are, oldest first, or newest where it asks so: read
 * without them.
 */
export async function chosenKeys(database: Database, query: EntryQuery): Promise<readonly Key[]> {
  const { newest, ...matched } = query
  const order =
    newest === undefined
      ? sql`order by n.compartment, n.seq`
      : sql`order by n.seq desc limit ${Math.min(newest, Number.MAX_SAFE_INTEGER)}`
  return (await sql<Key>`select ${KEY} ${matching(matched)} ${order}`.execute(database)).rows
}

/** Where the links of all entries of these items are. */
export async function keysOfItems(
  database: Database,
  items: readonly ItemId[],
): Promise<readonly Key[]> {
  return (
    await sql<Key>`
    select ${KEY} from parley.history n where n.act = 'write' and ${isOneOf("item", items)}
    order by n.compartment, n.seq`.execute(database)
  ).rows
}

const keysOf = (keys: readonly Key[]): Part => sql`
  select k.compartment, k.seq, k.place
  from unnest(${keys.map(({ compartment }) => compartment)}::text[],
${keys.map(({ seq }) => seq)}::bigint[])
    with ordinality as k (compartment, seq, place)`

/** The entries at these places, in their order. */
export const entriesAt = async (
  database: Database,
  keys: readonly Key[],
): Promise<readonly EntryRow[]> =>
  (await sql<EntryRow>`${withContent(keysOf(keys))} order by n.place`.execute(database)).rows

/** The same without their contents. */
export const linksAt = async (
  database: Database,
  keys: readonly Key[],
): Promise<readonly EntryRow[]> =>
  (
    await sql<EntryRow>`
  select h.compartment, h.seq, h.act, h.author, h.recorded_at, h.id, h.item, h.process, h.kind,
  h.standing, h.maker, h.supersedes,
    null as text, null as destroyed_at, null as destroyed_because
  from (${keysOf(keys)}) n join parley.history h on h.compartment = n.compartment and h.seq = n.seq
  order by n.place`.execute(database)
  ).rows

/** The chosen entries as rows that can be told, with what else is joined to them. */
const withContent = (chosen: Part, joined: Part = NOTHING): Part => sql`
  select h.compartment, h.seq, h.act, h.author, h.recorded_at, h.id, h.item, h.process, h.kind,
  h.standing, h.maker, h.supersedes,
    c.text, d.recorded_at as destroyed_at, d.because as destroyed_because
  from (${chosen}) n join parley.history h on h.compartment = n.compartment and h.seq = n.seq
    left join parley.content c on c.compartment = n.compartment and c.seq = n.seq
    left join parley.history d on d.compartment = n.compartment and d.target = n.seq
    and d.act = 'destroy' ${joined}`
