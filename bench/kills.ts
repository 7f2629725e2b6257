/**
 * Kills (-9) at every step of the ten main commands (`kills/steps.ts`); then thirty, of the server
 * and of its database in turn, while statements are being written as fast as they are acknowledged:
 * what was acknowledged must be there, every chain whole, and the workbench back within five
 * seconds.
 */

import { killAtEveryStep } from "./kills/steps.ts"
import {
  type Client,
  type Desk,
  mark,
  newDesk,
  signIn,
  statements,
} from "../test/program/client.ts"
import { newFolder, postmasterOf, removeFolder } from "../test/program/holder.ts"
import { parley, startWorkbench, type Started } from "../test/program/workbench.ts"

const KILLS = 30
/** Writers at once. */
const WRITERS = 3

/**
 * Where the run stands: the workbench that runs now, who is signed in, and what was acknowledged so
 * far.
 */
interface Run {
  readonly folder: string
  workbench: Started
  client: Client
  readonly desk: Desk
  readonly acknowledged: Set<string>
}

export async function run(print: (line: string) => void): Promise<void> {
  await killAtEveryStep(print)
  await killAtRandom(print)
}

async function killAtRandom(print: (line: string) => void): Promise<void> {
  const folder = newFolder()
  const workbench = await startWorkbench({ folder })
  const client = await signIn(workbench.link)
  const state: Run = {
    folder,
    workbench,
    client,
    desk: await newDesk(client),
    acknowledged: new Set(),
  }
  try {
    const returns: number[] = []
    let [lost, broken] = [0, 0]
    for (let kill = 0; kill < KILLS; kill += 1) {
      returns.push(await (kill % 2 === 0 ? killServer(state) : killDatabase(state)))
      lost += await lostOf(state)
      if ((await parley(["verify-history", "--data", folder])).code !== 0) broken += 1
    }
    print(
      `${KILLS} kills, half of the server, half of the database; ${state.acknowledged.size} ` +
        "statements acknowledged between them",
    )
    print(`acknowledged and lost: ${lost} (0); chains broken: ${broken} (0)`)
    print(
      `back after: ${(Math.min(...returns) / 1000).toFixed(2)} to ` +
        `${(Math.max(...returns) / 1000).toFixed(2)} s (at most 5)`,
    )
  } finally {
    await state.workbench.stop("SIGTERM")
    removeFolder(folder)
  }
}

/** Kills the server in the midst of writing and starts it again; milliseconds until it serves. */
async function killServer(state: Run): Promise<number> {
  await writeUntilCut(state, () => {
    state.workbench.process.kill("SIGKILL")
  })
  await state.workbench.ended
  state.workbench = await startWorkbench({ folder: state.folder })
  state.client = await signIn(state.workbench.link)
  return state.workbench.milliseconds
}

/**
 * Kills the database in the midst of writing; milliseconds until a statement is acknowledged again.
 */
async function killDatabase(state: Run): Promise<number> {
  let begin = 0
  await writeUntilCut(state, () => {
    begin = performance.now()
    process.kill(postmasterOf(state.folder), "SIGKILL")
  })
  while (!(await write(state)))
    if (performance.now() - begin > 60_000)
      throw new Error("the database did not come back within a minute")
  return performance.now() - begin
}

/**
 * Several writers at once, each until its first write that is not acknowledged; the kill comes at a
 * time that differs from run to run.
 */
async function writeUntilCut(state: Run, kill: () => void): Promise<void> {
  const timer = setTimeout(kill, 100 + Math.random() * 400)
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (await write(state)) {
        /* until it is cut */
      }
    }),
  )
  clearTimeout(timer)
}

/** Whether one more statement was acknowledged. */
async function write({ client, desk, acknowledged }: Run): Promise<boolean> {
  try {
    const { status, body } = await mark(client, desk, "written before a kill")
    if (status === 201) acknowledged.add(body.item)
    return status === 201
  } catch {
    return false
  }
}

/** How many of the acknowledged statements are not there now. */
async function lostOf({ client, desk, acknowledged }: Run): Promise<number> {
  const there = new Set((await statements(client, desk)).map(({ item }) => String(item)))
  return [...acknowledged].filter((item) => !there.has(item)).length
}
