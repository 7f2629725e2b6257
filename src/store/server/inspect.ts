/** Looking at what a start would meet, without starting or changing anything. */

import { execFile } from "node:child_process"
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { promisify } from "node:util"
import { impassable, serverAccount } from "./account.ts"
import { folderFault, ServerFault } from "./fault.ts"
import { clusterIn, refuseForeignCluster, refuseStrangers } from "./folder.ts"
import { installedPrograms, majorVersion, preparePrograms } from "./programs.ts"

/**
 * Whether a start could use this folder, which is there.
 *
 * @throws ServerFault in one sentence where it could not
 */
export function checkFolder(path: string): void {
  const folder = resolve(path)
  try {
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK)
    refuseStrangers(folder)
    refuseForeignCluster(folder)
  } catch (error) {
    throw folderFault(folder, error)
  }
  const account = serverAccount(clusterIn(folder))
  const closed = account === undefined ? undefined : impassable(dirname(folder), account)
  if (closed !== undefined)
    throw new ServerFault(
      `the user ${account?.name ?? ""}, as whom PostgreSQL runs, cannot pass through ` +
        `${closed}; name another folder with --data, such as /var/lib/parley`,
    )
}

/**
 * The user that PostgreSQL would run as for root; undefined where it runs as the present user.
 * Throws ServerFault where there is none.
 */
export const whoWouldRun = (folder: string): string | undefined =>
  serverAccount(clusterIn(resolve(folder)))?.name

/** The major version of the installed programs (`18`); undefined where they are not installed. */
export function installedMajor(): string | undefined {
  try {
    return majorVersion(installedPrograms())
  } catch {
    return undefined
  }
}

/**
 * Runs the installed server's `--version`, libraries and all.
 *
 * @returns what it says: `PostgreSQL 18.4`
 * @throws ServerFault where it is not installed or does not run
 */
export async function tryPrograms(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "parley-doctor-"))
  try {
    const { postgres, environment } = preparePrograms(folder, undefined)
    const { stdout } = await promisify(execFile)(postgres, ["--version"], {
      env: { ...environment },
      timeout: 10_000,
    })
    return stdout.trim().replace(/^postgres \((PostgreSQL)\)/, "$1")
  } catch (error) {
    if (error instanceof ServerFault) throw error
    const said =
      error instanceof Error ? (error.message.split("\n")[1] ?? error.message) : String(error)
    throw new ServerFault(
      `PostgreSQL's programs do not run (${said}); ` +
        "run npm ci again, or name a server in DATABASE_URL.",
      { cause: error },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
