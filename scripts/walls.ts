/**
 * Checks the walls between rooms, and that modules were read at all: a checker that reads nothing
 * finds nothing.
 */

import { execFileSync } from "node:child_process"

interface Cruise {
  readonly summary: {
    readonly totalCruised: number
    readonly error: number
    readonly violations: readonly Violation[]
  }
}
interface Violation {
  readonly from: string
  readonly to: string
  readonly rule: { readonly name: string }
}

const FOLDERS = ["src", "scripts", "bench", "test"]

const { summary } = cruise()
for (const { from, to, rule } of summary.violations)
  process.stdout.write(`${rule.name}: ${from} -> ${to}\n`)
const modules = sourceFiles()
process.stdout.write(
  `${summary.totalCruised} modules read, ${summary.violations.length} walls broken\n`,
)
if (summary.totalCruised < modules)
  process.stdout.write(`only ${summary.totalCruised} of ${modules} source files were read\n`)
process.exitCode = summary.violations.length === 0 && summary.totalCruised >= modules ? 0 : 1

function cruise(): Cruise {
  const words = [...FOLDERS, "--config", ".dependency-cruiser.js", "--output-type", "json"]
  return JSON.parse(runAllowingFailure("node_modules/.bin/depcruise", words)) as Cruise
}

function runAllowingFailure(program: string, words: readonly string[]): string {
  try {
    return execFileSync(program, words, {
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
      stdio: ["ignore", "pipe", "pipe"],
    })
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    if (stdout?.startsWith("{") !== true)
      throw new Error(`the wall checker did not run: ${stderr ?? String(error)}`, { cause: error })
    return stdout
  }
}

function sourceFiles(): number {
  return execFileSync("find", [...FOLDERS, "-name", "*.ts", "-o", "-name", "*.tsx"], {
    encoding: "utf8",
  })
    .trim()
    .split("\n").length
}
