/** `parley add`: a document put on the record and read, from the terminal. */

import {
  addDocument,
  DOCUMENT_NATURES,
  readerView,
  type DocumentNature,
  type Fault,
  type NewDocument,
} from "../../app/index.ts"
import { failed, LARGEST_FILE, ok, type Json, type Result } from "../../base/index.ts"
import type { AddedDocument, ReaderView } from "../../contract/index.ts"
import { recordCommand, type RecordAsked } from "../on-record.ts"
import type { Desk } from "../program.ts"
import type { OptionValues } from "../command.ts"
import { readingInWords, readingJson } from "../reading-state.ts"
import { plain } from "../wrap.ts"

const HELP = `
Usage: parley add FILE [--kind KIND] [--title TITLE] [--publisher NAME] [--date DAY] \
[--language TAG]
                  [--process NAME] [--data DIR] [--json]

Adds a document (plain text, Markdown or HTML; - is standard input) to a process: \
its bytes are kept first, then it
is read, and what was drafted waits for a person's word.

Options:
  --kind KIND       ${DOCUMENT_NATURES.join(", ")} (report where none is given)
  --title TITLE     its title; without it the document's own, or its first line
  --publisher NAME  who published it
  --date DAY        the day it was published or written, YYYY-MM-DD; \
without it "Friday" or "next week" stay unresolved
  --language TAG    such as en or fa-AF
  --process NAME    the process: its id, title or the beginning of it; not needed where there is one
  --data DIR        the data folder (as for parley serve)
  --json            print parley-added/1

Examples:
  parley add report.txt --publisher "Harbour News" --date 2021-03-08
  pbpaste | parley add - --kind note --title "Call on Monday"
`

/** Milliseconds; a reading that takes longer is still waited for before the command ends. */
const PATIENCE = 600_000

interface Answer {
  readonly added: AddedDocument
  readonly view: ReaderView
  readonly process: Desk["process"]
}

export const add = recordCommand<Answer>({
  name: "add",
  summary: "put a document on the record, and read it",
  help: HELP,
  takes: [1, 1],
  looksBack: false,
  options: {
    kind: { type: "string" },
    title: { type: "string" },
    publisher: { type: "string" },
    date: { type: "string" },
    language: { type: "string" },
  },
  answer,
  json: addedJson,
  text: addedText,
})

async function answer(
  desk: Desk,
  { plain: [path = "-"], values, terminal }: RecordAsked,
): Promise<Result<Answer, Fault>> {
  const { ports, viewer, process } = desk
  const nature = natureIn(values["kind"])
  if (!nature.ok) return nature
  const file = await terminal.ports.files.read(path, LARGEST_FILE)
  if (!file.ok)
    return failed({
      kind: "invalid",
      field: file.fault.path,
      found: asFound(file.fault.found),
      mend: file.fault.mend,
    })
  const content = {
    kind: "file",
    name: path === "-" ? undefined : path,
    bytes: file.value,
  } as const
  const document: NewDocument = { content, nature: nature.value, ...said(values) }
  const unfinished: Promise<unknown>[] = []
  const added = await addDocument(ports, viewer, {
    process: process.id,
    document,
    patience: PATIENCE,
    later: (reading) => {
      unfinished.push(reading)
    },
  })
  if (!added.ok) return inFile(added.fault, path)
  await Promise.allSettled(unfinished)
  const view = await readerView(ports, viewer, { process: process.id, document: added.value.item })
  // What came of a reading that outlasted the patience is told as it is now.
  return view.ok
    ? ok({
        added: { ...added.value, reading: view.value.document.reading },
        view: view.value,
        process,
      })
    : view
}

const word = (value: OptionValues[string]): string | undefined =>
  typeof value === "string" ? value : undefined

const said = (
  values: OptionValues,
): Pick<NewDocument, "title" | "publisher" | "date" | "language"> => ({
  title: word(values["title"]),
  publisher: word(values["publisher"]),
  date: word(values["date"]),
  language: word(values["language"]),
})

function natureIn(value: OptionValues[string]): Result<DocumentNature | undefined, Fault> {
  const nature = DOCUMENT_NATURES.find((each) => each === value)
  return value === undefined || nature !== undefined
    ? ok(nature)
    : failed({
        kind: "invalid",
        field: "--kind",
        found: JSON.stringify(value),
        mend: `write one of ${DOCUMENT_NATURES.join(", ")}`,
      })
}

/** The fault under the option's name, or the file's. */
function inFile(fault: Fault, path: string): Result<never, Fault> {
  if (fault.kind === "invalid") return failed({ ...fault, field: `--${fault.field}` })
  if (fault.kind !== "unreadable") return failed(fault)
  return failed({
    kind: "invalid",
    field: path === "-" ? "standard input" : path,
    found: asFound(fault.because.found),
    mend: fault.because.mend,
  })
}

/** "there is no such file" as it stands after "found". */
const asFound = (sentence: string): string => sentence.replace(/^there is /, "")

/** How many items of each kind stand in the document, by kind. */
function drafted({ items }: ReaderView): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { body } of items) counts.set(body.kind, (counts.get(body.kind) ?? 0) + 1)
  return counts
}

function addedJson({ added, view: { document, items }, process }: Answer): Json {
  return {
    format: "parley-added/1",
    process: { ...process },
    document: {
      id: document.item,
      version: added.version,
      title: document.title,
      publisher: document.publisher ?? null,
      date: document.date ?? null,
      kind: document.nature,
      direction: document.direction,
      length: String(document.length),
      sha256: document.sha256,
      textSha256: document.textSha256,
      extractor: document.extractor,
    },
    reading: readingJson(added.reading),
    drafts: items
      .filter(({ standing }) => standing === "draft")
      .map(({ item, body }) => ({ id: item, kind: body.kind })),
  }
}

function addedText({ added: { item, reading }, view, process }: Answer): string {
  const kinds = [...drafted(view)].map(
    ([kind, count]) => `${count} ${kind}${count === 1 ? "" : "s"}`,
  )
  return (
    `Added “${plain(view.document.title)}” to ` +
    `${plain(process.title)}.\n${readingInWords(reading, kinds)}\n${item}`
  )
}
