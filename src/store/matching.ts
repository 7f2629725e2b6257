/**
 * The newest entries that a query asks for, as the part of a statement from `from` on, under the
 * name `n`: of today, which are kept as such, or of an earlier instant, worked out from the
 * history.
 */

import { sql, type RawBuilder } from "kysely"
import { foldedName, REFERENCE_ROLES, type EntryQuery } from "../record/index.ts"

export type Part = RawBuilder<unknown>

/** The entries that match, whatever `newest` says. */
export const matching = (query: EntryQuery): Part =>
  sql`from ${source(query)} where ${sql.join([...placed(query), ...narrowed(query)], sql` and `)}`

/** Whether only process, kinds and standings narrow: what is counted as it is written. */
export function isPlain({
  items,
  names,
  document,
  documents,
  refersTo,
  refersToAny,
  dateKinds,
  before,
  asOf,
}: EntryQuery): boolean {
  return [items, names, document, documents, refersTo, refersToAny, dateKinds, before, asOf].every(
    (each) => each === undefined,
  )
}

/** What process, kinds and standings ask of `n`; at least one condition. */
export function placed({ process, kinds, standings }: EntryQuery): readonly Part[] {
  return [
    process === undefined ? sql`true` : inProcess(process),
    ...(kinds === undefined ? [] : [isOneOf("kind", kinds)]),
    ...(standings === undefined ? [] : [isOneOf("standing", standings)]),
  ]
}

/**
 * Newest first: within a process, numbers tell the order of time; across compartments, instants do.
 */
export const newestFirst = ({ process }: EntryQuery): Part =>
  process === undefined ? sql`n.recorded_at desc, n.compartment desc, n.seq desc` : sql`n.seq desc`

/** One parameter however long the list is. */
export const isOneOf = (
  column: "kind" | "standing" | "item" | "target",
  values: readonly string[],
): Part => sql`${sql.ref(`n.${column}`)} = any (${[...values]}::text[])`

const needsInstant = ({ process, newest, before }: EntryQuery): boolean =>
  process === undefined && (newest !== undefined || before !== undefined)

function source(query: EntryQuery): Part {
  if (query.asOf !== undefined) return sql`parley.history n`
  return needsInstant(query)
    ? sql`(select m.*, w.recorded_at from parley.newest m
      join parley.history w on w.compartment = m.compartment and w.seq = m.seq) n`
    : sql`parley.newest n`
}

function narrowed(query: EntryQuery): readonly Part[] {
  const {
    process,
    items,
    document,
    documents,
    refersTo,
    refersToAny,
    refersAs,
    dateKinds,
    names,
    before,
    asOf,
  } = query
  const roles = refersAs === undefined ? REFERENCE_ROLES : [refersAs]
  const conditions = [
    asOf && stoodAt(asOf),
    items && isOneOf("item", items),
    document && refersToOneOf([document], ["document"]),
    documents && refersToOneOf(documents, ["document"]),
    refersTo && refersToOneOf([refersTo], roles),
    refersToAny && refersToOneOf(refersToAny, roles),
    dateKinds && refersToOneOf(dateKinds, ["date"]),
    names && refersToOneOf(names.map(foldedName), ["name"]),
    before && (process === undefined ? earlierThan(before) : earlierIn(process, before)),
  ]
  return conditions.flatMap((condition) => condition ?? [])
}

/**
 * The process's compartment is asked for first: within one compartment, the order of numbers is the
 * order of time.
 */
const inProcess = (process: string): Part =>
  sql`n.process = ${process} and n.compartment = ${compartmentOf(process)}`

const compartmentOf = (process: string): Part =>
  sql`(select min(p.compartment) from parley.process p where p.process = ${process})`

/** An entry stood at an instant when it was written by then, and nothing by then superseded it. */
const stoodAt = (
  asOf: string,
): Part => sql`n.act = 'write' and n.recorded_at <= ${asOf}::timestamptz and not exists (
  select from parley.history s where s.act = 'write' and s.compartment = n.compartment
  and s.item = n.item and s.supersedes = n.id and s.recorded_at <= ${asOf}::timestamptz)`

/**
 * Equality on columns of an index only: other operators would be tried after row security, on every
 * row.
 */
const refersToOneOf = (targets: readonly string[], roles: readonly string[]): Part =>
  sql`exists (select from parley.link l where l.compartment = n.compartment and l.seq = n.seq
    and l.target = any (${[...targets]}::text[]) and l.role = any (${[...roles]}::text[]))`

/** Of several compartments, instants tell which of two entries was first. */
const earlierThan = (entry: string): Part =>
  sql`(n.recorded_at, n.compartment, n.seq) < (select b.recorded_at, b.compartment, b.seq
    from parley.history b where b.id = ${entry} and b.act = 'write')`

/** Within a process's compartment numbers do, so that a page begins at its place in the index. */
const earlierIn = (process: string, entry: string): Part =>
  sql`n.seq < (select b.seq from parley.history b where b.compartment = ${compartmentOf(process)}
    and b.id = ${entry} and b.act = 'write')`
