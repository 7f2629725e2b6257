/**
 * One run of Parley from the terminal: what the world does wrong becomes one sentence and exit code
 * 3.
 */

import packageFile from "../../package.json" with { type: "json" }
import { COMMANDS } from "../cli/commands.ts"
import { type ExitCode, runCommandLine, type Terminal } from "../cli/index.ts"
import { lightPorts } from "./light-ports.ts"
import { program } from "./program.ts"

export async function runProgram(words: readonly string[]): Promise<ExitCode> {
  endQuietlyWithReader(process.stdout)
  try {
    return await runCommandLine(words, COMMANDS, terminal(), packageFile.version)
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`)
    return 3
  }
}

/** Errors whose message is a whole sentence already: they were made for a person. */
const SPOKEN: readonly string[] = ["ServerFault", "StoreFault", "ModelSettingsFault", "FolderFault"]
/** Errors that are our own mistakes. */
const MISTAKES: readonly string[] = ["TypeError", "RangeError", "ReferenceError", "SyntaxError"]

/**
 * What a person is told of an error that reached the door; a mistake of ours shows where it was
 * made.
 */
function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return `Something outside Parley failed: ${String(error)}.`
  if (SPOKEN.includes(error.name)) return error.message
  if (MISTAKES.includes(error.name))
    return (
      "This is a mistake in Parley; please report it with these lines: " +
      `${error.stack ?? error.message}`
    )
  return `Something outside Parley failed: ${error.message.replace(/\.?$/, ".")}`
}

/** `parley … | head` stops listening early; that is no failure. */
function endQuietlyWithReader(out: NodeJS.WriteStream): void {
  out.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0)
    throw error
  })
}

function terminal(): Terminal {
  return {
    out: (text) => {
      process.stdout.write(text)
    },
    err: (text) => {
      process.stderr.write(text)
    },
    columns: process.stdout.columns,
    environment: process.env,
    ports: lightPorts(),
    program: program(process.env),
  }
}
