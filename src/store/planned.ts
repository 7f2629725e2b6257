/**
 * Statements that the database plans once for each connection: those of every write, which took
 * longer to plan than to run.
 */

import { sql, type PostgresPool, type PostgresPoolClient } from "kysely"
import type pg from "pg"

const MARK = "/* planned once */ "

/**
 * Stands first in a statement whose plan does not depend on what its parameters are; of such texts
 * there must be few.
 */
export const PLANNED_ONCE = sql.raw(MARK)

/**
 * The pool, whose connections give each text that is so marked a name, by which the database knows
 * it again.
 */
export function planning(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `planned_${names.size + 1}`
    names.set(text, name)
    return name
  }
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client) ?? withNames(client, nameOf)
      clients.set(client, known)
      return known
    },
  }
}

/** Kysely asks for nothing but this of a client. */
const withNames = (
  client: pg.PoolClient,
  nameOf: (text: string) => string,
): PostgresPoolClient => ({
  query: ((text: string, values: readonly unknown[]): unknown =>
    text.startsWith(MARK)
      ? client.query({ name: nameOf(text), text, values: [...values] })
      : client.query(text, [...values])) as PostgresPoolClient["query"],
  release: (destroy) => {
    client.release(destroy)
  },
})
