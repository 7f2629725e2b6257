/** Writing to the record: links with their content, under the lock of the compartment's end. */

import { sql } from "kysely"
import {
  failed,
  ok,
  type CompartmentId,
  type DocumentId,
  type EntryId,
  type Instant,
  type ItemId,
  type PersonId,
  type ProcessId,
  type Result,
} from "../base/index.ts"
import {
  type AppendFault,
  type Entry,
  type HistoryRow,
  type NewEntry,
  entryOf,
  extendChain,
  headFault,
  type Act,
  type ChainEnd,
  type Head,
  type KeeperParts,
  refusal,
} from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import { current } from "./ask.ts"
import type { Database } from "./connect.ts"
import { insertRows } from "./insert.ts"
import { PLANNED_ONCE } from "./planned.ts"
import { instantOf } from "./rows.ts"
import { searchable } from "./searchable.ts"
import {
  packed,
  searchRowOf,
  searchRowOfText,
  textWordInsert,
  wordsOfText,
  type PackedWords,
  type SearchRow,
} from "./search-rows.ts"
import type { NewRow } from "./new-row.ts"

/** Who writes, and what hashes and salts for them. */
export interface Writer {
  readonly author: PersonId
  readonly parts: KeeperParts
  /** Waits for one's turn to write to a process, until the transaction's end. */
  turn(process: ProcessId): Promise<void>
  /** Told how long a compartment's history was and is. */
  grew(compartment: CompartmentId, from: number, to: number): void
}

/**
 * Appends entries to a process; see the port's contract. The end of the history is locked first, so
 * that what is then read of the items is what stands until the commit.
 */
export async function append(
  database: Database,
  writer: Writer,
  process: ProcessId,
  entries: readonly NewEntry[],
): Promise<Result<readonly Entry[], AppendFault>> {
  const end = await lockEnd(database, writer, process)
  if (end === undefined) return failed({ kind: "unknown-process", process })
  if (entries.length === 0) return ok([])
  const fault = headFault(process, entries, await headsOf(database, end.compartment, entries))
  if (fault !== undefined) return failed(await toldHeadFault(database, fault))
  const rows = await extend(
    database,
    writer,
    end,
    entries.map((entry): Act => ({ act: "write", process, entry })),
  )
  return ok(
    entries.flatMap(({ body, because }, index) => {
      const link = rows[index]?.link
      return link?.act === "write" ? [entryOf(link, { kind: "held", body }, because)] : []
    }),
  )
}

/** Keeps a document version's text beside the link that tells of it. */
export async function keepDocument(
  database: Database,
  writer: Writer,
  process: ProcessId,
  document: SourceDocument,
): Promise<void> {
  if (/\0|\p{Surrogate}/u.test(document.text)) throw refusal()
  // Worked out before the history's end is locked: it takes seconds, and others wait for the lock.
  const words: PackedWords[] = []
  for await (const some of wordsOfText(document)) words.push(packed(some))
  const end = await lockEnd(database, writer, process)
  if (end === undefined) throw refusal()
  const [row] = await extend(database, writer, end, [{ act: "keep", process, document }])
  if (row !== undefined)
    for (const some of words) await textWordInsert(some, row.link).execute(database)
}

/** Keeps who gave a document, apart from all that it says. */
export async function keepSourceIdentity(
  database: Database,
  writer: Writer,
  document: ItemId,
  words: string,
): Promise<void> {
  const [head] = await current(database, { items: [document], kinds: ["document"] })
  const end = head === undefined ? undefined : await lockEnd(database, writer, head.process)
  if (head === undefined || end === undefined) throw refusal()
  await extend(database, writer, end, [
    { act: "identify", process: head.process, item: document, words },
  ])
}

/** Extends a history whose end is locked, and moves the end. */
export async function extend(
  database: Database,
  writer: Writer,
  from: ChainEnd,
  acts: readonly Act[],
): Promise<readonly HistoryRow[]> {
  const { rows } = extendChain(from, acts, writer.author, writer.parts)
  const documents = new Map(
    acts.flatMap((act) => (act.act === "keep" ? [[act.document.id, act.document] as const] : [])),
  )
  await insertRows(
    database,
    rows.map((row, index) => ({
      ...row,
      links: linksOfAct(acts[index]),
      document: documentOf(row, documents),
      searched: searchedOf(row, acts[index]),
    })),
  )
  writer.grew(from.compartment, from.seq, from.seq + rows.length)
  return rows
}

/**
 * The end of the history of the process's compartment, locked until the commit; undefined where the
 * viewer sees no such process.
 */
async function lockEnd(
  database: Database,
  writer: Writer,
  process: ProcessId,
): Promise<ChainEnd | undefined> {
  await writer.turn(process)
  const {
    rows: [row],
  } = await sql<EndRow>`${PLANNED_ONCE}
    select h.compartment, h.seq, h.hash, h.recorded_at from parley.process p
    join parley.head h on h.compartment = p.compartment
    where p.process = ${process} for update of h`.execute(database)
  return row === undefined ? undefined : endOf(row)
}

/** The end of a compartment's history, locked until the commit. */
export async function lockCompartment(
  database: Database,
  compartment: CompartmentId,
): Promise<ChainEnd | undefined> {
  const row = await database
    .selectFrom("head")
    .select(["compartment", "seq", "hash", "recorded_at"])
    .where("compartment", "=", compartment)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : endOf(row)
}

interface EndRow {
  readonly compartment: string
  readonly seq: number
  readonly hash: string
  readonly recorded_at: Date | null
}

const endOf = (row: EndRow): ChainEnd => ({
  compartment: row.compartment as CompartmentId,
  seq: row.seq,
  hash: row.hash,
  recordedAt: row.recorded_at === null ? ("" as Instant) : instantOf(row.recorded_at),
})

async function headsOf(
  database: Database,
  compartment: CompartmentId,
  entries: readonly NewEntry[],
): Promise<ReadonlyMap<ItemId, Head>> {
  const { rows } = await sql<{ item: string; id: string; process: string }>`${PLANNED_ONCE}
    select n.item, h.id, n.process from parley.newest n
    join parley.history h on h.compartment = n.compartment and h.seq = n.seq
    where n.compartment = ${compartment}
    and n.item = any (${entries.map(({ item }) => item)}::text[])`.execute(database)
  return new Map(
    rows.map(({ item, id, process }) => [
      item as ItemId,
      { id: id as EntryId, process: process as ProcessId },
    ]),
  )
}

async function toldHeadFault(
  database: Database,
  fault: NonNullable<ReturnType<typeof headFault<Head>>>,
): Promise<AppendFault> {
  if (fault.kind === "unknown-item") return fault
  const [head] = await current(database, { items: [fault.item] })
  return head === undefined ? { kind: "unknown-item", item: fault.item } : { ...fault, head }
}

const linksOfAct = (act: Act | undefined): NewRow["links"] =>
  act?.act === "write" ? searchable(act.entry.body) : []

/** What is kept of an entry or a text so that it can be found. */
function searchedOf({ link }: HistoryRow, act: Act | undefined): SearchRow | undefined {
  if (link.act === "keep") return searchRowOfText(link, link.id)
  return link.act === "write" && act?.act === "write"
    ? searchRowOf(link, act.entry.body)
    : undefined
}

const documentOf = (
  { link }: HistoryRow,
  documents: ReadonlyMap<DocumentId, SourceDocument>,
): SourceDocument | undefined => (link.act === "keep" ? documents.get(link.id) : undefined)
