/** Sign-in links and sessions in PostgreSQL: hashes of secrets, and until when they count. */

import { sql } from "kysely"
import type { Sessions } from "../app/index.ts"
import type { Instant, PersonId } from "../base/index.ts"
import type { Database } from "./connect.ts"
import { asDoor } from "./wrapper.ts"

/** The sessions kept in this database. */
export function databaseSessions(database: Database): Sessions {
  const door = <T>(work: (database: Database) => Promise<T>): Promise<T> =>
    asDoor(database, (guarded) => guarded.step(work))
  return {
    keepLink: (hash, person, until) => door((at) => keep(at, "sign_in_link", hash, person, until)),
    useLink: (hash, now) => door((at) => useLink(at, hash, now)),
    begin: (hash, person, until) => door((at) => keep(at, "session", hash, person, until)),
    find: (hash, now) => door((at) => findSession(at, hash, now)),
    end: (hash) =>
      door(async (at) => {
        await at.deleteFrom("session").where("hash", "=", hash).execute()
      }),
    person: (name, mint) => door((at) => personOf(at, name, mint("person"))),
    people: (ids) => door((at) => peopleOf(at, ids)),
  }
}

async function keep(
  database: Database,
  table: "sign_in_link" | "session",
  hash: string,
  person: PersonId,
  until: Instant,
): Promise<void> {
  await database
    .insertInto(table)
    .values({ hash, person, until: new Date(until) })
    .execute()
}

/**
 * Taken and removed in one statement, so that of two who use it at once, one finds nothing. What is
 * over goes with it.
 */
async function useLink(
  database: Database,
  hash: string,
  now: Instant,
): Promise<PersonId | undefined> {
  const used = await database
    .deleteFrom("sign_in_link")
    .where("hash", "=", hash)
    .returning(["person", "until"])
    .executeTakeFirst()
  await database.deleteFrom("sign_in_link").where("until", "<=", new Date(now)).execute()
  await database.deleteFrom("session").where("until", "<=", new Date(now)).execute()
  return used !== undefined && used.until > new Date(now) ? (used.person as PersonId) : undefined
}

async function findSession(
  database: Database,
  hash: string,
  now: Instant,
): Promise<{ readonly person: PersonId; readonly name: string } | undefined> {
  const row = await database
    .selectFrom("session as s")
    .innerJoin("person as p", "p.person", "s.person")
    .select(["p.person", "p.name"])
    .where("s.hash", "=", hash)
    .where("s.until", ">", new Date(now))
    .executeTakeFirst()
  return row === undefined ? undefined : { person: row.person as PersonId, name: row.name }
}

async function personOf(database: Database, name: string, fresh: PersonId): Promise<PersonId> {
  await database
    .insertInto("person")
    .values({ person: fresh, name })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute()
  const { person } = await database
    .selectFrom("person")
    .select("person")
    .where("name", "=", name)
    .executeTakeFirstOrThrow()
  return person as PersonId
}

async function peopleOf(
  database: Database,
  ids: readonly PersonId[] | undefined,
): Promise<readonly { readonly person: PersonId; readonly name: string }[]> {
  const all = database.selectFrom("person").select(["person", "name"]).orderBy("name")
  const rows = await (
    ids === undefined ? all : all.where(sql<boolean>`person = any (${[...ids]}::text[])`)
  ).execute()
  return rows.map(({ person, name }) => ({ person: person as PersonId, name }))
}
