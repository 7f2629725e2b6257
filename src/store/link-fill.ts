/**
 * What entries refer to, made again from their contents: for a database whose links were made by
 * other rules.
 */

import { sql } from "kysely"
import { readEntryContent } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { COUNTED_ROLES } from "./standing.ts"
import { searchable } from "./searchable.ts"

/** Entries in one statement. */
const AT_ONCE = 1_000

interface Written {
  readonly compartment: string
  readonly seq: number
  readonly text: string
}

/** Makes all links again, and the counts of them. As somebody who sees all rows. */
export async function remakeLinks(database: Database): Promise<void> {
  await sql`delete from parley.link`.execute(database)
  let rows = await writtenAfter(database, { compartment: "", seq: 0 })
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    await insertLinks(database, rows)
    rows = await writtenAfter(database, last)
  }
  await remakeReferred(database)
}

async function writtenAfter(
  database: Database,
  { compartment, seq }: Pick<Written, "compartment" | "seq">,
): Promise<readonly Written[]> {
  const { rows } = await sql<Written>`
    select h.compartment, h.seq, c.text from parley.history h
    join parley.content c on c.compartment = h.compartment and c.seq = h.seq
    where h.act = 'write' and (h.compartment, h.seq) > (${compartment}, ${seq})
    order by h.compartment, h.seq limit ${sql.lit(AT_ONCE)}`.execute(database)
  return rows
}

async function insertLinks(database: Database, rows: readonly Written[]): Promise<void> {
  const links = rows.flatMap(({ compartment, seq, text }) => {
    const { content } = readEntryContent(text)
    return content.kind === "held"
      ? searchable(content.body).map(([role, target]) => ({ compartment, seq, role, target }))
      : []
  })
  await sql`
    insert into parley.link (compartment, seq, role, target) select *
    from unnest(${links.map(({ compartment }) => compartment)}::text[],
      ${links.map(({ seq }) => seq)}::bigint[], ${links.map(({ role }) => role)}::text[],
      ${links.map(({ target }) => target)}::text[])`.execute(database)
}

async function remakeReferred(database: Database): Promise<void> {
  await sql`delete from parley.referred`.execute(database)
  await sql`
    insert into parley.referred (compartment, process, role, target, kind, standing, count)
    select n.compartment, n.process, l.role, l.target, n.kind, n.standing, count(*)
    from parley.newest n join parley.link l on l.compartment = n.compartment and l.seq = n.seq
    where l.role = any (${[...COUNTED_ROLES]}::text[]) group by 1, 2, 3, 4, 5, 6`.execute(database)
}
