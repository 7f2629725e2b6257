/** The example process, loaded into an empty store by the same way that a user's own documents take. */

import { failed, formatWrittenFault, ok, type PersonId, type ProcessId, type Result } from "../../base/index.ts"
import type { Viewer } from "../../record/index.ts"
import { listDocuments } from "../document.ts"
import { exampleProcess, type ExampleDocument, type ExampleProcess } from "./file.ts"
import { formatFault } from "../fault.ts"
import { beginProcess, listProcesses } from "../process.ts"
import type { Ports } from "../ports.ts"
import { addDocument } from "../reading.ts"
import type { ProcessLine } from "../views.ts"

type ExamplePorts = Pick<Ports, "files" | "written" | "intake" | "reader" | "record" | "sessions" | "chance" | "clock" | "digest" | "utf8">

/** Why the example was not loaded, in one sentence. */
export interface ExampleFault { readonly kind: "example"; readonly sentence: string }

interface ExampleAsked {
  /** The folder that holds `process.yaml` and the documents. */
  readonly folder: string
  /** Who puts it on the record. */
  readonly person: PersonId
}

/** Bytes of a file of the example. */
const LARGEST_FILE = 16 * 1024 * 1024

/**
 * Loads the example where there is no process yet. One that was cut short (a kill between its documents) is completed; a store
 * that holds anything else is left as it is.
 *
 * @returns how many documents were added: 0 where there was nothing to do
 */
export async function loadExample(ports: ExamplePorts, { folder, person }: ExampleAsked): Promise<Result<number, ExampleFault>> {
  const viewer = await ports.record.viewer(person)
  const processes = await listProcesses(ports, viewer)
  if (processes.length > 1) return ok(0)
  const example = await readExample(ports, `${folder}/process.yaml`)
  if (!example.ok) return example
  const process = await processFor(ports, viewer, processes, example.value)
  if (!process.ok || process.value === undefined) return process.ok ? ok(0) : process
  return addDocuments(ports, await ports.record.viewer(person), { folder, process: process.value, documents: example.value.documents })
}

/** The process to fill: a new one, or the example itself, begun and not finished. */
async function processFor(ports: ExamplePorts, viewer: Viewer, [first]: readonly ProcessLine[], { title, summary, documents }: ExampleProcess): Promise<Result<ProcessId | undefined, ExampleFault>> {
  if (first !== undefined) return ok(first.title === title && first.documents < documents.length ? first.id : undefined)
  const begun = await beginProcess(ports, viewer, { title, summary })
  return begun.ok ? ok(begun.value.id) : sentence(`process.yaml: ${formatFault(begun.fault)}`)
}

interface Filling { readonly folder: string; readonly process: ProcessId; readonly documents: readonly ExampleDocument[] }

/** Documents are added in order, so the first so many are those that are there; a destroyed one leaves its tombstone and counts. */
async function addDocuments(ports: ExamplePorts, viewer: Viewer, { folder, process, documents }: Filling): Promise<Result<number, ExampleFault>> {
  const there = await listDocuments(ports, viewer, { process })
  const missing = documents.slice(there.ok ? there.value.length : 0)
  for (const { file, ...details } of missing) {
    const bytes = await ports.files.read(`${folder}/${file}`, LARGEST_FILE)
    if (!bytes.ok) return sentence(`${bytes.fault.path}: ${bytes.fault.found}; ${bytes.fault.mend}.`)
    const document = { content: { kind: "file", name: file, bytes: bytes.value }, ...details } as const
    const added = await addDocument(ports, viewer, { process, document, patience: PATIENCE, later: leftToResume })
    if (!added.ok) return sentence(`${folder}/${file}: ${formatFault(added.fault)}`)
  }
  return ok(missing.length)
}

/** Longer than any of the example's documents takes to read, in milliseconds. */
const PATIENCE = 60_000
/** A reading that fails here is taken up by `resumeReadings`, which runs next. */
const leftToResume = (reading: Promise<unknown>): void => { reading.catch(() => undefined) }

async function readExample({ files, written }: ExamplePorts, path: string): Promise<Result<ExampleProcess, ExampleFault>> {
  const bytes = await files.read(path, LARGEST_FILE)
  if (!bytes.ok) return sentence(`${bytes.fault.path}: ${bytes.fault.found}; ${bytes.fault.mend}.`)
  const value = await written(new TextDecoder().decode(bytes.value))
  const example = value.ok ? exampleProcess(value.value) : value
  return example.ok ? example : sentence(formatWrittenFault(path, example.fault))
}

const sentence = (text: string) => failed<ExampleFault>({ kind: "example", sentence: text })
