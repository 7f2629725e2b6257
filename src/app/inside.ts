/**
 * Small helps that several functions share: asking for one thing, and showing items as they stand.
 */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../base/index.ts"
import type { ItemView } from "../contract/index.ts"
import {
  bodiesOf,
  proposedStance,
  type HeldBody,
  type Body,
  type BodyKind,
  type Entry,
  type EntryQuery,
  type ProcessBody,
  type RecordTransaction,
} from "../record/index.ts"
import { pastOf } from "./as-of.ts"
import type { Fault } from "./fault.ts"

/**
 * Processes as they stand; one whose own entry cannot be read is still a process, and all else in
 * it can be shown.
 */
export const processesIn = (entries: readonly Entry[]): readonly HeldBody<ProcessBody>[] =>
  entries.flatMap((entry) =>
    entry.content.kind === "damaged" && entry.kind === "process"
      ? [
          {
            entry,
            body: { kind: "process", title: "A process whose title cannot be read", summary: "" },
          },
        ]
      : bodiesOf("process", [entry]),
  )

/** The process, where this viewer may see it. */
export async function findProcess(
  record: RecordTransaction,
  process: ProcessId,
): Promise<Result<HeldBody<ProcessBody>, Fault>> {
  const query = { process, kinds: ["process"] } as const
  const [found] = processesIn(await record.current(query))
  return found === undefined ? failed(await absence(record, "process", query)) : ok(found)
}

/**
 * Why a thing is not there: nobody knows it, or it came on the record after the day that is looked
 * at.
 */
async function absence(
  record: RecordTransaction,
  what: "process" | "document" | "item" | "actor",
  query: EntryQuery,
): Promise<Fault> {
  const past = pastOf(record)
  const later = past === undefined ? [] : await past.now.current(query)
  return past === undefined || later.length === 0
    ? { kind: "not-found", what }
    : { kind: "not-yet", what, day: past.day }
}

/** The newest entry of an item of this process. */
export async function findItem(
  record: RecordTransaction,
  process: ProcessId,
  item: ItemId,
  what: "item" | "document" | "actor",
  kinds?: readonly BodyKind[],
): Promise<Result<Entry, Fault>> {
  const query = { process, items: [item], ...(kinds === undefined ? {} : { kinds }) }
  const [entry] = await record.current(query)
  return entry === undefined ? failed(await absence(record, what, query)) : ok(entry)
}

/**
 * The fault of something whose content was destroyed, or cannot be read; undefined where it is
 * held.
 */
export const destroyedFault = (entry: Entry): Fault | undefined =>
  entry.content.kind !== "held" ? entry.content : undefined

/**
 * These items as they stand, in the order given; those whose content was destroyed are left out.
 * Only items that were written on more than once cost a look at their history: one query for all of
 * them.
 */
export async function itemViews(
  record: RecordTransaction,
  entries: readonly Entry[],
): Promise<readonly ItemView[]> {
  const changed = entries
    .filter(({ supersedes }) => supersedes !== undefined)
    .map(({ item }) => item)
  const lengths = new Map<ItemId, number>()
  for (const { item } of changed.length === 0 ? [] : await record.chain(changed))
    lengths.set(item, (lengths.get(item) ?? 0) + 1)
  return entries.flatMap((entry) =>
    entry.content.kind === "held"
      ? [itemView(entry, entry.content.body, lengths.get(entry.item) ?? 1)]
      : [],
  )
}

/** One item as it stands. */
export const itemView = (
  { item, id, standing, maker, author, recordedAt }: Entry,
  body: Body,
  entries: number,
): ItemView => ({
  item,
  head: id,
  standing,
  maker,
  author,
  recordedAt,
  entries,
  body,
  ...proposalOf(body),
})

const proposalOf = (body: Body): Pick<ItemView, "proposes"> => {
  const proposes = body.kind === "statement" ? proposedStance(body) : undefined
  return proposes === undefined ? {} : { proposes }
}

/** Standings of what counts: neither rejected nor withdrawn. */
export const LIVE = ["draft", "admitted"] as const
