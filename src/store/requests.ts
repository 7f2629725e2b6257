/**
 * Requests under a key, in PostgreSQL: a row with the first thing that a request writes, and its
 * answer beside it.
 */

import { sql } from "kysely"
import type { KnownRequest, Requests } from "../app/index.ts"
import type { Instant, PersonId } from "../base/index.ts"
import { type OnceRequest, type Viewer, RepeatedRequest } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { asDoor, asViewer } from "./wrapper.ts"

/** The requests kept in this database. */
export function databaseRequests(database: Database): Requests {
  const own = <T>(person: PersonId, work: (at: Database) => Promise<T>): Promise<T> =>
    asViewer(database, ownViewer(person), ({ step }) => step(work))
  return {
    find: (person, once) => own(person, (at) => find(at, person, once)),
    keepAnswer: (person, key, answer) =>
      own(person, async (at) => {
        await at
          .updateTable("request")
          .set(answer)
          .where("person", "=", person)
          .where("key", "=", key)
          .where("closed", "=", false)
          .execute()
      }),
    sweep: (until) => asDoor(database, ({ step }) => step((at) => sweep(at, until))),
  }
}

const ownViewer = (person: PersonId): Viewer => ({ person, compartments: [] })

async function find(
  database: Database,
  person: PersonId,
  { key, request }: OnceRequest,
): Promise<KnownRequest> {
  const row = await database
    .selectFrom("request")
    .select(["request", "status", "answer"])
    .where("person", "=", person)
    .where("key", "=", key)
    .executeTakeFirst()
  if (row === undefined) return { kind: "new" }
  if (row.request !== request) return { kind: "other" }
  return row.status === null || row.answer === null
    ? { kind: "unanswered" }
    : { kind: "answered", status: row.status, answer: row.answer }
}

async function sweep(database: Database, until: Instant): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom("request")
    .where("at", "<", new Date(until))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** One attempt at a request: its transactions know each other by it. */
export interface Attempt extends OnceRequest {
  readonly attempt: string
}

/** What a request's first writing transaction writes about the request. */
interface RequestRow extends Attempt {
  readonly person: PersonId
  readonly compartment: string
  readonly at: Instant
}

/**
 * Puts the request down as carried out, in the transaction that carries it out. Another transaction
 * of the same request (of the same attempt) may have done so.
 *
 * @throws RepeatedRequest where another attempt has carried it out, or another request came under
 *   the key
 */
export async function carryOut(
  database: Database,
  { person, key, request, attempt, compartment, at }: RequestRow,
): Promise<void> {
  const { rows } = await sql`
    insert into parley.request as r (person, key, request, attempt, compartment,
    at) values (${person}, ${key}, ${request}, ${attempt}, ${compartment}, ${at}::timestamptz)
    on conflict (person, key) do update set attempt = excluded.attempt
    where r.attempt = excluded.attempt returning 1`.execute(database)
  if (rows.length === 0) throw new RepeatedRequest()
}

/**
 * As the destroyer: answers to what was written in a compartment may hold what is destroyed there,
 * and are kept no longer.
 */
export async function closeAnswers(database: Database, compartment: string): Promise<void> {
  await sql`update parley.request set status = null, answer = null, closed = true
    where compartment = ${compartment} and not closed`.execute(database)
}
