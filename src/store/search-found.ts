/** What was found, as parts of one statement: `found` holds number, kind, score and, for a document, the number of its text. */

import { sql, type RawBuilder } from "kysely"
import type { SearchQuery } from "../record/index.ts"
import { isNewest, searchFilters, type Within } from "./search-filters.ts"
import { kindSort, SORTS, standingSort } from "./search-sorts.ts"
import type { SearchedTerm } from "./search-terms.ts"

/**
 * Words are answered by the index of places alone, which holds of which sort and standing each entry is; the entries themselves
 * are looked at only where something else narrows, or for kinds that have no sort of their own.
 */
export function searchedParts(within: Within, query: SearchQuery, terms: readonly SearchedTerm[]): RawBuilder<unknown> {
  const filters = searchFilters(query, within)
  if (terms.length === 0) return sql`found as materialized (${filtered(within, query, filters)})`
  return sql`${hits(terms)}, live as materialized (
      select h.seq, h.score, h.sort >> 2 as sort from hits h where h.sort >> 2 not in (${sql.lit(SORTS.keep)}, ${sql.lit(SORTS.document)}) and ${hasStanding("h.sort", query)} and ${isNewest("h", within)}
    ), found as materialized (${filters === undefined ? plainly(within, query) : narrowly(within, query, filters)} union all ${documents(within, query, filters)})`
}

/** Everything that holds every term, with what that counts for. */
function hits(terms: readonly SearchedTerm[]): RawBuilder<unknown> {
  const [first = "t0", ...others] = terms.map((_, index) => `t${index}`)
  const score = sql.join(terms.map((_, index) => sql.raw(`t${index}.weight`)), sql` + `)
  const joins = sql.join(others.map((name) => sql`join ${sql.raw(name)} using (seq)`), sql` `)
  return sql`${sql.join(terms.map((term, index) => sql`${sql.raw(`t${index}`)} as (${term.rows})`))}, hits as materialized (select seq, ${score} as score, t0.sort from ${sql.raw(first)} ${others.length === 0 ? sql`` : joins})`
}

const hasStanding = (sort: string, { standings }: SearchQuery): RawBuilder<boolean> =>
  standings === undefined ? sql`true` : sql`${sql.ref(sort)} & 3 = any (${standings.map(standingSort)}::integer[])`

/** Sorts by the number alone; other kinds by their entries. */
function plainly({ compartment }: Within, { kinds }: SearchQuery): RawBuilder<unknown> {
  const named = Object.entries(SORTS).filter(([kind]) => kind !== "keep" && kind !== "document" && (kinds === undefined || kinds.some((each) => each === kind)))
  const others = kinds?.filter((kind) => kindSort(kind) === 0)
  const known = named.length === 0 ? sql`` : sql`
    select l.seq, k.kind, l.score, null::bigint as text from live l
      join unnest(${named.map(([, sort]) => sort)}::integer[], ${named.map(([kind]) => kind)}::text[]) as k (sort, kind) on k.sort = l.sort union all`
  return sql`${known}
    select l.seq, e.kind::text, l.score, null::bigint as text from live l join parley.search_entry e on e.compartment = ${compartment} and e.seq = l.seq
    where l.sort = 0 and ${others === undefined ? sql`true` : sql`e.kind = any (${others}::text[])`}`
}

const narrowly = ({ compartment }: Within, { kinds }: SearchQuery, filters: RawBuilder<boolean>): RawBuilder<unknown> => sql`
    select e.seq, e.kind::text, l.score, null::bigint as text from live l join parley.search_entry e on e.compartment = ${compartment} and e.seq = l.seq
    where ${kinds === undefined ? sql`true` : sql`e.kind = any (${[...kinds]}::text[])`} and ${filters}`

/** A document is found by its title or by its text, each once. */
function documents(within: Within, { kinds, standings }: SearchQuery, filters: RawBuilder<boolean> | undefined): RawBuilder<unknown> {
  const { compartment } = within
  return sql`
    select e.seq, 'document', max(h.score), max(case when s.kind = 'keep' then s.seq end) from hits h
      join parley.search_entry s on s.compartment = ${compartment} and s.seq = h.seq
      join parley.search_entry e on e.compartment = ${compartment} and e.version = s.version and e.kind = 'document' and (s.kind = 'keep' or s.seq = e.seq)
    where h.sort >> 2 in (${sql.lit(SORTS.keep)}, ${sql.lit(SORTS.document)}) and ${kinds === undefined || kinds.includes("document") ? sql`true` : sql`false`}
      and ${standings === undefined ? sql`true` : sql`e.standing = any (${[...standings]}::text[])`} and ${isNewest("e", within)} and ${filters ?? sql`true`} group by e.seq`
}

/** Without words: all entries that the rest lets through. */
const filtered = (within: Within, { kinds, standings }: SearchQuery, filters: RawBuilder<boolean> | undefined): RawBuilder<unknown> => sql`
    select e.seq, e.kind::text, 0 as score, null::bigint as text from parley.search_entry e
    where e.compartment = ${within.compartment} and e.kind <> 'keep' and ${kinds === undefined ? sql`true` : sql`e.kind = any (${[...kinds]}::text[])`}
      and ${standings === undefined ? sql`true` : sql`e.standing = any (${[...standings]}::text[])`} and ${isNewest("e", within)} and ${filters ?? sql`true`}`
