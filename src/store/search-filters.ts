/** What narrows a search besides words, as conditions on `e`, a row of `search_entry`. */

import { sql, type RawBuilder } from "kysely"
import type { SearchQuery, SearchTermsWish } from "../record/index.ts"
import type { Within } from "./search-terms.ts"

/** All that the query asks for at once; true where it asks for nothing. */
export function searchFilters(query: SearchQuery, within: Within): RawBuilder<boolean> {
  const { kinds, standings, by, about, under, stance, from, to } = query
  const conditions = [
    kinds && sql<boolean>`e.kind = any (${[...kinds]}::text[])`, standings && sql<boolean>`e.standing = any (${[...standings]}::text[])`,
    by && sql<boolean>`(e.item = any (${[...by]}::text[]) or ${refersTo(within, ["by"], by)})`,
    about && sql<boolean>`(e.item = any (${[...about.items, ...about.among]}::text[]) or ${refersTo(within, ["by", "about", "rests"], about.items)})`,
    under && isUnder(within, under), stance === undefined ? undefined : takes(within, stance),
    from === undefined && to === undefined ? undefined : isOfDays(within, from ?? "0001-01-01", to ?? "9999-12-31"),
  ].flatMap((condition) => condition ?? [])
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `) as RawBuilder<boolean>
}

function refersTo({ compartment }: Within, roles: readonly string[], targets: readonly string[]): RawBuilder<boolean> {
  return sql`exists (select from parley.link l where l.compartment = ${compartment} and l.seq = e.seq and l.role = any (${[...roles]}::text[]) and l.target = any (${[...targets]}::text[]))`
}

function isUnder(within: Within, { own, stricter, noted, laxer }: SearchTermsWish): RawBuilder<boolean> {
  return sql`((e.terms = ${own} and not ${refersTo(within, ["document"], stricter)})
    or ((e.terms is null or e.terms = any (${[...laxer]}::text[])) and ${refersTo(within, ["document"], noted)}))`
}

/** A stance that was rejected or withdrawn is none. */
function takes({ compartment, last }: Within, stance: string): RawBuilder<boolean> {
  return sql`(e.stance = ${stance} or exists (
    select from parley.link l join parley.search_entry x on x.compartment = l.compartment and x.seq = l.seq
    where l.compartment = ${compartment} and l.target = e.item and l.role = 'rests' and x.kind = 'corroboration' and x.stance = ${stance}
      and x.standing in ('draft', 'admitted') and x.seq <= ${last}::bigint and x.until > ${last}::bigint))`
}

/** What stands in documents is of their days; what stands in none, of its own. */
function isOfDays({ compartment, last }: Within, from: string, to: string): RawBuilder<boolean> {
  const inDocument = sql`parley.link l where l.compartment = ${compartment} and l.seq = e.seq and l.role = 'document'`
  const dated = sql`select d.version from parley.search_entry d where d.compartment = ${compartment} and d.kind = 'document' and d.day between ${from}::date and ${to}::date
    and d.seq <= ${last}::bigint and d.until > ${last}::bigint`
  return sql`(exists (select from ${inDocument} and l.target in (${dated}))
    or (e.day between ${from}::date and ${to}::date and not exists (select from ${inDocument})))`
}
