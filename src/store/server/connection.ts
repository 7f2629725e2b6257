/** How a database is reached, in the words of the `pg` package's settings. */

import type { Client } from "pg"

/** By the embedded server's socket. */
export interface SocketConnection {
  readonly kind: "socket"
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

export type Connection =
  SocketConnection | { readonly kind: "url"; readonly connectionString: string }

/** The part of `pg`'s settings that says where and as whom. */
export type PgConfig =
  | {
      readonly host: string
      readonly port: number
      readonly user: string
      readonly database: string
      readonly ssl: false
    }
  | { readonly connectionString: string }

/**
 * The same without our tag, as `pg` takes it. A socket carries no TLS, whatever PGSSLMODE in the
 * environment asks for.
 */
export const pgConfig = (connection: Connection): PgConfig =>
  connection.kind === "url"
    ? { connectionString: connection.connectionString }
    : {
        host: connection.host,
        port: connection.port,
        user: connection.user,
        database: connection.database,
        ssl: false,
      }

/** The same database, as another login. */
export const asLogin = (connection: SocketConnection, user: string): SocketConnection => ({
  ...connection,
  user,
})

/** Opens one client, hands it to `work` and closes it again whatever happens. */
export async function withClient<T>(
  connection: Connection,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const { default: pg } = await import("pg")
  const client = new pg.Client({
    ...pgConfig(connection),
    connectionTimeoutMillis: 10_000,
    application_name: "parley",
  })
  client.on("error", () => {
    /* reported by the query that meets it */
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
