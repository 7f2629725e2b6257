/** `parley doctor`: is everything in place, and if not, what to do. */

import type { Command } from "../command.ts"
import type { Finding } from "../program.ts"
import { wordOf } from "./serve.ts"
import { jsonText } from "../wrap.ts"

const HELP = `
Usage: parley doctor [--data DIR] [--json]

Looks at the runtime, the database, the data folder, its permissions and space, \
whether a Parley runs on
it, every page of the database's files, and the built pages; changes nothing. \
For each thing that is wrong it says what to do.
Exit code 0 when nothing is wrong, 1 otherwise.

Options:
  --data DIR   the data folder (as for parley serve)
  --json       print {"format": "parley-doctor/1", "well": …, "findings": […]}

Example:
  parley doctor --json
`

export const doctor: Command = {
  name: "doctor",
  summary: "look whether everything is in place",
  help: HELP,
  takes: [0, 0],
  options: { data: { type: "string" }, json: { type: "boolean" } },
  run: async (_plain, values, terminal) => {
    const findings = await terminal.program.examine(wordOf(values["data"]))
    const well = findings.every(({ state }) => state !== "wrong")
    terminal.out(
      values["json"] === true
        ? `${jsonText({ format: "parley-doctor/1", well, findings })}\n`
        : formatFindings(findings, well),
    )
    return well ? 0 : 1
  },
}

const MARKS: Readonly<Record<Finding["state"], string>> = {
  good: "ok   ",
  idle: "-    ",
  wrong: "WRONG",
}

function formatFindings(findings: readonly Finding[], well: boolean): string {
  const width = Math.max(...findings.map(({ name }) => name.length))
  const lines = findings.flatMap(({ name, state, found, mend }) => [
    `${MARKS[state]}  ${name.padEnd(width)}  ${found}`,
    ...(mend === undefined ? [] : [`${" ".repeat(7)}${" ".repeat(width)}  -> ${mend}`]),
  ])
  const end = well ? "All is in place." : "Something is wrong; the arrows say what to do."
  return `${lines.join("\n")}\n${end}\n`
}
