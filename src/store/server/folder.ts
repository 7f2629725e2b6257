/** A data folder: what lies where in it, and whether it can be used. */

import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { type Account, impassable } from "./account.ts"
import { folderFault, ServerFault } from "./fault.ts"

/** The database's own files. */
export const clusterIn = (folder: string): string => join(folder, "postgres")

export const logIn = (folder: string): string => join(folder, "postgres.log")

/** Longest path of a socket that every platform takes, in bytes, with a little to spare. */
const LONGEST_SOCKET = 100
const SOCKET_NAME = ".s.PGSQL.5432"

/**
 * How a folder was found: the highest folder that had to be made for it, if any, and whether
 * nothing was in it.
 */
export interface Found {
  readonly made: string | undefined
  readonly wasEmpty: boolean
}

/**
 * Makes the folder where there is none, and sees that it can be used.
 *
 * @throws ServerFault: it cannot be made or written, holds something else, or lies where
 *   PostgreSQL's account cannot pass
 */
export function prepareFolder(folder: string): Found {
  try {
    const made = makeFolders(folder)
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK)
    refuseStrangers(folder)
    return { made, wasEmpty: readdirSync(folder).every(isNoData) }
  } catch (error) {
    throw folderFault(folder, error)
  }
}

/**
 * Folders above it that did not exist either must let PostgreSQL's user through, where root makes
 * them for it.
 */
function makeFolders(folder: string): string | undefined {
  const highest = mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (highest === undefined || process.getuid?.() !== 0) return highest
  for (let made = folder; made.length >= highest.length; made = dirname(made))
    chmodSync(made, 0o711)
  return highest
}

/**
 * Where the last known ends of histories are noted; it lies in the data folder also where the
 * database is elsewhere.
 */
export const HEADS_FILE = "heads.json"

/**
 * What may lie there before a database does: what the system puts at the top of a disk, and notes
 * on another database.
 */
const isNoData = (name: string): boolean => name === "lost+found" || name === HEADS_FILE

/**
 * Leaves a folder as it was found, where no database was made in it: whoever was refused has
 * nothing to clear away.
 */
export function leaveAsFound(folder: string, { made, wasEmpty }: Found): void {
  if (!wasEmpty || existsSync(clusterIn(folder))) return
  for (const name of readdirSync(folder))
    if (!isNoData(name)) rmSync(join(folder, name), { recursive: true, force: true })
  for (
    let each = folder;
    made !== undefined && each.length >= made.length && readdirSync(each).length === 0;
    each = dirname(each)
  )
    rmdirSync(each)
}

/**
 * Lets `account` pass through the data folder, of which nothing but the database's own part becomes
 * readable to it.
 *
 * @throws ServerFault where a folder above it is closed to that account
 */
export function admitAccount(folder: string, account: Account | undefined): void {
  refuseForeignCluster(folder)
  if (account === undefined) return
  chmodSync(folder, statSync(folder).mode | 0o111)
  const closed = impassable(folder, account)
  if (closed === undefined) return
  throw new ServerFault(
    `PostgreSQL refuses to run as root, and the user ${account.name} cannot pass through ` +
      `${closed} to the data folder ${folder}; name another folder with --data, such as ` +
      "/var/lib/parley.",
  )
}

/**
 * The folder of the database's socket, private to its account: in the data folder, or in /tmp where
 * that path is too long for a socket's name.
 */
export function makeSocketFolder(folder: string, account: Account | undefined): string {
  const inside = join(folder, "socket")
  const fits = Buffer.byteLength(join(inside, SOCKET_NAME)) <= LONGEST_SOCKET
  const path = fits ? inside : mkdtempSync("/tmp/parley-")
  mkdirSync(path, { recursive: true })
  giveTo(path, account)
  return path
}

/** Takes away a socket's folder in /tmp; one in the data folder stays. */
export function removeSocketFolder(path: string): void {
  if (path.startsWith("/tmp/parley-")) rmSync(path, { recursive: true, force: true })
}

/** Makes a folder the account's own, and closed to all others. */
export function giveTo(path: string, account: Account | undefined): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid)
  chmodSync(path, 0o700)
}

/**
 * A folder that holds other things is likelier a slip of the keyboard than a wish.
 *
 * @throws ServerFault where it is neither empty nor a data folder
 */
export function refuseStrangers(folder: string): void {
  const names = readdirSync(folder)
  if (names.length === 0 || names.includes("lock") || names.every(isNoData)) return
  throw new ServerFault(
    `${folder} is not empty and is not a data folder of Parley's (it holds ` +
      `${JSON.stringify(names[0])}); name an empty or a new folder with --data.`,
  )
}

/**
 * An ordinary user opens only what is theirs.
 *
 * @throws ServerFault where the database's files belong to another user
 */
export function refuseForeignCluster(folder: string): void {
  const found = statSync(clusterIn(folder), { throwIfNoEntry: false })
  const self = process.getuid?.()
  if (found === undefined || self === undefined || self === 0 || found.uid === self) return
  throw new ServerFault(
    `The database in ${folder} belongs to another user (number ${found.uid}); start Parley ` +
      "as that user or name another folder with --data.",
  )
}
