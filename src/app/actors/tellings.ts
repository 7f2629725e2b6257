/** The sentences that items rest on, each with whoever said it. */

import type { ItemId, ProcessId } from "../../base/index.ts"
import type { Telling } from "../../contract/index.ts"
import { type RecordTransaction, bodiesOf } from "../../record/index.ts"
import { sentencesOf } from "../table/index.ts"

/**
 * For each of these items the sentences it rests on, in order of document and place; none for what
 * is not there.
 */
export async function tellingsOf(
  record: RecordTransaction,
  process: ProcessId,
  items: readonly ItemId[],
): Promise<ReadonlyMap<ItemId, readonly Telling[]>> {
  if (items.length === 0) return new Map()
  const sentences = await sentencesOf(record, process, [...new Set(items)])
  const said = [...new Set([...sentences.values()].flat().map(({ item }) => item))]
  const speakers = await speakersOf(record, process, said)
  return new Map(
    [...sentences].map(([item, all]) => [
      item,
      all.map((sentence) => ({ ...sentence, speakers: speakers.get(sentence.item) ?? [] })),
    ]),
  )
}

async function speakersOf(
  record: RecordTransaction,
  process: ProcessId,
  items: readonly ItemId[],
): Promise<ReadonlyMap<ItemId, Telling["speakers"]>> {
  const statements =
    items.length === 0
      ? []
      : bodiesOf("statement", await record.current({ process, kinds: ["statement"], items }))
  const actors = [
    ...new Set(statements.flatMap(({ body }) => body.speakers.flatMap(({ actor }) => actor ?? []))),
  ]
  const found =
    actors.length === 0
      ? []
      : bodiesOf("actor", await record.current({ process, kinds: ["actor"], items: actors }))
  const names = new Map(found.map(({ entry, body }) => [entry.item, body.name]))
  return new Map(
    statements.map(({ entry, body }) => [
      entry.item,
      body.speakers.map(({ actor, anchor }) => ({
        ...(actor === undefined ? {} : { actor }),
        name:
          (actor === undefined ? undefined : names.get(actor)) ??
          anchor?.exact ??
          "somebody unknown",
      })),
    ]),
  )
}
