/** `parley settle`: which settlements every party could accept, and why there are none. */

import { readTalks, settle as settleTalks, settlementJson, settlementLines } from "../../app/talks/index.ts"
import type { Command, ExitCode, OptionValues, Terminal } from "../command.ts"

const HELP = `
Usage: parley settle TALKS [--limit N] [--time S] [--json]

Reads a negotiating table and says which packages every party could accept, which cannot be bettered for one
party without a loss to another, four bargaining points, and, where nothing is acceptable to all, what stands in
the way. TALKS is a parley-talks/1 file (JSON or YAML), a folder with a GENIUS domain and its profiles, or the
domain's .xml file with the profiles beside it; - is standard input. Answers are exact; where exactness is out
of reach in the time or memory there is, they are bounded, and say so.

Options:
  --limit N   list at most N packages in each list (10000); counts stay true
  --time S    stop merging after S seconds (30) and answer with what is proven
  --json      print parley-settlement/1

Examples:
  parley settle talks.json
  parley settle domains/Laptop --json > laptop.json
  parley settle - --limit 100 < talks.yaml
`

export const settle: Command = {
  name: "settle", summary: "which packages every party could accept, and why not", help: HELP, takes: [1, 1],
  options: { limit: { type: "string" }, time: { type: "string" }, json: { type: "boolean" } },
  run: async ([path = "-"], values, terminal) => {
    const [limit, seconds] = [numberIn(values, "limit", 10_000), numberIn(values, "time", 30)]
    if (limit === undefined || !Number.isInteger(limit)) return misuse(terminal, "--limit takes a whole number, such as --limit 100.")
    if (seconds === undefined) return misuse(terminal, "--time takes seconds, such as --time 10.")
    const talks = await readTalks(path, terminal.ports)
    if (!talks.ok) return refuse(terminal, talks.fault)
    const started = performance.now()
    const settlement = settleTalks(talks.value, { limit, used: () => (performance.now() - started) / 1000 / seconds })
    if (values["json"] === true) for (const piece of settlementJson(settlement)) terminal.out(piece)
    else terminal.out(`${settlementLines(settlement).join("\n")}\n`)
    return 0
  },
}

/** The number given, `otherwise` where none is, undefined where it is none or negative. */
function numberIn(values: OptionValues, name: string, otherwise: number): number | undefined {
  const given = values[name]
  if (given === undefined) return otherwise
  const number = typeof given === "string" && /^\d{1,9}(\.\d{1,9})?$/.test(given) ? Number(given) : undefined
  return number
}

function misuse(terminal: Terminal, sentence: string): ExitCode {
  terminal.err(`${sentence} See parley settle --help.\n`)
  return 2
}

function refuse(terminal: Terminal, sentence: string): ExitCode {
  terminal.err(`${sentence}\n`)
  return 1
}
