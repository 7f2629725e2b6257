/**
 * Whether what is kept of what stands agrees with the history: it decides what people are shown,
 * and the history's hashes say nothing of it.
 */

import { sql, type RawBuilder } from "kysely"
import type { Database } from "./connect.ts"
import { COUNTED_ROLES } from "./standing.ts"

/**
 * The first link of a compartment whose entry is shown, hidden or counted otherwise than the
 * history says; undefined where none is.
 */
export async function strayFrom(
  database: Database,
  compartment: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ at: number | null }>`${strayItems(compartment)}`.execute(database)
  const at = rows[0]?.at ?? undefined
  if (at !== undefined) return at
  return (await differ(database, TALLY(compartment), TALLY_SHOULD(compartment))) ||
    (await differ(database, REFERRED(compartment), REFERRED_SHOULD(compartment)))
    ? 1
    : undefined
}

type Shape = (compartment: string) => RawBuilder<unknown>

const strayItems: Shape = (compartment) => sql`
  with made as (
    select distinct on (item) seq, item, min(seq) over (partition by item) as began, process, kind,
    standing
    from parley.history where act = 'write' and compartment = ${compartment} order by item, seq desc
  ), kept as (select seq, item, began, process, kind, standing from parley.newest
  where compartment = ${compartment})
  select coalesce(min(seq), 0) as at from ((table kept except all table made) union all (table made
  except all table kept)) d having count(*) > 0`

async function differ(
  database: Database,
  is: RawBuilder<unknown>,
  should: RawBuilder<unknown>,
): Promise<boolean> {
  const { rows } = await sql`with kept as (${is}), made as (${should})
    select 1 from ((table kept except all table made) union all (table made
    except all table kept)) d limit 1`.execute(database)
  return rows.length > 0
}

// Counts stand for no single link: what is wrong with them is told of the first.
const TALLY: Shape = (compartment) =>
  sql`select process, kind, standing, count from parley.tally where compartment = ${compartment}
    and count is distinct from 0`

const TALLY_SHOULD: Shape = (compartment) => sql`
  select process, kind, standing, count(*) from parley.newest where compartment = ${compartment}
  group by process, kind, standing`

const REFERRED: Shape = (compartment) => sql`
  select process, role, target, kind, standing, count from parley.referred where compartment =
  ${compartment} and count is distinct from 0`

const REFERRED_SHOULD: Shape = (compartment) => sql`
  select n.process, l.role, l.target, n.kind, n.standing, count(*)
  from parley.newest n join parley.link l on l.compartment = n.compartment and l.seq = n.seq
  and l.role = any (${[...COUNTED_ROLES]}::text[])
  where n.compartment = ${compartment} group by n.process, l.role, l.target, n.kind, n.standing`
