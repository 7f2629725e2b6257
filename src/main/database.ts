/**
 * The database a command works on: a server named in the environment, the one of a running Parley,
 * or our own.
 */

import { existsSync } from "node:fs"
import { join } from "node:path"
import {
  asLogin,
  type Connection,
  type DatabaseServer,
  joinServer,
  outsideServer,
  ServerFault,
  SERVING_LOGIN,
  startServer,
} from "../store/server/index.ts"

type Environment = Readonly<Record<string, string | undefined>>

export interface Database {
  /** As whom the record is served. */
  readonly connection: Connection
  /** As the owner of its tables; undefined where only one login was named. */
  readonly administration: Connection | undefined
  /** Whether another process runs it (a server elsewhere, or another Parley). */
  readonly joined: boolean
  /**
   * Where the workbench of this data folder answers now; undefined where none does, or nobody here
   * knows.
   */
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
  const urls = databaseUrls(wanted.environment)
  if (urls !== undefined) return outside(urls)
  const server = await startServer(wanted)
  return {
    ...loginsOf(server),
    joined: false,
    address: undefined,
    disk: wanted.folder,
    announce: server.announce,
    close: server.stop,
    abort: server.abort,
  }
}

/**
 * The database for a command that works beside a running workbench as well as alone.
 *
 * @throws ServerFault where there is no data folder yet, or the database does not come up
 */
export async function anyDatabase(wanted: Wanted): Promise<Database> {
  if (databaseUrls(wanted.environment) !== undefined) return ownDatabase(wanted)
  if (!existsSync(join(wanted.folder, "lock")))
    throw new ServerFault(
      `There is no data folder ${wanted.folder} yet; parley serve makes it, or name another ` +
        "with --data.",
    )
  const running = joinServer(wanted.folder)
  if (running === undefined) return ownDatabase(wanted)
  return {
    ...loginsOf(running),
    joined: true,
    address: running.address,
    disk: wanted.folder,
    announce: running.announce,
    close: running.stop,
    abort: running.abort,
  }
}

/** Both logins of the embedded server: whoever may use its socket may use either. */
const loginsOf = ({
  connection,
}: DatabaseServer): Pick<Database, "connection" | "administration"> => ({
  connection: asLogin(connection, SERVING_LOGIN),
  administration: connection,
})

/** A server elsewhere: as whom to serve, and as whom to prepare it where that is another. */
export interface DatabaseUrls {
  readonly serving: string
  readonly administration: string | undefined
}

/**
 * The server named in DATABASE_URL, and in DATABASE_ADMIN_URL; undefined where neither is set. An
 * empty name is none.
 *
 * @throws ServerFault where only the second is set
 */
export function databaseUrls(environment: Environment): DatabaseUrls | undefined {
  const [serving, administration] = [
    environment["DATABASE_URL"] || undefined,
    environment["DATABASE_ADMIN_URL"] || undefined,
  ]
  if (serving !== undefined) return { serving, administration }
  if (administration === undefined) return undefined
  throw new ServerFault(
    "DATABASE_ADMIN_URL is set and DATABASE_URL is not: name the login to serve as there " +
      `(user ${SERVING_LOGIN}, with a password of your choice), or set neither to use the ` +
      "embedded database.",
  )
}

/** The serving login may not be there yet, so that the owner's is the one that is tried. */
async function outside({ serving, administration }: DatabaseUrls): Promise<Database> {
  const { connection } = await (administration === undefined
    ? outsideServer(serving)
    : outsideServer(administration, "DATABASE_ADMIN_URL"))
  const nothing = (): void => {
    /* whoever runs that server stops it */
  }
  return {
    connection: { kind: "url", connectionString: serving },
    administration: administration === undefined ? undefined : connection,
    joined: true,
    address: undefined,
    disk: undefined,
    announce: nothing,
    close: async () => {
      nothing()
    },
    abort: nothing,
  }
}
