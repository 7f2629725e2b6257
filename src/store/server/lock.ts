/**
 * One lock in a data folder, held by the operating system: it is let go when its holder ends,
 * however it ends.
 */

import { closeSync, openSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"

export interface FolderLock {
  release(): void
}

/** SQLite's result code for a lock that another holds. */
const BUSY = 5

/**
 * Takes the folder's lock, waiting at most `patience` milliseconds (the thread waits with it).
 *
 * Node has no call for a file lock of its own; its SQLite takes a real one (`fcntl`, `LockFileEx`)
 * on an empty file. With the journal in memory, nothing is ever written, so that a full disk does
 * not stop it.
 *
 * @returns undefined where another process holds it
 */
export function lockFolder(folder: string, patience = 500): FolderLock | undefined {
  const path = join(folder, "lock")
  closeSync(openSync(path, "a", 0o600))
  const file = new DatabaseSync(path)
  try {
    file.exec(`PRAGMA journal_mode = MEMORY; PRAGMA busy_timeout = ${patience}; BEGIN EXCLUSIVE`)
    return {
      release: () => {
        file.close()
      },
    }
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === BUSY) return undefined
    throw error
  }
}
