/**
 * A whole world in memory for tests: every port, without a database, a network or a clock that
 * moves by itself.
 */

import { createIntake, diskFiles, diskFolders, parseWritten, parseXml } from "../../intake/index.ts"
import type { Day, Instant } from "../../base/index.ts"
import { memoryStore } from "../../record/testing/memory-record.ts"
import { memoryTries } from "./memory-tries.ts"
import { memorySessions } from "./memory-sessions.ts"
import { testWorld } from "../../record/testing/world.ts"
import { mintLink, signIn, type Alarm, type Ports, type SignedIn } from "../index.ts"
import { colonReader } from "./colon-reader.ts"

/** Ports with a record in memory and the reader for tests; `change` puts others in their place. */
export function memoryPorts(change: Partial<Ports> = {}): Ports {
  const world = testWorld()
  const { record, requests } = memoryStore(world)
  const tries = memoryTries(change.record ?? record)
  return {
    files: diskFiles,
    folders: diskFolders,
    written: async (source) => parseWritten(source),
    markup: async (source) => parseXml(source),
    intake: createIntake(),
    reader: colonReader,
    record,
    requests,
    tries,
    sessions: memorySessions(),
    chance: { mint: world.mint, secret: world.secret },
    clock: {
      now: world.now,
      today: () => "2021-03-08" as Day,
      endOf: (day) => `${day}T23:59:59.999Z` as Instant,
      alarm,
    },
    digest: world.digest,
    utf8: world.utf8,
    ...change,
  }
}

/** A real alarm: a reading may be slower than any patience. */
export function alarm(milliseconds: number): Alarm {
  let timer: NodeJS.Timeout | undefined
  const rings = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  return {
    rings,
    cancel: () => {
      clearTimeout(timer)
    },
  }
}

/** Somebody who has just signed in. */
export async function signedIn(
  ports: Ports,
  name = "Amina",
): Promise<SignedIn & { readonly secret: string; readonly until: Instant }> {
  const { secret } = await mintLink(ports, name)
  const session = await signIn(ports, secret)
  if (!session.ok) throw new Error(`the link did not work: ${session.fault.kind}`)
  return session.value
}
