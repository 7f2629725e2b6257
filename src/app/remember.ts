/** A transaction that asks for each item once: for views that follow grounds by several ways. */

import type { ItemId } from "../base/index.ts"
import type { Entry, EntryQuery, RecordTransaction } from "../record/index.ts"
import { pastOf } from "./as-of.ts"

/**
 * The same record, remembering the items that were asked for by their ids and nothing else but
 * process and kinds. Such answers come in the order asked. It is for reading: what is written
 * through it afterwards is not seen where it was asked for before.
 */
export function remembering(record: RecordTransaction): RecordTransaction {
  const known = new Map<ItemId, Entry | undefined>()
  const current = async (query: EntryQuery): Promise<readonly Entry[]> => {
    const { items } = query
    if (items === undefined || !isPlain(query)) return record.current(query)
    const missing = [...new Set(items)].filter((item) => !known.has(item))
    if (missing.length > 0) {
      for (const item of missing) known.set(item, undefined)
      for (const entry of await record.current({ items: missing })) known.set(entry.item, entry)
    }
    return [...new Set(items)]
      .flatMap((item) => known.get(item) ?? [])
      .filter((entry) => fits(entry, query))
  }
  return { ...delegating(record), ...pastIn(record), current }
}

/** Everything else as it is, whatever the record is made of. */
const delegating = (record: RecordTransaction): Omit<RecordTransaction, "current"> => ({
  append: (process, entries) => record.append(process, entries),
  counts: (query) => record.counts(query),
  countsByProcess: (query) => record.countsByProcess(query),
  countsByDocument: (query) => record.countsByDocument(query),
  mostReferredTo: (query, role, limit) => record.mostReferredTo(query, role, limit),
  search: (query) => record.search(query),
  chain: (items) => record.chain(items),
  keepDocument: (process, document) => record.keepDocument(process, document),
  document: (id) => record.document(id),
  destroyDocument: (id, because) => record.destroyDocument(id, because),
  keepSourceIdentity: (document, words) => record.keepSourceIdentity(document, words),
  sourceIdentity: (document) => record.sourceIdentity(document),
})

/** Which past day is looked at must still be told. */
function pastIn(record: RecordTransaction): object {
  const past = pastOf(record)
  return past === undefined ? {} : { past }
}

const PLAIN: ReadonlySet<string> = new Set(["process", "kinds", "items"])

const isPlain = (query: EntryQuery): boolean =>
  Object.keys(query).every((field) => PLAIN.has(field))

const fits = ({ process, kind }: Entry, query: EntryQuery): boolean =>
  (query.process === undefined || query.process === process) &&
  (query.kinds === undefined || query.kinds.includes(kind))
