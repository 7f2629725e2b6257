/**
 * Who is a member of which room, in the list that row security reads and in the room's own history,
 * in one transaction.
 */

import { sql, type Transaction } from "kysely"
import type { CompartmentId, PersonId } from "../base/index.ts"
import { type KeeperParts, JOINED, joinOf } from "../record/index.ts"
import type { Database } from "./connect.ts"
import type { Tables } from "./schema.ts"
import { become, becomeRole } from "./wrapper.ts"
import { extend, lockCompartment, type Writer } from "./write.ts"

interface Member {
  readonly compartment: CompartmentId
  readonly person: PersonId
  readonly name: string | undefined
}

/**
 * As the door: makes these people members of every room there is; each who was none yet has a link
 * in its history.
 */
export async function joinAll(
  database: Transaction<Tables>,
  parts: KeeperParts,
  people: readonly PersonId[],
): Promise<void> {
  for (const member of await newMembers(database, people)) {
    const { compartment, person } = member
    await become(database, "parley_app", { person, compartments: [compartment] })
    const end = await lockCompartment(database, compartment)
    if (end !== undefined)
      await extend(database, plainWriter(person, parts), end, [joinOf(member, JOINED)])
    await becomeRole(database, "parley_door")
  }
}

/** As the door: the name that a person has now; undefined where none is known. */
export async function nameOf(database: Database, person: PersonId): Promise<string | undefined> {
  const row = await database
    .selectFrom("person")
    .select("name")
    .where("person", "=", person)
    .executeTakeFirst()
  return row?.name
}

/** Whoever writes without a queue of others before them. */
export const plainWriter = (author: PersonId, parts: KeeperParts): Writer => ({
  author,
  parts,
  turn: async () => undefined,
  grew: () => undefined,
})

/**
 * In one order everywhere, so that two who join the same rooms never wait for each other in a
 * circle.
 */
async function newMembers(
  database: Database,
  people: readonly PersonId[],
): Promise<readonly Member[]> {
  const { rows } = await sql<{ compartment: CompartmentId; person: PersonId; name: string | null }>`
    with joined as (
      insert into parley.membership (compartment, person)
      select h.compartment, p from parley.head h, unnest(${[...people]}::text[]) as p
      order by h.compartment, p
      on conflict do nothing returning compartment, person)
    select j.compartment, j.person, p.name from joined j left
    join parley.person p on p.person = j.person
    order by j.compartment, j.person`.execute(database)
  return rows.map(({ name, ...member }) => ({ ...member, name: name ?? undefined }))
}
