/** Searching in SQL: words by equality and order of text alone, so that row security and indexes go together. */

import { sql, type RawBuilder } from "kysely"
import type { CompartmentId, Instant, ItemId, ProcessId } from "../base/index.ts"
import { bestPlace, type BodyKind, type Entry, type SearchFound, type SearchHit, type SearchQuery } from "../record/index.ts"
import { current } from "./ask.ts"
import type { Database } from "./connect.ts"
import { grouped } from "./grouped.ts"
import { searchFilters } from "./search-filters.ts"
import { searchedTerms, type SearchedTerm, type Within } from "./search-terms.ts"

/** Code points of a text's piece, and how many of them stand before the best place. */
const [PIECE, LEAD] = [900, 300]

/** See the port's contract. What the viewer cannot see is in none of the rows that are gone through. */
export async function search(database: Database, query: SearchQuery): Promise<SearchFound> {
  const within = await placeOf(database, query.process, query.asOf)
  if (within === undefined) return { hits: [], counts: [] }
  const terms = await searchedTerms(database, within, query.terms)
  const rows = await foundRows(database, within, query, terms)
  const entries = await entriesOf(database, query, rows)
  const passages = await passagesOf(database, within, query, rows)
  const hits = rows.flatMap((row): readonly SearchHit[] => {
    const entry = entries.get(row.item)
    return entry === undefined ? [] : [{ entry, score: row.score, passage: passages.get(row.text ?? -1) }]
  })
  return { hits, counts: [...new Map(rows.map(({ kind, count }) => [kind, { kind, count }])).values()] }
}

/** Words that only destroyed contents held are forgotten with them. */
export async function forgetWords(database: Database, compartment: CompartmentId): Promise<void> {
  await sql`
    delete from parley.search_word w where w.compartment = ${compartment}
      and not exists (select from parley.search_place p where p.compartment = w.compartment and p.word = w.word)`.execute(database)
}

/** The process's compartment, and the last number that counts: the greatest there is, or that of the instant looked back to. */
async function placeOf(database: Database, process: ProcessId, asOf: Instant | undefined): Promise<Within | undefined> {
  const row = await database.selectFrom("process").select("compartment").where("process", "=", process).orderBy("compartment").executeTakeFirst()
  if (row === undefined || asOf === undefined) return row === undefined ? undefined : { compartment: row.compartment, last: NOW }
  const { rows: [last] } = await sql<{ seq: number }>`
    select h.seq from parley.history h where h.compartment = ${row.compartment} and h.recorded_at <= ${asOf}::timestamptz order by h.seq desc limit 1`.execute(database)
  return { compartment: row.compartment, last: String(last?.seq ?? 0) }
}

/** One less than the number that stands for "not superseded". */
const NOW = "9223372036854775806"

interface FoundRow { readonly item: ItemId; readonly kind: BodyKind; readonly score: number; readonly text: number | null; readonly count: number }

/** The best of each kind, each with how many of its kind there are. */
async function foundRows(database: Database, within: Within, query: SearchQuery, terms: readonly SearchedTerm[]): Promise<readonly FoundRow[]> {
  const { compartment, last } = within
  const filters = searchFilters(query, within)
  const isNewest = (alias: string): RawBuilder<boolean> => sql`${sql.ref(`${alias}.seq`)} <= ${last}::bigint and ${sql.ref(`${alias}.until`)} > ${last}::bigint`
  const { rows } = await sql<FoundRow>`
    with ${hitsOf(within, terms)}, found as materialized (
      select e.seq, e.item, e.kind, h.score, null::bigint as text from hits h
        join parley.search_entry e on e.compartment = ${compartment} and e.seq = h.seq
      where e.kind not in ('keep', 'document') and e.process = ${query.process} and ${isNewest("e")} and ${filters}
      union all
      select e.seq, e.item, e.kind, max(h.score), max(case when s.kind = 'keep' then s.seq end) from hits h
        join parley.search_entry s on s.compartment = ${compartment} and s.seq = h.seq and s.kind in ('keep', 'document')
        join parley.search_entry e on e.compartment = ${compartment} and e.version = s.version and e.kind = 'document' and (s.kind = 'keep' or s.seq = e.seq)
      where e.process = ${query.process} and ${isNewest("e")} and ${filters} group by e.seq, e.item, e.kind
    ), counted as (select kind, count(*) as count from found group by kind)
    select f.item, c.kind, f.score::int as score, f.text, c.count from counted c
      cross join lateral (select * from found o where o.kind = c.kind order by o.score desc, o.seq desc limit ${query.limit}) f
    order by c.kind, f.score desc, f.seq desc`.execute(database)
  return rows
}

