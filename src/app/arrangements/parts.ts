/**
 * The parts of an arrangement, each with who first proposed it, the clause that says so, and the
 * sentences.
 */

import type { ItemId, ProcessId } from "../../base/index.ts"
import type { PartLine } from "../../contract/index.ts"
import { type ArrangementBody, type RecordTransaction, bodiesOf } from "../../record/index.ts"
import { sentencesOf } from "../table/index.ts"

/** The parts of these arrangements by body; a part that nothing is said of is not among them. */
export async function partsOf(
  record: RecordTransaction,
  process: ProcessId,
  bodies: readonly ArrangementBody[],
): Promise<(body: ArrangementBody) => readonly PartLine[]> {
  const all = bodies.flatMap(({ parts = [] }) => parts)
  const sentences = await sentencesOf(record, process, [
    ...new Set(all.flatMap(({ items }) => items)),
  ])
  const actors = await heldNamed(
    record,
    process,
    "actor",
    all.flatMap(({ by }) => by),
  )
  const versions = await heldNamed(
    record,
    process,
    "version",
    all.flatMap(({ clause }) => clause?.version ?? []),
  )
  const named = new Map(actors.map(({ entry, body }) => [entry.item, body.name]))
  return ({ parts = [] }) =>
    parts.map(({ part, by, clause, items }) => {
      const version = versions.find(({ entry }) => entry.item === clause?.version)
      const found = version?.body.clauses.find(({ number }) => number === clause?.number)
      return {
        part,
        by: by.flatMap((item) => (named.has(item) ? [{ item, name: named.get(item) ?? "" }] : [])),
        sentences: items.flatMap((item) => sentences.get(item) ?? []),
        ...(version === undefined || found === undefined
          ? {}
          : {
              clause: {
                text: version.body.text,
                version: version.entry.item,
                label: version.body.label,
                number: found.number,
                words: found.words,
              },
            }),
      }
    })
}

async function heldNamed<K extends "actor" | "version">(
  record: RecordTransaction,
  process: ProcessId,
  kind: K,
  items: readonly ItemId[],
) {
  const wanted = [...new Set(items)]
  return bodiesOf(
    kind,
    wanted.length === 0 ? [] : await record.current({ process, items: wanted, kinds: [kind] }),
  )
}
