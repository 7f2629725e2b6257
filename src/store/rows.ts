/**
 * Rows of the database to links and entries, and back. Ids in rows were parsed before they were
 * written: branded here.
 */

import type { Instant } from "../base/index.ts"
import {
  type Entry,
  type HistoryLink,
  type WriteLink,
  entryOf,
  readEntryContent,
} from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import type { DocumentTextTable, HistoryTable } from "./schema.ts"

/** An entry's row with its content, or with what its tombstone says. */
export interface EntryRow extends Omit<
  HistoryTable,
  "target" | "because" | "hash" | "content_hash"
> {
  readonly text: string | null
  readonly destroyed_at: Date | null
  readonly destroyed_because: string | null
}

/** The entry in this row. */
export function entryOfRow(row: EntryRow): Entry {
  const link = linkOfRow({ ...row, target: null, because: null, content_hash: "" }) as WriteLink
  if (row.text === null)
    return entryOf(
      link,
      {
        kind: "destroyed",
        at: instantOf(row.destroyed_at ?? row.recorded_at),
        because: row.destroyed_because ?? "",
      },
      undefined,
    )
  const { content, because } = readEntryContent(row.text)
  return entryOf(link, content, because)
}

/**
 * The link that a row of the history tells of, with every column of the row. Nothing is checked:
 * whether the row is what was written, down to the fields that its act should not have, is what the
 * link's hash tells.
 */
export function linkOfRow(row: Omit<HistoryTable, "hash">): HistoryLink {
  const {
    compartment,
    seq,
    act,
    author,
    recorded_at: recordedAt,
    id,
    item,
    process,
    kind,
    standing,
    maker,
    supersedes,
    content_hash: contentHash,
    target,
    because,
  } = row
  const fields = {
    id,
    item,
    process,
    kind,
    standing,
    maker,
    supersedes: supersedes ?? undefined,
    contentHash,
    target,
    because,
  }
  return {
    compartment,
    seq,
    act,
    author,
    recordedAt: instantOf(recordedAt),
    ...fields,
  } as unknown as HistoryLink
}

/**
 * The instant of a time that the database keeps to the millisecond; of what is no time of ours, any
 * text that is no instant.
 */
export const instantOf = (time: Date | null): Instant =>
  (time instanceof Date && !Number.isNaN(time.getTime())
    ? time.toISOString()
    : String(time)) as Instant

type Markup = SourceDocument["markup"]

/** Markup as the document's row keeps it. */
export const markupText = (markup: Markup): string =>
  JSON.stringify(markup.map(({ start, end }) => [start, end]))

/** The markup in a document's row; undefined where that is not what `markupText` wrote. */
export function markupOf({ markup: text }: Pick<DocumentTextTable, "markup">): Markup | undefined {
  if (!/^\[(\[\d{1,15},\d{1,15}\](,(?=\[))?)*\]$/.test(text)) return undefined
  return (JSON.parse(text) as readonly (readonly [number, number])[]).map(([start, end]) => ({
    start,
    end,
  }))
}
