/**
 * Runs the measurements: `npm run bench` for all of them, `npm run bench -- start kills` for some.
 * Each file beside this one that exports `run` is a measurement of its name.
 */

import { readdirSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import { fileURLToPath } from "node:url"

interface Measurement {
  run(print: (line: string) => void): Promise<void>
}

const FOLDER = fileURLToPath(new URL(".", import.meta.url))
const all = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".ts") && name !== "run.ts" && !name.endsWith(".test.ts"))
  .map((name) => name.slice(0, -3))
  .sort()
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !all.includes(name))
const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

if (unknown === undefined) {
  print(
    `Node ${process.versions.node}, ${cpus().length} × ` +
      `${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  )
  for (const name of asked.length === 0 ? all : asked) await measure(name)
} else {
  process.stderr.write(
    `There is no measurement ${JSON.stringify(unknown)}; there are ${all.join(", ")}.\n`,
  )
  process.exitCode = 2
}

/** One that fails does not keep the others from running. */
async function measure(name: string): Promise<void> {
  print(`\n${name}`)
  try {
    const { run } = (await import(`./${name}.ts`)) as Measurement
    await run(print)
  } catch (error) {
    print(`FAILED: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    process.exitCode = 1
  }
}
