/**
 * Search rows made again from contents: for a database that has none yet, and for one whose words
 * are cut otherwise from now on.
 */

import { sql } from "kysely"
import type { Instant } from "../base/index.ts"
import type { Database } from "./connect.ts"
import { grouped } from "./grouped.ts"
import { readEntryContent } from "../record/index.ts"
import { instantOf } from "./rows.ts"
import {
  packed,
  searchInserts,
  searchRowOf,
  searchRowOfText,
  textWordInsert,
  wordsOfText,
  type SearchRow,
} from "./search-rows.ts"

/** Entries in one statement. */
const AT_ONCE = 1_000

interface WrittenRow {
  readonly compartment: string
  readonly seq: number
  readonly process: string
  readonly item: string
  readonly standing: string
  readonly recorded_at: Date
  readonly text: string
}
interface KeptRow {
  readonly compartment: string
  readonly seq: number
  readonly process: string
  readonly id: string
  readonly recorded_at: Date
  readonly text: string
}
type Place = Pick<WrittenRow, "compartment" | "seq">

/**
 * Makes every search row that there should be; there must be none. As somebody who sees all rows.
 */
export async function fillSearch(database: Database): Promise<void> {
  await eachAfter(
    (place) => writtenAfter(database, place),
    (rows) => fillEntries(database, rows),
  )
  await eachAfter(
    (place) => keptAfter(database, place),
    (rows) => fillTexts(database, rows),
  )
  await sql`
    insert into parley.search_ended (compartment, seq, until)
    select e.compartment, e.seq, s.seq from parley.search_entry e
    join parley.history h on h.compartment = e.compartment and h.seq = e.seq and h.act = 'write'
      join parley.history s on s.compartment = h.compartment and s.item = h.item
      and s.supersedes = h.id and s.act = 'write'`.execute(database)
}

/**
 * Makes all search rows again, when words are cut otherwise than before. As somebody who sees all
 * rows.
 */
export async function remakeSearch(database: Database): Promise<void> {
  for (const table of ["search_entry", "search_ended", "search_word", "search_place"])
    await sql.raw(`delete from parley.${table}`).execute(database)
  await fillSearch(database)
}

async function eachAfter<R extends Place>(
  after: (place: Place) => Promise<readonly R[]>,
  work: (rows: readonly R[]) => Promise<void>,
): Promise<void> {
  let last: Place | undefined = { compartment: "", seq: 0 }
  while (last !== undefined) {
    const rows: readonly R[] = await after(last)
    await work(rows)
    last = rows.at(-1)
  }
}

const writtenAfter = async (
  database: Database,
  { compartment, seq }: Place,
): Promise<readonly WrittenRow[]> =>
  (
    await sql<WrittenRow>`
  select h.compartment, h.seq, h.process, h.item, h.standing, h.recorded_at, c.text
  from parley.history h join parley.content c on c.compartment = h.compartment and c.seq = h.seq
  where h.act = 'write' and (h.compartment, h.seq) > (${compartment}, ${seq})
  order by h.compartment, h.seq limit ${sql.lit(AT_ONCE)}`.execute(database)
  ).rows

/** One at a time: a text may be tens of megabytes. */
const keptAfter = async (
  database: Database,
  { compartment, seq }: Place,
): Promise<readonly KeptRow[]> =>
  (
    await sql<KeptRow>`
  select h.compartment, h.seq, h.process, h.id, h.recorded_at, t.text
  from parley.history h join parley.document_text t on t.compartment = h.compartment
  and t.seq = h.seq
  where h.act = 'keep' and (h.compartment, h.seq) > (${compartment}, ${seq})
  order by h.compartment, h.seq limit 1`.execute(database)
  ).rows

async function fillEntries(database: Database, rows: readonly WrittenRow[]): Promise<void> {
  const compartments = grouped(rows, ({ compartment }) => compartment)
  for (const [compartment, some] of compartments)
    await insert(database, compartment, some.flatMap(entryRow))
}

async function fillTexts(database: Database, rows: readonly KeptRow[]): Promise<void> {
  for (const { compartment, seq, process, id, recorded_at: recordedAt, text } of rows) {
    await insert(database, compartment, [
      searchRowOfText({ seq, process, recordedAt: instantOf(recordedAt) }, id),
    ])
    for await (const some of wordsOfText({ text }))
      await textWordInsert(packed(some), { compartment, seq }).execute(database)
  }
}

function entryRow({
  seq,
  process,
  item,
  standing,
  recorded_at: recordedAt,
  text,
}: WrittenRow): readonly SearchRow[] {
  const { content } = readEntryContent(text)
  const at: Instant = instantOf(recordedAt)
  // What it supersedes is worked out at the end, for all at once.
  return content.kind === "held"
    ? [
        searchRowOf(
          { seq, id: undefined, process, item, standing, supersedes: undefined, recordedAt: at },
          content.body,
        ),
      ]
    : []
}

async function insert(
  database: Database,
  compartment: string,
  rows: readonly SearchRow[],
): Promise<void> {
  const parts = searchInserts(rows, compartment)
  if (parts.length === 0) return
  await sql`with ${sql.join(parts)} select 1`.execute(database)
}
