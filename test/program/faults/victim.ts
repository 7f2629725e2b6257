/**
 * A victim in this program: the command is done on connections of a user of its own, and only those
 * are struck.
 */

import type pg from "pg"
import { COMMANDS } from "./commands.ts"
import { hookStatements, type Fault, type Hook } from "./hook.ts"
import type { Victim } from "./trial.ts"
import { portsFor, storeAt } from "./world.ts"

/** The login as whom the victim works; opening its store makes it. */
const VICTIM = "parley_test_victim"

/** A fault that never strikes. */
export const NEVER: Fault = { moment: "before", number: 100_000 }

/** Cuts the connection off: to the database the same as a program that was killed. */
export const cut = (client: pg.Client): void => {
  ;(
    client as unknown as { readonly connection: { readonly stream: { destroy(): void } } }
  ).connection.stream.destroy()
}

/** The victim, and the hook in its connections; `strike` is what befalls it. */
export function victimHere(strike: (client: pg.Client) => void): {
  readonly hook: Hook
  readonly victim: Victim
} {
  const hook = hookStatements((client) => client.user === VICTIM, strike)
  const victim: Victim = async ({ connection, person, ready, key, command, fault }) => {
    const store = await storeAt(connection, VICTIM)
    const ports = portsFor(store, person)
    const viewer = await ports.record.viewer(person.person)
    hook.arm(fault)
    const answer = await COMMANDS.find(({ name }) => name === command)
      ?.run({ ...ports, record: ports.record.onceOnly({ key, request: command }) }, viewer, ready)
      .catch(() => undefined)
    hook.disarm()
    await store.close()
    return { acknowledged: answer?.ok === true, struck: hook.struck() }
  }
  return { hook, victim }
}
