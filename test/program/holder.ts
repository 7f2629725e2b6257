/** Data folders for tests, and processes that hold them. */

import { type ChildProcess, spawn } from "node:child_process"
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import type { Connection } from "../../src/store/server/index.ts"

const HOLD = fileURLToPath(new URL("hold.ts", import.meta.url))
export const isRoot = process.getuid?.() === 0

/** Who a test run by root becomes to see what an ordinary user sees. */
export const NOBODY = { uid: 65534, gid: 65534 }

/**
 * Whether root can become nobody here and still read the project. Plainly false for anybody but
 * root.
 */
export const canBecomeNobody =
  isRoot && passableByAll(dirname(HOLD)) && passableByAll(process.execPath)

/** A new folder under /tmp through which every user can pass; taken away with `removeFolder`. */
export function newFolder(owner?: { readonly uid: number; readonly gid: number }): string {
  const folder = mkdtempSync("/tmp/parley-test-")
  chmodSync(folder, 0o755)
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid)
  return folder
}

export const removeFolder = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true })
}

export type Held =
  | { readonly up: Connection & { readonly kind: "socket" }; readonly fault?: undefined }
  | { readonly up?: undefined; readonly fault: string }

export interface Holder {
  readonly process: ChildProcess
  /** What it said when it was up, or why it is not. */
  readonly said: Held
  /** Lets it stop the database and end. */
  release(): Promise<void>
  /** Ends it as nothing can be caught. */
  kill(): Promise<void>
}

export interface HoldOptions {
  readonly address?: string
  readonly as?: { readonly uid: number; readonly gid: number }
  /** Another copy of the program than this one. */
  readonly program?: string
}

/**
 * Starts a process that starts the database of this folder; resolves when it is up or has given up.
 */
export async function hold(
  folder: string,
  { address, as, program = HOLD }: HoldOptions = {},
): Promise<Holder> {
  const words = [program, folder, ...(address === undefined ? [] : [address])]
  const child = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "pipe"], cwd: "/", ...as })
  let complaints = ""
  child.stderr.on("data", (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve()
    })
  })
  const line = await firstLine(child, ended)
  const said =
    line === undefined
      ? { fault: `the process ended without a word: ${complaints}` }
      : (JSON.parse(line) as Held)
  return {
    process: child,
    said,
    release: async () => {
      child.stdin.end()
      await ended
    },
    kill: async () => {
      child.kill("SIGKILL")
      await ended
    },
  }
}

/** The number of the PostgreSQL that runs on this folder, as it noted it itself. */
export const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0])

async function firstLine(child: ChildProcess, ended: Promise<void>): Promise<string | undefined> {
  if (child.stdout === null) return undefined
  const lines = createInterface({ input: child.stdout })
  return Promise.race([
    new Promise<string>((resolve) => {
      lines.once("line", resolve)
    }),
    ended.then(
      () =>
        new Promise<undefined>((resolve) => {
          setImmediate(resolve, undefined)
        }),
    ),
  ])
}

function passableByAll(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    for (let each = path; each !== dirname(each); each = dirname(each))
      if ((statSync(each).mode & 0o001) === 0) return false
    return true
  } catch {
    return false
  }
}
