/**
 * Brings a database to this version of Parley: forward only, once, however many start at the same
 * time.
 */

import { createHash, randomBytes } from "node:crypto"
import { sql } from "kysely"
import type { Instant } from "../base/index.ts"
import { type KeeperParts, StoreFault } from "../record/index.ts"
import { connect, type Database, type StoreConnection } from "./connect.ts"
import { toldFault } from "./database-error.ts"
import { prepareLogin, type Login } from "./login.ts"
import { MIGRATIONS, type Migration } from "./migrations/index.ts"

/**
 * The roles that transactions take on. They are the server's, shared by its databases; they own
 * nothing and nobody logs in as them.
 */
export const ROLES = ["parley_app", "parley_destroyer", "parley_door", "parley_operator"] as const
export type Role = (typeof ROLES)[number]

/**
 * The machine's own clock and chance, for a version that adds to histories where nobody hands in
 * others.
 */
const WORLD: KeeperParts = {
  now: () => new Date().toISOString() as Instant,
  secret: () => randomBytes(32).toString("base64url"),
  digest: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  utf8: (text) => new TextEncoder().encode(text),
}

/** Any number that nobody else locks: "parley" in letters' places. */
const LOCK = 16_01_18_12_05_25

/**
 * Applies what is missing, all or none.
 *
 * @param connection  as the tables' owner, or who will be it
 * @param login       who will serve from it, where that is another; made and given its roles where
 *   it lacks them
 * @returns the version before (0 for an empty database) and after
 * @throws StoreFault `newer` where a later Parley wrote the database; `unavailable` where it cannot
 *   be reached or prepared
 */
export async function migrate(
  connection: StoreConnection,
  migrations: readonly Migration[] = MIGRATIONS,
  login?: Login,
  parts: KeeperParts = WORLD,
): Promise<Versions> {
  const database = connect(connection, 1)
  try {
    return await database.transaction().execute(async (transaction) => {
      const versions = await applyMissing(transaction, migrations, parts)
      if (login !== undefined) await prepareLogin(transaction, login)
      return versions
    })
  } catch (error) {
    throw migrationFault(error)
  } finally {
    await database.destroy()
  }
}

/** The version before and after. */
export interface Versions {
  readonly from: number
  readonly to: number
}

/**
 * The version that a login which only serves finds, which must be this one.
 *
 * @throws StoreFault `newer` as above; `unavailable` where it is not there yet, or this login is
 *   not let in
 */
export async function servedVersion(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Versions> {
  const [from, to] = [await versionAsDoor(database), newestOf(migrations)]
  if (from > to) throw tooNew(from, to)
  if (from < to)
    throw new StoreFault(
      "unavailable",
      `The database is not ready for this Parley (its version is ${from}, this one needs ` +
        `${to}), and its user may not bring it there; name the owner of its tables in ` +
        "DATABASE_ADMIN_URL.",
    )
  return { from, to }
}

async function versionAsDoor(database: Database): Promise<number> {
  try {
    return await database.transaction().execute(async (transaction) => {
      await sql`select set_config('role', 'parley_door', true)`.execute(transaction)
      return await newestApplied(transaction)
    })
  } catch (error) {
    if (UNPREPARED.includes(String((error as { code?: unknown }).code))) return 0
    throw toldFault(error)
  }
}

/** insufficient_privilege, invalid_schema_name, undefined_table, and a role that is not there. */
const UNPREPARED = ["42501", "3F000", "42P01", "22023", "42704"]

async function applyMissing(
  database: Database,
  migrations: readonly Migration[],
  parts: KeeperParts,
): Promise<Versions> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(database)
  await checkEncoding(database)
  const from = await currentVersion(database)
  const to = newestOf(migrations)
  if (from > to) throw tooNew(from, to)
  const missing = migrations.filter(({ version }) => version > from)
  if (missing.length > 0) await prepareRoles(database)
  if (from === 0) await sql.raw(BEGINNING).execute(database)
  for (const { version, name, sql: text, fill } of missing) {
    if (text !== "") await sql.raw(text).execute(database)
    await fill?.(database, parts)
    await sql`insert into parley.migration (version, name) values (${version}, ${name})`.execute(
      database,
    )
  }
  return { from, to }
}

const newestOf = (migrations: readonly Migration[]): number =>
  Math.max(0, ...migrations.map(({ version }) => version))

const tooNew = (from: number, to: number): StoreFault =>
  new StoreFault(
    "newer",
    `The database was written by a newer Parley (its version is ${from}, this one knows ` +
      `${to}); start that one, or use another database.`,
  )

async function checkEncoding(database: Database): Promise<void> {
  const { rows } = await sql<{
    encoding: string
  }>`select current_setting('server_encoding') as encoding`.execute(database)
  const encoding = rows[0]?.encoding ?? "nothing known"
  if (encoding !== "UTF8")
    throw new StoreFault(
      "unavailable",
      `The database keeps text as ${encoding}, which has no room for every language; make ` +
        "one with encoding UTF8 and name that.",
    )
}

const BEGINNING = `
create schema if not exists parley;
create table if not exists parley.migration (version integer primary key, name text not null,
applied_at timestamptz not null default now());
`

/** 0 where Parley was never here. */
async function currentVersion(database: Database): Promise<number> {
  const table = await sql<{
    there: boolean
  }>`select to_regclass('parley.migration') is not null as there`.execute(database)
  if (table.rows[0]?.there !== true) return 0
  return newestApplied(database)
}

async function newestApplied(database: Database): Promise<number> {
  const { rows } = await sql<{
    version: number | null
  }>`select max(version) as version from parley.migration`.execute(database)
  return rows[0]?.version ?? 0
}

/**
 * Makes the roles that are missing; another database of the same server may be making them at this
 * very moment.
 */
async function prepareRoles(database: Database): Promise<void> {
  for (const role of ROLES) {
    await sql
      .raw(
        `do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then create role
      ${role} nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$`,
      )
      .execute(database)
  }
  await sql
    .raw(
      `do $$ begin
    if not (select rolsuper from pg_roles where rolname = current_user) then
    ${ROLES.map((role) => takeUp(role)).join(" ")} end if;
  end $$`,
    )
    .execute(database)
}

/**
 * A user who made a role may not yet take it up (PostgreSQL 16 and later); one who was granted it
 * may not grant it.
 */
const takeUp = (role: Role): string => `
  begin set local role ${role}; reset role;
  exception when insufficient_privilege then
    execute format('grant ${role} to %I', current_user);
  end;`

const INSUFFICIENT_PRIVILEGE = "42501"

function migrationFault(error: unknown): unknown {
  const denied = (error as { code?: unknown } | undefined)?.code === INSUFFICIENT_PRIVILEGE
  if (!denied) return toldFault(error)
  const roles = ROLES.join(", ")
  return new StoreFault(
    "unavailable",
    "The database's user may not prepare it for Parley; have its administrator grant CREATE " +
      `on the database and CREATEROLE, or make the roles ${roles} and grant them to this user.`,
    { cause: new Error(INSUFFICIENT_PRIVILEGE) },
  )
}
