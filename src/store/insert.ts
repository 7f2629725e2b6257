/**
 * Many rows in one statement: a reading writes thousands of entries, and a lock is held while they
 * are written.
 */

import { sql } from "kysely"
import type { HistoryLink } from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import type { Database } from "./connect.ts"
import type { NewRow } from "./new-row.ts"
import { PLANNED_ONCE } from "./planned.ts"
import { markupText } from "./rows.ts"
import { searchInserts } from "./search-rows.ts"
import { standingParts } from "./standing.ts"

/** Rows a statement; beyond it, parameters grow to tens of megabytes. */
const AT_ONCE = 2_000

/**
 * Inserts links, contents and what they refer to, and moves the history's end after them. The rows
 * are of one compartment, in order.
 */
export async function insertRows(database: Database, rows: readonly NewRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const some = rows.slice(start, start + AT_ONCE)
    await insertSome(database, some)
    for (const row of some) await insertApart(database, row)
  }
}

type ColumnName =
  | "id"
  | "item"
  | "process"
  | "kind"
  | "standing"
  | "maker"
  | "supersedes"
  | "contentHash"
  | "because"
type Columns = { readonly seq: number; readonly act: string; readonly target?: number } & {
  readonly [N in ColumnName]?: string | undefined
}

/** A link of any act is a row: fields that it has not are null. */
const columnsOf = (link: HistoryLink): Columns => link

/** One statement, so that the lock on the history's end is held for one journey less each. */
async function insertSome(database: Database, rows: readonly NewRow[]): Promise<void> {
  const last = rows.at(-1)
  if (last === undefined) return
  const { compartment, author, recordedAt, seq } = last.link
  const parts = [
    sql`acts as (${historyInsert(rows, compartment, author, recordedAt)})`,
    sql`contents as (${contentInsert(rows, compartment)})`,
    sql`links as (${linkInsert(rows, compartment)})`,
    ...standingParts(rows, compartment),
    ...searchInserts(
      rows.flatMap(({ searched }) => searched ?? []),
      compartment,
    ),
  ]
  await sql`${PLANNED_ONCE}with ${sql.join(parts)}
    update parley.head set seq = ${seq}, hash = ${last.hash}, recorded_at =
    ${recordedAt}::timestamptz where compartment = ${compartment}
  `.execute(database)
}

function historyInsert(
  rows: readonly NewRow[],
  compartment: string,
  author: string,
  recordedAt: string,
) {
  const flat = rows.map(({ link }) => columnsOf(link))
  const column = (name: keyof Columns): (string | number | null)[] =>
    flat.map((columns) => columns[name] ?? null)
  return sql`
    insert into parley.history (compartment, author, recorded_at, seq, act, hash, id, item, process,
    kind, standing, maker, supersedes, content_hash, target, because)
    select ${compartment}, ${author}, ${recordedAt}::timestamptz, * from unnest(
      ${column("seq")}::bigint[], ${column("act")}::text[], ${rows.map(({ hash }) => hash)}::text[],
      ${column("id")}::text[], ${column("item")}::text[],
      ${column("process")}::text[], ${column("kind")}::text[], ${column("standing")}::text[],
      ${column("maker")}::text[], ${column("supersedes")}::text[],
      ${column("contentHash")}::text[], ${column("target")}::bigint[],
      ${column("because")}::text[])`
}

function contentInsert(rows: readonly NewRow[], compartment: string) {
  const written = rows.flatMap(({ link, content }) =>
    liesBeside(link) && content !== undefined ? [{ seq: link.seq, ...content }] : [],
  )
  return sql`
    insert into parley.content (compartment, seq, salt, text)
    select ${compartment}, * from unnest(${written.map(({ seq }) => seq)}::bigint[],
    ${written.map(({ salt }) => salt)}::text[],
      ${written.map(({ text }) => text)}::text[])`
}

/**
 * Whether a link's content lies in the table of contents; that of documents and sources lies in
 * tables of their own.
 */
const liesBeside = ({ act }: HistoryLink): boolean => act === "write" || act === "join"

function linkInsert(rows: readonly NewRow[], compartment: string) {
  const links = rows.flatMap((row) =>
    row.links.map(([role, target]) => ({ seq: row.link.seq, role, target })),
  )
  return sql`
    insert into parley.link (compartment, seq, role, target)
    select ${compartment}, * from unnest(${links.map(({ seq }) => seq)}::bigint[],
    ${links.map(({ role }) => role)}::text[], ${links.map(({ target }) => target)}::text[])`
}

/** Documents and sources lie in tables of their own; few are written at once. */
async function insertApart(database: Database, { link, content, document }: NewRow): Promise<void> {
  if (content === undefined || liesBeside(link)) return
  const place = { compartment: link.compartment, seq: link.seq, salt: content.salt }
  if (link.act === "identify")
    await database
      .insertInto("source_identity")
      .values({ ...place, text: content.text })
      .execute()
  if (document !== undefined)
    await database
      .insertInto("document_text")
      .values({ ...place, ...documentColumns(document) })
      .execute()
}

const documentColumns = ({
  text,
  length,
  sha256,
  textSha256,
  extractor,
  markup,
}: SourceDocument) => ({
  text,
  length,
  sha256,
  text_sha256: textSha256,
  extractor,
  markup: markupText(markup),
})
