/**
 * The ten main commands, cut off at every write they make: all of it is there afterwards or
 * nothing, and what was acknowledged is. (`npm run bench -- kills` kills a whole program before, at
 * and after every statement.)
 */

import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Store } from "../../../src/store/index.ts"
import { TEST_SERVERS, type TestServer } from "../../../src/store/testing/databases.ts"
import { COMMANDS, type Command } from "./commands.ts"
import { writeSteps } from "./hook.ts"
import { killedProgram, trialsOn, type Trials } from "./trial.ts"
import { cut, NEVER, victimHere } from "./victim.ts"
import { storeAt } from "./world.ts"

const { hook, victim: cutOff } = victimHere(cut)

describe.each(TEST_SERVERS.slice(0, 1))("on $name", ({ start }) => {
  const box: { server?: TestServer; store?: Store; administrator?: pg.Pool; trials?: Trials } = {}
  const trials = (): Trials =>
    box.trials ??
    (() => {
      throw new RangeError("not started")
    })()
  beforeAll(async () => {
    box.server = await start()
    const connection = await box.server.database()
    box.administrator = new pg.Pool({ ...connection, max: 1 })
    box.store = await storeAt(connection)
    box.trials = trialsOn(connection, box.store, box.administrator)
  })
  afterAll(async () => {
    await box.store?.close()
    await box.administrator?.end()
    await box.server?.stop()
  })

  /** The numbers of the writes that the command makes, where nothing befalls it. */
  const writesOf = async (command: Command): Promise<readonly number[]> => {
    const shapes = await trials().shapes(command)
    expect(shapes.after, "the command does something").not.toEqual(shapes.before)
    expect(await trials().run(command, NEVER, cutOff, shapes)).toEqual({
      struck: false,
      carriedOut: true,
      complaints: [],
    })
    return writeSteps(hook.sent())
  }

  test.each(COMMANDS)(
    "$name, cut off at each write and after the last, is done or undone",
    async (command) => {
      const [writes, shapes] = [await writesOf(command), await trials().shapes(command)]
      expect(
        writes.length,
        "a statement that writes, one that puts the request down, and a commit",
      ).toBeGreaterThanOrEqual(3)
      const faults = [
        ...writes.map((number) => ({ moment: "sent", number }) as const),
        { moment: "after", number: writes.at(-1) ?? 0 } as const,
      ]
      const found = []
      for (const fault of faults) found.push(await trials().run(command, fault, cutOff, shapes))
      expect(found.flatMap(({ complaints }) => complaints)).toEqual([])
      expect(found.every(({ struck }) => struck)).toBe(true)
      expect(
        [found[0]?.carriedOut, found.at(-1)?.carriedOut],
        "nothing at first, everything at last",
      ).toEqual([false, true])
    },
  )

  test.each(COMMANDS.filter(({ name }) => name === "add document" || name === "destroy document"))(
    "$name, by a program that is killed (-9) as it commits, and once it has acknowledged",
    async (command) => {
      const [commit, shapes] = [
        (await writesOf(command)).at(-1) ?? 0,
        await trials().shapes(command),
      ]
      expect(await trials().run(command, NEVER, killedProgram, shapes)).toEqual({
        struck: false,
        carriedOut: true,
        complaints: [],
      })
      expect(
        await trials().run(command, { moment: "sent", number: commit }, killedProgram, shapes),
      ).toMatchObject({ struck: true, complaints: [] })
    },
  )

  test("after all of it every history is whole", async () => {
    const checks = (await box.store?.record.verifyHistory()) ?? []
    expect(checks.length).toBeGreaterThan(50)
    expect(checks.filter(({ kind }) => kind !== "whole")).toEqual([])
  })
})
