/** PostgreSQL's own note of who runs on a cluster, and what to do when its Parley is gone. */

import { spawnSync } from "node:child_process"
import { readFileSync, readlinkSync, realpathSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { ServerFault } from "./fault.ts"
import { clusterIn } from "./folder.ts"

/** The process on the note's first line, and how far it is, on its eighth. */
export interface PidFile {
  readonly pid: number
  readonly status: string
}

const pidFile = (folder: string): string => join(clusterIn(folder), "postmaster.pid")

/** The note as it stands; undefined where there is none. */
export function readPidFile(folder: string): PidFile | undefined {
  try {
    const lines = readFileSync(pidFile(folder), "utf8").split("\n")
    return { pid: Number(lines[0]), status: (lines[7] ?? "").trim() }
  } catch {
    return undefined
  }
}

/**
 * The process of a PostgreSQL that runs on this folder, whoever started it; undefined where none
 * does.
 */
export function postmasterOn(folder: string): number | undefined {
  const note = readPidFile(folder)
  return note !== undefined && isPostmasterOf(note.pid, folder) ? note.pid : undefined
}

/** How long each way of stopping is given, in milliseconds. */
const PATIENCE = 8_000

/**
 * Clears the way for a start, the folder's lock being held: a PostgreSQL that outlived its Parley
 * is stopped, and a note that names a process which has nothing to do with this folder no longer
 * holds anybody up.
 *
 * @throws ServerFault where it will not stop
 */
export async function clearOrphan(folder: string, log: (line: string) => void): Promise<void> {
  const note = readPidFile(folder)
  if (note === undefined || !isAlive(note.pid)) return
  if (!isPostmasterOf(note.pid, folder)) {
    disown(folder)
    return
  }
  log("Stopping the database that an earlier start left running …")
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(note.pid, signal)
    if (await hasLeft(note.pid, folder)) return
  }
  throw new ServerFault(
    `A PostgreSQL (process ${note.pid}) still runs on ${folder} and does not stop; end it by ` +
      "hand and start again.",
  )
}

/** A process that ended and that nobody has yet asked after (a zombie) has left its folder too. */
async function hasLeft(pid: number, folder: string): Promise<boolean> {
  for (const start = performance.now(); performance.now() - start < PATIENCE; await pause(10))
    if (!isPostmasterOf(pid, folder)) return true
  return false
}

/**
 * After a restart of the machine the number in the note may be another program's, and PostgreSQL
 * would refuse to start. It takes its own parent's number as out of date, and still looks at the
 * shared memory that the rest of the note names.
 */
function disown(folder: string): void {
  const lines = readFileSync(pidFile(folder), "utf8").split("\n")
  writeFileSync(pidFile(folder), [String(process.pid), ...lines.slice(1)].join("\n"))
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** A postmaster works in its cluster's folder, and names it on its command line. */
function isPostmasterOf(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== "linux")
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], {
      encoding: "utf8",
    }).stdout.includes(clusterIn(folder))
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterIn(folder))
  } catch {
    return false
  }
}
