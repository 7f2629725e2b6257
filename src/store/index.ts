/** The record and the sessions in PostgreSQL. */

import type { ReadingTries, Requests, Sessions } from "../app/index.ts"
import { type RecordStore, type KeeperParts, StoreFault } from "../record/index.ts"
import { connect, type Database, type StoreConnection } from "./connect.ts"
import { toldFault } from "./database-error.ts"
import { loginOf, loginRights } from "./login.ts"
import { migrate, servedVersion, type Versions } from "./migrate.ts"
import { LEFT_OUT } from "./damage.ts"
import { databaseRecord, type Damage } from "./record.ts"
import { databaseRequests } from "./requests.ts"
import type { LoginRights } from "./server/index.ts"
import { databaseSessions } from "./sessions.ts"
import { databaseTries } from "./tries.ts"

export { type KeeperParts } from "../record/index.ts"
export { type StoreConnection } from "./connect.ts"
export { searchDamage, type DamageReport, type KnownFile } from "./damage-search.ts"
export { StoreFault, type StoreFaultKind } from "../record/index.ts"
export { migrate } from "./migrate.ts"
export { countUnread, type Unread } from "./unread.ts"

export interface Store {
  readonly record: RecordStore
  readonly requests: Requests
  readonly sessions: Sessions
  readonly tries: ReadingTries
  /** The database's version before it was opened (0 where it was empty) and since. */
  readonly version: Versions
  /** As whom it is served, and what that login may do beyond it. */
  readonly login: LoginRights
  /** What people are to be told once damage was met; undefined until then. */
  damage(): string | undefined
  /** Waits for what is under way and lets every connection go. */
  close(): Promise<void>
}

export interface StoreOptions extends KeeperParts {
  /** As whom the record is served: best a login that owns nothing. */
  readonly connection: StoreConnection
  /**
   * As whom the database is brought to this version, the serving login is made, histories are
   * recomputed and tables are measured: the tables' owner. Where none is named, `connection` does
   * it as far as it may.
   */
  readonly administration?: StoreConnection | undefined
  /** Connections at most; 10 unless told. */
  readonly connections?: number
}

/**
 * Opens the record in a database, having brought the database to this version.
 *
 * @throws StoreFault in one sentence: it cannot be reached, may not be prepared, or a newer Parley
 *   wrote it
 */
export async function openStore({
  connection,
  administration,
  connections = 10,
  ...parts
}: StoreOptions): Promise<Store> {
  const database = connect(connection, connections)
  const owner = administration === undefined ? undefined : connect(administration, OWNERS)
  const close = async (): Promise<void> => {
    await Promise.all([database.destroy(), owner?.destroy()])
  }
  try {
    const { version, rights } = await prepared({
      connection,
      administration,
      database,
      owner,
      parts,
    })
    const damage: Damage = { met: false }
    return {
      record: databaseRecord(
        database,
        parts,
        owner ?? (rights.mayPrepare ? database : undefined),
        damage,
      ),
      damage: () => (damage.met ? LEFT_OUT : undefined),
      requests: databaseRequests(database),
      sessions: databaseSessions(database),
      tries: databaseTries(database),
      version,
      login: rights,
      close,
    }
  } catch (error) {
    await close()
    throw toldFault(error)
  }
}

/** Connections of the owner at most, made when one is wanted and let go soon after. */
const OWNERS = 2

interface Opening extends Pick<StoreOptions, "connection" | "administration"> {
  readonly database: Database
  readonly owner: Database | undefined
  readonly parts: KeeperParts
}

async function prepared({
  connection,
  administration,
  database,
  owner,
  parts,
}: Opening): Promise<{ readonly version: Versions; readonly rights: LoginRights }> {
  if (administration === undefined || owner === undefined) {
    const rights = await loginRights(database)
    return {
      rights,
      version: rights.mayPrepare
        ? await migrate(connection, undefined, undefined, parts)
        : await servedVersion(database),
    }
  }
  const login = loginOf(connection)
  const version = await migrate(administration, undefined, login, parts)
  const rights = await loginRights(database).catch((error: unknown) => {
    throw notLetIn(login.name, error)
  })
  if ((await loginRights(owner)).place !== rights.place)
    throw new StoreFault(
      "unavailable",
      "DATABASE_URL and DATABASE_ADMIN_URL name different databases; name the same one in both.",
    )
  return { rights, version: { from: version.from, to: (await servedVersion(database)).to } }
}

/**
 * A login that was there before keeps its password, which may be another than the one that was
 * named.
 */
function notLetIn(name: string, error: unknown): unknown {
  const refused = /^28/.test(String((error as { code?: unknown }).code))
  return refused
    ? new StoreFault(
        "unavailable",
        `The server does not let ${name} in; correct its password in DATABASE_URL (another ` +
          "Parley may have set it), or name another login there, which is then made.",
      )
    : error
}
