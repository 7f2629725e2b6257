/**
 * The one way into the database: a transaction that takes on a role, says for whom it works, and
 * tells faults safely.
 */

import { sql, type Transaction } from "kysely"
import { type Viewer, StoreFault } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { damaged, damagedTable, damagePlace } from "./damage.ts"
import { toldFault } from "./database-error.ts"
import type { Role } from "./migrate.ts"
import { PLANNED_ONCE } from "./planned.ts"
import type { Tables } from "./schema.ts"

/** A transaction of ours: statements run one at a time, and only until it ends. */
export interface Guarded {
  /**
   * Runs a step; what the database throws comes out told, and then the transaction can only fail.
   */
  step<T>(work: (database: Transaction<Tables>) => Promise<T>): Promise<T>
}

/**
 * Runs work as this viewer: as the role that owns nothing, under row security. The settings end
 * with the transaction, so that a pooled connection carries nothing over to the next.
 *
 * @throws what the work throws; a StoreFault where the database failed, even where the work caught
 *   it
 */
export const asViewer = <T>(
  database: Database,
  viewer: Viewer,
  work: (guarded: Guarded) => Promise<T>,
): Promise<T> =>
  inTransaction(database, (transaction) => become(transaction, "parley_app", viewer), work)

/** Runs work as the door, which knows people and sessions and sees no record. */
export const asDoor = <T>(database: Database, work: (guarded: Guarded) => Promise<T>): Promise<T> =>
  inTransaction(database, (transaction) => become(transaction, "parley_door"), work)

/**
 * Runs work as the operator, who reads every compartment and writes nothing, on one unchanging
 * picture of the database; with a `snapshot`, on the picture that another transaction has exported
 * and still holds.
 */
export const asOperator = <T>(
  database: Database,
  work: (guarded: Guarded) => Promise<T>,
  snapshot?: string,
): Promise<T> =>
  inTransaction(
    database,
    async (transaction) => {
      await sql`set transaction isolation level repeatable read, read only`.execute(transaction)
      if (snapshot !== undefined)
        await sql`set transaction snapshot ${sql.lit(snapshot)}`.execute(transaction)
      await become(transaction, "parley_operator")
    },
    work,
  )

/** What the operator's questions may hold in memory: they sort and join whole histories. */
const OPERATOR_MEMORY = "64MB"

/**
 * Longest that one statement may take, or that work may leave its transaction waiting, locks and
 * all.
 */
const PATIENCE = "60s"

/**
 * Takes on a role until the transaction's end; with a viewer, sees what that viewer may see. One
 * journey sets all, and what a server's owner may have set otherwise: dates in ISO's form.
 */
export async function become(
  transaction: Transaction<Tables>,
  role: Role,
  viewer?: Viewer,
): Promise<void> {
  const [person, compartments] =
    viewer === undefined ? ["", ""] : [viewer.person, viewer.compartments.join(",")]
  const [patience, memory] =
    role === "parley_operator"
      ? ["0", sql`${OPERATOR_MEMORY}`]
      : [PATIENCE, sql`current_setting('work_mem')`]
  await sql`${PLANNED_ONCE}select set_config('role', ${role}, true), set_config('parley.person',
    ${person}, true), set_config('parley.compartments', ${compartments}, true),
    set_config('datestyle', 'ISO', true), set_config('statement_timeout',
    ${patience}, true), set_config('idle_in_transaction_session_timeout', ${patience}, true),
    set_config('work_mem', ${memory}, true)`.execute(transaction)
}

/** Takes on another role and keeps the viewer. */
export async function becomeRole(transaction: Transaction<Tables>, role: Role): Promise<void> {
  await sql`select set_config('role', ${role}, true)`.execute(transaction)
}

/**
 * Each statement sees what was committed before it: what is read under the lock of a history's end
 * is then what stands.
 */
async function inTransaction<T>(
  database: Database,
  begin: (transaction: Transaction<Tables>) => Promise<void>,
  work: (guarded: Guarded) => Promise<T>,
): Promise<T> {
  try {
    return await database
      .transaction()
      .setIsolationLevel("read committed")
      .execute(async (transaction) => {
        await begin(transaction)
        const gate = gateOf(transaction)
        const answer = await work(gate)
        await gate.close()
        return answer
      })
  } catch (error) {
    throw await located(database, toldFault(error))
  }
}

/** Damage is told with the table it is in, asked for after the transaction, which it has ended. */
async function located(database: Database, error: unknown): Promise<unknown> {
  const place =
    error instanceof StoreFault && error.kind === "damaged" ? damagePlace(error) : undefined
  const table = place === undefined ? undefined : await damagedTable(database, place)
  return place === undefined || table === undefined ? error : damaged(place.code ?? "", table)
}

/**
 * Steps wait for one another, as one connection does one thing at a time. A failed statement has
 * already undone everything, though the driver would report the commit as done: so the gate
 * remembers the failure and throws it at the end.
 */
function gateOf(transaction: Transaction<Tables>): Guarded & { close(): Promise<void> } {
  let failure: { readonly fault: unknown } | undefined
  let last: Promise<unknown> = Promise.resolve()
  let over = false
  return {
    step: (work) => {
      if (over) return Promise.reject(new RangeError("a transaction was used after its end"))
      const done = last
        .then(() => work(transaction))
        .catch((error: unknown) => {
          failure ??= { fault: toldFault(error) }
          throw toldFault(error)
        })
      last = done.catch(() => undefined)
      return done
    },
    close: async () => {
      await last
      over = true
      if (failure !== undefined) throw failure.fault
    },
  }
}
