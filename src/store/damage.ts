/**
 * Damage to the database's files, told apart from everything else that PostgreSQL throws, and where
 * it is.
 */

import { sql } from "kysely"
import pg from "pg"
import type { Database } from "./connect.ts"
import { StoreFault } from "../record/index.ts"

/** data_corrupted, index_corrupted, undefined_file, io_error. */
const STATES = new Set(["XX001", "XX002", "58P01", "58030"])

/** What PostgreSQL says of damage under its code for any internal error. */
const WORDS = new RegExp(
  [
    "invalid page",
    "could not (read|open|seek)",
    "missing chunk",
    "unexpected chunk",
    "corrupt",
    "invalid memory alloc request",
    "invalid (tuple|item|line pointer)",
    "toasted",
    "failed to find",
  ].join("|"),
  "i",
)

/** Whether an error of the driver's says that files of the database are damaged or gone. */
export const isDamage = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError &&
  (STATES.has(error.code ?? "") || (error.code === "XX000" && WORDS.test(error.message)))

/** What a person calls the tables that may be damaged. */
const TABLES: Readonly<Record<string, string>> = {
  history: "the history",
  content: "what entries say",
  document_text: "the texts of documents",
  source_identity: "who sources are",
  link: "what refers to what",
  newest: "what stands now",
  tally: "counts",
  referred: "counts",
  head: "the ends of histories",
  process: "the processes",
  membership: "the members",
  person: "the people",
  session: "the sessions",
  sign_in_link: "the sign-in links",
  request: "the answers kept",
  reading_try: "tries to read",
  search_entry: "what can be searched",
  search_ended: "what can be searched",
  search_word: "what can be searched",
  search_place: "what can be searched",
}

/**
 * `the texts of documents (parley.document_text)`; the table's own name where it is none of ours.
 */
export const tableInWords = (table: string): string => {
  const words = TABLES[table]
  return words === undefined ? `the table ${table}` : `${words} (parley.${table})`
}

/**
 * What the driver said of a fault's damage, for whoever finds out the table; it is in no field that
 * is ever shown.
 */
const places = new WeakMap<StoreFault, pg.DatabaseError>()

/** The fault for this damage, before the table is known. */
export function damagedBy(error: pg.DatabaseError): StoreFault {
  const fault = damaged(error.code ?? "")
  places.set(fault, error)
  return fault
}

export const damagePlace = (fault: StoreFault): pg.DatabaseError | undefined => places.get(fault)

/** The fault for damage; `table` where it is known which. It names no row, no key and no value. */
export function damaged(state: string, table?: string): StoreFault {
  const where = table === undefined ? "" : `, in ${tableInWords(table)}`
  return new StoreFault(
    "damaged",
    `Files of the database are damaged${where}: stop Parley, copy the data folder, and run ` +
      "parley doctor, which says where; waiting mends nothing.",
    { cause: new Error(`SQLSTATE ${state}`) },
  )
}

/** A page that is shown leaves out what cannot be read, and says so. */
export const LEFT_OUT =
  "Files of the database are damaged: what cannot be read is left out here. Stop Parley, " +
  "copy the data folder, and run parley doctor, which says where."

/** What stands in the place of an entry whose content cannot be read. */
export const UNREADABLE = "its place in the database's files is damaged; parley doctor says where"

/**
 * The table in which the error met damage, its index's or its long values' table; undefined where
 * that cannot be told.
 */
export async function damagedTable(
  database: Database,
  { message }: Pick<pg.DatabaseError, "message">,
): Promise<string | undefined> {
  const file = /(?:base\/\d+|pg_tblspc\/[^"]*)\/(?:t\d+_)?(\d+)/.exec(message)?.[1]
  const named =
    /(?:relation|index|table) "(?:parley\.)?([a-z_0-9]+)"/.exec(message)?.[1] ??
    /(pg_toast_\d+)/.exec(message)?.[1]
  if (file === undefined && named === undefined) return undefined
  try {
    const {
      rows: [row],
    } = await sql<{ table: string }>`
      select coalesce(o.relname, c.relname) as table from pg_class c
        left join pg_index i on i.indexrelid = c.oid left join pg_class x on x.oid = i.indrelid
        left join pg_class o on o.oid = x.oid or o.reltoastrelid = c.oid or o.reltoastrelid = x.oid
      where c.oid = ${file === undefined ? sql`null` : sql`pg_filenode_relation(0, ${file}::oid)`}
      or c.relname = ${named ?? ""}
      order by o.reltoastrelid is null limit 1`.execute(database)
    return row?.table
  } catch {
    return undefined
  }
}
