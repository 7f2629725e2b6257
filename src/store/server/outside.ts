/** A database server that somebody else runs, named in DATABASE_URL. */

import { type Connection, withClient } from "./connection.ts"
import { ServerFault, systemCode } from "./fault.ts"

/** The oldest server that every statement of ours is tried on. */
export const OLDEST_SERVER = 15

/**
 * The server that a URL names, once it has answered and is new enough.
 *
 * @returns its connection and version (`15.8`)
 * @throws ServerFault in one sentence; the URL's password is never part of it
 */
export async function outsideServer(url: string): Promise<{ readonly connection: Connection; readonly version: string }> {
  const connection: Connection = { kind: "url", connectionString: url }
  const version = await serverVersion(connection, url)
  if (Number.parseInt(version, 10) >= OLDEST_SERVER) return { connection, version }
  throw new ServerFault(`The server that DATABASE_URL names (${withoutSecrets(url)}) is PostgreSQL ${version}; Parley needs ${OLDEST_SERVER} or later.`)
}

async function serverVersion(connection: Connection, url: string): Promise<string> {
  try {
    return await withClient(connection, async (client) => {
      const { rows } = await client.query<{ server_version: string }>("show server_version")
      return rows[0]?.server_version ?? "0"
    })
  } catch (error) {
    throw new ServerFault(`The database server that DATABASE_URL names (${withoutSecrets(url)}) ${refusal(error)}`, { cause: error })
  }
}

function refusal(error: unknown): string {
  const code = systemCode(error) || String((error as { code?: unknown }).code)
  if (code === "28P01" || code === "28000") return "does not let this user in; check the user and the password in DATABASE_URL."
  if (code === "3D000") return "has no database of that name; create it, or correct DATABASE_URL."
  if (code === "ECONNREFUSED" || code === "ENOENT") return "does not answer; start it, or correct DATABASE_URL."
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "cannot be found under that name; correct DATABASE_URL."
  return `cannot be used (${error instanceof Error ? error.message : String(error)}); correct DATABASE_URL.`
}

/** The URL as far as it may be shown: no user, no password, no parameters. */
export function withoutSecrets(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url)
    return `${protocol}//${host}${pathname}`
  } catch {
    return "not a URL"
  }
}
