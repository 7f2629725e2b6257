/** The record, open for one command of the terminal. */

import { listProcesses } from "../app/index.ts"
import { failed, ok, type Result } from "../base/index.ts"
import type { Desk } from "../cli/index.ts"
import type { ProcessLine } from "../contract/index.ts"
import { fullPorts } from "./keep.ts"
import { withRecord, type Operator } from "./operator.ts"
import { whoServes } from "./serve.ts"
import { readerInWorker } from "./worker-reader.ts"

/**
 * Runs `work` on the process of that name, as whoever keeps the data folder; a sentence where it
 * cannot be told which one is meant.
 */
export const onRecord = <T>(
  operator: Operator,
  wanted: string | undefined,
  work: (desk: Desk) => Promise<T>,
): Promise<Result<T, string>> =>
  withRecord(operator, "parley", async (kept) => {
    // Nothing starts before something is to be read; then it is read within its limits, as in the
    // workbench.
    await using shelf = new AsyncDisposableStack()
    const reader = readerInWorker()
    shelf.defer(reader.close)
    const ports = fullPorts(kept, reader)
    const person = await ports.sessions.person(whoServes(), ports.chance.mint)
    await ports.record.joinAll([person])
    const viewer = await ports.record.viewer(person)
    const process = chosen(await listProcesses(ports, viewer), wanted)
    return process.ok ? ok(await work({ ports, viewer, process: process.value })) : process
  })

function chosen(
  processes: readonly ProcessLine[],
  wanted: string | undefined,
): Result<ProcessLine, string> {
  const [found, ...others] = wanted === undefined ? processes : named(processes, wanted)
  if (found !== undefined && others.length === 0) return ok(found)
  if (processes.length === 0)
    return failed(
      "There is no process yet; parley serve makes the example one, or begin one on the page.",
    )
  const list = processes.map(({ title }) => JSON.stringify(title)).join(", ")
  if (found === undefined)
    return failed(
      `There is no process ${JSON.stringify(wanted)}; name one of ${list} with --process.`,
    )
  return failed(`Several processes are meant; name one of ${list} with --process.`)
}

/** By id; else by the whole title; else by its beginning, in any case. */
function named(processes: readonly ProcessLine[], wanted: string): readonly ProcessLine[] {
  const exact = processes.filter(({ id, title }) => id === wanted || title === wanted)
  const word = wanted.toLowerCase()
  return exact.length > 0
    ? exact
    : processes.filter(({ title }) => title.toLowerCase().startsWith(word))
}
