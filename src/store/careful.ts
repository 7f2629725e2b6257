/**
 * Reading around damage: what is asked again in other ways, and what cannot be read is left out,
 * entry by entry. Slower than asking plainly, and done only once damage was met.
 */

import { sql, type Transaction } from "kysely"
import type { Instant, ItemId } from "../base/index.ts"
import type { Entry, EntryQuery } from "../record/index.ts"
import { chain, chosenKeys, current, entriesAt, keysOfItems, linksAt, type Key } from "./ask.ts"
import { isDamage, UNREADABLE } from "./damage.ts"
import { entryOfRow, type EntryRow } from "./rows.ts"
import type { Tables } from "./schema.ts"

type Database = Transaction<Tables>

/**
 * Beyond every instant: what stands then is worked out from the history, not read from what is kept
 * of it.
 */
const END_OF_TIME = "9999-12-31T23:59:59.999Z" as Instant

/** The same question without what is kept of what stands now. */
export const fromHistory = <Q extends { readonly asOf?: Instant }>(query: Q): Q => ({
  ...query,
  asOf: query.asOf ?? END_OF_TIME,
})

/**
 * The first answer of these that damage does not stop, each tried with the indexes and without.
 *
 * @throws the last one's error where all are stopped; whatever else is thrown, at once
 */
export async function around<T>(
  database: Database,
  asks: readonly (() => Promise<T>)[],
): Promise<T> {
  const ways = asks.flatMap((ask) => [ask, () => withoutIndexes(database, ask)])
  let met: unknown
  for (const way of ways) {
    const tried = await attempt(database, way)
    if (tried.kind === "answered") return tried.answer
    met = tried.error
  }
  throw met
}

/**
 * The entries that the query asks for, those that cannot be read told as such, or left out where
 * nothing of them can.
 */
export const currentAround = (database: Database, query: EntryQuery): Promise<readonly Entry[]> =>
  entriesAround(
    database,
    [() => current(database, query), () => current(database, fromHistory(query))],
    [() => chosenKeys(database, query), () => chosenKeys(database, fromHistory(query))],
  )

/** The entries of these items, likewise. */
export const chainAround = (
  database: Database,
  items: readonly ItemId[],
): Promise<readonly Entry[]> =>
  entriesAround(database, [() => chain(database, items)], [() => keysOfItems(database, items)])

type Ask<T> = readonly (() => Promise<T>)[]

async function entriesAround(
  database: Database,
  whole: Ask<readonly Entry[]>,
  keys: Ask<readonly Key[]>,
): Promise<readonly Entry[]> {
  try {
    return await around(database, whole)
  } catch (error) {
    if (!isDamage(error)) throw error
    return await piecewise(database, await around(database, keys))
  }
}

/**
 * Half by half: of a thousand entries with one that cannot be read, some twenty questions are
 * asked.
 */
async function piecewise(database: Database, keys: readonly Key[]): Promise<readonly Entry[]> {
  if (keys.length === 0) return []
  try {
    return (await around(database, [() => entriesAt(database, keys)])).map(entryOfRow)
  } catch (error) {
    if (!isDamage(error)) throw error
    if (keys.length === 1) return await unreadable(database, keys)
    const half = keys.length >> 1
    return [
      ...(await piecewise(database, keys.slice(0, half))),
      ...(await piecewise(database, keys.slice(half))),
    ]
  }
}

/**
 * What the history still tells of an entry whose content cannot be read. Nothing where its link
 * cannot be read either, but for a process: without its entry, all that is in it would be out of
 * reach.
 */
async function unreadable(database: Database, keys: readonly Key[]): Promise<readonly Entry[]> {
  try {
    const rows = await around(database, [() => linksAt(database, keys)])
    return rows.map((row: EntryRow): Entry => ({
      ...entryOfRow(row),
      content: { kind: "damaged", because: UNREADABLE },
    }))
  } catch (error) {
    if (!isDamage(error)) throw error
    return keys.filter(({ kind }) => kind === "process").map(unknownEntry)
  }
}

const NOBODY_KNOWS = "0".repeat(26)

/** The entry of a link that cannot be read: who wrote it and when is not known. */
const unknownEntry = ({ compartment, item, process, kind, standing }: Key): Entry =>
  ({
    id: `entry_${NOBODY_KNOWS}`,
    item,
    process,
    compartment,
    kind,
    standing,
    content: { kind: "damaged", because: UNREADABLE },
    author: `person_${NOBODY_KNOWS}`,
    maker: "person",
    recordedAt: "1970-01-01T00:00:00.000Z",
    supersedes: undefined,
    because: undefined,
  }) as Entry

type Tried<T> =
  | { readonly kind: "answered"; readonly answer: T }
  | { readonly kind: "stopped"; readonly error: unknown }

/** Under a savepoint, so that the transaction goes on after an error. */
async function attempt<T>(database: Database, ask: () => Promise<T>): Promise<Tried<T>> {
  await sql`savepoint careful`.execute(database)
  try {
    const answer = await ask()
    await sql`release savepoint careful`.execute(database)
    return { kind: "answered", answer }
  } catch (error) {
    if (!isDamage(error)) throw error
    await sql`rollback to savepoint careful; release savepoint careful`.execute(database)
    return { kind: "stopped", error }
  }
}

const INDEXES = ["enable_indexscan", "enable_indexonlyscan", "enable_bitmapscan"] as const

/**
 * Reads whole tables: what a damaged index leads to is still there. An error takes the setting back
 * with its savepoint.
 */
async function withoutIndexes<T>(database: Database, ask: () => Promise<T>): Promise<T> {
  const set = async (to: "on" | "off"): Promise<void> => {
    const settings = INDEXES.map((name) => sql`set_config(${name}, ${to}, true)`)
    await sql`select ${sql.join(settings)}`.execute(database)
  }
  await set("off")
  const answer = await ask()
  await set("on")
  return answer
}
