/** `parley import`: annotations that another program made, as drafts. */

import { documentNamed, importAnnotations, type ImportedView } from "../../app/exports/index.ts"
import type { Fault } from "../../app/index.ts"
import { failed, LARGEST_FILE, type Json, type Result } from "../../base/index.ts"
import { decodeUtf8, oneOf } from "../command.ts"
import { RECORD_OPTIONS_HELP, recordCommand, type RecordAsked } from "../on-record.ts"
import { plain } from "../wrap.ts"

const HELP = `
Usage: parley import FILE --document TITLE [--process NAME] [--data DIR] [--json]

Takes annotations of one document in, as drafts of yours that wait for review. \
FILE holds W3C Web Annotations
(JSON-LD: one, a list, a page or a collection, as parley export annotations writes it) \
or brat standoff (an .ann
file, as parley export brat writes it); - is standard input. \
Each place is checked against its quote; what does not
align with the text is dropped, and told. What is there already is not added again.

Options:
  --document TITLE  the document: its id, title or the beginning of it
${RECORD_OPTIONS_HELP.split("\n")
  .filter((line) => !line.includes("--as-of"))
  .join("\n")}

Example:
  parley import annotations.jsonld --document "The road north"
`

export const importCommand = recordCommand<ImportedView>({
  name: "import",
  summary: "take annotations of a document in, as drafts",
  help: HELP,
  takes: [1, 1],
  looksBack: false,
  options: { document: { type: "string" } },
  answer: async ({ ports, viewer, process: { id: process } }, asked) => {
    const name = oneOf(asked.values["document"])
    if (name === undefined)
      return wrong(
        "--document",
        "none",
        "write the title of the document that the annotations are of",
      )
    const document = await documentNamed(ports, viewer, { process, name })
    if (!document.ok) return document
    const source = await textIn(asked)
    return source.ok
      ? importAnnotations(ports, viewer, {
          process,
          document: document.value,
          source: source.value,
        })
      : source
  },
  json: ({ document, added, actors, known, dropped, told }): Json => ({
    format: "parley-imported/1",
    document,
    added,
    actors,
    known,
    dropped,
    told,
  }),
  text: ({ added, actors, known, dropped, told }) => {
    const made = actors === 0 ? "" : ` and ${actors} new ${actors === 1 ? "actor" : "actors"}`
    const there = known === 0 ? "" : `${known} ${known === 1 ? "was" : "were"} there already; `
    return [
      `Took in ${added} ${added === 1 ? "draft" : "drafts"}${made}; ${there}${dropped} dropped.`,
      ...told.map((words) => `  ${plain(words)}`),
      ...(dropped > told.length ? [`  … and ${dropped - told.length} more.`] : []),
    ].join("\n")
  },
})

async function textIn({
  plain: [path = "-"],
  terminal,
}: RecordAsked): Promise<Result<string, Fault>> {
  const file = await terminal.ports.files.read(path, LARGEST_FILE)
  if (!file.ok) return wrong(file.fault.path, file.fault.found, file.fault.mend)
  const text = decodeUtf8(file.value)
  return typeof text === "string"
    ? { ok: true, value: text }
    : wrong(path, `byte ${text.byte}, which is not UTF-8 text`, "save the file as UTF-8")
}

const wrong = (field: string, found: string, mend: string): Result<never, Fault> =>
  failed({ kind: "invalid", field, found, mend })
