/**
 * What stands now, kept with every write: the newest entry of each item, and counts of them. Parts
 * of the one statement that writes to the history; they read what stood before it.
 */

import { sql, type RawBuilder } from "kysely"
import type { WriteLink } from "../record/index.ts"
import type { Database } from "./connect.ts"
import type { NewRow } from "./new-row.ts"

/** Roles of links that are counted for each target. */
export const COUNTED_ROLES = ["document", "by", "date"] as const

/**
 * An entry that will be the newest of its item, and the first link that the item then has, where it
 * has none yet.
 */
interface Fresh {
  readonly link: WriteLink
  readonly began: number
  readonly links: NewRow["links"]
}

/** The parts that keep these rows of one compartment; none where no entry is among them. */
export function standingParts(
  rows: readonly NewRow[],
  compartment: string,
): readonly RawBuilder<unknown>[] {
  const fresh = freshOf(rows)
  if (fresh.length === 0) return []
  const former = fresh.flatMap(({ link }) => (link.supersedes === undefined ? [] : [link.item]))
  return [
    sql`former as (select n.seq, n.process, n.kind, n.standing from parley.newest n
      where n.compartment = ${compartment} and n.item = any (${former}::text[]))`,
    sql`standing as (${newestUpsert(fresh, compartment)})`,
    sql`tallied as (${tallyUpsert(fresh, compartment)})`,
    sql`counted as (${referredUpsert(fresh, compartment)})`,
  ]
}

/** Of several entries on one item the last stands. */
function freshOf(rows: readonly NewRow[]): readonly Fresh[] {
  const fresh = new Map<string, Fresh>()
  for (const { link, links } of rows)
    if (link.act === "write")
      fresh.set(link.item, {
        link: firstOf(fresh.get(link.item), link),
        began: fresh.get(link.item)?.began ?? link.seq,
        links,
      })
  return [...fresh.values()]
}

/** Whether something stood before is told by the first of several entries on an item. */
const firstOf = (before: Fresh | undefined, link: WriteLink): WriteLink =>
  before === undefined ? link : { ...link, supersedes: before.link.supersedes }

function newestUpsert(fresh: readonly Fresh[], compartment: string) {
  const column = <T>(of: (link: WriteLink) => T): T[] => fresh.map(({ link }) => of(link))
  return sql`
    insert into parley.newest (compartment, item, seq, began, process, kind, standing)
    select ${compartment}, * from unnest(${column(({ item }) => item)}::text[],
    ${column(({ seq }) => seq)}::bigint[], ${fresh.map(({ began }) => began)}::bigint[],
      ${column(({ process }) => process)}::text[], ${column(({ kind }) => kind)}::text[],
      ${column(({ standing }) => standing)}::text[])
    on conflict (compartment, item) do update set seq = excluded.seq, kind = excluded.kind,
    standing = excluded.standing`
}

function tallyUpsert(fresh: readonly Fresh[], compartment: string) {
  const counts = [
    ...countedBy(fresh, ({ link: { process, kind, standing } }) => [
      [process, kind, standing],
    ]).values(),
  ]
  const column = (index: number): string[] => counts.map(({ key }) => key[index] ?? "")
  return sql`
    insert into parley.tally as t (compartment, process, kind, standing, count)
    select ${compartment}, d.process, d.kind, d.standing, sum(d.count) from (
      select * from unnest(${column(0)}::text[], ${column(1)}::text[], ${column(2)}::text[],
      ${counts.map(({ count }) => count)}::bigint[]) as a (process, kind, standing, count)
      union all select process, kind, standing, -1 from former
    ) d group by d.process, d.kind, d.standing having sum(d.count) <> 0
    on conflict (compartment, process, kind,
    standing) do update set count = t.count + excluded.count`
}

function referredUpsert(fresh: readonly Fresh[], compartment: string) {
  const counts = [
    ...countedBy(fresh, ({ link: { process, kind, standing }, links }) =>
      links.filter(isCounted).map(([role, target]) => [process, role, target, kind, standing]),
    ).values(),
  ]
  const column = (index: number): string[] => counts.map(({ key }) => key[index] ?? "")
  return sql`
    insert into parley.referred as r (compartment, process, role, target, kind, standing, count)
    select ${compartment}, d.process, d.role, d.target, d.kind, d.standing, sum(d.count) from (
      select * from unnest(${column(0)}::text[], ${column(1)}::text[], ${column(2)}::text[],
      ${column(3)}::text[], ${column(4)}::text[],
        ${counts.map(({ count }) => count)}::bigint[]) as a (process, role, target, kind, standing,
        count)
      union all select f.process, l.role, l.target, f.kind, f.standing, -1 from former f
      join parley.link l on l.compartment = ${compartment} and l.seq = f.seq
        where l.role = any (${[...COUNTED_ROLES]}::text[])
    ) d group by d.process, d.role, d.target, d.kind, d.standing having sum(d.count) <> 0
    on conflict (compartment, process, role, target, kind,
    standing) do update set count = r.count + excluded.count`
}

const isCounted = ([role]: NewRow["links"][number]): boolean =>
  (COUNTED_ROLES as readonly string[]).includes(role)

/** How often each key comes. */
function countedBy(
  fresh: readonly Fresh[],
  keysOf: (each: Fresh) => readonly (readonly string[])[],
): ReadonlyMap<string, { readonly key: readonly string[]; readonly count: number }> {
  const counts = new Map<string, { readonly key: readonly string[]; count: number }>()
  for (const key of fresh.flatMap(keysOf)) {
    const name = JSON.stringify(key)
    const held = counts.get(name)
    if (held === undefined) counts.set(name, { key, count: 1 })
    else held.count += 1
  }
  return counts
}

/**
 * Takes what these links refer to out of the counts, before the links go; what then counts nothing
 * goes with them (`emptyCounts`).
 */
export async function uncount(
  database: Database,
  compartment: string,
  seqs: readonly number[],
): Promise<void> {
  await sql`
    update parley.referred r set count = r.count - d.count from (
      select n.process, l.role, l.target, n.kind, n.standing, count(*) as count
      from parley.link l join parley.newest n on n.compartment = l.compartment and n.seq = l.seq
      where l.compartment = ${compartment} and l.seq = any (${[...seqs]}::bigint[])
      and l.role = any (${[...COUNTED_ROLES]}::text[])
      group by n.process, l.role, l.target, n.kind, n.standing
    ) d where r.compartment = ${compartment} and r.process = d.process and r.role = d.role
    and r.target = d.target and r.kind = d.kind and r.standing = d.standing`.execute(database)
}

/** As the destroyer: nothing tells any more that what is gone was ever referred to. */
export async function emptyCounts(database: Database, compartment: string): Promise<void> {
  await sql`delete from parley.referred where compartment = ${compartment} and count = 0`.execute(
    database,
  )
}
