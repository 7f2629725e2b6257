/**
 * Runs every check: formatting, types, lint, walls, then all tests; ends with one line,
 * `N passed, N failed`, before which a line each says what was skipped. Words after `--` go to the
 * test runner (`npm test -- src/talks`), and then only the tests run.
 */

import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const words = process.argv.slice(2)
const checks: readonly (readonly [string, readonly string[]])[] = [
  ["formatting", ["prettier", "--check", "--log-level", "warn", "."]],
  ["width of lines", ["node", "scripts/width.ts"]],
  ["types", ["tsc", "-b"]],
  ["lint", ["eslint", "--max-warnings", "0", "."]],
  ["walls between rooms", ["node", "scripts/walls.ts"]],
  ["no dead exports", ["node", "scripts/exports.ts"]],
  ["kinds in the docs", ["node", "scripts/kinds-table.ts", "--check"]],
]
const outcomes = words.length === 0 ? checks.map(([name, command]) => check(name, command)) : []
const tests = runTests(words)
const passed = tests.passed + outcomes.filter((good) => good).length
const failed = tests.failed + outcomes.filter((good) => !good).length
process.stdout.write(
  `${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ""}\n`,
)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

function check(name: string, [program = "", ...rest]: readonly string[]): boolean {
  const { status, stdout, stderr } = spawnSync(program, rest, { encoding: "utf8", env: toolPath() })
  process.stdout.write(`${status === 0 ? "ok" : "FAILED"}: ${name}\n`)
  if (status !== 0) process.stdout.write(`${stdout}${stderr}`)
  return status === 0
}

interface Assertion {
  readonly status: string
  readonly title: string
  readonly ancestorTitles: readonly string[]
}
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numFailedTestSuites: number
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly Assertion[]
  }[]
}

/**
 * A line for each group of tests that did not run: where it stands, its name, which says why, and
 * how many.
 */
function skippedLines({ testResults }: Report): readonly string[] {
  const counts = new Map<string, number>()
  for (const { name, assertionResults } of testResults) {
    for (const { status, title, ancestorTitles } of assertionResults) {
      if (status === "passed" || status === "failed") continue
      const group = `${relative(process.cwd(), name)}: ${ancestorTitles[0] || title}`
      counts.set(group, (counts.get(group) ?? 0) + 1)
    }
  }
  return [...counts].map(([group, count]) => `skipped: ${group} (${count})\n`)
}

function runTests(words: readonly string[]): Counts {
  const folder = mkdtempSync(join(tmpdir(), "parley-test-"))
  const report = join(folder, "report.json")
  const { status } = spawnSync(
    "vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...words],
    { stdio: "inherit", env: toolPath() },
  )
  try {
    const counts = JSON.parse(readFileSync(report, "utf8")) as Report
    process.stdout.write(skippedLines(counts).join(""))
    const failed =
      counts.numFailedTests === 0 && status !== 0
        ? Math.max(1, counts.numFailedTestSuites)
        : counts.numFailedTests
    return { passed: counts.numPassedTests, failed, skipped: counts.numPendingTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The project's own tools and its own Node come first. */
function toolPath(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.cwd()}/node_modules/.bin:${process.env["PATH"] ?? ""}` }
}
