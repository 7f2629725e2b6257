/**
 * What settlement reaches: frontiers, counts, proofs and shares of draws, beside plain enumeration
 * and, where it is, the field's own library.
 */

import { spawnSync } from "node:child_process"
import { writeFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { CASES, type Case } from "./settlement/cases.ts"
import type { Measured } from "./settlement/measure.ts"
import { measureLibrary } from "./settlement/library.ts"

const MEASURE = fileURLToPath(new URL("./settlement/measure.ts", import.meta.url))
const PROGRAM = fileURLToPath(new URL("../src/main.ts", import.meta.url))

export async function run(print: (line: string) => void): Promise<void> {
  print(
    "milliseconds: cold (first call in a process), median and best of the later ones; must " +
      "and aim from the measured limits; peak memory of the process",
  )
  for (const each of CASES) print(lineFor(each, measureApart(each)))
  print(commandLine())
  for (const line of measureLibrary()) print(line)
}

/** In a process of its own. */
function measureApart({ name }: Case): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", MEASURE, name],
    { encoding: "utf8", maxBuffer: 2 ** 26 },
  )
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  return JSON.parse(stdout) as Measured
}

function lineFor(
  { name, must, aim }: Case,
  { cold, median, best, megabytes, found, enumeration }: Measured,
): string {
  const verdict = median <= aim ? "aim reached" : median <= must ? "must reached" : "MISSED"
  const beside =
    enumeration === undefined
      ? ""
      : `; enumeration ${enumeration.milliseconds.toFixed(0)} ms, ` +
        `${(enumeration.milliseconds / median).toFixed(0)} times as long, finds ` +
        `${enumeration.found}`
  return (
    `${name}: cold ${short(cold)}, median ${short(median)}, best ${short(best)} (must ${must}, ` +
    `aim ${aim}: ${verdict}); ${found}; ${megabytes.toFixed(0)} MB${beside}`
  )
}

const short = (milliseconds: number): string =>
  milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)

/** The whole command on a small table, start-up included. */
function commandLine(): string {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"))
  try {
    const path = join(folder, "talks.json")
    const options = (issue: string): object[] => [1, 2, 3, 4].map((i) => ({ id: `${issue}${i}` }))
    const issues = ["A", "B", "C", "D", "E"].map((id) => ({ id, options: options(id) }))
    const parties = ["n", "s", "e", "w"].map((id, i) => ({ id, reservation: 10 + i }))
    writeFileSync(
      path,
      JSON.stringify({
        parties,
        issues,
        preferences: parties.flatMap(({ id: party }, p) =>
          issues.map(({ id: issue }, i) => ({
            party,
            issue,
            scores: Object.fromEntries(
              [1, 2, 3, 4].map((o) => [`${issue}${o}`, (p * 7 + i * 3 + o * 5) % 11]),
            ),
          })),
        ),
      }),
    )
    const times = Array.from({ length: 7 }, () => {
      const started = performance.now()
      spawnSync(process.execPath, [
        "--disable-warning=ExperimentalWarning",
        PROGRAM,
        "settle",
        path,
        "--json",
      ])
      return performance.now() - started
    }).sort((a, b) => a - b)
    return (
      `parley settle on 1,024 packages, start-up included: median ${times[3]?.toFixed(0)} ms, ` +
      `best ${times[0]?.toFixed(0)} (must 300)`
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
