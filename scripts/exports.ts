/**
 * Lists exported values that no other file uses, and fails where there is one: then the word
 * `export` goes, or the value does. What only tests of its own room use is listed with
 * `--tests`; a value inside a room that only tests of other rooms use fails too.
 */

import { globSync, readFileSync } from "node:fs"
import { deadExports, type Exported } from "./exports/dead-exports.ts"

const FILES = ["{src,scripts,bench,test}/**/*.{ts,tsx}", "*.ts"]

const sources = new Map(
  globSync(FILES)
    .sort()
    .map((file) => [file, readFileSync(file, "utf8")]),
)
const { values, dead, onlyForeignTests, onlyTests } = deadExports(sources)
const list = (what: string, found: readonly Exported[]): void => {
  for (const { file, name } of found) process.stdout.write(`${file}: ${name} (${what})\n`)
}
list("used in no other file", dead)
list("used by tests of other rooms alone", onlyForeignTests)
if (process.argv.includes("--tests")) list("used by tests alone", onlyTests)
process.stdout.write(
  `${values} exported values in ${sources.size} files: ${dead.length} used in no other file, ` +
    `${onlyForeignTests.length + onlyTests.length} by tests alone\n`,
)
process.exitCode = values > 0 && dead.length + onlyForeignTests.length === 0 ? 0 : 1
