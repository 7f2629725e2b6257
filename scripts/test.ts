/**
 * Runs every check: types, lint, walls, then all tests; ends with one line, `N passed, N failed`.
 * Words after `--` go to the test runner (`npm test -- src/talks`), and then only the tests run.
 */

import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

interface Counts { readonly passed: number; readonly failed: number; readonly skipped: number }

const words = process.argv.slice(2)
const checks: readonly (readonly [string, readonly string[]])[] = [
  ["types of the pure rooms", ["tsc", "-p", "tsconfig.pure.json"]],
  ["types of server, terminal and tests", ["tsc", "-p", "tsconfig.json"]],
  ["types of the pages", ["tsc", "-p", "tsconfig.web.json"]],
  ["lint", ["eslint", "--max-warnings", "0", "."]],
  ["walls between rooms", ["node", "scripts/walls.ts"]],
]
const outcomes = words.length === 0 ? checks.map(([name, command]) => check(name, command)) : []
const tests = runTests(words)
const passed = tests.passed + outcomes.filter((good) => good).length
const failed = tests.failed + outcomes.filter((good) => !good).length
process.stdout.write(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ""}\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

function check(name: string, [program = "", ...rest]: readonly string[]): boolean {
  const { status, stdout, stderr } = spawnSync(program, rest, { encoding: "utf8", env: toolPath() })
  process.stdout.write(`${status === 0 ? "ok" : "FAILED"}: ${name}\n`)
  if (status !== 0) process.stdout.write(`${stdout}${stderr}`)
  return status === 0
}

function runTests(words: readonly string[]): Counts {
  const folder = mkdtempSync(join(tmpdir(), "parley-test-"))
  const report = join(folder, "report.json")
  const { status } = spawnSync("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...words], { stdio: "inherit", env: toolPath() })
  try {
    const counts = JSON.parse(readFileSync(report, "utf8")) as { numPassedTests: number; numFailedTests: number; numPendingTests: number; numFailedTestSuites: number }
    const failed = counts.numFailedTests === 0 && status !== 0 ? Math.max(1, counts.numFailedTestSuites) : counts.numFailedTests
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
