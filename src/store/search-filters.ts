/** What narrows a search besides words, as conditions on `e`, a row of `search_entry`. */

import { sql, type RawBuilder } from "kysely"
import type { SearchQuery, SearchTermsWish } from "../record/index.ts"

/**
 * Where is looked: one compartment, up to one number (as text: it may be beyond what a double holds
 * exactly).
 */
export interface Within {
  readonly compartment: string
  readonly last: string
  /** Whether the compartment holds this process and no other. */
  readonly alone: boolean
}

/** What the query asks for beyond words, kinds and standings; undefined where that is nothing. */
export function searchFilters(query: SearchQuery, within: Within): RawBuilder<boolean> | undefined {
  const { process, by, about, under, stance, from, to } = query
  const conditions = [
    within.alone ? undefined : sql<boolean>`e.process = ${process}`,
    by && sql<boolean>`(e.item = any (${[...by]}::text[]) or ${refersTo(within, ["by"], by)})`,
    about &&
      sql<boolean>`(e.item = any (${[...about.items, ...about.among]}::text[]) or
        ${refersTo(within, ["by", "about", "rests"], about.items)})`,
    under && isUnder(within, under),
    stance === undefined ? undefined : takes(within, stance),
    from === undefined && to === undefined
      ? undefined
      : isOfDays(within, from ?? "0001-01-01", to ?? "9999-12-31"),
  ].flatMap((condition) => condition ?? [])
  return conditions.length === 0
    ? undefined
    : (sql.join(conditions, sql` and `) as RawBuilder<boolean>)
}

function refersTo(
  { compartment }: Within,
  roles: readonly string[],
  targets: readonly string[],
): RawBuilder<boolean> {
  return sql`exists (select from parley.link l where l.compartment = ${compartment}
    and l.seq = e.seq and l.role = any (${[...roles]}::text[])
and l.target = any (${[...targets]}::text[]))`
}

function isUnder(
  within: Within,
  { own, stricter, noted, laxer }: SearchTermsWish,
): RawBuilder<boolean> {
  return sql`((e.terms = ${own} and not ${refersTo(within, ["document"], stricter)})
    or ((e.terms is null or e.terms = any (${[...laxer]}::text[])) and
    ${refersTo(within, ["document"], noted)}))`
}

/** Whether this is the newest entry of its item, as far as is looked. */
export const isNewest = (
  alias: string,
  { compartment, last }: Within,
): RawBuilder<boolean> => sql`(${sql.ref(`${alias}.seq`)} <= ${last}::bigint
  and not exists (select from parley.search_ended z where z.compartment = ${compartment} and z.seq =
  ${sql.ref(`${alias}.seq`)} and z.until <= ${last}::bigint))`

/** A stance that was rejected or withdrawn is none. */
function takes(within: Within, stance: string): RawBuilder<boolean> {
  const { compartment } = within
  return sql`(e.stance = ${stance} or exists (
    select from parley.link l join parley.search_entry x on x.compartment = l.compartment
    and x.seq = l.seq
    where l.compartment = ${compartment} and l.target = e.item and l.role = 'rests'
    and x.kind = 'corroboration' and x.stance = ${stance}
      and x.standing in ('draft', 'admitted') and ${isNewest("x", within)}))`
}

/** What stands in documents is of their days; what stands in none, of its own. */
function isOfDays(within: Within, from: string, to: string): RawBuilder<boolean> {
  const { compartment } = within
  const inDocument = sql`parley.link l where l.compartment = ${compartment} and l.seq = e.seq
    and l.role = 'document'`
  const dated = sql`select d.version from parley.search_entry d where d.compartment = ${compartment}
    and d.kind = 'document' and d.day between ${from}::date and ${to}::date and
${isNewest("d", within)}`
  return sql`(exists (select from ${inDocument} and l.target in (${dated}))
    or (e.day between ${from}::date and ${to}::date and not exists (select from ${inDocument})))`
}
