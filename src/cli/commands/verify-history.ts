/** `parley verify-history`: is what was written still what was written? */

import type { Command } from "../command.ts"
import type { HistoryLine, HistoryReport } from "../program.ts"
import { wordOf } from "./serve.ts"
import { jsonText } from "../wrap.ts"

const HELP = `
Usage: parley verify-history [--data DIR] [--json]

Recomputes the history of every room from its first link, and everything that is kept beside it \
from its
contents: what refers to what, what can be searched for, what stands, who is a member. \
Says whether each is
whole or where it breaks first, and whether the ends that were last known are still in it. \
Destroyed content
does not break a history. Works while parley serve runs.
Exit code 0 when every history is whole, 1 when one is broken, 3 when the database cannot be read.

Options:
  --data DIR   the data folder (as for parley serve)
  --json       print {"format": "parley-history/1", "whole": …, "histories": […], "gone": […]}

Example:
  parley verify-history
`

export const verifyHistory: Command = {
  name: "verify-history",
  summary: "recompute the record's histories and all that rests on them",
  help: HELP,
  takes: [0, 0],
  options: { data: { type: "string" }, json: { type: "boolean" } },
  run: async (_plain, values, terminal) => {
    const report = await terminal.program.verifyHistory(wordOf(values["data"]), (line) => {
      terminal.err(`${line}\n`)
    })
    const whole = report.histories.every(({ kind }) => kind === "whole")
    terminal.out(
      values["json"] === true
        ? `${jsonText({ format: "parley-history/1", whole, ...report })}\n`
        : formatReport(report),
    )
    return whole ? 0 : 1
  },
}

function formatReport({ histories, gone }: HistoryReport): string {
  const lines =
    histories.length === 0
      ? ["There is no history yet: nothing was written."]
      : histories.map(formatHistory)
  return [...lines, ...gone].map((line) => `${line}\n`).join("")
}

function formatHistory(history: HistoryLine): string {
  const name = nameOf(history)
  if (history.kind === "broken")
    return `${name}: BROKEN${history.at === 0 ? "" : ` at link ${history.at}`}: ${history.because}`
  const destroyed = history.destroyed === 0 ? "" : `, the content of ${history.destroyed} destroyed`
  const accepted =
    history.accepted.length === 0
      ? ""
      : ", accepted as it was found on " +
        `${history.accepted.map((at) => at.slice(0, 10)).join(" and ")}`
  return (
    `${name}: whole, ${counted(history.entries, "entry", "entries")}${destroyed}${accepted}, ` +
    `head ${history.head} (link ${history.links})`
  )
}

function nameOf({ compartment, room }: HistoryLine): string {
  if (compartment === "") return "The database"
  return room === undefined ? compartment : `${room} (${compartment})`
}

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`
