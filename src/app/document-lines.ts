/**
 * Documents as they are listed: what they are, what was found in them, how far reading has come.
 */

import type { DocumentId, ItemId, ProcessId } from "../base/index.ts"
import type { DocumentLine } from "../contract/index.ts"
import {
  readingState,
  type Entry,
  type ReadingBody,
  type RecordTransaction,
  bodiesOf,
} from "../record/index.ts"
import { ownReadings } from "./own-reading.ts"

interface Tally {
  readonly statements: number
  readonly waiting: number
}
type Counts = Awaited<ReturnType<RecordTransaction["countsByDocument"]>>

/** These documents as lines, in the order given: two queries for any number of them. */
export async function documentLines(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<readonly DocumentLine[]> {
  const documents = bodiesOf("document", entries).map(({ body }) => body.version)
  const counts = documents.length === 0 ? [] : await record.countsByDocument({ process, documents })
  const readings =
    documents.length === 0
      ? []
      : ownReadings(await record.current({ process, documents, kinds: ["reading"] }))
  const byDocument = tallies(counts)
  const byItem = new Map(readings.map(({ body }) => [body.document, body]))
  return entries.flatMap((entry) => documentLine(entry, byDocument, byItem) ?? [])
}

function documentLine(
  entry: Entry,
  tallied: ReadonlyMap<DocumentId, Tally>,
  readings: ReadonlyMap<ItemId, ReadingBody>,
): DocumentLine | undefined {
  if (entry.content.kind !== "held") return tombstone(entry, entry.content)
  const { body } = entry.content
  if (body.kind !== "document") return undefined
  const { statements, waiting } = tallied.get(body.version) ?? { statements: 0, waiting: 0 }
  return {
    item: entry.item,
    version: body.version,
    title: body.title,
    nature: body.nature,
    direction: body.direction,
    addedAt: entry.recordedAt,
    ...(body.publisher === undefined ? {} : { publisher: body.publisher }),
    ...(body.date === undefined ? {} : { date: body.date }),
    ...(body.language === undefined ? {} : { language: body.language }),
    statements,
    waiting,
    reading: readingState(readings.get(entry.item)),
    ...withdrawal(entry),
  }
}

/** That nobody stands for it any more, since when and why. */
const withdrawal = ({
  standing,
  recordedAt: at,
  because,
}: Entry): Pick<DocumentLine, "withdrawn"> =>
  standing === "withdrawn" || standing === "rejected"
    ? { withdrawn: { at, ...(because === undefined ? {} : { because }) } }
    : {}

/**
 * What is left of a document whose content was destroyed or cannot be read: that it was there, and
 * why it is not shown.
 */
const tombstone = (
  entry: Entry,
  reading: Exclude<Entry["content"], { readonly kind: "held" }>,
): DocumentLine => ({
  item: entry.item,
  title: reading.kind === "destroyed" ? "A destroyed document" : "A document that cannot be read",
  nature: "other",
  direction: "ltr",
  addedAt: entry.recordedAt,
  statements: 0,
  waiting: 0,
  reading,
})

function tallies(counts: Counts): ReadonlyMap<DocumentId, Tally> {
  const byDocument = new Map<DocumentId, Tally>()
  for (const { document, kind, standing, count } of counts) {
    const { statements, waiting } = byDocument.get(document) ?? { statements: 0, waiting: 0 }
    const said = kind === "statement" && (standing === "draft" || standing === "admitted")
    byDocument.set(document, {
      statements: statements + (said ? count : 0),
      waiting: waiting + (standing === "draft" ? count : 0),
    })
  }
  return byDocument
}
