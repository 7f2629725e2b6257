/** Documents added and read: kept first, then read into drafts, at once or as soon as it can be done. */

import { ok, type ItemId, type ProcessId, type Result } from "../base/index.ts"
import { readingEntries, readingState, type DocumentBody, type RecordTransaction, type Viewer } from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import { keepDocument, type NewDocument } from "./document.ts"
import type { Fault } from "./fault.ts"
import { heldOf } from "./inside.ts"
import { isByModel } from "./own-reading.ts"
import type { Alarm, Ports } from "./ports.ts"
import { readingItem } from "./reading-item.ts"
import type { AddedDocument, ReadingState } from "./views.ts"

type ReadPorts = Pick<Ports, "record" | "reader" | "chance" | "digest" | "utf8">

interface AddAsked {
  readonly process: ProcessId
  readonly document: NewDocument
  /** How long to wait for the reading, in milliseconds; then the answer says `waiting`. */
  readonly patience: number
  /** Takes the reading that goes on after the answer. */
  readonly later: (reading: Promise<unknown>) => void
}

/** Keeps a document and reads it: once this resolves it is on the record, whatever becomes of the reading. */
export async function addDocument(ports: ReadPorts & Pick<Ports, "intake" | "clock">, viewer: Viewer, { process, document, patience, later }: AddAsked): Promise<Result<AddedDocument, Fault>> {
  const kept = await keepDocument(ports, viewer, process, document)
  if (!kept.ok) return kept
  const { item, body } = kept.value
  return ok({ item, version: body.version, reading: await readWithin(ports, viewer, { process, item, patience, later }) })
}

/** Reads a kept document, and says how far that came within the patience given; it goes on after that. */
export async function readWithin(
  ports: ReadPorts & Pick<Ports, "clock">, viewer: Viewer, { process, item, patience, later }: Pick<AddAsked, "process" | "patience" | "later"> & { readonly item: ItemId },
): Promise<ReadingState> {
  const reading = readKept(ports, viewer, process, item)
  const state = await soonOr(reading.catch(() => undefined), ports.clock.alarm(patience))
  if (state === undefined) later(reading)
  return state ?? { kind: "waiting" }
}

/**
 * Reads a kept document and puts its drafts on the record, unless that has been done. Two that do it at once do it once: the
 * reading's own item follows from the document's, so the second is refused.
 */
export async function readKept(ports: ReadPorts, viewer: Viewer, process: ProcessId, item: ItemId): Promise<ReadingState> {
  const start = await ports.record.as(viewer, (record) => standing(record, process, item))
  if (start.kind !== "unread") return start
  const { version, body } = start
  const { text, markup } = version
  const reading = await ports.reader.read({ text, markup, date: body.date, title: body.title, publisher: body.publisher })
  const entries = readingEntries(reading, { document: item, version, item: readingItem(item, ports), mint: ports.chance.mint })
  return ports.record.as(viewer, async (record) => {
    const now = await standing(record, process, item)
    if (now.kind !== "unread") return now
    const written = await record.append(process, entries)
    return written.ok || written.fault.kind === "stale" ? standing(record, process, item).then(settled) : refused(written.fault.kind)
  })
}

/**
 * Takes up every reading that was cut short: each document of each process without a reading is read again, one after the other.
 *
 * @param broken  told of a document whose reading failed; the others go on
 * @returns how many were read
 */
export async function resumeReadings(ports: ReadPorts & Pick<Ports, "sessions">, broken: (document: ItemId, error: unknown) => void): Promise<number> {
  let count = 0
  for (const { person } of await ports.sessions.people()) {
    const viewer = await ports.record.viewer(person)
    for (const { process, item } of await unreadOf(ports, viewer)) {
      const state = await readKept(ports, viewer, process, item).catch((error: unknown) => { broken(item, error) })
      if (state !== undefined) count += 1
    }
  }
  return count
}

type Standing = ReadingState | { readonly kind: "unread"; readonly version: SourceDocument; readonly body: DocumentBody }

/** How far a document's reading has come; where it has not begun, what there is to read. */
async function standing(record: RecordTransaction, process: ProcessId, item: ItemId): Promise<Standing> {
  const entries = await record.current({ process, items: [item], kinds: ["document"] })
  const [destroyed] = entries.flatMap(({ content }) => content.kind !== "held" ? [content] : [])
  if (destroyed !== undefined) return destroyed
  const [held] = heldOf("document", entries)
  if (held === undefined) throw new RangeError(`the document ${item} is not there to be read`)
  const reading = heldOf("reading", await record.current({ process, document: held.body.version, kinds: ["reading"] })).find(({ body }) => !isByModel(body))
  if (reading !== undefined) return readingState(reading.body)
  const version = await record.document(held.body.version)
  if (version === undefined) throw new RangeError(`the text of the document ${item} is not there to be read`)
  return { kind: "unread", version, body: held.body }
}

const refused = (why: string): never => { throw new RangeError(`a reading was refused: ${why}`) }

const settled = (state: Standing): ReadingState => state.kind === "unread" ? { kind: "waiting" } : state

async function unreadOf({ record }: ReadPorts, viewer: Viewer): Promise<readonly { readonly process: ProcessId; readonly item: ItemId }[]> {
  const entries = await record.as(viewer, (inside) => inside.current({ kinds: ["document", "reading"] }))
  const read = new Set(heldOf("reading", entries).filter(({ body }) => !isByModel(body)).map(({ body }) => body.document))
  return heldOf("document", entries).filter(({ entry }) => !read.has(entry.item)).map(({ entry: { process, item } }) => ({ process, item }))
}

/** The value, where it comes before the alarm. */
async function soonOr<T>(value: Promise<T>, { rings, cancel }: Alarm): Promise<T | undefined> {
  try {
    return await Promise.race([value, rings.then(() => undefined)])
  } finally {
    cancel()
  }
}
