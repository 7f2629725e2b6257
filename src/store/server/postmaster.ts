/** One run of PostgreSQL: started, awaited until it answers, stopped. */

import { spawn, type ChildProcess } from "node:child_process"
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import { cleanEnvironment, explain, type Setting } from "./cluster.ts"
import { ServerFault } from "./fault.ts"
import { clusterIn, logIn } from "./folder.ts"
import { readPidFile } from "./orphan.ts"

export interface Postmaster {
  readonly pid: number
  /** Resolves when it has ended, however it ended. */
  readonly ended: Promise<void>
  /** Ends it within seconds: open connections are cut, what was committed is on disk. */
  stop(): Promise<void>
  /** Ends it at once, without tidying: the next start recovers from its log. Does not wait. */
  abort(): void
}

/** For a small machine; and nothing of a statement's words in the log. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "40",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  shared_buffers: "64MB",
  io_method: "sync",
  huge_pages: "off",
  jit: "off",
  max_parallel_workers_per_gather: "0",
  autovacuum_worker_slots: "4",
  autovacuum_max_workers: "2",
  autovacuum_naptime: "15s",
  wal_level: "minimal",
  max_wal_senders: "0",
  min_wal_size: "32MB",
  max_wal_size: "256MB",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "warning",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
}

/** Longest that recovery after a crash is waited for, in milliseconds. */
const RECOVERY = 300_000
/** After this many milliseconds a person is told what is being waited for. */
const WORTH_TELLING = 2_000

/**
 * Starts PostgreSQL on the setting's cluster and waits until it takes connections. It is in a
 * process group of its own, so that Ctrl-C in a terminal does not reach it.
 *
 * @throws ServerFault in one sentence where it does not come up
 */
export async function launch(
  setting: Setting,
  socketFolder: string,
  log: (line: string) => void,
): Promise<Postmaster> {
  const begin = startOfNewLines(setting.folder)
  const child = spawnPostmaster(setting, socketFolder)
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve()
    })
    child.once("error", () => {
      resolve()
    })
  })
  const postmaster = {
    pid: child.pid ?? 0,
    ended,
    stop: () => stopProcess(child, ended),
    abort: () => {
      child.kill("SIGQUIT")
    },
  }
  await untilReady(setting, child, log, begin)
  return postmaster
}

function spawnPostmaster(
  { folder, programs, account }: Setting,
  socketFolder: string,
): ChildProcess {
  const words = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const who = account === undefined ? {} : { uid: account.uid, gid: account.gid }
  const out = openSync(logIn(folder), "a", 0o600)
  try {
    return spawn(programs.postgres, ["-D", clusterIn(folder), "-k", socketFolder, ...words], {
      ...who,
      env: cleanEnvironment(programs),
      cwd: "/",
      detached: true,
      stdio: ["ignore", out, out],
    })
  } finally {
    closeSync(out)
  }
}

async function untilReady(
  setting: Setting,
  child: ChildProcess,
  log: (line: string) => void,
  begin: number,
): Promise<void> {
  let failure: Error | undefined
  child.once("error", (error) => {
    failure = error
  })
  const start = performance.now()
  let hasSaid = false
  while (performance.now() - start < RECOVERY) {
    if (failure !== undefined)
      throw new ServerFault(`PostgreSQL cannot be run: ${failure.message}.`, { cause: failure })
    if (child.exitCode !== null || child.signalCode !== null)
      throw new ServerFault(
        `The database in ${setting.folder} did not start: ` +
          `${explain(readFileSync(logIn(setting.folder), "utf8").slice(begin))}`,
      )
    const note = readPidFile(setting.folder)
    if (note?.pid === child.pid && note?.status === "ready") return
    if (!hasSaid && performance.now() - start > WORTH_TELLING) {
      hasSaid = true
      log("The database is putting itself in order after it was cut off …")
    }
    await pause(5)
  }
  child.kill("SIGQUIT")
  throw new ServerFault(
    `The database in ${setting.folder} did not come up within ${RECOVERY / 60_000} minutes; ` +
      `see ${logIn(setting.folder)}.`,
  )
}

/** The log is begun anew when it has grown; gives where the next line will stand. */
function startOfNewLines(folder: string): number {
  const size = statSync(logIn(folder), { throwIfNoEntry: false })?.size ?? 0
  if (size < 1024 * 1024) return size
  renameSync(logIn(folder), `${logIn(folder)}.old`)
  return 0
}

async function stopProcess(child: ChildProcess, ended: Promise<void>): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await Promise.race([ended, pause(8_000, undefined, { ref: false })])
  }
}
