/** `parley diff`: two versions of a text, or two files, clause by clause. */

import { formatFault, TEXT_TYPES, type TextType } from "../../app/index.ts"
import {
  compareFiles,
  exportComparison,
  versionNamed,
  type ComparedFile,
  type FileCompareFault,
} from "../../app/texts/index.ts"
import { failed, LARGEST_FILE, ok, parseId, type Result } from "../../base/index.ts"
import type { CompareView } from "../../contract/index.ts"
import type { Command, ExitCode, OptionValues, Terminal } from "../command.ts"
import { diffJson, diffLines, fileSides, recordSides } from "../diff-lines.ts"
import { RECORD_OPTIONS_HELP, recordCommand } from "../on-record.ts"
import { jsonText } from "../wrap.ts"

const HELP = `
Usage: parley diff A B [--json] [--type TYPE] [--process NAME] [--as-of DAY] [--data DIR]

What differs from A to B, clause by clause: clauses added and deleted, moved and renumbered, \
split and joined, words
inserted and deleted, statuses changed. A and B are both files (plain text, Markdown or HTML; \
- is standard input), and
then nothing else is needed; or both are in the record: a version, text, \
letter or document by its id, or a version as
"TITLE@LABEL".

In the text printed, [-words-] were deleted and {+words+} inserted.

Options:
  --type TYPE     of files: ${TEXT_TYPES.join(", ")}; \
without it the file's name or its content tells
${RECORD_OPTIONS_HELP}

Examples:
  parley diff draft-1.txt draft-2.txt
  parley diff "Interim arrangement@1" "Interim arrangement@2" --json
`

const WIDEST = 110

const onRecord = recordCommand<CompareView>({
  name: "diff",
  summary: "",
  help: HELP,
  options: { type: { type: "string" } },
  takes: [2, 2],
  looksBack: true,
  answer: async (
    { ports, viewer, process: { id: process } },
    { plain: [one = "", other = ""], asOf },
  ) => {
    const a = await versionNamed(ports, viewer, { process, name: one, field: "A", asOf })
    if (!a.ok) return a
    const b = await versionNamed(ports, viewer, { process, name: other, field: "B", asOf })
    return b.ok ? exportComparison(ports, viewer, { process, a: a.value, b: b.value, asOf }) : b
  },
  json: (view) => diffJson(recordSides(view), view),
  text: (view, columns) => diffLines(recordSides(view), view, widthOf(columns)).join("\n"),
})

export const diff: Command = {
  name: "diff",
  summary: "what differs between two versions of a text, clause by clause",
  help: HELP,
  takes: [2, 2],
  options: onRecord.options,
  run: async (plain, values, terminal) => {
    const [one = "", other = ""] = plain
    const type = typeIn(values["type"])
    if (type === "unknown")
      return refuse(
        terminal,
        `There is no type ${JSON.stringify(values["type"])}; write --type ` +
          `${TEXT_TYPES.join(", ")}.`,
        2,
      )
    const files = await readBoth(terminal, one, other, type)
    if (files === undefined) return onRecord.run(plain, values, terminal)
    return files.ok ? onFiles(files.value, values, terminal) : refuse(terminal, files.fault, 1)
  },
}

type Files = readonly [ComparedFile, ComparedFile]

/**
 * Both files, or the one sentence; undefined where neither is a file and both look like something
 * of the record.
 */
async function readBoth(
  { ports: { files } }: Terminal,
  one: string,
  other: string,
  type: TextType | undefined,
): Promise<Result<Files, string> | undefined> {
  if (one === "-" && other === "-")
    return failed("standard input: it can be read once only; name a file for one of the two.")
  const [first, second] = [
    await files.read(one, LARGEST_FILE),
    await files.read(other, LARGEST_FILE),
  ]
  if (first.ok && second.ok)
    return ok([
      { name: one, bytes: first.value, type },
      { name: other, bytes: second.value, type },
    ])
  if (!first.ok && !second.ok && inRecord(one) && inRecord(other)) return undefined
  const wrong = first.ok ? second : first
  if (wrong.ok) return undefined
  const mend =
    first.ok || second.ok
      ? `the other is a file, so name a file here too`
      : `${wrong.fault.mend}, or name two versions of the record as "TITLE@LABEL"`
  return failed(`${wrong.fault.path}: ${wrong.fault.found}; ${mend}.`)
}

/** Whether it looks like something of the record: an id, or a title and a label. */
const inRecord = (name: string): boolean =>
  parseId("item", name) !== undefined || /.@./su.test(name)

async function onFiles(
  [one, other]: Files,
  values: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const found = await compareFiles(terminal.ports, one, other)
  if (!found.ok) return refuse(terminal, sentence(found.fault), 1)
  const { comparison } = found.value
  const sides = fileSides(found.value)
  terminal.out(
    values["json"] === true
      ? `${jsonText(diffJson(sides, comparison))}\n`
      : `${diffLines(sides, comparison, widthOf(terminal.columns)).join("\n")}\n`,
  )
  return 0
}

/** The fault after the file's name. */
const sentence = ({ file, fault }: FileCompareFault): string =>
  fault.kind === "unreadable"
    ? `${file === "-" ? "standard input" : file}: ${fault.because.found}; ${fault.because.mend}.`
    : formatFault(fault)

function typeIn(value: OptionValues[string]): TextType | undefined | "unknown" {
  return value === undefined ? undefined : (TEXT_TYPES.find((type) => type === value) ?? "unknown")
}

function refuse(terminal: Terminal, sentence: string, code: ExitCode): ExitCode {
  terminal.err(`${sentence}\n`)
  return code
}

const widthOf = (columns: number): number =>
  Math.min(WIDEST, Math.max(40, columns > 0 ? columns : 100))
