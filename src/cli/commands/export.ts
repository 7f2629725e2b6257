/** `parley export`: what was read and corrected, for other programs. */

import {
  correctionLines,
  documentsNamed,
  exportAnnotations,
  exportBrat,
} from "../../app/exports/index.ts"
import { formatFault, type Fault } from "../../app/index.ts"
import { failed, ok, type Json, type Result } from "../../base/index.ts"
import { oneOf } from "../command.ts"
import { RECORD_OPTIONS_HELP, recordCommand, type RecordAsked } from "../on-record.ts"
import type { Desk } from "../program.ts"

const HELP = `
Usage: parley export corrections|annotations|brat [--document TITLE] [--out DIR|-] \
[--process NAME] [--as-of DAY]
                     [--data DIR] [--json]

  corrections   what a reader drafted and a person corrected or rejected, one JSON object a line, \
to train on
  annotations   W3C Web Annotations of each document, JSON-LD
  brat          brat standoff: the text (.txt) and its annotations (.ann)

What is printed leaves Parley, so terms hold: \
of what was said on background or not for attribution no speaker is
named, and what was told in confidence stays. How many items stay is said on standard error.

Options:
  --document TITLE  one document: its id, title or the beginning of it; all documents unless told
  --out DIR         write files into this folder, made where it is not there; \
- prints (of brat, the .ann alone)
${RECORD_OPTIONS_HELP}

Examples:
  parley export corrections > corrections.jsonl
  parley export annotations --document "Afghanistan" --out annotations
  parley export brat --out brat
`

const KINDS = ["corrections", "annotations", "brat"] as const
type Kind = (typeof KINDS)[number]

interface OutFile {
  readonly name: string
  readonly text: string
}
interface Exported {
  readonly files: readonly OutFile[]
  readonly items: number
  readonly withheld: number
  readonly told: readonly string[]
}
interface Answer extends Exported {
  readonly kind: Kind
  readonly folder: string | undefined
  readonly printed: string
}

export const exportCommand = recordCommand<Answer>({
  name: "export",
  summary: "annotations, brat files and training lines",
  help: HELP,
  takes: [1, 1],
  looksBack: true,
  options: { document: { type: "string" }, out: { type: "string" } },
  answer: async (desk, asked) => {
    const [word = ""] = asked.plain
    const kind = KINDS.find((each) => each === word)
    if (kind === undefined)
      return wrong("parley export", JSON.stringify(word), `write one of ${KINDS.join(", ")}`)
    const made = await (kind === "corrections"
      ? corrections(desk, asked)
      : perDocument(kind, desk, asked))
    return made.ok ? delivered(kind, made.value, asked) : made
  },
  json: ({ kind, files, items, withheld, told, folder }): Json => ({
    format: "parley-export/1",
    kind,
    items,
    withheld,
    refused: told,
    folder: folder ?? null,
    files: files.map(({ name, text }) => (folder === undefined ? { name, text } : { name })),
  }),
  text: ({ printed }) => printed,
})

async function corrections(
  { ports, viewer, process: { id: process } }: Desk,
  { values, asOf }: RecordAsked,
): Promise<Result<Exported, Fault>> {
  const found = await correctionLines(ports, viewer, {
    process,
    document: oneOf(values["document"]),
    asOf,
  })
  if (!found.ok) return found
  const { lines, withheld } = found.value
  return ok({
    files: [
      {
        name: "corrections.jsonl",
        text: lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
      },
    ],
    items: lines.length,
    withheld,
    told: [],
  })
}

/** Every document that may leave; where none may, why the first may not. */
async function perDocument(
  kind: "annotations" | "brat",
  { ports, viewer, process: { id: process } }: Desk,
  { values, asOf }: RecordAsked,
): Promise<Result<Exported, Fault>> {
  const documents = await documentsNamed(ports, viewer, {
    process,
    name: oneOf(values["document"]),
    asOf,
  })
  if (!documents.ok) return documents
  const faults: Fault[] = []
  const all: Exported[] = []
  for (const document of documents.value) {
    const one = await (kind === "brat" ? brat : annotations)(
      { ports, viewer },
      { process, document, asOf },
    )
    if (one.ok) all.push(one.value)
    else faults.push(one.fault)
  }
  const [first] = faults
  if (all.length === 0 && first !== undefined) return failed(first)
  return ok({
    files: all.flatMap(({ files }) => files),
    items: sum(all.map(({ items }) => items)),
    withheld: sum(all.map(({ withheld }) => withheld)),
    told: faults.map((fault) => `A document stays: ${formatFault(fault)}`),
  })
}

type Who = Pick<Desk, "ports" | "viewer">
type One = Parameters<typeof exportBrat>[2]

async function annotations({ ports, viewer }: Who, one: One): Promise<Result<Exported, Fault>> {
  const found = await exportAnnotations(ports, viewer, one)
  return found.ok
    ? ok({
        ...found.value,
        files: [
          {
            name: `${one.document}.jsonld`,
            text: `${JSON.stringify(found.value.collection, null, 2)}\n`,
          },
        ],
        told: [],
      })
    : found
}

async function brat({ ports, viewer }: Who, one: One): Promise<Result<Exported, Fault>> {
  const found = await exportBrat(ports, viewer, one)
  if (!found.ok) return found
  const { txt, ann } = found.value
  return ok({
    ...found.value,
    files: [
      { name: `${one.document}.txt`, text: txt },
      { name: `${one.document}.ann`, text: ann },
    ],
    told: [],
  })
}

async function delivered(
  kind: Kind,
  made: Exported,
  { values, terminal }: RecordAsked,
): Promise<Result<Answer, Fault>> {
  const out = oneOf(values["out"])
  const folder = out === undefined || out === "-" ? undefined : out
  for (const line of [...made.told, ...staying(made.withheld)]) terminal.err(`${line}\n`)
  if (folder === undefined) return ok({ ...made, kind, folder, printed: printed(kind, made.files) })
  for (const { name, text } of made.files) {
    const written = await terminal.ports.folders.write(folder, name, text)
    if (!written.ok) return wrong(written.fault.path, written.fault.found, written.fault.mend)
  }
  return ok({
    ...made,
    kind,
    folder,
    printed: `Wrote ${made.files.map(({ name }) => name).join(", ")} into ${folder}.`,
  })
}

const staying = (withheld: number): readonly string[] =>
  withheld === 0
    ? []
    : [
        `${withheld} ` +
          `${withheld === 1 ? "item stays, because its" : "items stay, because their"} terms ` +
          `forbid to pass ${withheld === 1 ? "it" : "them"} on.`,
      ]

/** Several documents' annotations are one JSON list. */
function printed(kind: Kind, files: readonly OutFile[]): string {
  const shown = kind === "brat" ? files.filter(({ name }) => name.endsWith(".ann")) : files
  const texts = shown.map(({ text }) => text.replace(/\n$/, ""))
  return kind === "annotations" && texts.length > 1
    ? `[\n${texts.join(",\n")}\n]`
    : texts.join("\n")
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

const wrong = (field: string, found: string, mend: string): Result<never, Fault> =>
  failed({ kind: "invalid", field, found, mend })
