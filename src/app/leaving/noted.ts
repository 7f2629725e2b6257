/**
 * Which documents are notes, and on what terms: those of a note hold for everything that stands in
 * its document.
 */

import type { DocumentId, ItemId, ProcessId } from "../../base/index.ts"
import {
  effectiveTerms,
  linksOf,
  stricter,
  type AnyTerms,
  type Body,
  type DocumentBody,
  type Entry,
  type NoteBody,
  type RecordTransaction,
  bodiesOf,
} from "../../record/index.ts"
import { LIVE } from "../inside.ts"

/** A document version, and the note that it is, where it is one. */
export interface NotedDocument {
  readonly item: ItemId
  readonly body: DocumentBody
  readonly note: NoteBody | undefined
}

/**
 * The documents that these entries stand in, or are, by version: two queries. A note that was
 * rejected or withdrawn binds all the same.
 */
export async function notedDocuments(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<ReadonlyMap<DocumentId, NotedDocument>> {
  const versions = [
    ...new Set(
      entries.flatMap(({ content }) =>
        content.kind === "held" ? linksOf(content.body).documents : [],
      ),
    ),
  ]
  const documents =
    versions.length === 0
      ? []
      : bodiesOf(
          "document",
          await record.current({ process, kinds: ["document"], documents: versions }),
        )
  const notes = await notesOn(
    record,
    process,
    documents.map(({ entry }) => entry.item),
  )
  return new Map(
    documents.map(({ entry, body }) => [
      body.version,
      { item: entry.item, body, note: notes.get(entry.item) },
    ]),
  )
}

/** The note about each of these documents; of several, the strictest. */
export async function notesOn(
  record: RecordTransaction,
  process: ProcessId,
  documents: readonly ItemId[],
): Promise<ReadonlyMap<ItemId, NoteBody>> {
  const found =
    documents.length === 0
      ? []
      : bodiesOf(
          "note",
          await record.current({
            process,
            kinds: ["note"],
            refersToAny: documents,
            refersAs: "rests",
          }),
        )
  const notes = new Map<ItemId, NoteBody>()
  for (const { body } of found) {
    const other = notes.get(body.document)
    if (other === undefined || stricter(body.terms, other.terms)) notes.set(body.document, body)
  }
  return notes
}

/** Every live note of the process, with the versions of its document: for filters. */
export async function termsOfDocuments(
  record: RecordTransaction,
  process: ProcessId,
): Promise<ReadonlyMap<DocumentId, AnyTerms>> {
  const notes = bodiesOf(
    "note",
    await record.current({ process, kinds: ["note"], standings: LIVE }),
  )
  const items = notes.map(({ body }) => body.document)
  const documents =
    items.length === 0
      ? []
      : bodiesOf("document", await record.current({ process, kinds: ["document"], items }))
  const versions = new Map(documents.map(({ entry, body }) => [entry.item, body.version]))
  return new Map(
    notes.flatMap(({ body }) => {
      const version = versions.get(body.document)
      return version === undefined ? [] : [[version, body.terms] as const]
    }),
  )
}

/**
 * The terms under which a body stands: its own, and those of the notes that it stands in, the
 * strictest of all.
 */
export function termsOver(body: Body, documents: ReadonlyMap<DocumentId, NotedDocument>): AnyTerms {
  const own: AnyTerms =
    body.kind === "statement" || body.kind === "note"
      ? body.terms
      : "basis" in body && body.basis === "confided"
        ? "confided"
        : "on-record"
  return linksOf(body).documents.reduce<AnyTerms>(
    (terms, version) => effectiveTerms(terms, documents.get(version)?.note?.terms),
    own,
  )
}
