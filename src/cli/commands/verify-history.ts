/** `parley verify-history`: is what was written still what was written? */

import type { Command } from "../command.ts"
import type { HistoryLine } from "../program.ts"
import { wordOf } from "./serve.ts"
import { jsonText } from "../wrap.ts"

const HELP = `
Usage: parley verify-history [--data DIR] [--json]

Recomputes the chain of hashes of every compartment from its first entry, and says whether each is whole
or where it breaks first. Destroyed content does not break a chain. Works while parley serve runs.
Exit code 0 when every chain is whole, 1 when one is broken.

Options:
  --data DIR   the data folder (as for parley serve)
  --json       print {"format": "parley-history/1", "whole": …, "histories": […]}

Example:
  parley verify-history
`

export const verifyHistory: Command = {
  name: "verify-history", summary: "recompute the record's chains of hashes", help: HELP, takes: [0, 0],
  options: { data: { type: "string" }, json: { type: "boolean" } },
  run: async (_plain, values, terminal) => {
    const histories = await terminal.program.verifyHistory(wordOf(values["data"]), (line) => { terminal.err(`${line}\n`) })
    const whole = histories.every(({ kind }) => kind === "whole")
    terminal.out(values["json"] === true ? `${jsonText({ format: "parley-history/1", whole, histories })}\n` : formatHistories(histories))
    return whole ? 0 : 1
  },
}

function formatHistories(histories: readonly HistoryLine[]): string {
  if (histories.length === 0) return "There is no history yet: nothing was written.\n"
  return histories.map((history) => `${formatHistory(history)}\n`).join("")
}

function formatHistory(history: HistoryLine): string {
  if (history.kind === "broken") return `${history.compartment}: BROKEN at entry ${history.at}: ${history.because}`
  const destroyed = history.destroyed === 0 ? "" : `, the content of ${history.destroyed} destroyed`
  return `${history.compartment}: whole, ${history.entries} ${history.entries === 1 ? "entry" : "entries"}${destroyed}, head ${history.head}`
}
