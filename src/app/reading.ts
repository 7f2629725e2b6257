/**
 * Documents added and read: kept first, then read into drafts, at once or as soon as it can be
 * done.
 */

import {
  failed,
  ok,
  type EntryId,
  type ItemId,
  type ProcessId,
  type Result,
} from "../base/index.ts"
import type { AddedDocument, ReadingState } from "../contract/index.ts"
import { READER } from "../reading/index.ts"
import {
  readingEntries,
  readingState,
  type DocumentBody,
  type NewEntry,
  type ReadingBody,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
} from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import { appended, keepDocument, type NewDocument } from "./document.ts"
import type { Fault } from "./fault.ts"
import { destroyedFault, findItem } from "./inside.ts"
import { ownReadings } from "./own-reading.ts"
import type { Alarm, Ports } from "./ports.ts"
import { failureInWords, reasonOf, type FailureReason } from "./reading-failed.ts"
import { readingItem } from "./reading-item.ts"

type ReadPorts = Pick<Ports, "record" | "reader" | "tries" | "chance" | "digest" | "utf8">

interface AddAsked {
  readonly process: ProcessId
  readonly document: NewDocument
  /** How long to wait for the reading, in milliseconds; then the answer says `waiting`. */
  readonly patience: number
  /** Takes the reading that goes on after the answer. */
  readonly later: (reading: Promise<unknown>) => void
}

/**
 * Keeps a document and reads it: once this resolves it is on the record, whatever becomes of the
 * reading.
 */
export async function addDocument(
  ports: ReadPorts & Pick<Ports, "intake" | "clock">,
  viewer: Viewer,
  { process, document, patience, later }: AddAsked,
): Promise<Result<AddedDocument, Fault>> {
  const kept = await keepDocument(ports, viewer, process, document)
  if (!kept.ok) return kept
  const { item, body } = kept.value
  return ok({
    item,
    version: body.version,
    reading: await readWithin(ports, viewer, { process, item, patience, later }),
  })
}

type WithinAsked = Pick<AddAsked, "process" | "patience" | "later"> & { readonly item: ItemId }

/**
 * Reads a kept document, and says how far that came within the patience given; it goes on after
 * that.
 */
export async function readWithin(
  ports: ReadPorts & Pick<Ports, "clock">,
  viewer: Viewer,
  { process, item, patience, later }: WithinAsked,
): Promise<ReadingState> {
  const reading = readKept(ports, viewer, process, item)
  const state = await soonOr(
    reading.catch(() => undefined),
    ports.clock.alarm(patience),
  )
  if (state === undefined) later(reading)
  return state ?? { kind: "waiting" }
}

/** Begun more often than this without coming to an end, a reading has failed. */
const MOST_TRIES = 2

/**
 * Reads a kept document and puts its drafts on the record, unless that has been done. Two that do
 * it at once do it once: the reading's own item follows from the document's, so the second is
 * refused. What fails twice is put on the record as failed.
 *
 * @throws what the world throws (the database is away, Parley is ending): the document then waits
 */
export async function readKept(
  ports: ReadPorts,
  viewer: Viewer,
  process: ProcessId,
  item: ItemId,
): Promise<ReadingState> {
  for (let reason: FailureReason = "cut-short"; ;) {
    const start = await ports.record.as(viewer, (record) => standing(ports, record, process, item))
    if (start.kind !== "unread") return start
    const { tries = 0 } = (await ports.tries.known(viewer)).get(item) ?? {}
    if (tries >= MOST_TRIES)
      return putDown(ports, viewer, { process, item }, (now) => [
        failedEntry(ports, now, item, reason),
      ])
    const tried = await tryToRead(ports, viewer, { process, item }, start)
    if (tried.kind !== "broken") return tried
    reason = tried.reason
  }
}

interface Where {
  readonly process: ProcessId
  readonly item: ItemId
}

/**
 * One try. It is put down before it begins, so that one which ends the whole program counts too.
 */
