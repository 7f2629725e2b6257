/**
 * Row security is forced upon the owner of the tables too: a migration that fills them from what
 * they hold must lift it.
 */

import { sql } from "kysely"
import type { Database } from "../connect.ts"

/**
 * Runs work that sees every row of these tables, whoever owns them. The migration's transaction
 * holds the tables to itself until then, so that nobody else meets them so.
 */
export async function unforced<T>(
  database: Database,
  tables: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const each = (command: string): string =>
    tables.map((table) => `alter table parley.${table} ${command};`).join(" ")
  await sql.raw(each("no force row level security")).execute(database)
  const answer = await work()
  await sql.raw(each("force row level security")).execute(database)
  return answer
}
