/**
 * The sentences that items rest on, however many steps away: click any number and reach the words.
 */

import type { DocumentId, ItemId, ProcessId } from "../../base/index.ts"
import type { Sentence } from "../../contract/index.ts"
import {
  anchorsOf,
  restsOn,
  type Entry,
  type RecordTransaction,
  bodiesOf,
} from "../../record/index.ts"
import type { Anchor } from "../../sources/index.ts"

/**
 * Grounds are followed no deeper: a preference on a position on a claim on a stance on a statement
 * are four steps.
 */
const DEEPEST = 8
/** Entries looked at for one answer; what lies beyond is not followed. */
const MOST = 5_000

/**
 * For each of these items the sentences it rests on, in order of document and place, each once.
 * Destroyed and unknown items have none; circles end where they began. A few questions to the
 * record, whatever the number of items.
 */
export async function sentencesOf(
  record: RecordTransaction,
  process: ProcessId,
  items: readonly ItemId[],
): Promise<ReadonlyMap<ItemId, readonly Sentence[]>> {
  const known = await reachable(record, process, items)
  const titles = await documentsOf(record, process, [...known.values()].flatMap(spoken))
  return new Map(
    items.map((item) => [
      item,
      inOrder(reachedFrom(item, known).flatMap((entry) => sentencesIn(entry, titles))),
    ]),
  )
}

async function reachable(
  record: RecordTransaction,
  process: ProcessId,
  items: readonly ItemId[],
): Promise<ReadonlyMap<ItemId, Entry>> {
  const known = new Map<ItemId, Entry>()
  let wanted: readonly ItemId[] = [...new Set(items)]
  for (let depth = 0; depth < DEEPEST && wanted.length > 0 && known.size < MOST; depth += 1) {
    const found = await record.current({ process, items: wanted })
    for (const entry of found) known.set(entry.item, entry)
    wanted = [...new Set(found.flatMap(groundsIn))].filter((item) => !known.has(item))
  }
  return known
}

const groundsIn = ({ content }: Entry): readonly ItemId[] =>
  content.kind === "held" ? restsOn(content.body) : []

function reachedFrom(item: ItemId, known: ReadonlyMap<ItemId, Entry>): readonly Entry[] {
  const [reached, waiting]: [Map<ItemId, Entry>, ItemId[]] = [new Map(), [item]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entry = known.get(next)
    if (entry === undefined || reached.has(next)) continue
    reached.set(next, entry)
    waiting.push(...groundsIn(entry))
  }
  return [...reached.values()]
}

/**
 * The words an entry is made of: a statement's content, else wherever it is anchored. An actor's
 * mentions are no sentences.
 */
function spoken({ content }: Entry): readonly Anchor[] {
  if (content.kind !== "held" || content.body.kind === "actor") return []
  return content.body.kind === "statement" ? content.body.content : anchorsOf(content.body)
}

type Titles = ReadonlyMap<DocumentId, Sentence["document"]>

async function documentsOf(
  record: RecordTransaction,
  process: ProcessId,
  anchors: readonly Anchor[],
): Promise<Titles> {
  const versions = [...new Set(anchors.map(({ document }) => document))]
  const found =
    versions.length === 0
      ? []
      : bodiesOf(
          "document",
          await record.current({ process, documents: versions, kinds: ["document"] }),
        )
  return new Map(
    found.map(({ entry, body }) => [
      body.version,
      {
        item: entry.item,
        title: body.title,
        ...(body.date === undefined ? {} : { date: body.date }),
      },
    ]),
  )
}

const sentencesIn = (entry: Entry, titles: Titles): readonly Sentence[] =>
  spoken(entry).flatMap(({ document, exact, start, end }) => {
    const titled = titles.get(document)
    return titled === undefined
      ? []
      : [{ document: titled, item: entry.item, words: exact, start, end }]
  })

const inOrder = (sentences: readonly Sentence[]): readonly Sentence[] =>
  [
    ...new Map(
      sentences.map((each) => [`${each.document.item} ${each.start} ${each.end}`, each]),
    ).values(),
  ].sort(
    (a, b) =>
      order(a.document.date ?? "", b.document.date ?? "") ||
      order(a.document.item, b.document.item) ||
      a.start - b.start,
  )

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
