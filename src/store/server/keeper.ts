/** Keeps one database running: when it ends unasked, it is started again. */

import { setTimeout as pause } from "node:timers/promises"
import type { Setting } from "./cluster.ts"
import { launch, type Postmaster } from "./postmaster.ts"

type Log = (line: string) => void

export interface Keeper {
  /** Ends the database and the keeping. */
  stop(): Promise<void>
  /** The same at once; does not wait. */
  abort(): void
}

/** Longest wait between two tries to bring the database back, in milliseconds. */
const LONGEST_WAIT = 5_000

interface Kept {
  postmaster: Postmaster
  stopping: boolean
}

/**
 * Starts the postmaster, and starts it again whenever it ends unasked.
 *
 * @returns when it takes connections
 * @throws ServerFault where the first start fails; later ones are told to `log` and tried again
 */
export async function keepRunning(
  setting: Setting,
  socketFolder: string,
  log: Log,
): Promise<Keeper> {
  const kept: Kept = { postmaster: await launchSoon(setting, socketFolder, log), stopping: false }
  const watching = watch(kept, setting, socketFolder, log)
  return {
    stop: async () => {
      kept.stopping = true
      await kept.postmaster.stop()
      await watching
      await kept.postmaster.stop()
    },
    abort: () => {
      kept.stopping = true
      kept.postmaster.abort()
    },
  }
}

async function watch(kept: Kept, setting: Setting, socketFolder: string, log: Log): Promise<void> {
  await kept.postmaster.ended
  while (!kept.stopping) {
    log("The database ended unexpectedly; starting it again …")
    const next = await relaunch(setting, socketFolder, log, () => kept.stopping)
    if (next === undefined) return
    kept.postmaster = next
    log("The database is back.")
    await next.ended
  }
}

/** Tries until it is up, or until told to stop; a fault is told once. */
async function relaunch(
  setting: Setting,
  socketFolder: string,
  log: Log,
  stopping: () => boolean,
): Promise<Postmaster | undefined> {
  let message = ""
  for (let wait = 100; !stopping(); wait = Math.min(LONGEST_WAIT, wait * 2)) {
    try {
      return await launchSoon(setting, socketFolder, log)
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error)
      if (sentence !== message) log((message = sentence))
      await pauseUnless(stopping, wait)
    }
  }
  return undefined
}

async function pauseUnless(stopping: () => boolean, milliseconds: number): Promise<void> {
  for (const start = performance.now(); performance.now() - start < milliseconds && !stopping();)
    await pause(50)
}

/**
 * For this many milliseconds, the last processes of a database that was killed may still hold its
 * shared memory.
 */
const LAST_PROCESSES = 4_000

async function launchSoon(setting: Setting, socketFolder: string, log: Log): Promise<Postmaster> {
  const start = performance.now()
  for (;;) {
    try {
      return await launch(setting, socketFolder, log)
    } catch (error) {
      const shared =
        error instanceof Error && error.message.includes("pre-existing shared memory block")
      if (!shared || performance.now() - start > LAST_PROCESSES) throw error
      await pause(50)
    }
  }
}
