/** The embedded database of one data folder: started by us, kept running, stopped by us. */

import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { writeAccess } from "./access.ts"
import { serverAccount } from "./account.ts"
import { DATABASE, ensureCluster, OWNER, type Setting } from "./cluster.ts"
import { type SocketConnection, withClient } from "./connection.ts"
import { folderFault, ServerFault } from "./fault.ts"
import {
  admitAccount,
  clusterIn,
  leaveAsFound,
  makeSocketFolder,
  prepareFolder,
  removeSocketFolder,
} from "./folder.ts"
import { type FolderLock, lockFolder } from "./lock.ts"
import { clearOrphan } from "./orphan.ts"
import { type Keeper, keepRunning } from "./keeper.ts"
import { preparePrograms } from "./programs.ts"
import { eraseRunning, readRunning, type Running, writeRunning } from "./running.ts"

export interface ServerOptions {
  /** The data folder; made where there is none. */
  readonly folder: string
  /** Told one line at a time what is being done, for a person who waits. */
  log(line: string): void
  /**
   * What starts it, as a person would type it; told to whoever comes second. Default `parley
   * serve`.
   */
  readonly program?: string
}

export interface DatabaseServer {
  /** As the database's owner, over the private socket. */
  readonly connection: SocketConnection
  /** True where another process started it, and will stop it. */
  readonly joined: boolean
  /** Where the workbench of whoever started it answers; undefined until it does. */
  readonly address: string | undefined
  /** Tells later comers where the workbench answers. */
  announce(address: string): void
  /** Lets go: stops the database where we started it. May be called twice. */
  stop(): Promise<void>
  /** The same at once, for whoever will not wait: nothing that was committed is lost. */
  abort(): void
}

/**
 * Starts the database of a data folder, which is made where there is none, and keeps it running:
 * when it ends without having been asked to, it is started again. The folder's lock is held until
 * `stop`.
 *
 * @returns when it takes connections, with an empty database or with what was kept there
 * @throws ServerFault in one sentence: another Parley holds the folder, it cannot be written,
 *         another version made it, the disk is full …
 */
export async function startServer(options: ServerOptions): Promise<DatabaseServer> {
  const folder = resolve(options.folder)
  const found = prepareFolder(folder)
  const lock = takeLock(folder)
  try {
    return await startLocked({ ...options, folder }, lock)
  } catch (error) {
    eraseRunning(folder)
    leaveAsFound(folder, found)
    lock.release()
    throw folderFault(folder, error)
  }
}

/**
 * The database that another Parley runs on this folder; undefined where none does. Throws
 * ServerFault while it is just starting.
 */
export function joinServer(folder: string): DatabaseServer | undefined {
  const running = whoRuns(folder)
  if (running === undefined) return undefined
  if (running.connection === undefined)
    throw new ServerFault(
      `${running.program} (process ${running.pid}) is just starting on the data folder ` +
        `${folder}; try again in a moment.`,
    )
  const theirs = (): void => {
    /* whoever started it announces and stops it */
  }
  return {
    connection: running.connection,
    joined: true,
    address: running.address,
    announce: theirs,
    stop: async () => {
      theirs()
    },
    abort: theirs,
  }
}

/**
 * Who holds the folder's lock, from the note they left; undefined where nobody does.
 *
 * @throws ServerFault where the lock is held and the note cannot be read: they are another user,
 *   most likely
 */
export function whoRuns(folder: string): Running | undefined {
  if (!existsSync(join(folder, "lock"))) return undefined
  for (let look = 0; look < LOOKS; look += 1) {
    const lock = tryLock(folder, 50)
    lock?.release()
    const running = lock === undefined ? readRunning(folder) : undefined
    if (lock !== undefined || running !== undefined) return running
  }
  throw new ServerFault(
    `Another Parley is using the data folder ${folder}, and this user may not see more of ` +
      "it; ask as the user who started it.",
  )
}

/**
 * A lock without a note is that of a start or a stop, or of somebody else who is only looking: over
 * in a moment.
 */
const LOOKS = 20

function tryLock(folder: string, patience?: number): FolderLock | undefined {
  try {
    return lockFolder(folder, patience)
  } catch (error) {
    throw folderFault(folder, error)
  }
}

function takeLock(folder: string): FolderLock {
  const lock = tryLock(folder)
  if (lock !== undefined) return lock
  const running = readRunning(folder)
  const who =
    running === undefined ? "Another Parley" : `${running.program} (process ${running.pid})`
  const where = running?.address === undefined ? "" : ` and answers at ${running.address}`
  throw new ServerFault(
    `${who} already uses the data folder ${folder}${where}; use that one, stop it first, or ` +
      "name another folder with --data.",
  )
}

async function startLocked(options: ServerOptions, lock: FolderLock): Promise<DatabaseServer> {
  const { folder } = options
  forgetFormer(folder)
  const running: Running = {
    pid: process.pid,
    program: options.program ?? "parley serve",
    startedAt: new Date().toISOString(),
  }
  writeRunning(folder, running)
  const account = serverAccount(clusterIn(folder))
  admitAccount(folder, account)
  const setting = { folder, account, programs: preparePrograms(folder, account) }
  await ensureCluster(setting, options.log)
  await clearOrphan(folder, options.log)
  writeAccess(setting)
  const socketFolder = makeSocketFolder(folder, account)
  const connection = {
    kind: "socket",
    host: socketFolder,
    port: 5432,
    user: OWNER,
    database: DATABASE,
  } as const
  const keeper = await bringUp(setting, connection, options.log)
  writeRunning(folder, { ...running, connection })
  return {
    connection,
    joined: false,
    address: undefined,
    announce: (address) => {
      writeRunning(folder, { ...running, connection, address })
    },
    stop: once(async () => {
      await keeper.stop()
      removeSocketFolder(socketFolder)
      eraseRunning(folder)
      lock.release()
    }),
    abort: () => {
      keeper.abort()
    },
  }
}

/** The database running and our own one in it; where that fails, nothing is left running. */
async function bringUp(
  setting: Setting,
  connection: SocketConnection,
  log: (line: string) => void,
): Promise<Keeper> {
  let keeper: Keeper | undefined
  try {
    keeper = await keepRunning(setting, connection.host, log)
    await ensureDatabase(connection)
    return keeper
  } catch (error) {
    await keeper?.stop()
    removeSocketFolder(connection.host)
    throw error
  }
}

/** The same work for every call. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work())
}

/** A Parley that was killed left its note, and perhaps a socket's folder in /tmp. */
function forgetFormer(folder: string): void {
  const former = readRunning(folder)
  if (former?.connection !== undefined) removeSocketFolder(former.connection.host)
  eraseRunning(folder)
}

async function ensureDatabase(connection: SocketConnection): Promise<void> {
  await withClient({ ...connection, database: "postgres" }, async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
  })
}
