/**
 * Counts of what stands, as SQL: added up from those that are kept with every write where they tell
 * it, else counted entry by entry.
 */

import { sql } from "kysely"
import type { ItemId } from "../base/index.ts"
import type { EntryQuery, ReferenceRole } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { isOneOf, isPlain, matching, placed, type Part } from "./matching.ts"

/** Where the counted stand, under the name `n`, and how they are added up. */
interface Counted {
  readonly from: Part
  readonly count: Part
}

/** How many match, under each value of these columns. */
export async function countBy<C extends "process" | "kind" | "standing">(
  database: Database,
  query: EntryQuery,
  columns: readonly C[],
): Promise<readonly (Record<C, string> & { readonly count: number })[]> {
  const names = sql.join(columns.map((column) => sql.ref(`n.${column}`)))
  const { from, count } = entriesCounted(query)
  const { rows } = await sql<
    Record<C, string> & { readonly count: number }
  >`select ${names}, ${count} as count ${from} group by ${names} having ${count} > 0`.execute(
    database,
  )
  return rows
}

interface InDocument {
  readonly document: string
  readonly kind: string
  readonly standing: string
  readonly count: number
}

/**
 * How many match, by document version, kind and standing; where documents are asked for, under no
 * other.
 */
export async function countByDocument(
  database: Database,
  query: EntryQuery,
): Promise<readonly InDocument[]> {
  const asked = documentsAsked(query)
  const { from, count } = referencesCounted(query, "document", asked)
  const { rows } = await sql<InDocument>`
    select n.target as document, n.kind, n.standing, ${count} as count ${from}
    group by n.target, n.kind, n.standing having ${count} > 0`.execute(database)
  return rows
}

/** The items that the matching entries refer to in this role, most first. */
export async function mostReferredTo(
  database: Database,
  query: EntryQuery,
  role: ReferenceRole,
  limit: number,
): Promise<readonly { readonly item: ItemId; readonly count: number }[]> {
  const { from, count } = referencesCounted(query, role, undefined)
  const { rows } = await sql<{ item: ItemId; count: number }>`
    select n.target as item, ${count} as count ${from} group by n.target having ${count} > 0
    order by 2 desc, n.target limit ${limit}`.execute(database)
  return rows
}

const EACH: Part = sql`count(*)`
const SUM: Part = sql`sum(n.count)::bigint`

const keptIn = (table: "tally" | "referred", conditions: readonly Part[]): Counted => ({
  from: sql`from ${sql.table(`parley.${table}`)} n where ${sql.join([...conditions], sql` and `)}`,
  count: SUM,
})

function entriesCounted(query: EntryQuery): Counted {
  const { dateKinds, ...others } = query
  if (!isPlain(others)) return { from: matching(query), count: EACH }
  // A date is of one kind, so that it is counted once.
  return dateKinds === undefined
    ? keptIn("tally", placed(query))
    : keptIn("referred", [...placed(query), isInRole("date"), isOneOf("target", dateKinds)])
}

function referencesCounted(
  query: EntryQuery,
  role: ReferenceRole | "document",
  targets: readonly string[] | undefined,
): Counted {
  const wanted = [isInRole(role), ...(targets === undefined ? [] : [isOneOf("target", targets)])]
  if (isKept(query, role)) return keptIn("referred", [...placed(query), ...wanted])
  const referring = sql`from (select n.kind, n.standing, l.target, l.role
    from (select n.compartment, n.seq, n.kind, n.standing ${matching(query)}) n
    join parley.link l on l.compartment = n.compartment and l.seq = n.seq) n where
    ${sql.join(wanted, sql` and `)}`
  return { from: referring, count: EACH }
}

/**
 * Whether the counts that are kept tell it: for documents, also where one list of them is asked
 * for.
 */
function isKept(query: EntryQuery, role: ReferenceRole | "document"): boolean {
  if (role !== "document") return role === "by" && isPlain(query)
  const { document, documents, ...others } = query
  return isPlain(others) && (document === undefined || documents === undefined)
}

const documentsAsked = ({ document, documents }: EntryQuery): readonly string[] | undefined =>
  document === undefined && documents === undefined
    ? undefined
    : [...(documents ?? []), ...(document === undefined ? [] : [document])]

const isInRole = (role: string): Part => sql`n.role = ${role}`
