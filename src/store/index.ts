/** The record and the sessions in PostgreSQL. */

import type { Requests, Sessions } from "../app/index.ts"
import type { RecordStore } from "../record/index.ts"
import type { KeeperParts } from "./chain.ts"
import { connect, type StoreConnection } from "./connect.ts"
import { migrate } from "./migrate.ts"
import { databaseRecord } from "./record.ts"
import { databaseRequests } from "./requests.ts"
import { databaseSessions } from "./sessions.ts"

export { type KeeperParts } from "./chain.ts"
export { type StoreConnection } from "./connect.ts"
export { RepeatedRequest, StoreFault, type StoreFaultKind } from "./fault.ts"
export { migrate } from "./migrate.ts"

export interface Store {
  readonly record: RecordStore
  readonly requests: Requests
  readonly sessions: Sessions
  /** The database's version before it was opened (0 where it was empty) and since. */
  readonly version: { readonly from: number; readonly to: number }
  /** Waits for what is under way and lets every connection go. */
  close(): Promise<void>
}

export interface StoreOptions extends KeeperParts {
  readonly connection: StoreConnection
  /** Connections at most; 10 unless told. */
  readonly connections?: number
}

/**
 * Opens the record in a database, having brought the database to this version.
 *
 * @throws StoreFault in one sentence: it cannot be reached, may not be prepared, or a newer Parley wrote it
 */
export async function openStore({ connection, connections = 10, ...parts }: StoreOptions): Promise<Store> {
  const version = await migrate(connection)
  const database = connect(connection, connections)
  return { record: databaseRecord(database, parts), requests: databaseRequests(database), sessions: databaseSessions(database), version, close: () => database.destroy() }
}
