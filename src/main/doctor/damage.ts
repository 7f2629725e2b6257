/**
 * Damage to the database's files: every page's checksum, every file that should be there, every
 * table that should be readable.
 */

import { existsSync } from "node:fs"
import { join } from "node:path"
import { isDamaged } from "../../app/index.ts"
import type { Finding } from "../../cli/index.ts"
import {
  checkFiles,
  clusterIn,
  clusterVersion,
  outsideServer,
  pgConfig,
  whoRuns,
  type Connection,
  type DamagedPage,
} from "../../store/server/index.ts"
import type { DamageReport, KnownFile } from "../../store/index.ts"
import type { DatabaseUrls } from "../database.ts"
import { sentence } from "./database.ts"

const MEND =
  "stop Parley and copy the data folder as it is; then put back a backup from before the " +
  "damage, and have the disk examined"

/**
 * Of the embedded database: its files are read as they lie, and a database that runs is asked what
 * they are.
 */
export async function examineFiles(folder: string): Promise<readonly Finding[]> {
  if (!existsSync(folder) || clusterVersion(folder) === undefined) return []
  try {
    const { pages, damaged } = await checkFiles(folder)
    const report = await askRunning(folder)
    const missing =
      report?.files.filter(
        ({ path }) => path !== "" && !existsSync(join(clusterIn(folder), path)),
      ) ?? []
    return [checksums(pages, damaged, report), ...missing.map(missingFile), ...readings(report)]
  } catch (error) {
    return [
      {
        name: "checksums",
        state: "wrong",
        found: "the database's files cannot be read",
        mend: sentence(error),
      },
    ]
  }
}

/**
 * Of a server elsewhere, whose files are not here: its tables, read as their owner, for whom row
 * security hides nothing.
 */
export async function examineServerTables({
  serving,
  administration,
}: DatabaseUrls): Promise<readonly Finding[]> {
  const url = administration ?? serving
  const rights = await outsideServer(url).then(
    (found) => found.rights,
    () => undefined,
  )
  // A server that does not answer was found already, as was a login that may not do its work.
  if (rights === undefined) return []
  if (rights.mayPrepare) return examineTables({ kind: "url", connectionString: url })
  return [
    {
      name: "tables",
      state: "idle",
      found:
        "not read from end to end, which only their owner can; name that user in " +
        "DATABASE_ADMIN_URL",
    },
  ]
}

/** Each table is read from end to end. */
async function examineTables(connection: Connection): Promise<readonly Finding[]> {
  try {
    const { searchDamage } = await import("../../store/index.ts")
    const report = await searchDamage(pgConfig(connection))
    const found = readings(report)
    return found.length > 0
      ? found
      : [{ name: "tables", state: "good", found: "every table can be read from end to end" }]
  } catch (error) {
    // One that does not answer was told of already.
    return isDamaged(error)
      ? [{ name: "tables", state: "wrong", found: "they cannot be read", mend: error.message }]
      : []
  }
}

/** Undefined where no database runs, or its Parley is just starting. */
async function askRunning(folder: string): Promise<DamageReport | undefined> {
  const connection = whoRuns(folder)?.connection
  if (connection === undefined) return undefined
  const { searchDamage } = await import("../../store/index.ts")
  return searchDamage(pgConfig(connection))
}

function checksums(
  pages: number,
  damaged: readonly DamagedPage[],
  report: DamageReport | undefined,
): Finding {
  if (damaged.length === 0) {
    const alone =
      report === undefined
        ? "; a file that is gone is only missed while Parley runs, or by parley verify-history"
        : ""
    return {
      name: "checksums",
      state: "good",
      found: `${pages.toLocaleString("en")} pages, each as it was written${alone}`,
    }
  }
  const [first, ...others] = damaged.map((page) => pageInWords(page, report?.files ?? []))
  return {
    name: "checksums",
    state: "wrong",
    found: `damaged: ${first ?? ""}${others.length === 0 ? "" : `, and ${others.length} more`}`,
    mend: MEND,
  }
}

/** `page 3 of base/16384/16500 (an index of history)`. */
function pageInWords({ file, page }: DamagedPage, files: readonly KnownFile[]): string {
  const known = files.find(
    ({ path }) =>
      path !== "" && (file === path || file.startsWith(`${path}.`) || file.startsWith(`${path}_`)),
  )
  return (
    `page ${page} of ` +
    `${file}${known === undefined ? "" : ` (${known.what} of parley.${known.table})`}`
  )
}

const missingFile = ({ path, table, what }: KnownFile): Finding => ({
  name: "missing file",
  state: "wrong",
  found: `${path} is gone (${what} of parley.${table})`,
  mend: MEND,
})

function readings(report: DamageReport | undefined): readonly Finding[] {
  if (report === undefined || report.unreadable.length === 0) return []
  const entries = report.entries.map((found): Finding => ({
    name: "cannot be read",
    state: "wrong",
    found,
  }))
  return [
    {
      name: "tables",
      state: "wrong",
      found: `cannot be read from end to end: ${report.unreadable.join(", ")}`,
      mend: MEND,
    },
    ...entries,
  ]
}
