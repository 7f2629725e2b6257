/**
 * Destroying: tombstones into the history, then the content, its salt and all that was drawn from
 * it out of the database.
 */

import { sql, type Transaction } from "kysely"
import type { CompartmentId, DocumentId } from "../base/index.ts"
import type { Database } from "./connect.ts"
import type { Tables } from "./schema.ts"
import { forgetWords } from "./search.ts"
import { closeAnswers } from "./requests.ts"
import { emptyCounts, uncount } from "./standing.ts"
import { becomeRole } from "./wrapper.ts"
import { extend, lockCompartment, type Writer } from "./write.ts"

/**
 * Where the links of what must go stand; `entry` for those that the caller is told the number of.
 */
interface Doomed {
  readonly seq: number
  readonly entry: boolean
}

/**
 * Destroys a document version's text, the entries that rest on it and its source's identity; gives
 * how many entries.
 */
export async function destroyDocument(
  database: Transaction<Tables>,
  writer: Writer,
  id: DocumentId,
  because: string,
): Promise<number> {
  let entries = 0
  for (const compartment of await compartmentsOf(database, id))
    entries += await destroyIn(database, writer, { compartment, id, because })
  return entries
}

interface Order {
  readonly compartment: CompartmentId
  readonly id: DocumentId
  readonly because: string
}

async function destroyIn(
  database: Transaction<Tables>,
  writer: Writer,
  { compartment, id, because }: Order,
): Promise<number> {
  const end = await lockCompartment(database, compartment)
  const doomed = end === undefined ? [] : await doomedIn(database, compartment, id)
  if (end === undefined || doomed.length === 0) return 0
  await extend(
    database,
    writer,
    end,
    doomed.map(({ seq }) => ({ act: "destroy", target: seq, because })),
  )
  await erase(
    database,
    compartment,
    doomed.map(({ seq }) => seq),
  )
  return doomed.filter(({ entry }) => entry).length
}

/**
 * In one order everywhere, so that two who destroy the same never wait for each other in a circle.
 */
async function compartmentsOf(
  database: Database,
  id: DocumentId,
): Promise<readonly CompartmentId[]> {
  const { rows } = await sql<{ compartment: CompartmentId }>`
    select compartment from parley.link where target = ${id} union select compartment
    from parley.history where id = ${id} order by 1`.execute(database)
  return rows.map(({ compartment }) => compartment)
}

/**
 * In the order of the history. What is destroyed already has no content, and no links, and is not
 * found again.
 */
async function doomedIn(
  database: Database,
  compartment: CompartmentId,
  id: DocumentId,
): Promise<readonly Doomed[]> {
  const { rows } = await sql<Doomed>`
    with anchored as (
      select h.seq, h.item, h.kind from parley.link l
      join parley.history h on h.compartment = l.compartment and h.seq = l.seq
      where l.compartment = ${compartment} and l.target = ${id} and l.role = 'document'
    ), leaning as (
      select distinct h.seq from parley.history h
      join parley.link l on l.compartment = h.compartment and l.seq = h.seq and l.role = 'rests'
      where h.compartment = ${compartment} and h.kind in ('corroboration', 'note')
      and l.target = any (array(select item::text from anchored))
        and not exists (select from parley.link o where o.compartment = h.compartment
        and o.seq = h.seq and o.role = 'document')
    ), sources as (
      select h.seq from parley.history h
      join parley.source_identity s on s.compartment = h.compartment and s.seq = h.seq
      where h.compartment = ${compartment} and h.act = 'identify' and h.item in (select item
      from anchored where kind = 'document')
    ), texts as (
      select h.seq from parley.history h
      join parley.document_text t on t.compartment = h.compartment and t.seq = h.seq
      where h.compartment = ${compartment} and h.act = 'keep' and h.id = ${id}
    )
    select seq, true as entry from anchored union all select seq, true from leaning union all
    select seq, false from sources union all select seq, false from texts
    order by seq`.execute(database)
  return rows
}

/** The one place that deletes content; the database lets it only where the tombstone is written. */
async function erase(
  database: Transaction<Tables>,
  compartment: CompartmentId,
  seqs: readonly number[],
): Promise<void> {
  await uncount(database, compartment, seqs)
  await becomeRole(database, "parley_destroyer")
  for (const table of [
    "content",
    "document_text",
    "source_identity",
    "link",
    "search_entry",
    "search_ended",
    "search_place",
  ] as const) {
    await database
      .deleteFrom(table)
      .where("compartment", "=", compartment)
      .where(sql<boolean>`seq = any (${[...seqs]}::bigint[])`)
      .execute()
  }
  await forgetWords(database, compartment)
  await emptyCounts(database, compartment)
  await closeAnswers(database, compartment)
  await becomeRole(database, "parley_app")
}
