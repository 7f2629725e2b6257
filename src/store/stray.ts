/**
 * What belongs to no room: rows of a room whose history has no kept end, and a list of versions
 * that is not this one's.
 */

import { sql, type RawBuilder } from "kysely"
import type { CompartmentId } from "../base/index.ts"
import type { BrokenHistory } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { MIGRATIONS } from "./migrations/index.ts"

/** Tables whose rows are a room's own. */
const OF_ROOMS = [
  "history",
  "process",
  "membership",
  "content",
  "document_text",
  "source_identity",
  "link",
  "newest",
  "tally",
  "referred",
  "search_entry",
  "search_ended",
  "search_word",
  "search_place",
] as const

/**
 * A break for each room of which something is kept, but not where its history ends; none unless
 * somebody removed it.
 */
export async function strayRooms(database: Database): Promise<readonly BrokenHistory[]> {
  const heads = new Set(
    (await database.selectFrom("head").select("compartment").execute()).map(
      ({ compartment }) => compartment,
    ),
  )
  const found = new Set<string>()
  for (const table of OF_ROOMS)
    for (const compartment of await roomsIn(database, table))
      if (!heads.has(compartment)) found.add(compartment)
  return [...found]
    .sort()
    .map((compartment): BrokenHistory => ({
      kind: "broken",
      compartment: compartment as CompartmentId,
      room: undefined,
      at: 0,
      because: "no end is kept for this history",
    }))
}

/**
 * Each once, from one entry of the index to the next of another room: a table of a million rows is
 * not gone through.
 */
async function roomsIn(
  database: Database,
  table: (typeof OF_ROOMS)[number],
): Promise<readonly string[]> {
  const least = (after: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`select t.compartment from parley.${sql.raw(table)} t where t.compartment is not null
      ${after} order by t.compartment limit 1`
  const { rows } = await sql<{ compartment: string | null }>`
    with recursive rooms as (
      (${least(sql``)}) union all select (${least(sql`and t.compartment > r.compartment`)})
      from rooms r where r.compartment is not null)
    select compartment from rooms where compartment is not null
    union all (select '' from parley.${sql.raw(table)} t
      where t.compartment is null limit 1)`.execute(database)
  return rows.map(({ compartment }) => compartment ?? "")
}

/** The versions that this database says it was brought to, against those there are. */
export async function strayVersion(database: Database): Promise<readonly BrokenHistory[]> {
  const newest = MIGRATIONS.at(-1)?.version ?? 0
  const { rows } = await sql<{ version: number; name: string }>`
    select version, name from parley.migration where version <= ${newest} or version is null
    order by version`.execute(database)
  const same =
    rows.length === MIGRATIONS.length &&
    rows.every(
      ({ version, name }, index) =>
        MIGRATIONS[index]?.version === version && MIGRATIONS[index].name === name,
    )
  return same
    ? []
    : [
        {
          kind: "broken",
          compartment: "" as CompartmentId,
          room: undefined,
          at: 0,
          because: "the list of versions that the database was brought to was changed",
        },
      ]
}
