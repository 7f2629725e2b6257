/** The record and everything else the app asks for, over one database. */

import type { Ports } from "../app/index.ts"
import { openStore, type Store, StoreFault } from "../store/index.ts"
import { pgConfig } from "../store/server/index.ts"
import { chance, clock, digest, utf8 } from "./chance.ts"
import type { Database } from "./database.ts"
import { lightPorts } from "./light-ports.ts"
import { freeBytesIn, withRoom } from "./room.ts"

type Tell = (line: string) => void

/**
 * Opens the record, bringing the database to this version.
 *
 * @throws StoreFault in one sentence
 */
export async function openRecord(
  database: Pick<Database, "connection" | "administration" | "disk">,
  tell: Tell,
  connections?: number,
): Promise<Store> {
  const { connection, administration } = database
  const store = await openStore({
    connection: pgConfig(connection),
    administration: administration && pgConfig(administration),
    digest,
    utf8,
    now: clock.now,
    secret: chance.secret,
    ...(connections === undefined ? {} : { connections }),
  })
  const { from, to } = store.version
  if (from !== 0 && from !== to) tell(`The database was brought from version ${from} to ${to}.`)
  return database.disk === undefined
    ? store
    : { ...store, record: withRoom(store.record, freeBytesIn(database.disk), noRoom) }
}

const noRoom = (sentence: string): Error => new StoreFault("unavailable", sentence)

/** All ports; the reader is the server's where one is given, else it reads on this thread. */
export const fullPorts = (
  store: Store,
  reader?: Ports["reader"],
  model?: Ports["model"],
): Ports => {
  const light = lightPorts()
  return {
    ...light,
    reader: reader ?? light.reader,
    record: store.record,
    requests: store.requests,
    sessions: store.sessions,
    tries: store.tries,
    damage: store.damage,
    chance,
    ...(model === undefined ? {} : { model }),
  }
}
