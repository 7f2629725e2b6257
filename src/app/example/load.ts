/**
 * The example process, loaded into an empty store by the same way that a user's own documents take.
 */

import {
  failed,
  formatWrittenFault,
  LARGEST_FILE,
  ok,
  type PersonId,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import type { ProcessLine } from "../../contract/index.ts"
import { type Entry, type RecordTransaction, type Viewer, bodiesOf } from "../../record/index.ts"
import { listDocuments } from "../document.ts"
import { formatFault } from "../fault.ts"
import { beginProcess, listProcesses } from "../process.ts"
import type { Ports } from "../ports.ts"
import { addDocument, readKept } from "../reading.ts"
import { exampleProcess, type ExampleProcess } from "./file.ts"
import { fillEntries } from "./fill.ts"
import { ENTRY_KINDS } from "./item-fields.ts"
import type { FiledDocument, Shelf } from "./quotes.ts"

type ExamplePorts = Pick<
  Ports,
  | "files"
  | "written"
  | "intake"
  | "reader"
  | "record"
  | "sessions"
  | "tries"
  | "chance"
  | "clock"
  | "digest"
  | "utf8"
>

/** Why the example was not loaded, in one sentence. */
export interface ExampleFault {
  readonly kind: "example"
  readonly sentence: string
}

interface ExampleAsked {
  /** The folder that holds `process.yaml` and the documents. */
  readonly folder: string
  /** Who puts it on the record. */
  readonly person: PersonId
}

/** What was put there. */
export interface Loaded {
  readonly documents: number
  readonly entries: number
}

/**
 * Loads the example where there is no process yet: its documents are read, then its entries written
 * on them, all in one transaction. One that was cut short (a kill between its documents, or before
 * its entries) is completed; a store that holds anything else is left as it is.
 *
 * @returns how many were added: none where there was nothing to do
 */
export async function loadExample(
  ports: ExamplePorts,
  { folder, person }: ExampleAsked,
): Promise<Result<Loaded, ExampleFault>> {
  const viewer = await ports.record.viewer(person)
  const processes = await listProcesses(ports, viewer)
  if (processes.length > 1 || (await isWritten(ports, viewer, processes))) return ok(NOTHING)
  const example = await readExample(ports, `${folder}/process.yaml`)
  if (!example.ok) return example
  const process = await processFor(ports, viewer, processes, example.value)
  if (!process.ok || process.value === undefined) return process.ok ? ok(NOTHING) : process
  return fill(ports, await ports.record.viewer(person), {
    folder,
    process: process.value,
    example: example.value,
  })
}

const NOTHING: Loaded = { documents: 0, entries: 0 }

/**
 * Whether a person has written anything on the only process: then it was completed, or is
 * somebody's own.
 */
async function isWritten(
  { record }: ExamplePorts,
  viewer: Viewer,
  [first]: readonly ProcessLine[],
): Promise<boolean> {
  if (first === undefined) return false
  return (
    (
      await record.as(viewer, (inside) =>
        inside.current({ process: first.id, kinds: WRITTEN_KINDS, newest: 1 }),
      )
    ).length > 0
  )
}

/** Kinds that no reading drafts. */
const WRITTEN_KINDS = ENTRY_KINDS.filter(
  (kind) => kind !== "actor" && kind !== "statement" && kind !== "corroboration",
)

/** The process to fill: a new one, or the example itself, begun and not finished. */
async function processFor(
  ports: ExamplePorts,
  viewer: Viewer,
  [first]: readonly ProcessLine[],
  { title, summary }: ExampleProcess,
): Promise<Result<ProcessId | undefined, ExampleFault>> {
  if (first !== undefined) return ok(first.title === title ? first.id : undefined)
  const created = await beginProcess(ports, viewer, { title, summary })
  return created.ok ? ok(created.value.id) : sentence(`process.yaml: ${formatFault(created.fault)}`)
}

interface Filling {
  readonly folder: string
  readonly process: ProcessId
  readonly example: ExampleProcess
}

async function fill(
  ports: ExamplePorts,
  viewer: Viewer,
  filling: Filling,
): Promise<Result<Loaded, ExampleFault>> {
  if (!(await areItsOwn(ports, viewer, filling))) return ok(NOTHING)
  const documents = await addDocuments(ports, viewer, filling)
  if (!documents.ok) return documents
  const {
    folder,
    process,
    example: { entries },
  } = filling
  if (entries.length === 0) return ok({ documents: documents.value, entries: 0 })
  await readAll(ports, viewer, process)
  const shelf = (record: RecordTransaction): Promise<Shelf | undefined> =>
    shelfOf(record, ports, filling)
  const written = await fillEntries(ports, viewer, {
    process,
    entries,
    shelf,
    file: `${folder}/process.yaml`,
  })
  return written.ok
    ? ok({ documents: documents.value, entries: written.value })
    : sentence(written.fault)
}

/**
 * Documents are added in order, so the first so many are those that are there; a destroyed one
 * leaves its tombstone and counts.
 */
async function addDocuments(
  ports: ExamplePorts,
  viewer: Viewer,
  { folder, process, example: { documents } }: Filling,
): Promise<Result<number, ExampleFault>> {
  const there = await listDocuments(ports, viewer, { process })
  const missing = documents.slice(there.ok ? there.value.length : 0)
  for (const { file, ...details } of missing) {
    const bytes = await ports.files.read(`${folder}/${file}`, LARGEST_FILE)
    if (!bytes.ok)
      return sentence(`${bytes.fault.path}: ${bytes.fault.found}; ${bytes.fault.mend}.`)
    const document = {
      content: { kind: "file", name: file, bytes: bytes.value },
      ...details,
    } as const
    const added = await addDocument(ports, viewer, {
      process,
      document,
      patience: PATIENCE,
      later: leftToResume,
    })
    if (!added.ok) return sentence(`${folder}/${file}: ${formatFault(added.fault)}`)
  }
  return ok(missing.length)
}

/** Entries speak of drafts: a reading that was cut short is done first. */
async function readAll(ports: ExamplePorts, viewer: Viewer, process: ProcessId): Promise<void> {
  const there = await listDocuments(ports, viewer, { process })
  const unread = there.ok ? there.value.filter(({ reading }) => reading.kind === "waiting") : []
  for (const { item } of unread) await readKept(ports, viewer, process, item)
}

/**
 * Whether the documents that are there are the files' own, byte for byte, as far as they have come:
 * else the store is somebody's own, or older.
 */
async function areItsOwn(ports: ExamplePorts, viewer: Viewer, filling: Filling): Promise<boolean> {
  return ports.record.as(viewer, async (record) => {
    const there = await record.current({ process: filling.process, kinds: ["document"] })
    const files = filling.example.documents
    for (const [index, entry] of there.entries()) {
      const file = files[index]?.file
      if (
        file === undefined ||
        (entry.content.kind === "held" &&
          (await filed(record, ports, `${filling.folder}/${file}`, entry)) === undefined)
      )
        return false
    }
    return true
  })
}

/**
 * The process's documents by file; undefined where one of them was destroyed: nothing can rest on
 * it.
 */
async function shelfOf(
  record: RecordTransaction,
  ports: ExamplePorts,
  { folder, process, example: { documents } }: Filling,
): Promise<Shelf | undefined> {
  const there = await record.current({ process, kinds: ["document"] })
  const shelf = new Map<string, FiledDocument>()
  for (const [index, { file }] of documents.entries()) {
    const entry = there[index]
    const document =
      entry === undefined ? undefined : await filed(record, ports, `${folder}/${file}`, entry)
    if (document === undefined) return undefined
    shelf.set(file, document)
  }
  return shelf
}

/** The document on the record, where it was made of this very file. */
async function filed(
  record: RecordTransaction,
  { files, digest }: ExamplePorts,
  path: string,
  entry: Entry,
): Promise<FiledDocument | undefined> {
  const [held] = bodiesOf("document", [entry])
  const version = held === undefined ? undefined : await record.document(held.body.version)
  const bytes = await files.read(path, LARGEST_FILE)
  return version !== undefined && bytes.ok && version.sha256 === digest(bytes.value)
    ? { item: entry.item, version }
    : undefined
}

/** Longer than any of the example's documents takes to read, in milliseconds. */
const PATIENCE = 60_000
/** A reading that fails here is taken up by `resumeReadings`, which runs next. */
const leftToResume = (reading: Promise<unknown>): void => {
  reading.catch(() => undefined)
}

async function readExample(
  { files, written }: ExamplePorts,
  path: string,
): Promise<Result<ExampleProcess, ExampleFault>> {
  const bytes = await files.read(path, LARGEST_FILE)
  if (!bytes.ok) return sentence(`${bytes.fault.path}: ${bytes.fault.found}; ${bytes.fault.mend}.`)
  const value = await written(new TextDecoder().decode(bytes.value))
  const example = value.ok ? exampleProcess(value.value) : value
  return example.ok ? example : sentence(formatWrittenFault(path, example.fault))
}

const sentence = (text: string) => failed<ExampleFault>({ kind: "example", sentence: text })
