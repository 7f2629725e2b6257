/** Documents that could not be read, or wait to be. */

import type { Finding } from "../../cli/index.ts"
import { countUnread } from "../../store/index.ts"
import { joinServer, outsideServer, pgConfig } from "../../store/server/index.ts"
import { databaseUrls } from "../database.ts"

/** Looked at where a database answers already: none is started for it. */
export async function examineReadings(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Finding> {
  try {
    const urls = databaseUrls(environment)
    const connection =
      urls === undefined
        ? joinServer(folder)?.connection
        : (await outsideServer(urls.administration ?? urls.serving)).connection
    if (connection === undefined)
      return {
        name: "readings",
        state: "idle",
        found: "not looked at, since no Parley runs on this data folder",
      }
    return findingOf(await countUnread(pgConfig(connection)))
  } catch {
    return { name: "readings", state: "idle", found: "could not be looked at" }
  }
}

/** What failed is wrong until somebody has it tried again. */
function findingOf({ waiting, failed }: Awaited<ReturnType<typeof countUnread>>): Finding {
  const waits =
    waiting === 0 ? "" : `; ${documents(waiting)} ${waiting === 1 ? "waits" : "wait"} to be read`
  if (failed === 0) return { name: "readings", state: "good", found: `none failed${waits}` }
  return {
    name: "readings",
    state: "wrong",
    found: `${documents(failed)} could not be read${waits}`,
    mend: "open the process: each says why, and may be tried again",
  }
}

const documents = (count: number): string => `${count} ${count === 1 ? "document" : "documents"}`
