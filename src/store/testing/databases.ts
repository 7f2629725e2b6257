/** Databases for tests: one of its own for each test file, on every server there is. */

import { randomBytes } from "node:crypto"
import { appendFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { copyTemplate } from "../../../test/program/templates.ts"
import type { StoreConnection } from "../connect.ts"
import { pgConfig, SERVING_LOGIN, startServer } from "../server/index.ts"

export interface TestServer {
  /** As a user who may do anything, in a database of its own. */
  readonly administration: StoreConnection
  /** A new, empty database. */
  database(): Promise<StoreConnection>
  /** Drops the databases made here and lets the server go. */
  stop(): Promise<void>
}

const OUTSIDE = process.env["PARLEY_TEST_DATABASE_URL"] ?? ""

/**
 * The servers that the store's tests run on: the embedded one, and the one named in
 * `PARLEY_TEST_DATABASE_URL` where that is set.
 */
export const TEST_SERVERS: readonly { readonly name: string; start(): Promise<TestServer> }[] = [
  { name: "the embedded server", start: startEmbedded },
  ...(OUTSIDE === ""
    ? []
    : [{ name: "the server in PARLEY_TEST_DATABASE_URL", start: startOutside }]),
]

async function startEmbedded(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "parley-store-test-"))
  await copyTemplate("empty", folder)
  const server = await startServer({ folder, log: () => undefined, program: "the store's tests" })
  const administration = pgConfig(server.connection)
  await openToAll(folder, administration)
  return {
    administration,
    database: () => newDatabase(administration),
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Lets every login into every database of this server: tests make users and databases of their own.
 */
export async function openToAll(folder: string, owner: StoreConnection): Promise<void> {
  appendFileSync(
    join(folder, "postgres", "pg_hba.conf"),
    "local all /^parley_keyed_ scram-sha-256\nlocal all all trust\n",
  )
  await onServer(owner, "select pg_reload_conf()")
  for (let look = 0; look < 10_000; look += 1)
    if (await isOpen(atDatabase(owner, "template1"))) return
  throw new Error("the server does not read its file again")
}

const isOpen = (connection: StoreConnection): Promise<boolean> =>
  onServer(connection, "select").then(
    () => true,
    () => false,
  )

async function startOutside(): Promise<TestServer> {
  const administration: StoreConnection = { connectionString: OUTSIDE }
  const made: StoreConnection[] = []
  return {
    administration,
    database: async () => {
      const database = await newDatabase(administration)
      made.push(database)
      return database
    },
    stop: async () => {
      for (const database of made)
        await onServer(
          administration,
          `drop database if exists ${databaseName(database)} with (force)`,
        )
    },
  }
}

async function newDatabase(administration: StoreConnection): Promise<StoreConnection> {
  const name = `parley_test_${randomBytes(8).toString("hex")}`
  await onServer(administration, `create database ${name}`)
  return atDatabase(administration, name)
}

/** Runs one statement as the server's administrator, beside the store. */
export async function onServer(
  connection: StoreConnection,
  statement: string,
): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ ...connection })
  client.on("error", () => {
    /* told by the query that meets it */
  })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

/**
 * Empties every table of the record, as only a server's administrator can: much faster than a new
 * database. Nobody may be at work in it.
 */
export async function emptyRecord(connection: StoreConnection): Promise<void> {
  const tables = await onServer(
    connection,
    "select format('parley.%I', tablename) as name from pg_tables where schemaname = " +
      "'parley' and tablename <> 'migration'",
  )
  if (tables.length === 0) return
  await onServer(
    connection,
    "set session_replication_role = replica; set synchronous_commit = off; truncate " +
      `${tables.map(({ name }) => String(name)).join(", ")}`,
  )
}

const databaseName = (connection: StoreConnection): string =>
  "connectionString" in connection
    ? new URL(connection.connectionString).pathname.slice(1)
    : connection.database

/** The same server, another database. */
export function atDatabase(connection: StoreConnection, database: string): StoreConnection {
  if (!("connectionString" in connection)) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

/**
 * A store's two connections to a database: served by a login that owns nothing, prepared by its
 * owner.
 */
export const servedFrom = (
  owner: StoreConnection,
  login: string = SERVING_LOGIN,
): { readonly connection: StoreConnection; readonly administration: StoreConnection } => ({
  connection: asUser(owner, login),
  administration: owner,
})

/** The same database, as another user. */
export function asUser(connection: StoreConnection, user: string): StoreConnection {
  if (!("connectionString" in connection)) return { ...connection, user }
  const url = new URL(connection.connectionString)
  url.username = user
  return { connectionString: url.href }
}
