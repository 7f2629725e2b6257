/** Whom PostgreSQL runs as: it refuses root, so root hands it to a user without rights. */

import { readFileSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { ServerFault } from "./fault.ts"

/** The user and group of a process; `name` is for sentences. */
export interface Account {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

/** Users that a machine may have for this, the better first. None is ever created. */
const CANDIDATES = ["postgres", "_postgres", "nobody"]

/**
 * The account to start PostgreSQL as, or undefined where the present user will do (any but root).
 *
 * @param cluster  the database's own folder; where it exists already, root continues as its owner
 */
export function serverAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = passwd()
  const owner = ownerOf(cluster)
  if (owner !== undefined && owner.uid !== 0)
    return users.find(({ uid }) => uid === owner.uid) ?? { ...owner, name: `user ${owner.uid}` }
  const found = CANDIDATES.flatMap((name) => users.find((user) => user.name === name) ?? [])[0]
  if (found === undefined)
    throw new ServerFault(
      "PostgreSQL refuses to run as root and this machine has neither a user postgres nor a " +
        "user nobody; start Parley as an ordinary user.",
    )
  return found
}

/**
 * The nearest folder on the way to `path`, itself included, that this account cannot pass through;
 * undefined where it can reach it. Judged by permission bits alone.
 */
export function impassable(path: string, account: Account): string | undefined {
  const above = dirname(path) === path ? undefined : impassable(dirname(path), account)
  return above ?? (isPassable(path, account) ? undefined : path)
}

function isPassable(path: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(path)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & 1) === 1
}

/** The accounts of /etc/passwd; empty where there is none. */
function passwd(): readonly Account[] {
  try {
    return readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .flatMap((line) => {
        const [name = "", , uid = "", gid = ""] = line.split(":")
        return /^\d+$/.test(uid) && /^\d+$/.test(gid)
          ? [{ name, uid: Number(uid), gid: Number(gid) }]
          : []
      })
  } catch {
    return []
  }
}

function ownerOf(path: string): { readonly uid: number; readonly gid: number } | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? undefined : { uid: found.uid, gid: found.gid }
}
