/** PostgreSQL: the server that was named, or the programs that would be started. */

import type { Finding } from "../../cli/index.ts"
import { outsideServer, tryPrograms, whoWouldRun, withoutSecrets } from "../../store/server/index.ts"
import { databaseUrl } from "../database.ts"

/** One finding for a server elsewhere; for the embedded one its programs and, for root, the user that they run as. */
export async function examineDatabase(folder: string, environment: Readonly<Record<string, string | undefined>>): Promise<readonly Finding[]> {
  const url = databaseUrl(environment)
  return url === undefined ? [await examinePrograms(), ...examineAccount(folder)] : [await examineServer(url)]
}

async function examineServer(url: string): Promise<Finding> {
  try {
    const { version } = await outsideServer(url)
    return { name: "database", state: "good", found: `PostgreSQL ${version} at ${withoutSecrets(url)} (DATABASE_URL)` }
  } catch (error) {
    return { name: "database", state: "wrong", found: `DATABASE_URL names ${withoutSecrets(url)}`, mend: sentence(error) }
  }
}

async function examinePrograms(): Promise<Finding> {
  try {
    return { name: "database", state: "good", found: `${await tryPrograms()}, embedded` }
  } catch (error) {
    return { name: "database", state: "wrong", found: "the embedded PostgreSQL does not run", mend: sentence(error) }
  }
}

function examineAccount(folder: string): readonly Finding[] {
  try {
    const account = whoWouldRun(folder)
    return account === undefined ? [] : [{ name: "database user", state: "good", found: `${account}, since PostgreSQL refuses to run as root` }]
  } catch (error) {
    return [{ name: "database user", state: "wrong", found: "none that PostgreSQL could run as", mend: sentence(error) }]
  }
}

export const sentence = (error: unknown): string => error instanceof Error ? error.message : String(error)
