/**
 * What was found, as parts of one statement: the best of each kind, each with how many of its kind
 * there are.
 */

import { sql, type RawBuilder } from "kysely"
import type { SearchQuery } from "../record/index.ts"
import { isNewest, searchFilters, type Within } from "./search-filters.ts"
import { kindSort, SORTS, standingSort } from "./search-sorts.ts"
import type { SearchedTerm } from "./search-terms.ts"

type Part = RawBuilder<unknown>

/**
 * Rows of number, kind, score, the number of a document's text, and how many of the kind there are.
 * Words are answered by the index of places alone, which holds of which sort and standing each
 * entry is; the entries themselves are looked at only where something else narrows, or for kinds
 * that have no sort of their own.
 */
export function bestFound(
  within: Within,
  query: SearchQuery,
  terms: readonly SearchedTerm[],
): Part {
  const filters = searchFilters(query, within)
  const counted = sql`counted as (select kind, count(*) as count from found group by kind)`
  const best = sql`
    select c.kind, f.seq, f.score, f.text, c.count from counted c
      cross join lateral (select o.seq, o.score, o.text from found o where o.kind = c.kind
      order by o.score desc, o.seq desc limit ${query.limit}) f`
  if (terms.length === 0)
    return sql`with found as materialized (${filtered(within, query, filters)}), ${counted} ${best}`
  const live = sql`live as materialized (
      select h.seq, h.score, h.sort >> 2 as sort from hits h
      where h.sort >> 2 not in (${sql.lit(SORTS.keep)}, ${sql.lit(SORTS.document)}) and
${hasStanding("h.sort", query)} and ${isNewest("h", within)}
    )`
  const among = filters === undefined ? others(within, query) : narrowly(within, query, filters)
  return sql`with ${hits(terms)}, ${live}, found as materialized (${among} union all
    ${documents(within, query, filters)}), ${counted} ${best}
    ${filters === undefined ? bestOfSorts(query) : sql``}`
}

/** Everything that holds every term, with what that counts for. */
function hits(terms: readonly SearchedTerm[]): Part {
  const [first = "t0", ...more] = terms.map((_, index) => `t${index}`)
  const score = sql.join(
    terms.map((_, index) => sql.raw(`t${index}.weight`)),
    sql` + `,
  )
  const joins = sql.join(
    more.map((name) => sql`join ${sql.raw(name)} using (seq)`),
    sql` `,
  )
  const found = terms.map((term, index) => sql`${sql.raw(`t${index}`)} as (${term.rows})`)
  return sql`${sql.join(found)},
    hits as materialized (select seq, ${score} as score, t0.sort from ${sql.raw(first)}
${more.length === 0 ? sql`` : joins})`
}

const hasStanding = (sort: string, { standings }: SearchQuery): RawBuilder<boolean> =>
  standings === undefined
    ? sql`true`
    : sql`${sql.ref(sort)} & 3 = any (${standings.map(standingSort)}::integer[])`

/** Kinds that have a sort of their own, counted and ranked by the number alone. */
function bestOfSorts({ kinds, limit }: SearchQuery): Part {
  const named = Object.entries(SORTS).filter(
    ([kind]) =>
      kind !== "keep" &&
      kind !== "document" &&
      (kinds === undefined || kinds.some((each) => each === kind)),
  )
  return named.length === 0
    ? sql``
    : sql`union all
    select k.kind, f.seq, f.score, null::bigint, c.count from (select sort, count(*) as count
    from live group by sort) c
      join unnest(${named.map(([, sort]) => sort)}::integer[],
      ${named.map(([kind]) => kind)}::text[]) as k (sort, kind) on k.sort = c.sort
      cross join lateral (select l.seq, l.score from live l where l.sort = c.sort
      order by l.score desc, l.seq desc limit ${limit}) f`
}

/** Kinds that have none, by their entries. */
function others({ compartment }: Within, { kinds }: SearchQuery): Part {
  const unsorted = kinds?.filter((kind) => kindSort(kind) === 0)
  const wanted = unsorted === undefined ? sql`true` : sql`e.kind = any (${unsorted}::text[])`
  return sql`
    select l.seq, e.kind, l.score, null::bigint as text from live l
      cross join lateral (select n.kind::text from parley.search_entry n where n.compartment =
      ${compartment} and n.seq = l.seq offset 0) e
    where l.sort = 0 and ${wanted}`
}

const narrowly = (
  { compartment }: Within,
  { kinds }: SearchQuery,
  filters: RawBuilder<boolean>,
): Part => sql`
    select e.seq, e.kind::text, l.score, null::bigint as text from live l
    join parley.search_entry e on e.compartment = ${compartment} and e.seq = l.seq
    where ${kinds === undefined ? sql`true` : sql`e.kind = any (${[...kinds]}::text[])`} and
    ${filters}`

/**
 * A document is found by its title or by its text, each once. Each hit is looked up by itself
 * (`offset 0`): under row security PostgreSQL cannot tell how few rows there will be, and compared
 * every document with every hit.
 */
function documents(
  within: Within,
  { kinds, standings }: SearchQuery,
  filters: RawBuilder<boolean> | undefined,
): Part {
  const { compartment } = within
  return sql`
    select e.seq, 'document', max(h.score), max(case when s.kind = 'keep' then s.seq end)
    from hits h
      cross join lateral (select v.seq, v.kind, v.version from parley.search_entry v
      where v.compartment = ${compartment} and v.seq = h.seq offset 0) s
      cross join lateral (
        select d.* from parley.search_entry d where d.compartment = ${compartment}
        and d.version = s.version and d.kind = 'document' and (s.kind = 'keep'
or s.seq = d.seq) offset 0
      ) e
    where h.sort >> 2 in (${sql.lit(SORTS.keep)}, ${sql.lit(SORTS.document)}) and
    ${kinds === undefined || kinds.includes("document") ? sql`true` : sql`false`}
      and ${standings === undefined ? sql`true` : sql`e.standing = any (${[...standings]}::text[])`}
      and ${isNewest("e", within)} and ${filters ?? sql`true`} group by e.seq`
}

/** Without words: all entries that the rest lets through. */
const filtered = (
  within: Within,
  { kinds, standings }: SearchQuery,
  filters: RawBuilder<boolean> | undefined,
): Part => sql`
    select e.seq, e.kind::text, 0 as score, null::bigint as text from parley.search_entry e
    where e.compartment = ${within.compartment} and e.kind <> 'keep' and
    ${kinds === undefined ? sql`true` : sql`e.kind = any (${[...kinds]}::text[])`}
      and ${standings === undefined ? sql`true` : sql`e.standing = any (${[...standings]}::text[])`}
      and ${isNewest("e", within)} and ${filters ?? sql`true`}`
