/**
 * A command that asks the record: which data folder, which process, as known on which day, for
 * people or as JSON.
 */

import type { ParseArgsOptionsConfig } from "node:util"
import { formatFault, type Fault } from "../app/index.ts"
import { parseDay, type Day, type Json, type Result } from "../base/index.ts"
import type { Command, ExitCode, OptionValues, Terminal } from "./command.ts"
import type { Desk } from "./program.ts"
import { jsonText } from "./wrap.ts"

/** What differs between commands on the record. */
export interface RecordCommandParts<A> {
  readonly name: string
  readonly summary: string
  readonly help: string
  readonly options?: ParseArgsOptionsConfig
  readonly takes: readonly [number, number]
  /** Whether `--as-of DAY` means something here; what writes has no past. */
  readonly looksBack: boolean
  /** The answer; a fault's sentence goes to standard error with exit code 1. */
  answer(desk: Desk, asked: RecordAsked): Promise<Result<A, Fault>>
  json(answer: A): Json
  text(answer: A, columns: number): string
}

export interface RecordAsked {
  readonly plain: readonly string[]
  readonly values: OptionValues
  readonly asOf: Day | undefined
  readonly terminal: Terminal
}

const COMMON: ParseArgsOptionsConfig = {
  data: { type: "string" },
  process: { type: "string" },
  json: { type: "boolean" },
}

/** The lines of a command's help that tell of the options that all of these have. */
export const RECORD_OPTIONS_HELP = `\
  --process NAME  the process: its id, title or the beginning of it; not needed where there is one
  --as-of DAY     as known at the end of that day, such as 2021-03-08
  --data DIR      the data folder (as for parley serve)
  --json          print one JSON document`

/** The command; it works beside a running workbench and alone. */
export function recordCommand<A>(parts: RecordCommandParts<A>): Command {
  return {
    name: parts.name,
    summary: parts.summary,
    help: parts.help,
    takes: parts.takes,
    options: {
      ...COMMON,
      ...(parts.looksBack ? { "as-of": { type: "string" } } : {}),
      ...parts.options,
    },
    run: (plain, values, terminal) => runOnRecord(parts, plain, values, terminal),
  }
}

async function runOnRecord<A>(
  parts: RecordCommandParts<A>,
  plain: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const day = word(values["as-of"])
  const asOf = day === undefined ? undefined : parseDay(day)
  if (day !== undefined && asOf === undefined)
    return refuse(
      terminal,
      `--as-of: found ${JSON.stringify(day)}; write a day that exists, such as 2021-03-08.`,
    )
  const wish = { data: word(values["data"]), process: word(values["process"]) }
  const answer = await terminal.program.onRecord(
    wish,
    (line) => {
      terminal.err(`${line}\n`)
    },
    (desk) => parts.answer(desk, { plain, values, asOf, terminal }),
  )
  if (!answer.ok) return refuse(terminal, answer.fault)
  if (!answer.value.ok) return refuse(terminal, formatFault(answer.value.fault))
  terminal.out(
    values["json"] === true
      ? `${jsonText(parts.json(answer.value.value))}\n`
      : `${parts.text(answer.value.value, terminal.columns)}\n`,
  )
  return 0
}

const word = (value: OptionValues[string]): string | undefined =>
  typeof value === "string" ? value : undefined

function refuse(terminal: Terminal, sentence: string): ExitCode {
  terminal.err(`${sentence}\n`)
  return 1
}