async function tryToRead(
  ports: ReadPorts,
  viewer: Viewer,
  where: Where,
  { version, body }: Unread,
): Promise<ReadingState | { readonly kind: "broken"; readonly reason: FailureReason }> {
  const { process, item } = where
  let cpu = 0
  await ports.tries.begin(viewer, process, item)
  try {
    const { text, markup } = version
    const input = { text, markup, date: body.date, title: body.title, publisher: body.publisher }
    const reading = await ports.reader.read(input, (milliseconds) => {
      cpu = milliseconds
    })
    const read = {
      document: item,
      version,
      item: readingItem(item, ports),
      mint: ports.chance.mint,
    }
    const state = await putDown(ports, viewer, where, ({ supersedes }) =>
      readingEntries(reading, { ...read, supersedes }),
    )
    await ports.tries.forget(viewer, item)
    return state
  } catch (error) {
    const reason = reasonOf(error)
    await ports.tries.end(viewer, item, { cpu, counts: reason !== undefined })
    if (reason === undefined) throw error
    return { kind: "broken", reason }
  }
}

/** Writes what came of a reading, unless somebody else has done so meanwhile. */
function putDown(
  ports: ReadPorts,
  viewer: Viewer,
  { process, item }: Where,
  entriesOf: (now: Unread) => readonly NewEntry[],
): Promise<ReadingState> {
  return ports.record.as(viewer, async (record) => {
    const now = await standing(ports, record, process, item)
    if (now.kind !== "unread") return now
    const written = await record.append(process, entriesOf(now))
    return written.ok || written.fault.kind === "stale"
      ? standing(ports, record, process, item).then(settled)
      : refused(written.fault.kind)
  })
}

/**
 * That a document could not be read is a fact, though of no reading: it stands rejected, and
 * nothing counts as read.
 */
function failedEntry(
  ports: ReadPorts,
  { version, supersedes }: Unread,
  item: ItemId,
  reason: FailureReason,
): NewEntry {
  const body: ReadingBody = {
    kind: "reading",
    document: item,
    version: version.id,
    reader: READER,
    understood: false,
    drafts: 0,
    failed: failureInWords(reason),
  }
  return {
    id: ports.chance.mint("entry"),
    item: readingItem(item, ports),
    standing: "rejected",
    body,
    maker: READER,
    supersedes,
    because: undefined,
  }
}

/**
 * Has a document read again whose reading failed: the failure is withdrawn, its tries are
 * forgotten. One that did not fail is as it was.
 */
export async function tryAgain(
  ports: ReadPorts & Pick<Ports, "clock">,
  viewer: Viewer,
  asked: WithinAsked,
): Promise<Result<ReadingState, Fault>> {
  const { process, item } = asked
  const freed = await ports.record.as(viewer, async (record): Promise<Result<void, Fault>> => {
    const entry = await findItem(record, process, item, "document", ["document"])
    if (!entry.ok) return entry
    const destroyed = destroyedFault(entry.value)
    if (destroyed !== undefined) return failed(destroyed)
    const [reading] = bodiesOf(
      "reading",
      await record.current({ process, items: [readingItem(item, ports)], standings: ["rejected"] }),
    )
    if (reading === undefined) return ok(undefined)
    const { id, item: own, maker } = reading.entry
    await appended(record, process, [
      {
        id: ports.chance.mint("entry"),
        item: own,
        standing: "withdrawn",
        body: reading.body,
        maker,
        supersedes: id,
        because: "tried again",
      },
    ])
    return ok(undefined)
  })
  if (!freed.ok) return freed
  const state = await ports.record.as(viewer, (record) => standing(ports, record, process, item))
  if (state.kind !== "unread") return ok(state)
  await ports.tries.forget(viewer, item)
  return ok(await readWithin(ports, viewer, asked))
}

/** How far a document's reading has come, without its text. */
export function documentReading(
  ports: Pick<Ports, "record">,
  viewer: Viewer,
  { process, item }: Where,
): Promise<Result<ReadingState, Fault>> {
  return ports.record.as(viewer, async (record) => {
    const entry = await findItem(record, process, item, "document", ["document"])
    if (!entry.ok) return entry
    const { content } = entry.value
    if (content.kind === "destroyed") return ok(content)
    if (content.kind === "damaged") return failed(content)
    const version = content.body.kind === "document" ? content.body.version : undefined
    const readings =
      version === undefined
        ? []
        : await record.current({ process, document: version, kinds: ["reading"] })
    return ok(readingState(ownReadings(readings)[0]?.body))
  })
}

