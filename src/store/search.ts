/**
 * Searching in SQL: words by equality and order of text alone, so that row security and indexes go
 * together.
 */

import { sql } from "kysely"
import type { CompartmentId, Instant, ItemId, ProcessId } from "../base/index.ts"
import {
  bestPlace,
  PIECE,
  PIECE_LEAD,
  type BodyKind,
  type Entry,
  type EntryQuery,
  type SearchFound,
  type SearchHit,
  type SearchQuery,
} from "../record/index.ts"
import { current } from "./ask.ts"
import type { Database } from "./connect.ts"
import { grouped } from "./grouped.ts"
import { type Within } from "./search-filters.ts"
import { bestFound } from "./search-found.ts"
import { searchedTerms, type SearchedTerm } from "./search-terms.ts"

/**
 * See the port's contract. What the viewer cannot see is in none of the rows that are gone through.
 * Entries and passages may be read in another way, or passages not at all, where the database's
 * files are damaged.
 */
export async function search(
  database: Database,
  query: SearchQuery,
  entriesFor: (query: EntryQuery) => Promise<readonly Entry[]> = (asked) =>
    current(database, asked),
  passaged = true,
): Promise<SearchFound> {
  const within = await placeOf(database, query.process, query.asOf)
  if (within === undefined) return { hits: [], counts: [] }
  const terms = await searchedTerms(database, within.compartment, query.terms)
  const rows = await foundRows(database, within, query, terms)
  const entries = await entriesOf(entriesFor, query, rows)
  const passages = passaged
    ? await passagesOf(database, within, query, rows)
    : new Map<number, NonNullable<SearchHit["passage"]>>()
  const hits = rows.flatMap((row): readonly SearchHit[] => {
    const entry = entries.get(row.item)
    return entry === undefined
      ? []
      : [{ entry, score: row.score, passage: passages.get(row.text ?? -1) }]
  })
  return {
    hits,
    counts: [...new Map(rows.map(({ kind, count }) => [kind, { kind, count }])).values()],
  }
}

/** Words that only destroyed contents held are forgotten with them. */
export async function forgetWords(database: Database, compartment: CompartmentId): Promise<void> {
  await sql`
    delete from parley.search_word w where w.compartment = ${compartment}
      and not exists (select from parley.search_place p where p.compartment = w.compartment
      and p.word = w.word)`.execute(database)
}

/**
 * The process's compartment, and the last number that counts: the greatest there is, or that of the
 * instant looked back to.
 */
async function placeOf(
  database: Database,
  process: ProcessId,
  asOf: Instant | undefined,
): Promise<Within | undefined> {
  const {
    rows: [row],
  } = await sql<{ compartment: string; alone: boolean }>`
    select p.compartment, not exists (select from parley.process o
    where o.compartment = p.compartment and o.process <> p.process) as alone
    from parley.process p where p.process = ${process} order by p.compartment limit 1`.execute(
    database,
  )
  if (row === undefined || asOf === undefined)
    return row === undefined ? undefined : { ...row, last: NOW }
  const {
    rows: [last],
  } = await sql<{ seq: number }>`
    select h.seq from parley.history h where h.compartment = ${row.compartment} and h.recorded_at <=
    ${asOf}::timestamptz order by h.seq desc limit 1`.execute(database)
  return { ...row, last: String(last?.seq ?? 0) }
}

/** Beyond every number of a history. */
const NOW = "9223372036854775807"

interface FoundRow {
  readonly item: ItemId
  readonly kind: BodyKind
  readonly score: number
  readonly text: number | null
  readonly count: number
}

/** The best of each kind, each with how many of its kind there are. */
async function foundRows(
  database: Database,
  within: Within,
  query: SearchQuery,
  terms: readonly SearchedTerm[],
): Promise<readonly FoundRow[]> {
  const { compartment } = within
  const { rows } = await sql<FoundRow>`
    select e.item, b.kind, b.score::int as score, b.text, b.count
    from (${bestFound(within, query, terms)}) b
      cross join lateral (select n.item from parley.search_entry n where n.compartment =
      ${compartment} and n.seq = b.seq offset 0) e
    order by b.kind collate "C", b.score desc, b.seq desc`.execute(database)
  return rows
}

/** Each item's newest entry, as of the instant asked for. */
async function entriesOf(
  entriesFor: (query: EntryQuery) => Promise<readonly Entry[]>,
  { process, asOf }: SearchQuery,
  rows: readonly FoundRow[],
): Promise<ReadonlyMap<ItemId, Entry>> {
  if (rows.length === 0) return new Map()
  const entries = await entriesFor({
    process,
    items: rows.map(({ item }) => item),
    ...(asOf === undefined ? {} : { asOf }),
  })
  return new Map(entries.map((entry) => [entry.item, entry]))
}

interface PlaceRow {
  readonly seq: number
  readonly word: string
  readonly weight: number
  readonly nth: readonly number[]
  readonly starts: readonly number[] | null
}

/** Of each text that was found, the piece around the best place. */
async function passagesOf(
  database: Database,
  { compartment }: Within,
  { terms }: SearchQuery,
  rows: readonly FoundRow[],
): Promise<ReadonlyMap<number, NonNullable<SearchHit["passage"]>>> {
  const texts = rows.flatMap(({ text }) => (text === null ? [] : [text]))
  if (texts.length === 0 || terms.length === 0) return new Map()
  const words = sql.join(
    (await searchedTerms(database, compartment, terms)).map(({ words: wanted }) => wanted),
    sql` or `,
  )
  const { rows: places } = await sql<PlaceRow>`
    select p.seq, p.word, p.weight, p.nth, p.starts from parley.search_place p where p.compartment =
    ${compartment} and p.seq = any (${texts}::bigint[]) and (${words})`.execute(database)
  const starts = [...grouped(places, ({ seq }) => seq)].map(([seq, some]) => {
    const index = new Map(
      some.map(({ word, weight, nth, starts: begin }) => [
        word,
        { weight, at: nth, starts: begin ?? [] },
      ]),
    )
    return { seq, start: Math.max(0, bestPlace(index, terms) - PIECE_LEAD) }
  })
  const { rows: pieces } = await sql<{ seq: number; start: number; text: string }>`
    select t.seq, n.start, substring(t.text from n.start + 1 for ${sql.lit(PIECE)}) as text
    from unnest(${starts.map(({ seq }) => seq)}::bigint[],
    ${starts.map(({ start }) => start)}::integer[]) as n (seq, start)
      join parley.document_text t on t.compartment = ${compartment} and t.seq = n.seq`.execute(
    database,
  )
  return new Map(pieces.map(({ seq, start, text }) => [seq, { start, text }]))
}
