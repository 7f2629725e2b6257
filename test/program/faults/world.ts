/** A database, and people who work in it each on their own, with a reader that knows colons. */

import type pg from "pg"
import type { Ports } from "../../../src/app/index.ts"
import { colonReader } from "../../../src/app/testing/colon-reader.ts"
import type { PersonId } from "../../../src/base/index.ts"
import { chance, clock, digest, utf8 } from "../../../src/main/chance.ts"
import { lightPorts } from "../../../src/main/light-ports.ts"
import { openStore, type Store, type StoreConnection } from "../../../src/store/index.ts"
import { servedFrom } from "../../../src/store/testing/databases.ts"

/** Whoever may read everything; with a pool, also after the database was away. */
export type Administrator = Pick<pg.Pool, "query">

export interface Person {
  readonly person: PersonId
  readonly name: string
}

/** Served as a login that owns nothing, in a database of this owner's. */
export const storeAt = (owner: StoreConnection, login?: string): Promise<Store> =>
  openStore({
    ...servedFrom(owner, login),
    now: clock.now,
    secret: chance.secret,
    digest,
    utf8,
    connections: 4,
  })

/** The app's ports on this store, for one person, beside whom there is nobody. */
export const portsFor = (store: Store, person: Person): Ports => ({
  ...lightPorts(),
  reader: colonReader,
  record: store.record,
  requests: store.requests,
  tries: store.tries,
  sessions: { ...store.sessions, people: async () => [person] },
  chance,
})

/** What is only counted, table by table. */
const COUNTED = [
  "content",
  "document_text",
  "source_identity",
  "head",
  "process",
  "search_entry",
  "search_place",
]

const counted = (table: string): string =>
  `union all select '${table}' from parley.${table} join own using (compartment)`

/**
 * How much there is of everything in the compartments that this person began: of each act, kind and
 * standing, of contents, texts and what is kept to find them by. Two records of one shape hold the
 * same but for ids.
 */
export async function shapeOf(
  administrator: Administrator,
  person: PersonId,
): Promise<readonly string[]> {
  const { rows } = await administrator.query<{ line: string }>(
    `
    with own as (select compartment from parley.history where seq = 1 and author = $1),
      whole as (
        select concat_ws(' ', 'history', act, kind, standing) as line from parley.history
        join own using (compartment)
        union all select concat_ws(' ', 'newest', kind, standing) from parley.newest
        join own using (compartment)
        union all select concat_ws(' ', 'link', role) from parley.link join own using (compartment)
        union all select 'member' from parley.membership join own using (compartment)
        where person = $1
        ${COUNTED.map(counted).join(" ")}
      )
    select line || ': ' || count(*) as line from whole group by whole.line
    union all select 'end: ' || seq from parley.head join own using (compartment) order by 1`,
    [person],
  )
  return rows.map(({ line }) => line)
}