/** Longer texts than this, in code points, are read beside the others, one after the other. */
const LONG = 250_000

/**
 * Takes up every reading that was cut short: each document of each process without a reading is
 * read again, what was never tried first, and of that the shortest. Long ones are read beside the
 * short ones, so that none waits for them.
 *
 * @param broken  told of a document whose reading the world stopped; the others go on
 * @returns how many are read, not understood or failed now
 */
export async function resumeReadings(
  ports: ReadPorts & Pick<Ports, "sessions">,
  broken: (document: ItemId, error: unknown) => void,
): Promise<number> {
  let count = 0
  for (const { person } of await ports.sessions.people()) {
    const viewer = await ports.record.viewer(person)
    const waiting = await unreadOf(ports, viewer)
    const readAll = async (some: readonly Waiting[]): Promise<void> => {
      for (const { process, item } of some) {
        const state = await readKept(ports, viewer, process, item).catch((error: unknown) => {
          broken(item, error)
        })
        if (state !== undefined) count += 1
      }
    }
    await Promise.all([
      readAll(waiting.filter(({ length }) => length <= LONG)),
      readAll(waiting.filter(({ length }) => length > LONG)),
    ])
  }
  return count
}

interface Unread {
  readonly kind: "unread"
  readonly version: SourceDocument
  readonly body: DocumentBody
  /** The newest entry of the reading's item, where one failed before. */
  readonly supersedes: EntryId | undefined
}
type Standing = ReadingState | Unread

/** How far a document's reading has come; where it has not begun, what there is to read. */
async function standing(
  ports: Pick<Ports, "digest" | "utf8">,
  record: RecordTransaction,
  process: ProcessId,
  item: ItemId,
): Promise<Standing> {
  const entries = await record.current({ process, items: [item], kinds: ["document"] })
  const [destroyed] = entries.flatMap(({ content }) => (content.kind !== "held" ? [content] : []))
  if (destroyed !== undefined) return destroyed
  const [held] = bodiesOf("document", entries)
  if (held === undefined) throw new RangeError(`the document ${item} is not there to be read`)
  const [reading] = ownReadings(
    await record.current({ process, document: held.body.version, kinds: ["reading"] }),
  )
  if (reading !== undefined) return readingState(reading.body)
  const version = await record.document(held.body.version)
  if (version === undefined)
    throw new RangeError(`the text of the document ${item} is not there to be read`)
  const [before] = await record.current({ process, items: [readingItem(item, ports)] })
  return { kind: "unread", version, body: held.body, supersedes: before?.id }
}

const refused = (why: string): never => {
  throw new RangeError(`a reading was refused: ${why}`)
}

const settled = (state: Standing): ReadingState =>
  state.kind === "unread" ? { kind: "waiting" } : state

interface Waiting extends Where {
  readonly length: number
}

/** What was never tried first, then the shortest. */
async function unreadOf({ record, tries }: ReadPorts, viewer: Viewer): Promise<readonly Waiting[]> {
  const entries = await record.as(viewer, (inside) =>
    inside.current({ kinds: ["document", "reading"] }),
  )
  const read = new Set(ownReadings(entries).map(({ body }) => body.document))
  const unread = bodiesOf("document", entries).filter(({ entry }) => !read.has(entry.item))
  if (unread.length === 0) return []
  const [lengths, tried] = [
    await tries.lengths(
      viewer,
      unread.map(({ body }) => body.version),
    ),
    await tries.known(viewer),
  ]
  const triesOf = ({ item }: Waiting): number => tried.get(item)?.tries ?? 0
  const waiting = unread.map(({ entry: { process, item }, body }) => ({
    process,
    item,
    length: lengths.get(body.version) ?? 0,
  }))
  return waiting.sort((a, b) => triesOf(a) - triesOf(b) || a.length - b.length)
}

/** The value, where it comes before the alarm. */
async function soonOr<T>(value: Promise<T>, { rings, cancel }: Alarm): Promise<T | undefined> {
  try {
    return await Promise.race([value, rings.then(() => undefined)])
  } finally {
    cancel()
  }
}
