/**
 * Who may log in to the embedded database: written anew at each start, whatever an earlier version
 * left.
 */

import { randomBytes } from "node:crypto"
import {
  closeSync,
  fchownSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs"
import { userInfo } from "node:os"
import { join } from "node:path"
import type { Account } from "./account.ts"
import { DATABASE, OWNER, type Setting } from "./cluster.ts"
import { ServerFault } from "./fault.ts"
import { clusterIn } from "./folder.ts"
import { SERVING_LOGIN } from "./login.ts"

/** The name of the map from the system's users to the database's. */
const MAP = "parley"

/**
 * Two logins, by the socket alone. Whoever comes is known by the system, which tells PostgreSQL the
 * user at the other end (`peer`): there is no password to be found, and no other user is let in.
 */
const LINES = `# Written by Parley at each start; what is changed here is written over.
local ${DATABASE} ${SERVING_LOGIN} peer map=${MAP}
local ${DATABASE},postgres ${OWNER} peer map=${MAP}
`

/**
 * Writes both of PostgreSQL's files on who is let in, where they say anything else. Before a start.
 *
 * @throws ServerFault where the present user has no name; the system's error where they cannot be
 *   written
 */
export function writeAccess({ folder, account }: Pick<Setting, "folder" | "account">): void {
  put(join(clusterIn(folder), "pg_hba.conf"), LINES, account)
  put(join(clusterIn(folder), "pg_ident.conf"), mapOf(systemUsers()), account)
}

/** Whoever started Parley; and root, who may do everything here anyway and joins as itself. */
function systemUsers(): readonly string[] {
  try {
    return [...new Set(["root", userInfo().username])]
  } catch (cause) {
    throw new ServerFault(
      "This user has no entry in /etc/passwd, which PostgreSQL needs; start Parley as a user " +
        "that has one, or name a server in DATABASE_URL.",
      { cause },
    )
  }
}

const mapOf = (users: readonly string[]): string =>
  [
    "# Written by Parley at each start.",
    ...users.flatMap((user) =>
      [OWNER, SERVING_LOGIN].map((login) => `${MAP} ${quoted(user)} ${login}`),
    ),
    "",
  ].join("\n")

/**
 * In quotation marks nothing in a name means anything else; a slash at its beginning would, and no
 * user has one.
 */
function quoted(user: string): string {
  if (/^\/|[\r\n\0]/.test(user)) {
    throw new ServerFault(
      `The system's user ${JSON.stringify(user)} cannot be named to PostgreSQL; start Parley ` +
        "as another user.",
    )
  }
  return `"${user.replaceAll('"', '""')}"`
}

/**
 * The folder belongs to the database's user, whom root does not trust: a file is made that was not
 * there, through no link, and takes the place of the old one whole.
 */
function put(path: string, text: string, account: Account | undefined): void {
  if (textAt(path) === text) return
  const next = `${path}.${randomBytes(8).toString("hex")}`
  const file = openSync(next, "wx", 0o600)
  try {
    writeSync(file, text)
    if (account !== undefined) fchownSync(file, account.uid, account.gid)
    renameSync(next, path)
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return undefined
  }
}
