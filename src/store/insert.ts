/** Many rows in one statement: a reading writes thousands of entries. */

import { sql } from "kysely"
import type { HistoryLink, HistoryRow } from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import type { Database } from "./connect.ts"
import { markupText } from "./rows.ts"

/** A link with its content, and what queries need of it. */
export interface NewRow extends HistoryRow {
  readonly links: readonly (readonly [role: string, target: string])[]
  readonly dateKind: string | undefined
  readonly document: SourceDocument | undefined
}

/** Rows a statement; beyond it, parameters grow to tens of megabytes. */
const AT_ONCE = 2_000

/** Inserts links, contents and what they refer to. The rows are of one compartment. */
export async function insertRows(database: Database, rows: readonly NewRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += AT_ONCE) await insertSome(database, rows.slice(start, start + AT_ONCE))
}

async function insertSome(database: Database, rows: readonly NewRow[]): Promise<void> {
  await insertHistory(database, rows)
  await insertContents(database, rows)
  for (const { link, content, document } of rows) {
    if (content === undefined) continue
    const place = { compartment: link.compartment, seq: link.seq, salt: content.salt }
    if (link.act === "identify") await database.insertInto("source_identity").values({ ...place, text: content.text }).execute()
    if (document !== undefined) await database.insertInto("document_text").values({ ...place, ...documentColumns(document) }).execute()
  }
}

const documentColumns = ({ text, length, sha256, textSha256, extractor, markup }: SourceDocument) =>
  ({ text, length, sha256, text_sha256: textSha256, extractor, markup: markupText(markup) })

async function insertHistory(database: Database, rows: readonly NewRow[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const { compartment, author, recordedAt } = first.link
  const flat = rows.map(({ link }) => columnsOf(link))
  const column = (name: keyof Columns): (string | number | null)[] => flat.map((columns) => columns[name] ?? null)
  await sql`
    insert into parley.history (compartment, author, recorded_at, seq, act, hash, id, item, process, kind, standing, maker, supersedes, content_hash, target, because)
    select ${compartment}, ${author}, ${recordedAt}::timestamptz, * from unnest(
      ${column("seq")}::bigint[], ${column("act")}::text[], ${rows.map(({ hash }) => hash)}::text[], ${column("id")}::text[], ${column("item")}::text[],
      ${column("process")}::text[], ${column("kind")}::text[], ${column("standing")}::text[], ${column("maker")}::text[], ${column("supersedes")}::text[],
      ${column("contentHash")}::text[], ${column("target")}::bigint[], ${column("because")}::text[])
  `.execute(database)
}

type ColumnName = "id" | "item" | "process" | "kind" | "standing" | "maker" | "supersedes" | "contentHash" | "because"
type Columns = { readonly seq: number; readonly act: string; readonly target?: number } & { readonly [N in ColumnName]?: string | undefined }

/** A link of any act is a row: fields that it has not are null. */
const columnsOf = (link: HistoryLink): Columns => link

async function insertContents(database: Database, rows: readonly NewRow[]): Promise<void> {
  const written = rows.flatMap(({ link, content, ...row }) => link.act === "write" && content !== undefined ? [{ ...row, link, ...content }] : [])
  const [first] = written
  if (first === undefined) return
  const { compartment } = first.link
  const links = written.flatMap((row) => row.links.map(([role, target]) => ({ seq: row.link.seq, role, target })))
  await sql`
    with contents as (
      insert into parley.content (compartment, seq, salt, text, date_kind)
      select ${compartment}, * from unnest(${written.map(({ link }) => link.seq)}::bigint[], ${written.map(({ salt }) => salt)}::text[],
        ${written.map(({ text }) => text)}::text[], ${written.map(({ dateKind }) => dateKind ?? null)}::text[])
    )
    insert into parley.link (compartment, seq, role, target)
    select ${compartment}, * from unnest(${links.map(({ seq }) => seq)}::bigint[], ${links.map(({ role }) => role)}::text[], ${links.map(({ target }) => target)}::text[])
  `.execute(database)
}
