/** What PostgreSQL and its driver throw, told so that nothing leaks: no row, no key, no table. */

import pg from "pg"
import { refusal, StoreFault } from "./fault.ts"

/** Classes of SQLSTATE that say the world failed, not the request. */
const UNAVAILABLE: readonly (readonly [RegExp, string])[] = [
  [/^53100$/, "The database's disk is full; make room and try again."],
  [/^(53|54)/, "The database is out of room or connections; try again in a moment."],
  [/^(57P0|58|F0|XX)/, "The database is stopping, starting or damaged; try again in a moment, and look at its log if this stays."],
  [/^(08|28|3D)/, "The database cannot be reached with these settings; check that it runs, and its address and user (parley doctor)."],
  [/^(40|55P03|57014|25P0)/, "The database gave up on this because of other work; try again."],
]

/** Codes of the operating system's errors that a lost or refused connection ends in. */
const LOST = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT", "EACCES", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"])

/**
 * The error as the store tells it. Of PostgreSQL's own words only the five letters of its SQLSTATE remain, as the cause: the
 * rest names rows and keys, and tells hidden from nonexistent. Errors that are not the database's pass unchanged.
 */
export function toldFault(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) return faultOfState(error.code ?? "")
  return error instanceof Error && isLostConnection(error) ? unreachable(error) : error
}

function faultOfState(state: string): StoreFault {
  const told = UNAVAILABLE.find(([pattern]) => pattern.test(state))
  const cause = new Error(`SQLSTATE ${state}`)
  return told === undefined ? refusal({ cause }) : new StoreFault("unavailable", told[1], { cause })
}

const unreachable = (error: Error): StoreFault =>
  new StoreFault("unavailable", "The connection to the database was lost or refused; check that it runs, and try again (parley doctor).", { cause: new Error(error.message) })

function isLostConnection(error: Error): boolean {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  const bySystem = typeof code === "string" && LOST.has(code) && (syscall === "connect" || syscall === "read" || syscall === "write" || syscall === "getaddrinfo")
  return bySystem || /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/.test(error.message)
}
