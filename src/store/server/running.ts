/**
 * The note that whoever holds a data folder's lock leaves there, so that others can find and join
 * it.
 */

import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { SocketConnection } from "./connection.ts"

export interface Running {
  readonly pid: number
  /** What holds the lock, as a person would type it: `parley serve`. */
  readonly program: string
  readonly startedAt: string
  /** How to join its database, once that takes connections. */
  readonly connection?: SocketConnection
  /** Where the workbench answers, once it does. */
  readonly address?: string
}

const nameIn = (folder: string): string => join(folder, "running.json")

/** Only readable by its writer; replaced whole, so that nobody reads half of it. */
export function writeRunning(folder: string, running: Running): void {
  const next = `${nameIn(folder)}.${process.pid}`
  try {
    writeFileSync(next, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 })
    renameSync(next, nameIn(folder))
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
}

/**
 * The note as it stands; undefined where there is none or it may not be read. It says nothing
 * unless the lock is held.
 */
export function readRunning(folder: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(nameIn(folder), "utf8")) as Running
  } catch {
    return undefined
  }
}

export const eraseRunning = (folder: string): void => {
  rmSync(nameIn(folder), { force: true })
}
