/** Everything recorded of texts on the table: their versions, who was shown them, who answered. */

import type { Instant, ItemId, ProcessId } from "../../base/index.ts"
import {
  type Body,
  type BodyKind,
  type Entry,
  type Recorded,
  type RecordTransaction,
  type ResponseBody,
  type ShowingBody,
  type VersionBody,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { LIVE } from "../inside.ts"

/**
 * Live entries about some texts, in the order in which their items began; each body with its item
 * and the instant it was first recorded.
 */
export interface Gathered {
  readonly entries: readonly Entry[]
  readonly versions: readonly Recorded<VersionBody>[]
  readonly showings: readonly Recorded<ShowingBody>[]
  readonly responses: readonly Recorded<ResponseBody>[]
}

/** What is recorded of these texts: three queries, whatever their number. */
export async function gathered(
  record: RecordTransaction,
  process: ProcessId,
  texts: readonly ItemId[],
): Promise<Gathered> {
  const versions =
    texts.length === 0 ? [] : await ofThese(record, process, "version", texts, ({ text }) => text)
  const items = versions.map(({ entry }) => entry.item)
  const showings =
    items.length === 0
      ? []
      : await ofThese(record, process, "showing", items, ({ version }) => version)
  const responses =
    items.length === 0
      ? []
      : await ofThese(record, process, "response", items, ({ version }) => version)
  const entries = [...versions, ...showings, ...responses].map(({ entry }) => entry)
  const began = await beginnings(record, entries)
  const recorded = <B extends Body>(held: readonly HeldBody<B>[]): readonly Recorded<B>[] =>
    held.map(({ entry, body }) => ({
      item: entry.item,
      recordedAt: began.get(entry.item) ?? entry.recordedAt,
      body,
    }))
  return {
    entries,
    versions: recorded(versions),
    showings: recorded(showings),
    responses: recorded(responses),
  }
}

/** The live bodies of a kind that are of one of these items, and do not only name it otherwise. */
async function ofThese<K extends BodyKind>(
  record: RecordTransaction,
  process: ProcessId,
  kind: K,
  items: readonly ItemId[],
  itemOf: (body: Extract<Body, { kind: K }>) => ItemId,
): Promise<readonly HeldBody<Extract<Body, { kind: K }>>[]> {
  const wanted = new Set(items)
  const found = await record.current({
    process,
    kinds: [kind],
    standings: LIVE,
    refersToAny: items,
  })
  return bodiesOf(kind, found).filter(({ body }) => wanted.has(itemOf(body)))
}

/** When items began that were written on since. */
async function beginnings(
  record: RecordTransaction,
  entries: readonly Entry[],
): Promise<ReadonlyMap<ItemId, Instant>> {
  const changed = entries
    .filter(({ supersedes }) => supersedes !== undefined)
    .map(({ item }) => item)
  const began = new Map<ItemId, Instant>()
  for (const { item, recordedAt } of changed.length === 0 ? [] : await record.chain(changed))
    if (!began.has(item)) began.set(item, recordedAt)
  return began
}
