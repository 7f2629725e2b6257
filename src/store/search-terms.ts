/** Terms of a search as SQL: which rows hold each, and what that counts for. */

import { sql, type RawBuilder } from "kysely"
import type { SearchTerm } from "../record/index.ts"
import { stemOf } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { grouped } from "./grouped.ts"

/** Where is looked: one compartment, up to one number (as text: it may be beyond what a double holds exactly). */
export interface Within { readonly compartment: string; readonly last: string }

export interface SearchedTerm {
  /** A query of `seq` and `weight`, one row for each entry or text that answers. */
  readonly rows: RawBuilder<unknown>
  /** A condition on `p.word`: the words that the term is about. */
  readonly words: RawBuilder<boolean>
}

/** The terms, with every form of each word that the compartment holds: one query for all of them. */
export async function searchedTerms(database: Database, within: Within, terms: readonly SearchTerm[]): Promise<readonly SearchedTerm[]> {
  const stems = [...new Set(terms.flatMap((term) => term.kind === "phrase" ? [] : term.kind === "word" ? [term.stem] : term.stem ?? []))]
  const { rows } = stems.length === 0 ? { rows: [] } : await sql<{ stem: string; word: string }>`
    select w.stem, w.word from parley.search_word w where w.compartment = ${within.compartment} and w.stem = any (${stems}::text[])`.execute(database)
  const forms = grouped(rows, ({ stem }) => stem)
  const formsOf = (stem: string): readonly string[] => [...(stemOf(stem) === stem ? [stem] : []), ...(forms.get(stem) ?? []).map(({ word }) => word)]
  return terms.map((term) => searchedTerm(term, within.compartment, formsOf))
}

function searchedTerm(term: SearchTerm, compartment: string, formsOf: (stem: string) => readonly string[]): SearchedTerm {
  switch (term.kind) {
    case "word": return oneOf(compartment, [...new Set([term.word, ...formsOf(term.stem)])])
    case "prefix": return beginning(compartment, term.prefix, term.stem === undefined ? [] : formsOf(term.stem))
    case "phrase": return phrase(compartment, term)
  }
}

function oneOf(compartment: string, words: readonly string[]): SearchedTerm {
  const [only, ...more] = words
  const condition = isOneOf("p", words)
  const rows = more.length === 0
    ? sql`select p.seq, p.weight from parley.search_place p where p.compartment = ${compartment} and p.word = ${only}`
    : sql`select p.seq, max(p.weight) as weight from parley.search_place p where p.compartment = ${compartment} and ${condition} group by p.seq`
  return { rows, words: condition }
}

/** Two scans of the index, put together: an `or` would be tried on every row. */
function beginning(compartment: string, prefix: string, forms: readonly string[]): SearchedTerm {
  const others = forms.filter((form) => !form.startsWith(prefix))
  const scan = (condition: RawBuilder<boolean>): RawBuilder<unknown> => sql`select p.seq, p.weight from parley.search_place p where p.compartment = ${compartment} and ${condition}`
  const both = others.length === 0 ? scan(begins("p", prefix)) : sql`${scan(begins("p", prefix))} union all ${scan(isOneOf("p", others))}`
  return {
    rows: sql`select b.seq, max(b.weight) as weight from (${both}) b group by b.seq`,
    words: others.length === 0 ? begins("p", prefix) : sql`(${begins("p", prefix)} or ${isOneOf("p", others)})`,
  }
}

/** Words at their distances: the first one's places are tried against each of the others'. */
function phrase(compartment: string, { words, open }: Extract<SearchTerm, { readonly kind: "phrase" }>): SearchedTerm {
  const last = words.length - 1
  const isWord = (alias: string, nth: number): RawBuilder<boolean> =>
    open && nth === last ? begins(alias, words[nth]?.word ?? "") : isOneOf(alias, [words[nth]?.word ?? ""])
  const others = words.slice(1).map((word, index) => ({ ...word, alias: `p${index + 1}`, nth: index + 1 }))
  const joins = others.map(({ alias, nth }) => sql`join parley.search_place ${sql.raw(alias)} on ${sql.ref(`${alias}.compartment`)} = ${compartment} and ${sql.ref(`${alias}.seq`)} = p0.seq and ${isWord(alias, nth)}`)
  const fits = others.map(({ alias, after }) => sql`n + ${sql.lit(after)} = any (${sql.ref(`${alias}.nth`)})`)
  return {
    words: sql`(${sql.join(words.map((_, nth) => isWord("p", nth)), sql` or `)})`,
    rows: sql`
      select p0.seq, max(p0.weight) as weight from parley.search_place p0 ${sql.join(joins, sql` `)}
      where p0.compartment = ${compartment} and ${isWord("p0", 0)}
      ${fits.length === 0 ? sql`` : sql`and exists (select from unnest(p0.nth) as n where ${sql.join(fits, sql` and `)})`} group by p0.seq`,
  }
}

const isOneOf = (alias: string, words: readonly string[]): RawBuilder<boolean> => sql`${sql.ref(`${alias}.word`)} = any (${[...words]}::text[])`

/** U+10FFFF stands in no word and after every letter: order is by code points. */
const begins = (alias: string, prefix: string): RawBuilder<boolean> =>
  sql`(${sql.ref(`${alias}.word`)} >= ${prefix} and ${sql.ref(`${alias}.word`)} < ${`${prefix}\u{10ffff}`})`
