/**
 * The login that serves: made where it is missing, with the roles it takes up and no right of its
 * own.
 */

import { sql } from "kysely"
import pg from "pg"
import type { Database, StoreConnection } from "./connect.ts"
import { StoreFault } from "../record/index.ts"
import { scramVerifier } from "./scram.ts"
import { RIGHTS_QUERY, rightsFrom, type LoginRights, type RightsRow } from "./server/index.ts"

/**
 * The roles that serving takes up. The operator's, who reads every compartment, is not among them.
 */
export const SERVING_ROLES = ["parley_app", "parley_destroyer", "parley_door"] as const

/** As whom one logs in; without a password where the server asks for none. */
export interface Login {
  readonly name: string
  readonly password: string | undefined
}

/**
 * The login of a connection, as the driver reads it (from its URL, its settings, the environment).
 */
export function loginOf(connection: StoreConnection): Login {
  const { user, password } = new pg.Client({ ...connection })
  return {
    name: user ?? "",
    password: typeof password === "string" && password !== "" ? password : undefined,
  }
}

/** What the login of this database may do there. */
export async function loginRights(database: Database): Promise<LoginRights> {
  const {
    rows: [row],
  } = await sql.raw<RightsRow>(RIGHTS_QUERY).execute(database)
  if (row === undefined) throw new RangeError("a server that does not know its own user")
  return rightsFrom(row)
}

/**
 * Makes the login where the server has none of that name, lets it take up the roles that serving
 * needs, and lets it connect here. One that is there keeps its password and whatever else it may:
 * another Parley of this server may log in as it.
 *
 * @throws StoreFault naming what an administrator has to run, where this user may not
 */
export async function prepareLogin(database: Database, { name, password }: Login): Promise<void> {
  try {
    if (!(await isThere(database, name)))
      await tolerate(database, `create role ${quoted(name)} ${NOTHING}${secretOf(password)}`)
    for (const role of await rolesLacking(database, name))
      await tolerate(database, `grant ${role} to ${quoted(name)}${await takenUpOnly(database)}`)
    const closed = await databaseClosedTo(database, name)
    if (closed !== undefined)
      await tolerate(database, `grant connect on database ${quoted(closed)} to ${quoted(name)}`)
  } catch (error) {
    if ((error as { code?: unknown }).code !== INSUFFICIENT_PRIVILEGE) throw error
    throw cannotPrepare(name)
  }
}

const INSUFFICIENT_PRIVILEGE = "42501"

const NOTHING = "login noinherit nosuperuser nocreatedb nocreaterole nobypassrls noreplication"

const secretOf = (password: string | undefined): string =>
  password === undefined ? "" : ` password '${scramVerifier(password)}'`

async function isThere(database: Database, name: string): Promise<boolean> {
  const { rows } = await sql`select from pg_roles where rolname = ${name}`.execute(database)
  return rows.length > 0
}

/** What is there already is not granted again: whoever grants nothing needs no right to. */
async function rolesLacking(database: Database, name: string): Promise<readonly string[]> {
  const { rows } = await sql<{ role: string }>`
    select role from unnest(${[...SERVING_ROLES]}::text[]) as role
    where not pg_has_role(${name}, role, 'MEMBER')`.execute(database)
  return rows.map(({ role }) => role)
}

/** From PostgreSQL 16 on a grant says for itself whether it is inherited; before, the role does. */
async function takenUpOnly(database: Database): Promise<string> {
  const { rows } = await sql<{
    new: boolean
  }>`select current_setting('server_version_num')::integer >= 160000 as new`.execute(database)
  return rows[0]?.new === true ? " with inherit false, set true" : ""
}

async function databaseClosedTo(database: Database, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ here: string }>`
    select current_database() as here
    where not has_database_privilege(${name}, current_database(), 'CONNECT')`.execute(database)
  return rows[0]?.here
}

/**
 * Another database of the same server may be making the same at this very moment: then it is there.
 */
async function tolerate(database: Database, statement: string): Promise<void> {
  await sql`savepoint preparing`.execute(database)
  try {
    await sql.raw(statement).execute(database)
    await sql`release savepoint preparing`.execute(database)
  } catch (error) {
    if (!THERE_ALREADY.includes(String((error as { code?: unknown }).code))) throw error
    await sql`rollback to savepoint preparing`.execute(database)
  }
}

/** duplicate_object, unique_violation */
const THERE_ALREADY = ["42710", "23505"]

const cannotPrepare = (name: string): StoreFault =>
  new StoreFault(
    "unavailable",
    `The user of DATABASE_ADMIN_URL may not prepare the login ${name}; have the server's ` +
      "administrator run: " +
      `create role ${quoted(name)} login noinherit; grant ${SERVING_ROLES.join(", ")} to ` +
      `${quoted(name)}; and give it CONNECT on the database.`,
  )

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
