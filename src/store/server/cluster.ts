/** The database's files on disk: made once, and opened only by the version that made them. */

import { spawn } from "node:child_process"
import { mkdirSync, readFileSync, renameSync, rmSync, statfsSync } from "node:fs"
import { join } from "node:path"
import type { Account } from "./account.ts"
import { ServerFault } from "./fault.ts"
import { clusterIn, giveTo } from "./folder.ts"
import { majorVersion, type Programs } from "./programs.ts"

export const OWNER = "parley"
export const DATABASE = "parley"

/** What a start needs to know about whose programs run where. */
export interface Setting {
  readonly folder: string
  readonly programs: Programs
  readonly account: Account | undefined
}

/**
 * The major version that made the cluster (`18`); undefined where there is none yet.
 *
 * @throws the operating system's error where it cannot be read
 */
export function clusterVersion(folder: string): string | undefined {
  try {
    return readFileSync(join(clusterIn(folder), "PG_VERSION"), "utf8").trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined
    throw error
  }
}

/**
 * Makes the database's files where there are none. They are made under another name first: a start
 * that was cut off leaves nothing that looks whole.
 *
 * @throws ServerFault where another major version made the files, or they cannot be made
 */
export async function ensureCluster(setting: Setting, log: (line: string) => void): Promise<void> {
  const [found, own] = [clusterVersion(setting.folder), majorVersion(setting.programs)]
  if (found === own) return
  if (found !== undefined)
    throw new ServerFault(
      `The data folder ${setting.folder} was made by PostgreSQL ${found} and this Parley ` +
        `brings PostgreSQL ${own}; start it with the Parley that made it, or name another ` +
        "folder with --data.",
    )
  needRoom(setting.folder)
  log(`Making a new database in ${setting.folder} …`)
  const half = `${clusterIn(setting.folder)}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half)
  giveTo(half, setting.account)
  await initialise(setting, half)
  renameSync(half, clusterIn(setting.folder))
}

/** A new database takes 41 MB, and its log soon as much again. */
const ROOM = 96 * 1024 * 1024

function needRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize >= ROOM) return
  throw new ServerFault(
    `A new database cannot be made in ${folder}: the disk has ` +
      `${Math.floor((bavail * bsize) / 1024 / 1024)} MB free and ${ROOM / 1024 / 1024} MB are ` +
      "needed; make room or name another folder with --data.",
  )
}

/**
 * Text is compared by code point and cased by Unicode's own table, so that every machine sorts
 * alike.
 */
const INITDB_WORDS = [
  "--username",
  OWNER,
  "--auth",
  "peer",
  "--encoding",
  "UTF8",
  "--locale",
  "C",
  "--locale-provider",
  "builtin",
  "--builtin-locale",
  "C.UTF-8",
  "--data-checksums",
  "--no-instructions",
]

async function initialise({ programs, account, folder }: Setting, half: string): Promise<void> {
  const { code, said } = await runProgram(programs.initdb, ["-D", half, ...INITDB_WORDS], {
    programs,
    account,
  })
  if (code === 0) return
  rmSync(half, { recursive: true, force: true })
  throw new ServerFault(`A new database cannot be made in ${folder}: ${explain(said)}`)
}

/** Words of PostgreSQL's own and what they mean for a person; the first that fits is taken. */
const EXPLANATIONS: readonly (readonly [RegExp, string])[] = [
  [/No space left on device/, "the disk is full; make room and start again."],
  [/Disk quota exceeded/, "the disk quota is used up; make room and start again."],
  [/Read-only file system/, "the file system is read-only; name another folder with --data."],
  [
    /could not look up effective user ID/,
    "this user has no entry in /etc/passwd, which PostgreSQL needs; start Parley as a user " +
      "that has one, or name a server in DATABASE_URL.",
  ],
  [
    /could not create shared memory segment|could not create semaphores/,
    "the system gives no more shared memory; stop other programs or raise kernel.shmmni and " +
      "kernel.sem.",
  ],
  [
    /Permission denied/,
    "this user may not read or write all of it; give it back to the user that made it, or " +
      "name another folder with --data.",
  ],
]

/** What went wrong in a program of PostgreSQL's, told from what it printed. */
export function explain(said: string): string {
  const known = EXPLANATIONS.find(([pattern]) => pattern.test(said))
  if (known !== undefined) return known[1]
  const line =
    said
      .split("\n")
      .filter((each) => /FATAL|PANIC|error|could not/i.test(each))
      .at(-1) ??
    said.trim().split("\n").at(-1) ??
    ""
  return `PostgreSQL says "${line.replace(/^.*?(?:FATAL|PANIC|error):\s*/i, "").trim()}".`
}

/**
 * Nothing of the caller's environment goes along: PGDATA or LC_ALL there must not change what
 * happens here.
 */
export const cleanEnvironment = (programs: Programs): NodeJS.ProcessEnv => ({
  ...programs.environment,
  PATH: process.env["PATH"],
  LC_ALL: "C",
  TZ: "UTC",
})

function runProgram(
  program: string,
  words: readonly string[],
  { programs, account }: Pick<Setting, "programs" | "account">,
): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const who = account === undefined ? {} : { uid: account.uid, gid: account.gid }
    const child = spawn(program, words, {
      ...who,
      env: cleanEnvironment(programs),
      cwd: "/",
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    })
    let said = ""
    child.stderr.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000)
    })
    child.on("error", reject)
    child.on("close", (code) => {
      resolve({ code: code ?? 1, said })
    })
  })
}
