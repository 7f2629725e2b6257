/**
 * How many documents wait to be read and how many could not be, over all compartments: the
 * operator's question.
 */

import { sql } from "kysely"
import { connect, type StoreConnection } from "./connect.ts"
import { asOperator } from "./wrapper.ts"

export interface Unread {
  readonly waiting: number
  readonly failed: number
}

/**
 * Counted in a database as it is, without bringing it to this version.
 *
 * @throws StoreFault where it cannot be asked; it may never have been a workbench's
 */
export async function countUnread(connection: StoreConnection): Promise<Unread> {
  const database = connect(connection, 1)
  try {
    return await asOperator(database, ({ step }) =>
      step(async (at) => {
        const {
          rows: [row],
        } = await sql<{ waiting: string; failed: string }>`${QUESTION}`.execute(at)
        return { waiting: Number(row?.waiting ?? 0), failed: Number(row?.failed ?? 0) }
      }),
    )
  } finally {
    await database.destroy()
  }
}

/** What was destroyed has no links and falls away; a model's reading says nothing of ours. */
const QUESTION = sql`
  with readings as (
    select r.compartment, r.standing, l.target as version from parley.newest r
      join parley.history h on h.compartment = r.compartment and h.seq = r.seq
      and h.maker not like 'model/%'
      join parley.link l on l.compartment = r.compartment and l.seq = r.seq and l.role = 'document'
    where r.kind = 'reading' and r.standing <> 'withdrawn'
  )
  select (select count(*) from readings where standing = 'rejected') as failed, (
    select count(*) from parley.newest d join parley.link l on l.compartment = d.compartment
    and l.seq = d.seq and l.role = 'document'
    where d.kind = 'document' and not exists (select from readings r
    where r.compartment = d.compartment and r.version = l.target)
  ) as waiting`
