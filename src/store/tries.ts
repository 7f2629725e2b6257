/** Tries to read documents, in PostgreSQL: rows of a cache, each under its compartment. */

import { sql } from "kysely"
import type { ReadingTries, Tried } from "../app/index.ts"
import type { DocumentId, ItemId } from "../base/index.ts"
import type { Viewer } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { asViewer } from "./wrapper.ts"

/**
 * The tries kept in this database. Each call is a transaction of its own: what began must be known
 * whatever comes of it.
 */
export function databaseTries(database: Database): ReadingTries {
  const as = <T>(viewer: Viewer, work: (at: Database) => Promise<T>): Promise<T> =>
    asViewer(database, viewer, ({ step }) => step(work))
  return {
    known: (viewer) => as(viewer, known),
    begin: (viewer, process, document) =>
      as(viewer, async (at) => {
        await sql`insert into parley.reading_try as t (compartment, document, tries, cpu)
        select compartment, ${document}, 1, 0 from parley.process where process = ${process}
        on conflict (compartment, document) do update set tries = t.tries + 1`.execute(at)
      }),
    end: (viewer, document, { cpu, counts }) =>
      as(viewer, async (at) => {
        await sql`update parley.reading_try set cpu = cpu +
          ${Math.round(cpu)}, tries = greatest(0, tries - ${counts ? 0 : 1})
        where document = ${document}`.execute(at)
      }),
    forget: (viewer, document) =>
      as(viewer, async (at) => {
        await at.deleteFrom("reading_try").where("document", "=", document).execute()
      }),
    lengths: (viewer, versions) => as(viewer, (at) => lengths(at, versions)),
  }
}

async function known(database: Database): Promise<ReadonlyMap<ItemId, Tried>> {
  const rows = await database
    .selectFrom("reading_try")
    .select(["document", "tries", "cpu"])
    .execute()
  return new Map(
    rows.map(({ document, tries, cpu }) => [document as ItemId, { tries, cpu: Number(cpu) }]),
  )
}

async function lengths(
  database: Database,
  versions: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, number>> {
  const { rows } = await sql<{ id: string; length: number }>`
    select h.id, t.length from parley.history h
    join parley.document_text t on t.compartment = h.compartment and t.seq = h.seq
    where h.act = 'keep' and h.id = any (${[...versions]}::text[])`.execute(database)
  return new Map(rows.map(({ id, length }) => [id as DocumentId, Number(length)]))
}
