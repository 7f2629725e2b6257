/** What whoever keeps the data folder does from a terminal, beside a running workbench or alone. */

import type { HistoryLine, HistoryReport, SignInLink } from "../cli/index.ts"
import { linkPath, mintLink } from "../app/index.ts"
import type { Store } from "../store/index.ts"
import type { HistoryCheck, VerifyProgress } from "../record/index.ts"
import { addressOf, placeFrom } from "./address.ts"
import { clock } from "./chance.ts"
import { anyDatabase, type Database } from "./database.ts"
import {
  databaseNamed,
  goneRooms,
  lostBecause,
  lostRooms,
  noteHeads,
  type LostRoom,
} from "./heads.ts"
import { fullPorts, openRecord } from "./keep.ts"
import { whoServes } from "./serve.ts"

export interface Operator {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  log(line: string): void
}

/** A fresh link. Where nobody knows the workbench's address, the link names the usual one. */
export const signInLink = (operator: Operator): Promise<SignInLink> =>
  withRecord(operator, "parley sign-in", async (kept, database) => {
    const { secret, until } = await mintLink(fullPorts(kept), whoServes())
    const address = database.address ?? addressOf(placeFrom({ host: undefined, port: undefined }))
    return { link: `${address}${linkPath(secret)}`, until, served: database.joined }
  })

/**
 * Every room's history, recomputed and held to its last known end, which is noted anew where all
 * are whole.
 */
export const verifyHistory = (operator: Operator): Promise<HistoryReport> =>
  withRecord(operator, "parley verify-history", async ({ record }, { connection }) => {
    const place = { folder: operator.folder, database: databaseNamed(connection), now: clock.now }
    const checks = await record.verifyHistory(progressTo(operator.log))
    const lost = await lostRooms(record, place)
    const histories = withLost(checks, lost)
    if (histories.every(({ kind }) => kind === "whole")) await noteHeads(record, place, true)
    return { histories, gone: goneRooms(place) }
  })

/**
 * A room that is whole as it stands and is not the one that was known is broken too; so is one that
 * is gone.
 */
function withLost(
  checks: readonly HistoryCheck[],
  lost: readonly LostRoom[],
): readonly HistoryLine[] {
  const because = new Map(lost.map((room) => [room.known.compartment, lostBecause(room)]))
  const lines = checks.map((check): HistoryLine => {
    const otherwise = because.get(check.compartment)
    if (otherwise === undefined || check.kind === "broken") return check
    return {
      kind: "broken",
      compartment: check.compartment,
      room: check.room,
      at: 0,
      because: otherwise,
    }
  })
  const gone = lost.filter(
    ({ known }) => !checks.some(({ compartment }) => compartment === known.compartment),
  )
  return [
    ...lines,
    ...gone.map((room): HistoryLine => ({
      kind: "broken",
      compartment: room.known.compartment,
      room: room.known.room,
      at: 0,
      because: lostBecause(room),
    })),
  ]
}

/** After a second, and then each second, how far it has come. */
function progressTo(log: (line: string) => void): VerifyProgress {
  let next = performance.now() + SECOND
  return (done, of) => {
    if (performance.now() < next) return
    next = performance.now() + SECOND
    log(`Verifying: ${done} of ${of} links …`)
  }
}

const SECOND = 1_000

/** Opens the record for one command, and puts all away after it. */
export async function withRecord<T>(
  operator: Operator,
  program: string,
  work: (kept: Store, database: Database) => Promise<T>,
): Promise<T> {
  const shelf = new AsyncDisposableStack()
  try {
    const database = await anyDatabase({ ...operator, program })
    shelf.defer(database.close)
    const kept = await openRecord(database, operator.log)
    shelf.defer(kept.close)
    return await work(kept, database)
  } finally {
    await shelf.disposeAsync()
  }
}
