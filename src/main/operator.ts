/** What whoever keeps the data folder does from a terminal, beside a running workbench or alone. */

import type { HistoryLine, SignInLink } from "../cli/index.ts"
import { linkPath, mintLink } from "../app/index.ts"
import type { Store } from "../store/index.ts"
import { addressOf, placeFrom } from "./address.ts"
import { anyDatabase, type Database } from "./database.ts"
import { fullPorts, openRecord } from "./keep.ts"
import { whoServes } from "./serve.ts"

export interface Operator {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  log(line: string): void
}

/** A fresh link. Where nobody knows the workbench's address, the link names the usual one. */
export const signInLink = (operator: Operator): Promise<SignInLink> => withRecord(operator, "parley sign-in", async (kept, database) => {
  const { secret, until } = await mintLink(fullPorts(kept), whoServes())
  const address = database.address ?? addressOf(placeFrom({ host: undefined, port: undefined }))
  return { link: `${address}${linkPath(secret)}`, until, served: database.joined }
})

/** Every compartment's history, recomputed. */
export const verifyHistory = (operator: Operator): Promise<readonly HistoryLine[]> =>
  withRecord(operator, "parley verify-history", ({ record }) => record.verifyHistory())

/** Opens the record for one command, and puts all away after it. */
export async function withRecord<T>(operator: Operator, program: string, work: (kept: Store, database: Database) => Promise<T>): Promise<T> {
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
