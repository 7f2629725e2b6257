/** What PostgreSQL and its driver throw, told so that nothing leaks: no row, no key, no table. */

import pg from "pg"
import { damagedBy, isDamage } from "./damage.ts"
import { refusal, StoreFault } from "../record/index.ts"

/**
 * Classes of SQLSTATE that say the world failed, not the request: what waiting mends, and what it
 * does not.
 */
const UNAVAILABLE: readonly (readonly [RegExp, string])[] = [
  [/^53100$/, "The database's disk is full; make room and try again."],
  [/^53300$/, "The database has no connection free; try again in a moment."],
  [/^57P0[123]$/, "The database is stopping or starting; try again in a moment."],
  [
    /^(40|55P03|57014|25P0)/,
    "The database gave up on this because of other work; try again in a moment.",
  ],
  [
    /^53/,
    "The database has no memory left for this; stop other programs on its machine, or give " +
      "it more.",
  ],
  [/^54/, "This asks more of the database than it takes in one go; do less at a time."],
  [
    /^(08|28|3D|57P04|F0)/,
    "The database cannot be reached with these settings; check that it runs, and its address " +
      "and user (parley doctor).",
  ],
]

/** What is wrong inside the database itself, and is neither a delay nor damage that it can name. */
const FAILED = /^(57|58|XX)/

/** Codes of the operating system's errors that a lost or refused connection ends in. */
const LOST = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
  "EACCES",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
])

/**
 * The error as the store tells it. Of PostgreSQL's own words only the five letters of its SQLSTATE
 * remain, as the cause: the rest names rows and keys, and tells hidden from nonexistent. Errors
 * that are not the database's pass unchanged.
 */
export function toldFault(error: unknown): unknown {
  if (isDamage(error)) return damagedBy(error)
  if (error instanceof pg.DatabaseError) return faultOfState(error.code ?? "")
  return error instanceof Error && isLostConnection(error) ? unreachable(error) : error
}

function faultOfState(state: string): StoreFault {
  const known = UNAVAILABLE.find(([pattern]) => pattern.test(state))
  const cause = new Error(`SQLSTATE ${state}`)
  if (known !== undefined) return new StoreFault("unavailable", known[1], { cause })
  return FAILED.test(state)
    ? new StoreFault(
        "failed",
        "The database met a fault of its own and did not do this; look at its log, and run " +
          "parley doctor.",
        { cause },
      )
    : refusal({ cause })
}

const unreachable = (error: Error): StoreFault =>
  new StoreFault(
    "unavailable",
    "The connection to the database was lost or refused; check that it runs, and try again " +
      "(parley doctor).",
    { cause: new Error(error.message) },
  )

function isLostConnection(error: Error): boolean {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  const bySystem =
    typeof code === "string" &&
    LOST.has(code) &&
    (syscall === "connect" ||
      syscall === "read" ||
      syscall === "write" ||
      syscall === "getaddrinfo")
  return bySystem || LOST_IN_WORDS.test(error.message)
}

const LOST_IN_WORDS = new RegExp(
  "^(Connection terminated|timeout exceeded when trying to connect|" +
    "Client has encountered a connection error|Client was closed)",
)
