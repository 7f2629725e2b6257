/** Tries to read documents, in memory: everybody sees all of them. */

import type { ReadingTries, Tried } from "../index.ts"
import type { DocumentId, ItemId } from "../../base/index.ts"
import type { RecordStore } from "../../record/index.ts"

const NONE: Tried = { tries: 0, cpu: 0 }

/** No tries yet; lengths are those of the record's texts. */
export function memoryTries(record: RecordStore): ReadingTries {
  const all = new Map<ItemId, Tried>()
  const of = (document: ItemId): Tried => all.get(document) ?? NONE
  return {
    known: async () => new Map(all),
    begin: async (_viewer, _process, document) => {
      all.set(document, { ...of(document), tries: of(document).tries + 1 })
    },
    end: async (_viewer, document, { cpu, counts }) => {
      const { tries, cpu: before } = of(document)
      if (all.has(document))
        all.set(document, {
          tries: Math.max(0, tries - (counts ? 0 : 1)),
          cpu: before + Math.round(cpu),
        })
    },
    forget: async (_viewer, document) => {
      all.delete(document)
    },
    lengths: (viewer, versions) =>
      record.as(viewer, async (inside) => {
        const found = new Map<DocumentId, number>()
        for (const version of versions) {
          const text = await inside.document(version)
          if (text !== undefined) found.set(version, text.length)
        }
        return found
      }),
  }
}
