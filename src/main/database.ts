/** The database a command works on: a server named in the environment, the one of a running Parley, or our own. */

import { existsSync } from "node:fs"
import { join } from "node:path"
import { type Connection, joinServer, outsideServer, ServerFault, startServer } from "../store/server/index.ts"

type Environment = Readonly<Record<string, string | undefined>>

export interface Database {
  readonly connection: Connection
  /** Whether another process runs it (a server elsewhere, or another Parley). */
  readonly joined: boolean
  /** Where the workbench of this data folder answers now; undefined where none does, or nobody here knows. */
  readonly address: string | undefined
  /** A folder on the disk where it lies; undefined where that is another machine's. */
  readonly disk: string | undefined
  /** Tells later comers where the workbench answers. */
  announce(address: string): void
  close(): Promise<void>
  /** The same at once; does not wait. */
  abort(): void
}

interface Wanted {
  readonly folder: string
  readonly environment: Environment
  /** The command, as a person types it. */
  readonly program: string
  log(line: string): void
}

/**
 * The database to serve from, which no other Parley may be serving from on this data folder.
 *
 * @throws ServerFault in one sentence
 */
export async function ownDatabase(wanted: Wanted): Promise<Database> {
  const url = databaseUrl(wanted.environment)
  if (url !== undefined) return outside(url)
  const server = await startServer(wanted)
  return { connection: server.connection, joined: false, address: undefined, disk: wanted.folder, announce: server.announce, close: server.stop, abort: server.abort }
}

/**
 * The database for a command that works beside a running workbench as well as alone.
 *
 * @throws ServerFault where there is no data folder yet, or the database does not come up
 */
export async function anyDatabase(wanted: Wanted): Promise<Database> {
  if (databaseUrl(wanted.environment) !== undefined) return ownDatabase(wanted)
  if (!existsSync(join(wanted.folder, "lock"))) throw new ServerFault(`There is no data folder ${wanted.folder} yet; parley serve makes it, or name another with --data.`)
  const running = joinServer(wanted.folder)
  if (running === undefined) return ownDatabase(wanted)
  return { connection: running.connection, joined: true, address: running.address, disk: wanted.folder, announce: running.announce, close: running.stop, abort: running.abort }
}

/** The server named in DATABASE_URL; an empty name is none. */
export const databaseUrl = (environment: Environment): string | undefined => environment["DATABASE_URL"] || undefined

async function outside(url: string): Promise<Database> {
  const { connection } = await outsideServer(url)
  const nothing = (): void => { /* whoever runs that server stops it */ }
  return { connection, joined: true, address: undefined, disk: undefined, announce: nothing, close: async () => { nothing() }, abort: nothing }
}
