/** Whether what is kept of what stands agrees with the history: it decides what people are shown, and the history's hashes say nothing of it. */

import { sql, type RawBuilder } from "kysely"
import type { Database } from "./connect.ts"
import { COUNTED_ROLES } from "./standing.ts"

/** The first link of a compartment whose entry is shown, hidden or counted otherwise than the history says; undefined where none is. */
export async function strayFrom(database: Database, compartment: string): Promise<number | undefined> {
  for (const [is, should] of [[NEWEST, NEWEST_SHOULD], [TALLY, TALLY_SHOULD], [REFERRED, REFERRED_SHOULD]] as const) {
    const { rows } = await sql<{ at: number | null }>`
      with kept as (${is(compartment)}), made as (${should(compartment)})
      select min(at) as at from ((table kept except table made) union all (table made except table kept)) s`.execute(database)
    const at = rows[0]?.at ?? undefined
    if (at !== undefined) return at
  }
  return undefined
}

type Shape = (compartment: string) => RawBuilder<unknown>

const NEWEST: Shape = (compartment) => sql`select seq as at, item, began, process, kind, standing from parley.newest where compartment = ${compartment}`

const NEWEST_SHOULD: Shape = (compartment) => sql`
  select distinct on (item) seq as at, item, min(seq) over (partition by item), process, kind, standing
  from parley.history where act = 'write' and compartment = ${compartment} order by item, seq desc`

/** Counts stand for no single link: what is wrong with them is told of the first. */
const TALLY: Shape = (compartment) => sql`select 1::bigint as at, process, kind, standing, count from parley.tally where compartment = ${compartment} and count <> 0`

const TALLY_SHOULD: Shape = (compartment) => sql`
  select 1::bigint as at, process, kind, standing, count(*) from parley.newest where compartment = ${compartment} group by process, kind, standing`

const REFERRED: Shape = (compartment) => sql`
  select 1::bigint as at, process, role, target, kind, standing, count from parley.referred where compartment = ${compartment} and count <> 0`

const REFERRED_SHOULD: Shape = (compartment) => sql`
  select 1::bigint as at, n.process, l.role, l.target, n.kind, n.standing, count(*)
  from parley.newest n join parley.link l on l.compartment = n.compartment and l.seq = n.seq and l.role = any (${[...COUNTED_ROLES]}::text[])
  where n.compartment = ${compartment} group by n.process, l.role, l.target, n.kind, n.standing`
