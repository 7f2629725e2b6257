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
 */

import { failed, faultAt, fields, listOf, ok, oneOf, optional, parseDay, text, type Day, type Decoder } from "../base/index.ts"
import { DOCUMENT_NATURES, type DocumentNature } from "../record/index.ts"

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
}

/** A file's name without a folder: an example reads nothing outside its own. */
const fileName: Decoder<string> = (written) => {
  const name = text(written)
  if (!name.ok || /^[\w][\w.-]*$/.test(name.value)) return name
  return failed(faultAt(written, "name a file in the same folder, in letters, digits, points and hyphens"))
}

const day: Decoder<Day> = (written) => {
  const found = written.kind === "text" ? parseDay(written.text) : undefined
  return found === undefined ? failed(faultAt(written, "write a day that exists, such as 2021-03-08")) : ok(found)
}

const exampleDocument = fields<ExampleDocument>({
  file: fileName, title: optional(text, undefined), publisher: optional(text, undefined), date: optional(day, undefined),
  nature: optional(oneOf(DOCUMENT_NATURES), undefined), language: optional(text, undefined),
})

export const exampleProcess: Decoder<ExampleProcess> = fields<ExampleProcess>({
  format: oneOf(["parley-process/1"]), title: text, summary: text, documents: listOf(exampleDocument),
})
