/** `parley read`: who said what in a report, from the terminal. */

import { LARGEST_FILE } from "../../base/index.ts"
import { formatFault, readReport, TEXT_TYPES, type Fault, type TextType } from "../../app/index.ts"
import type { Command, ExitCode, OptionValues, Terminal } from "../command.ts"
import { readingLines } from "../reading-lines.ts"
import { jsonText } from "../wrap.ts"

const HELP = `
Usage: parley read REPORT [--date DAY] [--title TITLE] [--publisher NAME] [--type TYPE] [--json]

Reads a report (plain text, Markdown or HTML; - is standard input) and says who said what, \
who confirmed,
denied or declined what, what was proposed, what falls due when, \
and what the report says in its own voice.
Everything is a draft that rests on the report's own words; \
nothing is stored and nothing is sent anywhere.
(A model that parley serve may be set up with is never asked by this command.)

Options:
  --date DAY        the day it was published, YYYY-MM-DD; \
without it "Friday" or "next week" stay unresolved
  --title TITLE     its title, where the document does not say
  --publisher NAME  who published it
  --type TYPE       txt, md or html; without it the file's name or its content tells
  --json            print parley-reading/1, with the place of every draft in code points

Examples:
  parley read report.txt --date 2021-03-08
  curl -s https://example.org/story.html | parley read - --type html --date 2021-03-08 --json
`

export const read: Command = {
  name: "read",
  summary: "who said what in a report, and what falls due",
  help: HELP,
  takes: [1, 1],
  options: {
    date: { type: "string" },
    title: { type: "string" },
    publisher: { type: "string" },
    type: { type: "string" },
    json: { type: "boolean" },
  },
  run: async ([path = "-"], values, terminal) => {
    const type = typeIn(values["type"])
    if (type === "unknown")
      return refuse(
        terminal,
        `There is no type ${JSON.stringify(values["type"])}; write --type ` +
          `${TEXT_TYPES.join(", ")}.`,
        2,
      )
    const file = await terminal.ports.files.read(path, LARGEST_FILE)
    if (!file.ok)
      return refuse(terminal, `${file.fault.path}: ${file.fault.found}; ${file.fault.mend}.`, 1)
    const found = await readReport(terminal.ports, {
      bytes: file.value,
      name: path === "-" ? undefined : path,
      type,
      ...named(values),
    })
    if (!found.ok) return refuse(terminal, sentence(path, found.fault), 1)
    terminal.out(
      values["json"] === true
        ? `${jsonText(found.value.json)}\n`
        : `${readingLines(found.value, widthOf(terminal)).join("\n")}\n`,
    )
    return 0
  },
}

const word = (value: OptionValues[string]): string | undefined =>
  typeof value === "string" ? value : undefined

const named = (
  values: OptionValues,
): {
  readonly date: string | undefined
  readonly title: string | undefined
  readonly publisher: string | undefined
} => ({
  date: word(values["date"]),
  title: word(values["title"]),
  publisher: word(values["publisher"]),
})

function typeIn(value: OptionValues[string]): TextType | undefined | "unknown" {
  if (value === undefined) return undefined
  return TEXT_TYPES.find((type) => type === value) ?? "unknown"
}

/** The fault after the file's name, or after the option's. */
function sentence(path: string, fault: Fault): string {
  if (fault.kind === "unreadable")
    return (
      `${path === "-" ? "standard input" : path}: ${fault.because.found}; ` +
      `${fault.because.mend}.`
    )
  return fault.kind === "invalid" ? `--${formatFault(fault)}` : formatFault(fault)
}

function refuse(terminal: Terminal, text: string, code: ExitCode): ExitCode {
  terminal.err(`${text}\n`)
  return code
}

/** Between what stays readable and what the eye can follow; 100 where the output is no screen. */
const widthOf = ({ columns }: Terminal): number =>
  Math.min(110, Math.max(40, columns > 0 ? columns : 100))