/** All entries and texts that hold every term, with what that counts for. */
function hitsOf({ compartment, last }: Within, terms: readonly SearchedTerm[]): RawBuilder<unknown> {
  const [first, ...others] = terms.map((_, index) => sql.raw(`t${index}`))
  if (first === undefined) return sql`hits as (select a.seq, 0 as score from parley.search_entry a where a.compartment = ${compartment} and a.until > ${last}::bigint and a.kind <> 'keep')`
  const score = sql.join(terms.map((_, index) => sql.raw(`t${index}.weight`)), sql` + `)
  const joins = others.length === 0 ? sql`` : sql.join(others.map((name) => sql`join ${name} using (seq)`), sql` `)
  return sql`${sql.join(terms.map((term, index) => sql`${sql.raw(`t${index}`)} as (${term.rows})`))}, hits as (select seq, ${score} as score from ${first} ${joins})`
}

/** Each item's newest entry, as of the instant asked for. */
async function entriesOf(database: Database, { process, asOf }: SearchQuery, rows: readonly FoundRow[]): Promise<ReadonlyMap<ItemId, Entry>> {
  if (rows.length === 0) return new Map()
  const entries = await current(database, { process, items: rows.map(({ item }) => item), ...(asOf === undefined ? {} : { asOf }) })
  return new Map(entries.map((entry) => [entry.item, entry]))
}

interface PlaceRow { readonly seq: number; readonly word: string; readonly weight: number; readonly nth: readonly number[]; readonly starts: readonly number[] | null }

/** Of each text that was found, the piece around the best place. */
async function passagesOf(database: Database, { compartment }: Within, { terms }: SearchQuery, rows: readonly FoundRow[]): Promise<ReadonlyMap<number, NonNullable<SearchHit["passage"]>>> {
  const texts = rows.flatMap(({ text }) => text === null ? [] : [text])
  if (texts.length === 0 || terms.length === 0) return new Map()
  const within = { compartment, last: NOW }
  const words = sql.join((await searchedTerms(database, within, terms)).map(({ words: wanted }) => wanted), sql` or `)
  const { rows: places } = await sql<PlaceRow>`
    select p.seq, p.word, p.weight, p.nth, p.starts from parley.search_place p where p.compartment = ${compartment} and p.seq = any (${texts}::bigint[]) and (${words})`.execute(database)
  const starts = [...grouped(places, ({ seq }) => seq)].map(([seq, some]) => {
    const index = new Map(some.map(({ word, weight, nth, starts: begin }) => [word, { weight, at: nth, starts: begin ?? [] }]))
    return { seq, start: Math.max(0, bestPlace(index, terms) - LEAD) }
  })
  const { rows: pieces } = await sql<{ seq: number; start: number; text: string }>`
    select t.seq, n.start, substring(t.text from n.start + 1 for ${sql.lit(PIECE)}) as text
    from unnest(${starts.map(({ seq }) => seq)}::bigint[], ${starts.map(({ start }) => start)}::integer[]) as n (seq, start)
      join parley.document_text t on t.compartment = ${compartment} and t.seq = n.seq`.execute(database)
  return new Map(pieces.map(({ seq, start, text }) => [seq, { start, text }]))
}
