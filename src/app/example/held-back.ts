/**
 * A transaction that holds back what is written and answers from memory what checks ask of it, so
 * that many entries cost one question and one write. It sees what it holds back as the record will
 * see it.
 */

import { ok, type DocumentId, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type {
  AppendFault,
  Entry,
  EntryQuery,
  NewEntry,
  RecordTransaction,
} from "../../record/index.ts"
import type { SourceDocument } from "../../sources/index.ts"

export interface HeldBack {
  readonly record: RecordTransaction
  /** Writes all that was held back, in order. */
  release(): Promise<Result<unknown, AppendFault>>
}

/**
 * Such a transaction on one process, which holds all of the process's newest entries in memory.
 *
 * @throws RangeError for a process that is not there
 */
export async function heldBack(record: RecordTransaction, process: ProcessId): Promise<HeldBack> {
  const known = new Map((await record.current({ process })).map((entry) => [entry.item, entry]))
  const [frame] = known.values()
  if (frame === undefined) throw new RangeError(`there is no process ${process}`)
  const pending: NewEntry[] = []
  const release = async (): Promise<Result<unknown, AppendFault>> =>
    pending.length === 0 ? ok([]) : record.append(process, pending.splice(0))
  /** Asks the record itself, which must first hold what was held back. */
  const asked = async <T>(question: () => Promise<T>): Promise<T> => {
    const released = await release()
    if (!released.ok) throw new RangeError(`entries were refused: ${released.fault.kind}`)
    return question()
  }
  const texts = new Map<DocumentId, Promise<SourceDocument | undefined>>()
  const append = async (
    _: ProcessId,
    entries: readonly NewEntry[],
  ): Promise<Result<readonly Entry[], AppendFault>> => {
    const made = entries.map((entry) => asWritten(entry, frame))
    for (const entry of made) known.set(entry.item, entry)
    pending.push(...entries)
    return ok(made)
  }
  const document = (id: DocumentId): Promise<SourceDocument | undefined> => {
    const text = texts.get(id) ?? record.document(id)
    texts.set(id, text)
    return text
  }
  return {
    release,
    record: {
      append,
      document,
      current: (query) =>
        isSimple(query, process)
          ? Promise.resolve(answered(query, known))
          : asked(() => record.current(query)),
      counts: (query) => asked(() => record.counts(query)),
      countsByProcess: (query) => asked(() => record.countsByProcess(query)),
      countsByDocument: (query) => asked(() => record.countsByDocument(query)),
      mostReferredTo: (...sent) => asked(() => record.mostReferredTo(...sent)),
      search: (query) => asked(() => record.search(query)),
      chain: (items) => asked(() => record.chain(items)),
      keepDocument: (...sent) => asked(() => record.keepDocument(...sent)),
      destroyDocument: (...sent) => asked(() => record.destroyDocument(...sent)),
      keepSourceIdentity: (...sent) => asked(() => record.keepSourceIdentity(...sent)),
      sourceIdentity: (item) => asked(() => record.sourceIdentity(item)),
    },
  }
}

/**
 * An entry as it will stand; who wrote it, and when, is the store's to say, and no check asks for
 * it.
 */
const asWritten = (
  entry: NewEntry,
  { process, compartment, author, recordedAt }: Entry,
): Entry => ({
  ...entry,
  process,
  compartment,
  author,
  recordedAt,
  kind: entry.body.kind,
  content: { kind: "held", body: entry.body },
})

const SIMPLE: ReadonlySet<string> = new Set(["process", "items", "kinds", "documents"])

/**
 * Whether a question is one of those that checks ask again and again: for items by id, or for
 * documents by version.
 */
const isSimple = (query: EntryQuery, process: ProcessId): boolean =>
  query.process === process &&
  Object.keys(query).every((key) => SIMPLE.has(key)) &&
  (query.items !== undefined || isForDocuments(query))

const isForDocuments = ({ kinds, documents }: EntryQuery): boolean =>
  documents !== undefined && kinds?.length === 1 && kinds[0] === "document"

function answered(
  { items, kinds, documents }: EntryQuery,
  known: ReadonlyMap<ItemId, Entry>,
): readonly Entry[] {
  const asked =
    items === undefined ? [...known.values()] : items.flatMap((item) => known.get(item) ?? [])
  return asked.filter(
    ({ kind, content }) =>
      (kinds === undefined || kinds.includes(kind)) &&
      (documents === undefined ||
        (content.kind === "held" &&
          content.body.kind === "document" &&
          documents.includes(content.body.version))),
  )
}
