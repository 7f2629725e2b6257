/** The words that entries rest on, each with the document in which they stand. */

import type { DocumentId, ItemId, ProcessId } from "../../base/index.ts"
import type { GroundLine } from "../../contract/index.ts"
import {
  anchorsOf,
  type Body,
  type DocumentBody,
  type Entry,
  type RecordTransaction,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"

/**
 * For each of the entries, what it rests on by its own word; what was destroyed is left out. Two
 * queries for any number.
 */
export async function groundLines(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<ReadonlyMap<ItemId, readonly GroundLine[]>> {
  const items = [...new Set(entries.flatMap((entry) => restsOf(entry).items))]
  const grounds = new Map(
    (items.length === 0 ? [] : await record.current({ process, items })).map((entry) => [
      entry.item,
      entry,
    ]),
  )
  const versions = [
    ...entries.flatMap((entry) => restsOf(entry).anchors),
    ...[...grounds.values()].flatMap(anchorsIn),
  ].map(({ document }) => document)
  const documents = await documentsByVersion(record, process, versions)
  return new Map(
    entries.map((entry) => {
      const { anchors, items: named } = restsOf(entry)
      const words = anchors.flatMap(({ document, exact }) => {
        const held = documents.get(document)
        return held === undefined
          ? []
          : [
              {
                item: held.entry.item,
                document: { item: held.entry.item, title: held.body.title },
                words: exact,
              },
            ]
      })
      return [
        entry.item,
        [...named.flatMap((item) => itemLine(grounds.get(item), documents) ?? []), ...words],
      ]
    }),
  )
}

/** These items as lines of their own words. */
export async function wordLines(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<readonly GroundLine[]> {
  const documents = await documentsByVersion(
    record,
    process,
    entries.flatMap(anchorsIn).map(({ document }) => document),
  )
  return entries.flatMap((entry) => itemLine(entry, documents) ?? [])
}

/** The documents that these versions are of: one query. */
export async function documentsByVersion(
  record: RecordTransaction,
  process: ProcessId,
  versions: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, HeldBody<DocumentBody>>> {
  const documents = [...new Set(versions)]
  const found =
    documents.length === 0
      ? []
      : bodiesOf("document", await record.current({ process, kinds: ["document"], documents }))
  return new Map(found.map((held) => [held.body.version, held]))
}

type Documents = ReadonlyMap<DocumentId, HeldBody<DocumentBody>>

function itemLine(entry: Entry | undefined, documents: Documents): GroundLine | undefined {
  if (entry?.content.kind !== "held") return undefined
  const { body } = entry.content
  if (body.kind === "document")
    return {
      item: entry.item,
      document: { item: entry.item, title: body.title },
      words: body.title,
    }
  const anchors = wordsIn(body)
  const document = documents.get(anchors[0]?.document as DocumentId)
  const words = anchors.map(({ exact }) => exact).join(" … ") || titleOf(body)
  return {
    item: entry.item,
    words,
    ...(document === undefined
      ? {}
      : { document: { item: document.entry.item, title: document.body.title } }),
  }
}

/** The words by which an item is known: what was said, not who said it. */
const wordsIn = (body: Body) =>
  body.kind === "statement" ? body.content : body.kind === "actor" ? [] : anchorsOf(body)

const titleOf = (body: Body): string =>
  "title" in body
    ? (body.title ?? body.kind)
    : "text" in body && body.kind === "claim"
      ? body.text
      : "name" in body
        ? body.name
        : body.kind

const restsOf = ({ content }: Entry) =>
  content.kind === "held" && "rests" in content.body
    ? content.body.rests
    : { anchors: [], items: [] }
const anchorsIn = ({ content }: Entry) => (content.kind === "held" ? anchorsOf(content.body) : [])
