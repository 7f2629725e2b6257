/** Terms of a search as SQL: which rows hold each, and what that counts for. */

import { sql, type RawBuilder } from "kysely"
import type { SearchTerm } from "../record/index.ts"
import { stemOf } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { grouped } from "./grouped.ts"

export interface SearchedTerm {
  /** A query of `seq`, `weight` and `sort`, one row for each entry or text that answers. */
  readonly rows: RawBuilder<unknown>
  /** A condition on `p.word`: the words that the term is about. */
  readonly words: RawBuilder<boolean>
}

/**
 * The terms, with every form of each word that the compartment holds: one query for all of them.
 */
export async function searchedTerms(
  database: Database,
  compartment: string,
  terms: readonly SearchTerm[],
): Promise<readonly SearchedTerm[]> {
  const stems = [
    ...new Set(
      terms.flatMap((term) =>
        term.kind === "phrase" ? [] : term.kind === "word" ? [term.stem] : (term.stem ?? []),
      ),
    ),
  ]
  const { rows } =
    stems.length === 0
      ? { rows: [] }
      : await sql<{ stem: string; word: string }>`
    select w.stem, w.word from parley.search_word w where w.compartment = ${compartment}
    and w.stem = any (${stems}::text[])`.execute(database)
  const forms = grouped(rows, ({ stem }) => stem)
  const formsOf = (stem: string): readonly string[] => [
    ...(stemOf(stem) === stem ? [stem] : []),
    ...(forms.get(stem) ?? []).map(({ word }) => word),
  ]
  return terms.map((term) => searchedTerm(term, compartment, formsOf))
}

function searchedTerm(
  term: SearchTerm,
  compartment: string,
  formsOf: (stem: string) => readonly string[],
): SearchedTerm {
  switch (term.kind) {
    case "word":
      return oneOf(compartment, [...new Set([term.word, ...formsOf(term.stem)])])
    case "prefix":
      return beginning(compartment, term.prefix, term.stem === undefined ? [] : formsOf(term.stem))
    case "phrase":
      return phrase(compartment, term)
  }
}

function oneOf(compartment: string, words: readonly string[]): SearchedTerm {
  const [only, ...more] = words
  const condition = isOneOf("p", words)
  const rows =
    more.length === 0
      ? sql`select p.seq, p.weight, p.sort from parley.search_place p where p.compartment =
        ${compartment} and p.word = ${only}`
      : sql`select p.seq, max(p.weight) as weight, max(p.sort) as sort from parley.search_place p
        where p.compartment = ${compartment} and ${condition} group by p.seq`
  return { rows, words: condition }
}

/** Two scans of the index, put together: an `or` would be tried on every row. */
function beginning(compartment: string, prefix: string, forms: readonly string[]): SearchedTerm {
  const others = forms.filter((form) => !form.startsWith(prefix))
  const scan = (condition: RawBuilder<boolean>): RawBuilder<unknown> =>
    sql`select p.seq, p.weight, p.sort from parley.search_place p where p.compartment =
      ${compartment} and ${condition}`
  const both =
    others.length === 0
      ? scan(begins("p", prefix))
      : sql`${scan(begins("p", prefix))} union all ${scan(isOneOf("p", others))}`
  return {
    rows: sql`select b.seq, max(b.weight) as weight, max(b.sort) as sort from (${both}) b
      group by b.seq`,
    words:
      others.length === 0
        ? begins("p", prefix)
        : sql`(${begins("p", prefix)} or ${isOneOf("p", others)})`,
  }
}

/**
 * Words at their distances: what holds them all is told by the index alone; only of that are the
 * places fetched, and tried.
 */
function phrase(
  compartment: string,
  { words, open }: Extract<SearchTerm, { readonly kind: "phrase" }>,
): SearchedTerm {
  const last = words.length - 1
  const isWord = (alias: string, nth: number): RawBuilder<boolean> =>
    open && nth === last
      ? begins(alias, words[nth]?.word ?? "")
      : isOneOf(alias, [words[nth]?.word ?? ""])
  const place = (alias: string, nth: number, seq: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`join parley.search_place ${sql.raw(alias)} on ${sql.ref(`${alias}.compartment`)} =
      ${compartment} and ${sql.ref(`${alias}.seq`)} = ${seq} and ${isWord(alias, nth)}`
  const others = words.slice(1).map(({ after }, index) => ({ after, nth: index + 1 }))
  const holding = sql`select distinct a0.seq from parley.search_place a0 ${sql.join(
    others.map(({ nth }) => place(`a${nth}`, nth, sql`a0.seq`)),
    sql` `,
  )} where a0.compartment = ${compartment} and ${isWord("a0", 0)}`
  const fits = others.map(
    ({ after, nth }) => sql`n + ${sql.lit(after)} = any (${sql.ref(`p${nth}.nth`)})`,
  )
  return {
    words: sql`(${sql.join(
      words.map((_, nth) => isWord("p", nth)),
      sql` or `,
    )})`,
    rows:
      others.length === 0
        ? (open
            ? beginning(compartment, words[0]?.word ?? "", [])
            : oneOf(compartment, [words[0]?.word ?? ""])
          ).rows
        : sql`
      with holding as materialized (${holding})
      select b.seq, max(p0.weight) as weight, max(p0.sort) as sort from holding b
      ${place("p0", 0, sql`b.seq`)} ${sql.join(
        others.map(({ nth }) => place(`p${nth}`, nth, sql`b.seq`)),
        sql` `,
      )}
      where exists (select from unnest(p0.nth) as n where ${sql.join(fits, sql` and `)})
      group by b.seq`,
  }
}

const isOneOf = (alias: string, words: readonly string[]): RawBuilder<boolean> =>
  sql`${sql.ref(`${alias}.word`)} = any (${[...words]}::text[])`

/** U+10FFFF stands in no word and after every letter: order is by code points. */
const begins = (alias: string, prefix: string): RawBuilder<boolean> =>
  sql`(${sql.ref(`${alias}.word`)} >= ${prefix} and ${sql.ref(`${alias}.word`)} <
    ${`${prefix}\u{10ffff}`})`
