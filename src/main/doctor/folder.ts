/**
 * The data folder: whose it is, whether it can be written, how much room there is, who runs on it.
 */

import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Finding } from "../../cli/index.ts"
import {
  checkFolder,
  clusterVersion,
  installedMajor,
  postmasterOn,
  whoRuns,
} from "../../store/server/index.ts"
import { sentence } from "./database.ts"

/** Less free space than this, in bytes, and the next big document may not fit. */
const LITTLE_ROOM = 200 * 1024 * 1024

export async function examineFolder(folder: string): Promise<readonly Finding[]> {
  const nearest = nearestExisting(folder)
  const space = examineSpace(nearest)
  if (nearest !== folder) return [examineMissing(folder, nearest), space]
  return [examineOwner(folder), space, examineVersion(folder), await examineRunning(folder)]
}

function examineMissing(folder: string, nearest: string): Finding {
  return isWritable(nearest)
    ? {
        name: "data folder",
        state: "idle",
        found: `${folder} is not there yet; parley serve makes it`,
      }
    : {
        name: "data folder",
        state: "wrong",
        found: `${folder} is not there, and ${nearest} may not be written`,
        mend: "name another folder with --data or PARLEY_DATA",
      }
}

function examineOwner(folder: string): Finding {
  const { uid, mode } = statSync(folder)
  const found = `${folder}, of user ${uid}, permissions ${(mode & 0o777).toString(8)}`
  try {
    checkFolder(folder)
    return { name: "data folder", state: "good", found }
  } catch (error) {
    return { name: "data folder", state: "wrong", found, mend: sentence(error) }
  }
}

function examineSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder)
  const found = `${megabytes(bavail * bsize)} MB free`
  return bavail * bsize >= LITTLE_ROOM
    ? { name: "room", state: "good", found }
    : {
        name: "room",
        state: "wrong",
        found,
        mend:
          `make room on the disk of ${folder}: at least ${megabytes(LITTLE_ROOM)} MB should be ` +
          "free",
      }
}

function examineVersion(folder: string): Finding {
  const [found, own] = [clusterVersion(folder), installedMajor()]
  if (found === undefined)
    return { name: "database files", state: "idle", found: "none yet; parley serve makes them" }
  return found === own || own === undefined
    ? { name: "database files", state: "good", found: `made by PostgreSQL ${found}` }
    : {
        name: "database files",
        state: "wrong",
        found: `made by PostgreSQL ${found}, and this Parley brings ${own}`,
        mend: "start them with the Parley that made them, or name another folder with --data",
      }
}

async function examineRunning(folder: string): Promise<Finding> {
  try {
    const running = whoRuns(folder)
    if (running !== undefined)
      return await examineAddress(`${running.program} (process ${running.pid})`, running.address)
  } catch (error) {
    return {
      name: "running",
      state: "wrong",
      found: "the lock of the data folder is held",
      mend: sentence(error),
    }
  }
  const orphan = postmasterOn(folder)
  return orphan === undefined
    ? { name: "running", state: "idle", found: "nothing runs on this data folder" }
    : {
        name: "running",
        state: "wrong",
        found: `PostgreSQL (process ${orphan}) outlived the Parley that started it`,
        mend: "start parley serve, which takes the data folder over",
      }
}

async function examineAddress(who: string, address: string | undefined): Promise<Finding> {
  if (address === undefined)
    return { name: "running", state: "good", found: `${who}, which serves no pages` }
  const answers = await fetch(address, {
    signal: AbortSignal.timeout(3_000),
    redirect: "manual",
  }).then(
    () => true,
    () => false,
  )
  return answers
    ? { name: "running", state: "good", found: `${who} answers at ${address}` }
    : {
        name: "running",
        state: "wrong",
        found: `${who} does not answer at ${address}`,
        mend: "stop it with Ctrl-C, or kill the process, and start it again",
      }
}

const nearestExisting = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path))

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return statSync(join(folder)).isDirectory()
  } catch {
    return false
  }
}

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024)
