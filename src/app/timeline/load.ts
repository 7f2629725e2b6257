/** Everything on the record that has a moment, with the documents that it stands in. */

import type { Day, DocumentId, Instant, ItemId, ProcessId } from "../../base/index.ts"
import {
  actsIn,
  anchorsOf,
  restsOn,
  TIMED_KINDS,
  type ActOnItem,
  type Body,
  type DocumentBody,
  type Entry,
  type RecordTransaction,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"

/** An item as it stands, where its words are, and when it began. */
export interface Told {
  readonly entry: Entry
  readonly body: Body
  readonly began: Instant
  readonly document: HeldBody<DocumentBody> | undefined
  /** The item to go to in that document. */
  readonly at: ItemId | undefined
}

export interface Act {
  readonly told: Told
  readonly entry: Entry
  readonly act: ActOnItem
}

export interface Loaded {
  readonly told: readonly Told[]
  readonly acts: readonly Act[]
}

/**
 * What the timeline may show, oldest item first; what was rejected, withdrawn or destroyed is told
 * by its acts alone. Four questions.
 */
export async function loadTimeline(record: RecordTransaction, process: ProcessId): Promise<Loaded> {
  const entries = await record.current({ process, kinds: TIMED_KINDS })
  const known = new Map(entries.map((entry) => [entry.item, entry]))
  const grounds = await missingGrounds(record, process, entries, known)
  const documents = new Map(bodiesOf("document", entries).map((held) => [held.body.version, held]))
  const chains = await chainsOf(record, entries)
  const all = entries.flatMap((entry): readonly Told[] => {
    if (entry.content.kind !== "held") return []
    const place = placeOf(
      entry.item,
      entry.content.body,
      (item) => known.get(item) ?? grounds.get(item),
      documents,
    )
    return [
      {
        entry,
        body: entry.content.body,
        began: chains.get(entry.item)?.[0]?.recordedAt ?? entry.recordedAt,
        document: place?.document,
        at: place?.at,
      },
    ]
  })
  const acts = all.flatMap((told) =>
    actsIn(chains.get(told.entry.item) ?? []).map(({ entry, act }) => ({ told, entry, act })),
  )
  return {
    told: all.filter(({ entry: { standing } }) => standing === "draft" || standing === "admitted"),
    acts,
  }
}

/** The day of the document that something stands in. */
export const dayOfDocument = ({ document }: Told): Day | undefined => document?.body.date

async function missingGrounds(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
  known: ReadonlyMap<ItemId, Entry>,
): Promise<ReadonlyMap<ItemId, Entry>> {
  const wanted = entries
    .flatMap(({ content }) => (content.kind === "held" ? restsOn(content.body) : []))
    .filter((item) => !known.has(item))
  const found =
    wanted.length === 0 ? [] : await record.current({ process, items: [...new Set(wanted)] })
  return new Map(found.map((entry) => [entry.item, entry]))
}

/** The entries of each item that was written on more than once, oldest first. */
async function chainsOf(
  record: RecordTransaction,
  entries: readonly Entry[],
): Promise<ReadonlyMap<ItemId, readonly Entry[]>> {
  const changed = entries
    .filter(({ supersedes }) => supersedes !== undefined)
    .map(({ item }) => item)
  const chains = new Map<ItemId, Entry[]>()
  for (const entry of changed.length === 0 ? [] : await record.chain(changed)) {
    const chain = chains.get(entry.item)
    if (chain === undefined) chains.set(entry.item, [entry])
    else chain.push(entry)
  }
  return chains
}

interface Place {
  readonly document: HeldBody<DocumentBody>
  readonly at: ItemId
}

/**
 * Its own words where it has any in a document; else those of the first thing that it rests on,
 * which may rest on another.
 */
function placeOf(
  item: ItemId,
  body: Body,
  known: (item: ItemId) => Entry | undefined,
  documents: ReadonlyMap<DocumentId, HeldBody<DocumentBody>>,
  deep = 0,
): Place | undefined {
  if (body.kind === "document") {
    const document = documents.get(body.version)
    return document === undefined ? undefined : { document, at: item }
  }
  const own = anchorsOf(body)
    .map((anchor) => documents.get(anchor.document))
    .find((document) => document !== undefined)
  if (own !== undefined) return { document: own, at: item }
  if (deep >= MOST_STEPS) return undefined
  for (const ground of restsOn(body)) {
    const content = known(ground)?.content
    const place =
      content?.kind === "held"
        ? placeOf(ground, content.body, known, documents, deep + 1)
        : undefined
    if (place !== undefined) return place
  }
  return undefined
}

/** Things that rest on each other in a circle lead nowhere; further than this nobody follows. */
const MOST_STEPS = 4
