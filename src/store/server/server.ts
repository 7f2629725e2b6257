/** The embedded database of one data folder: started by us, kept running, stopped by us. */

import { setTimeout as pause } from "node:timers/promises"
import { resolve } from "node:path"
import { serverAccount } from "./account.ts"
import { DATABASE, ensureCluster, OWNER, type Setting } from "./cluster.ts"
import { type Connection, withClient } from "./connection.ts"
import { folderFault, ServerFault } from "./fault.ts"
import { admitAccount, clusterIn, makeSocketFolder, prepareFolder, removeSocketFolder } from "./folder.ts"
import { type FolderLock, lockFolder } from "./lock.ts"
import { clearOrphan } from "./orphan.ts"
import { launch, type Postmaster } from "./postmaster.ts"
import { preparePrograms } from "./programs.ts"
import { eraseRunning, readRunning, type Running, writeRunning } from "./running.ts"

export interface ServerOptions {
  /** The data folder; made where there is none. */
  readonly folder: string
  /** Told one line at a time what is being done, for a person who waits. */
  log(line: string): void
  /** What starts it, as a person would type it; told to whoever comes second. Default `parley serve`. */
  readonly program?: string
}

export interface DatabaseServer {
  readonly connection: Connection
  /** True where another process started it, and will stop it. */
  readonly joined: boolean
  /** Tells later comers where the workbench answers. */
  announce(address: string): void
  /** Lets go: stops the database where we started it. May be called twice. */
  stop(): Promise<void>
}

/**
 * Starts the database of a data folder, which is made where there is none, and keeps it running: when it ends without
 * having been asked to, it is started again. The folder's lock is held until `stop`.
 *
 * @returns when it takes connections, with an empty database or with what was kept there
 * @throws ServerFault in one sentence: another Parley holds the folder, it cannot be written, another version made it,
 *         the disk is full …
 */
export async function startServer(options: ServerOptions): Promise<DatabaseServer> {
  const folder = resolve(options.folder)
  prepareFolder(folder)
  const lock = takeLock(folder)
  try {
    return await startLocked({ ...options, folder }, lock)
  } catch (error) {
    lock.release()
    throw folderFault(folder, error)
  }
}

/** The database that another Parley runs on this folder; undefined where none does. */
export function joinServer(folder: string): DatabaseServer | undefined {
  const running = whoRuns(folder)
  return running === undefined ? undefined : { connection: running.connection, joined: true, announce: () => { /* whoever started it did */ }, stop: async () => { /* so does stopping it */ } }
}

/**
 * Who holds the folder's lock, from the note they left; undefined where nobody does.
 *
 * @throws ServerFault where the lock is held and the note cannot be read: they are still starting, or are another user
 */
export function whoRuns(folder: string): Running | undefined {
  const lock = tryLock(folder)
  if (lock === undefined) {
    const running = readRunning(folder)
    if (running === undefined) throw new ServerFault(`Another Parley is using the data folder ${folder} and is not ready, or belongs to another user; try again in a moment.`)
    return running
  }
  lock.release()
  return undefined
}

function tryLock(folder: string): FolderLock | undefined {
  try {
    return lockFolder(folder)
  } catch (error) {
    throw folderFault(folder, error)
  }
}

function takeLock(folder: string): FolderLock {
  const lock = tryLock(folder)
  if (lock !== undefined) return lock
  const running = readRunning(folder)
  const who = running === undefined ? "Another Parley" : `${running.program} (process ${running.pid})`
  const where = running?.address === undefined ? "" : ` and answers at ${running.address}`
  throw new ServerFault(`${who} already uses the data folder ${folder}${where}; use that one, stop it first, or name another folder with --data.`)
}

async function startLocked(options: ServerOptions, lock: FolderLock): Promise<DatabaseServer> {
  const { folder } = options
  forgetFormer(folder)
  const account = serverAccount(clusterIn(folder))
  admitAccount(folder, account)
  const setting = { folder, account, programs: preparePrograms(folder, account) }
  await ensureCluster(setting, options.log)
  await clearOrphan(folder, options.log)
  const socketFolder = makeSocketFolder(folder, account)
  const connection: Connection = { kind: "socket", host: socketFolder, port: 5432, user: OWNER, database: DATABASE }
  const keeper = await keepRunning(setting, socketFolder, options.log)
  await ensureDatabase(connection)
  const running: Running = { pid: process.pid, program: options.program ?? "parley serve", startedAt: new Date().toISOString(), connection }
  writeRunning(folder, running)
  return {
    connection, joined: false,
    announce: (address) => { writeRunning(folder, { ...running, address }) },
    stop: async () => {
      await keeper.stop()
      removeSocketFolder(socketFolder)
      eraseRunning(folder)
      lock.release()
    },
  }
}

/** A Parley that was killed left its note, and perhaps a socket's folder in /tmp. */
function forgetFormer(folder: string): void {
  const former = readRunning(folder)
  if (former?.connection.kind === "socket") removeSocketFolder(former.connection.host)
  eraseRunning(folder)
}

/** Longest wait between two tries to bring the database back, in milliseconds. */
const LONGEST_WAIT = 5_000

/** Starts the postmaster, and starts it again whenever it ends unasked. */
async function keepRunning(setting: Setting, socketFolder: string, log: (line: string) => void): Promise<{ stop(): Promise<void> }> {
  const state: { postmaster: Postmaster; stopping: boolean } = { postmaster: await launchSoon(setting, socketFolder, log), stopping: false }
  const watching = (async () => {
    await state.postmaster.ended
    while (!state.stopping) {
      log("The database ended unexpectedly; starting it again …")
      const next = await relaunch(setting, socketFolder, log, () => state.stopping)
      if (next === undefined) return
      state.postmaster = next
      log("The database is back.")
      await next.ended
    }
  })()
  return {
    stop: async () => {
      state.stopping = true
      await state.postmaster.stop()
      await watching
      await state.postmaster.stop()
    },
  }
}

/** Tries until it is up, or until told to stop; a fault is told once. */
async function relaunch(setting: Setting, socketFolder: string, log: (line: string) => void, stopping: () => boolean): Promise<Postmaster | undefined> {
  let told = ""
  for (let wait = 100; !stopping(); wait = Math.min(LONGEST_WAIT, wait * 2)) {
    try {
      return await launchSoon(setting, socketFolder, log)
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error)
      if (sentence !== told) log((told = sentence))
      await pauseUnless(stopping, wait)
    }
  }
  return undefined
}

async function pauseUnless(stopping: () => boolean, milliseconds: number): Promise<void> {
  for (const start = performance.now(); performance.now() - start < milliseconds && !stopping();) await pause(50)
}

/** For this many milliseconds, the last processes of a database that was killed may still hold its shared memory. */
const LAST_PROCESSES = 4_000

async function launchSoon(setting: Setting, socketFolder: string, log: (line: string) => void): Promise<Postmaster> {
  const start = performance.now()
  for (;;) {
    try {
      return await launch(setting, socketFolder, log)
    } catch (error) {
      const shared = error instanceof Error && error.message.includes("pre-existing shared memory block")
      if (!shared || performance.now() - start > LAST_PROCESSES) throw error
      await pause(50)
    }
  }
}

async function ensureDatabase(connection: Connection & { kind: "socket" }): Promise<void> {
  await withClient({ ...connection, database: "postgres" }, async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
  })
}
