/**
 * Whether what is kept beside a room's history is what its links say there should be: what is
 * missing, and what is too much.
 */

import { sql, type RawBuilder } from "kysely"
import type { Database } from "./connect.ts"
import { TABLE_OF, type ContentTable, type Derived } from "./derived.ts"
import {
  COARSE,
  firstDifference,
  SUMMED,
  sumsKept,
  type Summed,
  type SumKey,
  type Sums,
} from "./row-sums.ts"
import { strayFrom } from "./standing-check.ts"

/**
 * Where something is otherwise, and what; `at` is the number of a link, 0 where it is about the
 * whole room.
 */
export interface Difference {
  readonly at: number
  readonly because: string
}

/** What lies beside one room's history, as it is kept. */
export interface Kept {
  readonly sums: Readonly<Record<Summed, Sums>>
  readonly stems: ReadonlyMap<string, string>
  readonly contents: Readonly<Record<ContentTable, number>>
}

/** Asked for while the links are gone through: the database adds up its rows, and we ours. */
export async function keptBeside(
  database: Database,
  key: SumKey,
  compartment: string,
): Promise<Kept> {
  const sums = async (table: Summed): Promise<Sums> =>
    sumsKept(database, table, key, COARSE, { compartment })
  const count = async (table: ContentTable): Promise<number> =>
    countIn(database, table, compartment)
  return {
    sums: {
      search_place: await sums("search_place"),
      link: await sums("link"),
      search_entry: await sums("search_entry"),
    },
    stems: await stemsKept(database, compartment),
    contents: {
      content: await count("content"),
      document_text: await count("document_text"),
      source_identity: await count("source_identity"),
    },
  }
}

/** How one link's rows are found among those of its group. */
export type LookCloser = (table: Summed, group: number) => Promise<number>

const WORDS: Readonly<Record<Summed, string>> = {
  link: "what it refers to is not what its content says",
  search_entry: "what it is found by is not what its content says",
  search_place: "the words it is found by are not those of its content",
}

/**
 * The first difference between what should lie beside a room's history and what does; undefined
 * where there is none.
 */
export async function differenceBeside(
  database: Database,
  compartment: string,
  {
    derived,
    kept,
    closer,
  }: { readonly derived: Derived; readonly kept: Kept; readonly closer: LookCloser },
): Promise<Difference | undefined> {
  for (const table of Object.keys(kept.contents) as ContentTable[]) {
    if (kept.contents[table] !== derived.contents[table])
      return surplusContent(database, table, compartment)
  }
  for (const table of SUMMED) {
    const group = firstDifference(derived.sums[table], kept.sums[table])
    if (group !== undefined) return { at: await closer(table, group), because: WORDS[table] }
  }
  if (!sameMaps(derived.stems, kept.stems))
    return { at: 0, because: "the forms of words kept for searching are not those of its words" }
  return (
    (await supersededOtherwise(database, compartment)) ??
    (await standsOtherwise(database, compartment)) ??
    (await otherProcesses(database, compartment, derived.processes)) ??
    otherMembers(await membersKept(database, compartment), derived.members)
  )
}

async function countIn(
  database: Database,
  table: ContentTable,
  compartment: string,
): Promise<number> {
  const { count } = await database
    .selectFrom(table)
    .select(sql<number>`count(*)`.as("count"))
    .where("compartment", "=", compartment)
    .executeTakeFirstOrThrow()
  return count
}

async function stemsKept(
  database: Database,
  compartment: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    word: string
    stem: string
  }>`select word, stem from parley.search_word where compartment = ${compartment}`.execute(database)
  const stems = new Map(rows.map(({ word, stem }) => [word, stem]))
  // A word with two stems is a row too many; no word is empty.
  return stems.size === rows.length ? stems : new Map([...stems, ["", ""]])
}

async function surplusContent(
  database: Database,
  table: ContentTable,
  compartment: string,
): Promise<Difference> {
  const acts = Object.entries(TABLE_OF).flatMap(([act, its]) => (its === table ? [act] : []))
  const { rows } = await sql<{ seq: number | null }>`
    select min(t.seq) as seq from parley.${sql.raw(table)} t where t.compartment = ${compartment}
    and not exists (
      select from parley.history h where h.compartment = t.compartment and h.seq = t.seq
      and h.act = any (${acts}::text[]))`.execute(database)
  return { at: rows[0]?.seq ?? 0, because: "content lies there that no link of the history knows" }
}

/**
 * Which entries another took the place of. What was destroyed may still be there, as long as it is
 * true.
 */
async function supersededOtherwise(
  database: Database,
  compartment: string,
): Promise<Difference | undefined> {
  const superseded: RawBuilder<unknown> = sql`
    select h.seq, s.seq as until from parley.history h
    join parley.history s on s.compartment = h.compartment and s.supersedes = h.id
    where h.compartment = ${compartment} and h.act = 'write' and s.act = 'write'`
  const {
    rows: [row],
  } = await sql<{ at: number | null }>`
    with kept as (select seq, until from parley.search_ended where compartment =
    ${compartment}), known as (${superseded})
    select min(seq) as at from ((select * from kept except all select * from known) union all
      (select k.* from known k join parley.search_entry e on e.compartment = ${compartment}
      and e.seq = k.seq except all select * from kept)) d`.execute(database)
  return row === undefined || row.at === null
    ? undefined
    : { at: row.at, because: "which entry took its place is not what the history says" }
}

async function standsOtherwise(
  database: Database,
  compartment: string,
): Promise<Difference | undefined> {
  const at = await strayFrom(database, compartment)
  return at === undefined
    ? undefined
    : { at, because: "what is shown of it now is not what the history says stands" }
}

async function otherProcesses(
  database: Database,
  compartment: string,
  processes: ReadonlySet<string>,
): Promise<Difference | undefined> {
  const rows = await database
    .selectFrom("process")
    .select("process")
    .where("compartment", "=", compartment)
    .execute()
  const same = rows.length === processes.size && rows.every(({ process }) => processes.has(process))
  return same
    ? undefined
    : { at: 0, because: "its processes are not those that the history tells of" }
}

interface MemberRow {
  readonly person: string
  readonly name: string | null
}

async function membersKept(database: Database, compartment: string): Promise<readonly MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select m.person, p.name from parley.membership m left
    join parley.person p on p.person = m.person where m.compartment = ${compartment}`.execute(
    database,
  )
  return rows
}

function otherMembers(
  kept: readonly MemberRow[],
  members: Derived["members"],
): Difference | undefined {
  if (kept.length !== members.size || kept.some(({ person }) => !members.has(person))) {
    return { at: 0, because: "its members are not those that the history tells of" }
  }
  const renamed = kept.some(({ person, name }) => {
    const known = members.get(person)
    return known !== undefined && known !== name
  })
  return renamed
    ? { at: 0, because: "a member has another name than the history knows" }
    : undefined
}

const sameMaps = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)
