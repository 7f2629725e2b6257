/**
 * A pool of connections to PostgreSQL, and the little of it that the store speaks: Kysely over our
 * schema.
 */

import { Kysely, PostgresDialect } from "kysely"
import pg from "pg"
import { planning } from "./planned.ts"
import type { Tables } from "./schema.ts"

/** Where the database is and as whom, in the words of the `pg` package. */
export type StoreConnection =
  | {
      readonly host: string
      readonly port: number
      readonly user: string
      readonly database: string
    }
  | { readonly connectionString: string }

export type Database = Kysely<Tables>

/** PostgreSQL's type number for bigint: our numbers of links stay far below 2^53. */
const BIGINT = 20

const types = {
  getTypeParser: ((oid: number, format?: "text") =>
    oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** Opens nothing yet: connections are made as they are wanted, at most `most` at once. */
export function connect(connection: StoreConnection, most: number): Database {
  const pool = new pg.Pool({
    ...connection,
    max: most,
    types,
    application_name: "parley",
    connectionTimeoutMillis: 10_000,
  })
  pool.on("error", () => {
    /* an idle connection was lost; the next query makes another and tells if it cannot */
  })
  // Between two queries of a transaction nobody listens, and an error nobody hears ends the
  // program.
  pool.on("connect", (client) => {
    client.on("error", () => {
      /* the transaction's next query meets it */
    })
  })
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: planning(pool) }) }).withSchema(
    "parley",
  )
}
