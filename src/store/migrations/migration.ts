/** What a version of the database is made of. */

import type { KeeperParts } from "../../record/index.ts"
import type { Database } from "../connect.ts"

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  /**
   * What SQL alone cannot work out of what is there already; run after `sql`, in the same
   * transaction.
   */
  readonly fill?: (database: Database, parts: KeeperParts) => Promise<void>
}
