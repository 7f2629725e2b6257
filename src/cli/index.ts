/** The terminal's door: arguments in, one command run, an exit code out. */

import { parseArgs } from "node:util"
import type { Command, ExitCode, OptionValues, Terminal } from "./command.ts"

export { type Command, type ExitCode, type Terminal } from "./command.ts"
export {
  type Desk,
  type DeskWish,
  type Finding,
  type HistoryLine,
  type HistoryReport,
  type Program,
  type ServeWish,
  type SignInLink,
} from "./program.ts"

/** A command by name and summary, its module loaded only when it is run. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  load(): Promise<Command>
}

/**
 * Runs `parley …`.
 *
 * @param words     the arguments after `parley`
 * @param commands  in the order `--help` lists them
 */
export async function runCommandLine(
  words: readonly string[],
  commands: readonly CommandEntry[],
  terminal: Terminal,
  version: string,
): Promise<ExitCode> {
  const [name = "--help", ...rest] = words
  if (name === "--version") return print(terminal, `parley ${version}\n`)
  if (name === "--help" || name === "-h" || name === "help")
    return print(terminal, overview(commands))
  const entry = commands.find((each) => each.name === name)
  if (entry === undefined)
    return misuse(
      terminal,
      `There is no command ${JSON.stringify(name)}; parley --help lists them.`,
    )
  const command = await entry.load()
  return rest.includes("--help") || rest.includes("-h")
    ? print(terminal, `${command.help.trim()}\n`)
    : run(command, rest, terminal)
}

async function run(
  command: Command,
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  let parsed: { positionals: string[]; values: object }
  try {
    parsed = parseArgs({
      args: [...words],
      options: command.options,
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    return misuse(terminal, `${plainUsage(error)} See parley ${command.name} --help.`)
  }
  const [least, most] = command.takes
  const count = parsed.positionals.length
  if (count < least || count > most)
    return misuse(
      terminal,
      `parley ${command.name} takes ${takes(least, most)}, not ${count}. See parley ` +
        `${command.name} --help.`,
    )
  const empty = EMPTY_IS_A_SLIP.find((each) =>
    Object.entries(parsed.values).some(([option, value]) => option === each && value === ""),
  )
  if (empty !== undefined)
    return misuse(
      terminal,
      `--${empty} is empty; give it a value, or leave it out. See parley ${command.name} --help.`,
    )
  return command.run(parsed.positionals, parsed.values as OptionValues, terminal)
}

/**
 * A variable that was not set, most likely: taken as not given, they would quietly mean another
 * folder, process or network.
 */
const EMPTY_IS_A_SLIP = ["data", "process", "host", "out"]

const takes = (least: number, most: number): string =>
  least === most
    ? `${least} plain argument${least === 1 ? "" : "s"}`
    : `${least} to ${most} plain arguments`

/** Node's own sentence, without its hint about `--`. */
const plainUsage = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split(". To specify")[0]
    ?.replace(/\.?$/, ".") ?? ""

function print(terminal: Terminal, text: string): ExitCode {
  terminal.out(text)
  return 0
}

function misuse(terminal: Terminal, sentence: string): ExitCode {
  terminal.err(`${sentence}\n`)
  return 2
}

function overview(commands: readonly CommandEntry[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return `Parley: a workbench for a peace process.

Usage: parley COMMAND [ARGUMENTS] [--json]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join("\n")}

Examples:
  parley serve                                    open the workbench in a browser
  parley read report.txt --date 2021-03-08        who said what, from the terminal
  parley read report.html --json > reading.json   the same, for another program
  parley doctor                                   is everything in place?

parley COMMAND --help says more of one. A file named - is standard input.
`
}
