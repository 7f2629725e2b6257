/** What actors are called becomes something that can be asked for. */

import { sql } from "kysely"
import { foldedName } from "../../record/index.ts"
import type { Database } from "../connect.ts"
import { unforced } from "./unforced.ts"

/**
 * As version 2 does it; there, an owner of the tables who is no superuser saw no rows to do it
 * with.
 */
const STANCES = sql`
  insert into parley.link (compartment, seq, role, target)
  select l.compartment, l.seq, 'rests', l.target from parley.link l
  join parley.history h on h.compartment = l.compartment and h.seq = l.seq
  where h.kind = 'corroboration' and l.role = 'about'
    and not exists (select from parley.link o where o.compartment = l.compartment and o.seq = l.seq
    and o.role = 'rests')`

/** Actors looked at in one statement. */
const AT_ONCE = 2_000

interface Actor {
  readonly compartment: string
  readonly seq: number
  readonly text: string
}

/** The names of actors that are on the record already. */
async function fill(database: Database): Promise<void> {
  await unforced(database, ["history", "content", "link"], async () => {
    await STANCES.execute(database)
    let actors = await actorsAfter(database, { compartment: "", seq: 0 })
    while (actors.length > 0) {
      await insertNames(database, actors)
      const last = actors.at(-1)
      actors = last === undefined ? [] : await actorsAfter(database, last)
    }
  })
}

async function actorsAfter(
  database: Database,
  { compartment, seq }: Pick<Actor, "compartment" | "seq">,
): Promise<readonly Actor[]> {
  const { rows } = await sql<Actor>`
    select h.compartment, h.seq, c.text from parley.history h
    join parley.content c on c.compartment = h.compartment and c.seq = h.seq
    where h.act = 'write' and h.kind in ('actor', 'name')
    and (h.compartment, h.seq) > (${compartment}, ${seq})
    order by h.compartment, h.seq limit ${sql.lit(AT_ONCE)}`.execute(database)
  return rows
}

async function insertNames(database: Database, actors: readonly Actor[]): Promise<void> {
  const names = actors.flatMap(({ compartment, seq, text }) =>
    namesIn(text).map((name) => ({ compartment, seq, name })),
  )
  await sql`
    insert into parley.link (compartment, seq, role, target)
    select compartment, seq, 'name', name
    from unnest(${names.map(({ compartment }) => compartment)}::text[],
${names.map(({ seq }) => seq)}::bigint[],
      ${names.map(({ name }) => name)}::text[]) as n (compartment, seq, name)
    on conflict do nothing`.execute(database)
}

/** Read as the contents of this version were written, whatever becomes of bodies later. */
function namesIn(text: string): readonly string[] {
  const { body } = JSON.parse(text) as {
    readonly body: { readonly name: string; readonly aliases?: readonly string[] }
  }
  return [...new Set([body.name, ...(body.aliases ?? [])].map(foldedName))].filter(
    (name) => name !== "",
  )
}

/** Forward only: once a database somewhere has it, this text never changes. */
export const names = { version: 4, name: "names", sql: "", fill }
