/** A database server that somebody else runs, named in DATABASE_URL. */

import { type Connection, withClient } from "./connection.ts"
import { ServerFault, systemCode } from "./fault.ts"
import { rightsFrom, RIGHTS_QUERY, type LoginRights, type RightsRow } from "./login.ts"

/** The oldest server that every statement of ours is tried on. */
const OLDEST_SERVER = 15

/** The setting that named a server. */
export type UrlSetting = "DATABASE_URL" | "DATABASE_ADMIN_URL"

/**
 * The server that a URL names, once it has answered and is new enough.
 *
 * @param setting  where the URL was given; sentences name it
 * @returns its connection, its version (`15.8`), and what the login of that URL may do there
 * @throws ServerFault in one sentence; the URL's password is never part of it
 */
export async function outsideServer(
  url: string,
  setting: UrlSetting = "DATABASE_URL",
): Promise<OutsideServer> {
  const connection: Connection = { kind: "url", connectionString: url }
  const { version, rights } = await lookAt(connection, url, setting)
  if (Number.parseInt(version, 10) >= OLDEST_SERVER) return { connection, version, rights }
  throw new ServerFault(
    `The server that ${setting} names (${withoutSecrets(url)}) is PostgreSQL ${version}; ` +
      `Parley needs ${OLDEST_SERVER} or later.`,
  )
}

export interface OutsideServer {
  readonly connection: Connection
  readonly version: string
  readonly rights: LoginRights
}

async function lookAt(
  connection: Connection,
  url: string,
  setting: UrlSetting,
): Promise<Omit<OutsideServer, "connection">> {
  try {
    return await withClient(connection, async (client) => {
      const version = await client.query<{ server_version: string }>("show server_version")
      const {
        rows: [row],
      } = await client.query<RightsRow>(RIGHTS_QUERY)
      if (row === undefined) throw new Error("the server does not know its own user")
      return { version: version.rows[0]?.server_version ?? "0", rights: rightsFrom(row) }
    })
  } catch (error) {
    throw new ServerFault(
      `The database server that ${setting} names (${withoutSecrets(url)}) ` +
        `${refusal(error, setting)}`,
      { cause: error },
    )
  }
}

function refusal(error: unknown, setting: UrlSetting): string {
  const code = systemCode(error) || String((error as { code?: unknown }).code)
  if (code === "28P01" || code === "28000")
    return `does not let this user in; check the user and the password in ${setting}.`
  if (code === "3D000") return `has no database of that name; create it, or correct ${setting}.`
  if (code === "ECONNREFUSED" || code === "ENOENT")
    return `does not answer; start it, or correct ${setting}.`
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return `cannot be found under that name; correct ${setting}.`
  return (
    `cannot be used (${error instanceof Error ? error.message : String(error)}); correct ` +
    `${setting}.`
  )
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
