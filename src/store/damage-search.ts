/**
 * Where the files of a database are damaged, in words: which tables have a file that is gone, which
 * entries cannot be read.
 */

import { sql, type Transaction } from "kysely"
import { connect, type Database, type StoreConnection } from "./connect.ts"
import { isDamage, tableInWords } from "./damage.ts"
import { toldFault } from "./database-error.ts"
import { roomHeads } from "./heads.ts"
import type { Tables } from "./schema.ts"
import { become } from "./wrapper.ts"

/** A file of a table, its indexes or its long values, as the database knows it. */
export interface KnownFile {
  readonly path: string
  readonly table: string
  readonly what: string
}

export interface DamageReport {
  readonly files: readonly KnownFile[]
  /** Tables that cannot be read from end to end, in words. */
  readonly unreadable: readonly string[]
  /** Entries and texts that cannot be read, each as a part of a sentence; at most `MOST`. */
  readonly entries: readonly string[]
}

/** Entries that are named at most. */
const MOST = 20

/**
 * Asks a running database for its files, and reads every table from end to end; where one cannot be
 * read, finds the entries.
 *
 * @param connection  as the owner of the tables
 * @throws StoreFault in one sentence where it cannot be asked at all
 */
export async function searchDamage(connection: StoreConnection): Promise<DamageReport> {
  const database = connect(connection, 1)
  try {
    const files = await knownFiles(database)
    const tables = [...new Set(files.flatMap(({ path, table }) => (path === "" ? [] : [table])))]
    const broken: string[] = []
    for (const table of tables) if (!(await canBeRead(database, table))) broken.push(table)
    return {
      files,
      unreadable: broken.map(tableInWords),
      entries: broken.length === 0 ? [] : await unreadableEntries(database, broken),
    }
  } catch (error) {
    throw toldFault(error)
  } finally {
    await database.destroy()
  }
}

/** Every table's own file, its indexes', and those of its long values. */
async function knownFiles(database: Database): Promise<readonly KnownFile[]> {
  const { rows } = await sql<KnownFile>`
    select coalesce(pg_relation_filepath(f.oid), '') as path, c.relname as table, f.what
    from pg_class c cross join lateral (
      select c.oid, 'the table itself' as what
      union all select i.indexrelid, 'an index' from pg_index i where i.indrelid = c.oid
      union all select c.reltoastrelid, 'its long values' where c.reltoastrelid <> 0
      union all select i.indexrelid, 'the index of its long values' from pg_index i
      where i.indrelid = c.reltoastrelid) f
    where c.relnamespace = to_regnamespace('parley') and c.relkind = 'r'
    order by c.relname, f.what`.execute(database)
  return rows
}

/** Reads every row, long values and all, past the indexes. */
const canBeRead = (database: Database, table: string): Promise<boolean> =>
  readable(database, async (transaction) => {
    await sql`select set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan',
      'off', true), set_config('enable_indexonlyscan', 'off', true)`.execute(transaction)
    await sql`select count(length(t::text)) from parley.${sql.raw(table)} t`.execute(transaction)
  })

/** As the operator, whom row security lets see all; as oneself where the operator may not look. */
async function readable(
  database: Database,
  ask: (transaction: Transaction<Tables>) => Promise<unknown>,
): Promise<boolean> {
  try {
    await database.transaction().execute(async (transaction) => {
      await become(transaction, "parley_operator")
      await ask(transaction)
    })
    return true
  } catch (error) {
    if (isDamage(error)) return false
    if ((error as { code?: unknown }).code !== INSUFFICIENT_PRIVILEGE) throw error
    return readableAsOneself(database, ask)
  }
}

const INSUFFICIENT_PRIVILEGE = "42501"

async function readableAsOneself(
  database: Database,
  ask: (transaction: Transaction<Tables>) => Promise<unknown>,
): Promise<boolean> {
  try {
    await database.transaction().execute(ask)
    return true
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

/** Where an entry's parts lie, and which of its columns may be long. */
const ENTRY_TABLES = [
  ["history", "t.hash"],
  ["content", "t.text"],
  ["document_text", "t.text"],
  ["source_identity", "t.text"],
] as const

interface Stretch {
  readonly compartment: string
  readonly from: number
  readonly to: number
}

/** Looked for by halves, link by link, in those tables that cannot be read from end to end. */
async function unreadableEntries(
  database: Database,
  broken: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = []
  const rooms = await roomsOf(database)
  for (const [table, column] of ENTRY_TABLES.filter(([name]) => broken.includes(name))) {
    for (const { compartment, last, title } of rooms) {
      const seqs = await unreadableIn(
        database,
        { table, column },
        { compartment, from: 1, to: last },
        MOST - found.length,
      )
      for (const seq of seqs)
        found.push(await entryInWords(database, { compartment, seq, title, table }))
    }
  }
  return found
}

async function unreadableIn(
  database: Database,
  place: { readonly table: string; readonly column: string },
  { compartment, from, to }: Stretch,
  most: number,
): Promise<readonly number[]> {
  if (most <= 0 || to < from) return []
  const whole = await readable(database, (transaction) =>
    sql`
    select count(length(${sql.raw(place.column)})) from parley.${sql.raw(place.table)} t
    where t.compartment = ${compartment} and t.seq between ${from} and ${to}`.execute(transaction),
  )
  if (whole) return []
  if (from === to) return [from]
  const middle = Math.floor((from + to) / 2)
  const first = await unreadableIn(database, place, { compartment, from, to: middle }, most)
  return [
    ...first,
    ...(await unreadableIn(
      database,
      place,
      { compartment, from: middle + 1, to },
      most - first.length,
    )),
  ]
}

interface Room {
  readonly compartment: string
  readonly last: number
  readonly title: string | undefined
}

/** Empty where the ends of histories cannot be read themselves. */
async function roomsOf(database: Database): Promise<readonly Room[]> {
  let rooms: readonly Room[] = []
  await readable(database, async (transaction) => {
    const { rows } = await sql<{
      compartment: string
      seq: number
    }>`select compartment, seq from parley.head order by compartment`.execute(transaction)
    rooms = rows.map(({ compartment, seq: last }) => ({ compartment, last, title: undefined }))
  })
  await readable(database, async (transaction) => {
    rooms = (await roomHeads(transaction)).map(({ compartment, link: last, room: title }) => ({
      compartment,
      last,
      title,
    }))
  })
  return rooms
}

interface Place {
  readonly compartment: string
  readonly seq: number
  readonly title: string | undefined
  readonly table: string
}

/** `the statement item_… (link 17 of “Talks in the north”): what entries say (parley.content)`. */
async function entryInWords(
  database: Database,
  { compartment, seq, title, table }: Place,
): Promise<string> {
  let thing = ""
  await readable(database, async (transaction) => {
    const {
      rows: [row],
    } = await sql<{ kind: string | null; item: string | null; id: string | null }>`
      select kind, item, id from parley.history
      where compartment = ${compartment} and seq = ${seq}`.execute(transaction)
    thing =
      row === undefined
        ? ""
        : `the ${row.kind ?? "text"} ${row.item ?? row.id ?? ""} `.replace(/ +$/, " ")
  })
  const room = title === undefined ? compartment : `“${title}”`
  return `${thing}(link ${seq} of ${room}): ${tableInWords(table)}`
}
