/**
 * A process written down in a file, with its documents beside it: `process.yaml` of an example.
 *
 *     format: parley-process/1
 *     title: …
 *     summary: …
 *     documents:
 *       - file: report.txt          # beside process.yaml
 *         title: …                  # optional, as everything below
 *         publisher: …
 *         date: 2021-03-08
 *         nature: report
 *         language: en
 *     entries:                      # optional: what an analyst wrote on them
 *       - id: genuine
 *         kind: claim
 *         …
 */

import {
  failed,
  faultAt,
  fields,
  listOf,
  ok,
  oneOf,
  optional,
  parseDay,
  text,
  type Day,
  type Decoder,
} from "../../base/index.ts"
import { DOCUMENT_NATURES, type DocumentNature } from "../../record/index.ts"
import { fileEntry, inOrder, nameFault, type FileEntry } from "./entries.ts"

export interface ExampleDocument {
  readonly file: string
  readonly title: string | undefined
  readonly publisher: string | undefined
  readonly date: Day | undefined
  readonly nature: DocumentNature | undefined
  readonly language: string | undefined
}

export interface ExampleProcess {
  readonly format: "parley-process/1"
  readonly title: string
  readonly summary: string
  /** In the order in which they are added. */
  readonly documents: readonly ExampleDocument[]
  /** Each after those it names. */
  readonly entries: readonly FileEntry[]
}

/** A file's name without a folder: an example reads nothing outside its own. */
const fileName: Decoder<string> = (written) => {
  const name = text(written)
  if (!name.ok || /^[\w][\w.-]*$/.test(name.value)) return name
  return failed(
    faultAt(written, "name a file in the same folder, in letters, digits, points and hyphens"),
  )
}

const day: Decoder<Day> = (written) => {
  const found = written.kind === "text" ? parseDay(written.text) : undefined
  return found === undefined
    ? failed(faultAt(written, "write a day that exists, such as 2021-03-08"))
    : ok(found)
}

const exampleDocument = fields<ExampleDocument>({
  file: fileName,
  title: optional(text, undefined),
  publisher: optional(text, undefined),
  date: optional(day, undefined),
  nature: optional(oneOf(DOCUMENT_NATURES), undefined),
  language: optional(text, undefined),
})

const written = fields<ExampleProcess>({
  format: oneOf(["parley-process/1"]),
  title: text,
  summary: text,
  documents: listOf(exampleDocument),
  entries: optional(listOf(fileEntry), []),
})

/**
 * A process file: every name in it is one that something has, and no entry rests on itself by way
 * of others.
 */
export const exampleProcess: Decoder<ExampleProcess> = (file) => {
  const process = written(file)
  if (!process.ok) return process
  const { documents, entries } = process.value
  const fault = nameFault(
    entries,
    documents.map(({ file: name }) => name),
  )
  if (fault !== undefined) return failed(fault)
  const ordered = inOrder(entries)
  return ordered.ok ? ok({ ...process.value, entries: ordered.value }) : ordered
}
