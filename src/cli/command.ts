/** What a terminal command is, and how one that answers from a single file is made. */

import type { ParseArgsOptionsConfig } from "node:util"
import {
  firstInvalidByte,
  formatWrittenFault,
  LARGEST_FILE,
  type Json,
  type Result,
  type Written,
  type WrittenFault,
} from "../base/index.ts"
import type { Ports } from "../app/index.ts"
import type { Program } from "./program.ts"
import { jsonText } from "./wrap.ts"

/** 0 done; 1 the input is wrong; 2 the usage is wrong; 3 something outside failed. */
export type ExitCode = 0 | 1 | 2 | 3

/** The world as a command sees it. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  readonly columns: number
  /** Ports that need no database; heavy rooms behind them are loaded when first used. */
  readonly ports: Pick<
    Ports,
    "files" | "folders" | "written" | "markup" | "digest" | "utf8" | "intake" | "reader" | "clock"
  >
  readonly program: Program
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** An option that may be given several times (`multiple: true`) is a list. */
export type OptionValues = Readonly<
  Record<string, string | boolean | readonly string[] | undefined>
>

/**
 * Every value of an option that may be given several times, in order; empty where it was not given.
 */
export function allOf(value: OptionValues[string]): readonly string[] {
  return typeof value === "string" ? [value] : typeof value === "object" ? value : []
}

/** The value of an option that is given once; undefined where it was not, or takes none. */
export const oneOf = (value: OptionValues[string]): string | undefined =>
  typeof value === "string" ? value : undefined

export interface Command {
  readonly name: string
  /** One line for `parley --help`. */
  readonly summary: string
  /** The whole of `parley NAME --help`: usage, options, examples. */
  readonly help: string
  readonly options: ParseArgsOptionsConfig
  /** How many plain arguments it takes, least and most. */
  readonly takes: readonly [number, number]
  run(plain: readonly string[], values: OptionValues, terminal: Terminal): Promise<ExitCode>
}

/** What differs between commands that read one structured file and answer. */
export interface AnswerParts<A> {
  readonly name: string
  readonly summary: string
  readonly help: string
  readonly options?: ParseArgsOptionsConfig
  /** The answer to the file, or the one thing that is wrong with it. */
  answer(written: Written, values: OptionValues): Result<A, WrittenFault>
  /** The answer as the contract's JSON. */
  json(answer: A): Json
  /** The answer for a person. */
  text(answer: A): string
}

/** A command on one JSON or YAML file, with `--json`. */
export function answerCommand<A>(parts: AnswerParts<A>): Command {
  return {
    name: parts.name,
    summary: parts.summary,
    help: parts.help,
    takes: [1, 1],
    options: { json: { type: "boolean" }, ...parts.options },
    run: async ([path = "-"], values, terminal) => {
      const file = await terminal.ports.files.read(path, LARGEST_FILE)
      if (!file.ok)
        return refuse(terminal, `${file.fault.path}: ${file.fault.found}; ${file.fault.mend}.`)
      const source = decodeUtf8(file.value)
      if (typeof source !== "string")
        return refuse(
          terminal,
          `${path}: byte ${source.byte} is not UTF-8 text; save the file as UTF-8.`,
        )
      const written = await terminal.ports.written(source)
      const answer = written.ok ? parts.answer(written.value, values) : written
      if (!answer.ok) return refuse(terminal, formatWrittenFault(path, answer.fault))
      terminal.out(
        values["json"] === true
          ? `${jsonText(parts.json(answer.value))}\n`
          : `${parts.text(answer.value)}\n`,
      )
      return 0
    },
  }
}

function refuse(terminal: Terminal, sentence: string): ExitCode {
  terminal.err(`${sentence}\n`)
  return 1
}

/** The text in these bytes, or the place of the first that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | { readonly byte: number } {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return { byte: firstInvalidByte(bytes) }
  }
}
