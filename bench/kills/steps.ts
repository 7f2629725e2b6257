/**
 * A program killed (-9) at every statement that the ten main commands send, and before and after
 * every write; and their database killed at every write. What then stands after a start, and after
 * the same request is sent again, is looked at each time.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import type { Store } from "../../src/store/index.ts"
import { pgConfig, startServer } from "../../src/store/server/index.ts"
import { openToAll } from "../../src/store/testing/databases.ts"
import { COMMANDS, type Command } from "../../test/program/faults/commands.ts"
import { writeSteps, type Fault, type Hook } from "../../test/program/faults/hook.ts"
import {
  killedProgram,
  trialsOn,
  type Trials,
  type Victim,
} from "../../test/program/faults/trial.ts"
import { cut, NEVER, victimHere } from "../../test/program/faults/victim.ts"
import { storeAt } from "../../test/program/faults/world.ts"
import { postmasterOf } from "../../test/program/holder.ts"

interface Round {
  readonly trials: Trials
  readonly store: Store
  readonly hook: Hook
  readonly counter: Victim
  readonly print: (line: string) => void
}

export async function killAtEveryStep(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-kills-"))
  const server = await startServer({ folder, log: () => undefined, program: "npm run bench" })
  const connection = pgConfig(server.connection)
  await openToAll(folder, connection)
  const store = await storeAt(connection)
  // One whose connections are each used once: one that was there may answer for a moment after the
  // kill.
  const [administrator, fresh] = [
    poolOf({ ...connection, max: 1 }),
    poolOf({ ...connection, max: 1, maxUses: 1 }),
  ]
  const state = { armed: false }
  const { hook, victim } = victimHere((client) => {
    if (state.armed) process.kill(postmasterOf(folder), "SIGKILL")
    state.armed = false
    cut(client)
  })
  const round = {
    trials: trialsOn(connection, store, administrator),
    store,
    hook,
    counter: victim,
    print,
  }
  try {
    await everyFault(round, "the program", killedProgram, allFaults)
    await everyFault(
      round,
      "the database",
      databaseKilled(victim, [fresh, administrator], state),
      (texts) => writeSteps(texts).map((number) => ({ moment: "sent", number })),
    )
  } finally {
    await Promise.all([administrator.end(), fresh.end(), store.close()])
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function poolOf(settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(settings)
  pool.on("error", () => {
    /* the database was killed; the next question finds it again */
  })
  return pool
}

/** Every statement as it is sent; every write before and after too. */
const allFaults = (texts: readonly string[]): readonly Fault[] => [
  ...texts.map((_, index) => ({ moment: "sent", number: index + 1 }) as const),
  ...writeSteps(texts).flatMap((number) => [
    { moment: "before", number } as const,
    { moment: "after", number } as const,
  ]),
]

async function everyFault(
  { trials, store, hook, counter, print }: Round,
  what: string,
  victim: Victim,
  faultsOf: (texts: readonly string[]) => readonly Fault[],
): Promise<void> {
  const told = { kills: 0, done: 0, complaints: [] as string[] }
  for (const command of COMMANDS) {
    const shapes = await trials.shapes(command)
    for (const fault of faultsOf(await statementsOf(command, trials, hook, counter))) {
      const { struck, carriedOut, complaints } = await trials.run(command, fault, victim, shapes)
      told.kills += struck ? 1 : 0
      told.done += carriedOut ? 1 : 0
      told.complaints.push(...complaints)
    }
  }
  const broken = (await store.record.verifyHistory()).filter(({ kind }) => kind !== "whole").length
  print(
    `${what} killed ${told.kills} times in ten commands: done ${told.done} times, undone ` +
      `${told.kills - told.done}, half or lost or done twice ${told.complaints.length} (0); ` +
      `chains broken ${broken} (0)`,
  )
  for (const complaint of told.complaints.slice(0, 10)) print(`  ${complaint}`)
}

async function statementsOf(
  command: Command,
  trials: Trials,
  hook: Hook,
  counter: Victim,
): Promise<readonly string[]> {
  await trials.run(command, NEVER, counter, await trials.shapes(command))
  return hook.sent()
}

/**
 * The same as a victim here, but that the fault strikes the whole database; ends when that takes
 * questions again.
 */
const databaseKilled =
  (victim: Victim, pools: readonly pg.Pool[], state: { armed: boolean }): Victim =>
  async (wish) => {
    state.armed = true
    const found = await victim(wish)
    state.armed = false
    const end = performance.now() + PATIENCE
    while (!(await answers(pools)))
      if (performance.now() > end) throw new Error("the database did not come back within a minute")
    return found
  }

const PATIENCE = 60_000

async function answers(pools: readonly pg.Pool[]): Promise<boolean> {
  try {
    for (const pool of pools) await pool.query("select 1")
    return true
  } catch {
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
    return false
  }
}
