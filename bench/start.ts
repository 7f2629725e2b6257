/**
 * How long a person waits: for the first page, for later ones, for the end, and for a command that
 * needs no database.
 */

import { spawnSync } from "node:child_process"
import { mkdtempSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { whoRuns } from "../src/store/server/index.ts"
import { parley, PROJECT, startWorkbench, type Started } from "../test/program/workbench.ts"
import { newFolder, removeFolder } from "../test/program/holder.ts"
import { hasSharedData, sharedPath } from "../test/shared-data.ts"

const ROUNDS = 5

export async function run(print: (line: string) => void): Promise<void> {
  const clone = cloneOf(PROJECT)
  const folder = newFolder()
  const cache = mkdtempSync(join(tmpdir(), "parley-bench-cache-"))
  try {
    await measureStarts({ clone, folder, environment: { XDG_CACHE_HOME: cache } }, print)
    await measureCommands(print)
  } finally {
    for (const each of [clone, folder, cache]) removeFolder(each)
  }
}

interface Place {
  readonly clone: string
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
}

async function measureStarts(
  { clone, folder, environment }: Place,
  print: (line: string) => void,
): Promise<void> {
  const command = ["npm", "start", "--"] as const
  const first = await startWorkbench({ folder, environment, command: [...command], cwd: clone })
  print(
    "first start after install (npm start, pages built, database made) to the page: " +
      `${seconds(first.milliseconds)} s (at most 10)`,
  )
  await stopByNpm(first, folder)
  const [starts, stops]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = await startWorkbench({ folder, environment })
    starts.push(started.milliseconds)
    stops.push((await started.stop()).milliseconds)
  }
  const again = await startWorkbench({ folder, environment, command: [...command], cwd: clone })
  await stopByNpm(again, folder)
  print(
    `later starts to the page: ${spread(starts)} s (at most 2); by npm start ` +
      `${seconds(again.milliseconds)} s`,
  )
  print(`stop: ${spread(stops)} s (at most 2)`)
}

/** npm ends before what it started does; the next start needs the data folder free. */
async function stopByNpm(started: Started, folder: string): Promise<void> {
  await started.stop("SIGTERM")
  while (whoRuns(folder) !== undefined) await pause(50)
}

async function measureCommands(print: (line: string) => void): Promise<void> {
  print(`parley --help: ${spread(await times(["--help"]))} s (at most 0.4)`)
  if (!hasSharedData) {
    print("parley read: skipped, the development data is absent")
    return
  }
  const report = sharedPath("inputs/afghanistan-2021-03-08.txt")
  const spent = spread(await times(["read", report, "--date", "2021-03-08", "--json"]))
  print(`parley read of the report: ${spent} s (at most 0.8)`)
}

async function times(words: readonly string[]): Promise<readonly number[]> {
  const found: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const { code, milliseconds, err } = await parley(words)
    if (code !== 0) throw new Error(`parley ${words.join(" ")} failed: ${err}`)
    found.push(milliseconds)
  }
  return found
}

/** The project as a clone has it after `npm ci`: what was committed last, and no built pages. */
function cloneOf(project: string): string {
  const clone = newFolder()
  const archive = spawnSync("git", ["archive", "HEAD"], { cwd: project, maxBuffer: 2 ** 30 })
  const unpacked = spawnSync("tar", ["-x", "-C", clone], { input: archive.stdout })
  if (archive.status !== 0 || unpacked.status !== 0)
    throw new Error(
      `no clone could be made: ${archive.stderr.toString()}${unpacked.stderr.toString()}`,
    )
  symlinkSync(join(project, "node_modules"), join(clone, "node_modules"))
  return clone
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2)

/** Best and worst of the rounds: other work on the machine only ever adds. */
const spread = (all: readonly number[]): string =>
  `${seconds(Math.min(...all))} to ${seconds(Math.max(...all))}`
