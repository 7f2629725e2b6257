/** Actors whose very name is known only from what may not be passed on with it. */

import type { ItemId, ProcessId } from "../../base/index.ts"
import {
  stricter,
  type ActorBody,
  type Body,
  type RecordTransaction,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { notedDocuments, termsOver, type NotedDocument } from "./noted.ts"

type Documents = ReadonlyMap<NotedDocument["body"]["version"], NotedDocument>

/**
 * Of these items, the actors whose names stay: named nowhere on the open record, and either in a
 * confidence, or as whoever told something on terms that name nobody. Whoever a document on the
 * record names is nobody's secret. At most five queries.
 */
export async function hiddenActors(
  record: RecordTransaction,
  process: ProcessId,
  items: readonly ItemId[],
): Promise<ReadonlySet<ItemId>> {
  const entries =
    items.length === 0
      ? []
      : await record.current({ process, kinds: ["actor"], items: [...new Set(items)] })
  const documents: Documents = await notedDocuments(record, process, entries)
  const unnamed = bodiesOf("actor", entries).filter(({ body }) =>
    termsOfMentions(body, documents).every((terms) => stricter(terms, "on-record")),
  )
  if (unnamed.length === 0) return new Set()
  const confided = unnamed.filter(({ body }) =>
    termsOfMentions(body, documents).includes("confided"),
  )
  const tellersFound = await tellers(record, process, unnamed)
  return new Set([...confided.map(({ entry }) => entry.item), ...tellersFound])
}

const termsOfMentions = ({ mentions }: ActorBody, documents: Documents) =>
  [...new Set(mentions.map(({ document }) => document))].map(
    (version) => documents.get(version)?.note?.terms ?? ("on-record" as const),
  )

/** Those with whom a note was that is not on the record, or who said something on such terms. */
async function tellers(
  record: RecordTransaction,
  process: ProcessId,
  actors: readonly HeldBody<ActorBody>[],
): Promise<readonly ItemId[]> {
  const items = actors.map(({ entry }) => entry.item)
  const entries = await record.current({
    process,
    kinds: ["note", "statement"],
    refersToAny: items,
  })
  const documents = await notedDocuments(record, process, entries)
  const bound = entries.flatMap(({ content }) =>
    content.kind === "held" && stricter(termsOver(content.body, documents), "on-record")
      ? voicesIn(content.body)
      : [],
  )
  return items.filter((item) => bound.includes(item))
}

const voicesIn = (body: Body): readonly ItemId[] =>
  body.kind === "note"
    ? body.with
    : body.kind === "statement"
      ? body.speakers.flatMap(({ actor }) => actor ?? [])
      : []
