/** Everything that Parley stands on, looked at without changing it. */

import type { Finding } from "../../cli/index.ts"
import { databaseUrls } from "../database.ts"
import { dataFolder } from "../folders.ts"
import { examineDatabase } from "./database.ts"
import { examineFiles, examineServerTables } from "./damage.ts"
import { examineFolder } from "./folder.ts"
import { examineReadings } from "./readings.ts"
import { examinePages, examineRuntime } from "./runtime.ts"

/** What was found, in the order a newcomer would ask. */
export async function examine(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly Finding[]> {
  const folder = dataFolder(asked, environment)
  return [
    examineRuntime(),
    ...(await examineDatabase(folder, environment)),
    ...(await examineFolder(folder)),
    ...(await examineDamage(folder, environment)),
    await examineReadings(folder, environment),
    examinePages(),
  ]
}

/** A server that is named wrongly was told of already. */
function examineDamage(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly Finding[]> {
  try {
    const urls = databaseUrls(environment)
    return urls === undefined ? examineFiles(folder) : examineServerTables(urls)
  } catch {
    return Promise.resolve([])
  }
}
