/**
 * A program for tests: does one of the commands and is killed (-9) on the way, or after it has said
 * that it is done. `node child.ts '{"connection": …, "command": "admit", …}'`
 */

import type { StoreConnection } from "../../../src/store/index.ts"
import { COMMANDS, type Ready } from "./commands.ts"
import { hookStatements, type Fault } from "./hook.ts"
import { portsFor, storeAt, type Person } from "./world.ts"

export interface ChildWish {
  readonly connection: StoreConnection
  readonly command: string
  readonly person: Person
  readonly ready: Ready
  readonly key: string
  readonly fault: Fault
}

const killed = (): void => {
  process.kill(process.pid, "SIGKILL")
}

if (process.argv[2] !== undefined) {
  const { connection, command, person, ready, key, fault } = JSON.parse(
    process.argv[2],
  ) as ChildWish
  const hook = hookStatements(() => true, killed)
  const ports = portsFor(await storeAt(connection), person)
  const viewer = await ports.record.viewer(person.person)
  const wanted = COMMANDS.find(({ name }) => name === command)
  hook.arm(fault)
  const answer = await wanted?.run(
    { ...ports, record: ports.record.onceOnly({ key, request: command }) },
    viewer,
    ready,
  )
  process.stdout.write(
    `${JSON.stringify({ acknowledged: answer?.ok === true, sent: hook.sent().length })}\n`,
    killed,
  )
}
