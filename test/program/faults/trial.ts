/**
 * One fault on one command: what is there after a start, and after the same request is sent again,
 * compared with what should be.
 */

import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import {
  isRepeated,
  resumeReadings,
  tidyUp,
  type Ports,
  type Viewer,
} from "../../../src/app/index.ts"
import { chance } from "../../../src/main/chance.ts"
import type { OnceRequest } from "../../../src/record/index.ts"
import type { Store, StoreConnection } from "../../../src/store/index.ts"
import type { ChildWish } from "./child.ts"
import { makeReady, type Command, type Ready } from "./commands.ts"
import type { Fault } from "./hook.ts"
import { portsFor, shapeOf, type Administrator, type Person } from "./world.ts"

/**
 * Whoever does the command and is struck: says whether it was acknowledged, and whether the fault
 * struck at all.
 */
export type Victim = (
  wish: ChildWish,
) => Promise<{ readonly acknowledged: boolean; readonly struck: boolean }>

/** What there is before a command and after it. */
export interface Shapes {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What a trial found; empty lists of complaints are what is hoped for. */
export interface Found {
  readonly struck: boolean
  readonly carriedOut: boolean
  readonly complaints: readonly string[]
}

interface Desk {
  readonly ports: Ports
  readonly viewer: Viewer
  readonly ready: Ready
  readonly person: Person
}

export interface Trials {
  /** What a command that nothing befalls makes of what there is. */
  shapes(command: Command): Promise<Shapes>
  /** The command struck by the fault, then what a start does, then the same request again. */
  run(command: Command, fault: Fault, victim: Victim, shapes: Shapes): Promise<Found>
}

/**
 * Trials on the database that this store keeps; `administrator` is whoever may read everything in
 * it.
 */
export function trialsOn(
  connection: StoreConnection,
  store: Store,
  administrator: Administrator,
): Trials {
  let count = 0
  const newDesk = async (): Promise<Desk> => {
    const name = `Person ${(count += 1)}`
    const person = { name, person: await store.sessions.person(name, chance.mint) }
    const ports = portsFor(store, person)
    const ready = await makeReady(ports, await ports.record.viewer(person.person))
    return { ports, person, ready, viewer: await ports.record.viewer(person.person) }
  }
  const shape = ({ viewer }: Desk): Promise<readonly string[]> =>
    shapeOf(administrator, viewer.person)
  return {
    shapes: async (command) => {
      const desk = await newDesk()
      const before = await shape(desk)
      await command.run(desk.ports, desk.viewer, desk.ready)
      return { before, after: await shape(desk) }
    },
    run: async (command, fault, victim, shapes) => {
      const desk = await newDesk()
      const once = { key: `key of ${desk.person.name}`, request: command.name }
      const { acknowledged, struck } = await victim({
        connection,
        command: command.name,
        person: desk.person,
        ready: desk.ready,
        key: once.key,
        fault,
      })
      await settled(administrator)
      await resumeReadings(desk.ports, () => undefined)
      await tidyUp(desk.ports)
      const [stands, known] = [
        await shape(desk),
        await desk.ports.requests.find(desk.viewer.person, once),
      ]
      await sendAgain(command, desk, once)
      const complaints = complaintsOf({
        ...shapes,
        stands,
        again: await shape(desk),
        acknowledged,
        isKnown: known.kind !== "new",
      })
      return {
        struck,
        carriedOut: same(stands, shapes.after),
        complaints: complaints.map(
          (each) => `${command.name}, ${fault.moment} statement ${fault.number}: ${each}`,
        ),
      }
    },
  }
}

async function sendAgain(
  command: Command,
  { ports, viewer, ready }: Desk,
  once: OnceRequest,
): Promise<void> {
  try {
    await command.run(
      { ...ports, record: ports.record.onceOnly(once) },
      await ports.record.viewer(viewer.person),
      ready,
    )
  } catch (error) {
    if (!isRepeated(error)) throw error
  }
}

interface Outcome extends Shapes {
  readonly stands: readonly string[]
  readonly again: readonly string[]
  readonly acknowledged: boolean
  readonly isKnown: boolean
}

function complaintsOf({
  before,
  after,
  stands,
  again,
  acknowledged,
  isKnown,
}: Outcome): readonly string[] {
  const carriedOut = same(stands, after)
  return [
    ...(carriedOut || same(stands, before) ? [] : [`half applied: ${difference(stands, before)}`]),
    ...(acknowledged && !carriedOut ? ["acknowledged and lost"] : []),
    ...(isKnown === carriedOut
      ? []
      : [`carried out: ${String(carriedOut)}; known by its key: ${String(isKnown)}`]),
    ...(same(again, after) ? [] : [`sent again, it stands otherwise: ${difference(again, after)}`]),
  ]
}

/** Done by a program of its own, which is killed. */
export const killedProgram: Victim = (wish) =>
  new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [CHILD, JSON.stringify(wish)],
      { encoding: "utf8" },
      (error, out, complaints) => {
        if (error?.signal !== "SIGKILL")
          reject(new Error(`the program was not killed: ${complaints}`))
        else resolve({ acknowledged: out.includes('"acknowledged":true'), struck: out === "" })
      },
    )
  })

const CHILD = fileURLToPath(new URL("child.ts", import.meta.url))

/**
 * What a killed program had sent is done or undone before anybody looks: its connections are gone.
 */
async function settled(administrator: Administrator): Promise<void> {
  for (let look = 0; look < 2_000; look += 1) {
    const { rows } = await administrator.query(
      "select from pg_stat_activity where datname = current_database() and application_name " +
        "= 'parley' and (state <> 'idle' or backend_xid is not null)",
    )
    if (rows.length === 0) return
    await new Promise((resolve) => {
      setTimeout(resolve, 5)
    })
  }
  throw new Error("a killed program's transaction does not end")
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.join("\n") === b.join("\n")

const difference = (is: readonly string[], should: readonly string[]): string =>
  `${is.filter((line) => !should.includes(line)).join(", ")} instead of ` +
  `${should.filter((line) => !is.includes(line)).join(", ")}`
