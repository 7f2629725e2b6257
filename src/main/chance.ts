/** Chance, the clock and the hash, as the rooms ask for them. */

import { setTimeout as wait } from "node:timers/promises"
import { hash, randomBytes } from "node:crypto"
import type { Chance, Clock } from "../app/index.ts"
import { type Digest, type Instant, mintId, parseDay, type Utf8 } from "../base/index.ts"

/** From the operating system's own source of randomness. */
export const chance: Chance = {
  mint: (kind) => mintId(kind, randomBytes(26)),
  secret: () => randomBytes(32).toString("base64url"),
}

/** The machine's clock; the day is the one of its own time zone. */
export const clock: Clock = {
  now: () => new Date().toISOString() as Instant,
  today: () => {
    const now = new Date()
    const [year, month, date] = [
      pad(now.getFullYear(), 4),
      pad(now.getMonth() + 1, 2),
      pad(now.getDate(), 2),
    ]
    const day = parseDay(`${year}-${month}-${date}`)
    if (day === undefined)
      throw new RangeError(
        `the machine's clock stands at ${now.toString()}, outside the years 1 to 9999`,
      )
    return day
  },
  endOf: (day) => {
    const [year = 1, month = 1, date = 1] = day.split("-").map(Number)
    const next = new Date(2000, 0, 1)
    next.setFullYear(year, month - 1, date + 1)
    return new Date(next.getTime() - 1).toISOString() as Instant
  },
  alarm: (milliseconds) => {
    const timer = new AbortController()
    return {
      rings: wait(milliseconds, undefined, { signal: timer.signal, ref: false }).catch(
        () => undefined,
      ),
      cancel: () => {
        timer.abort()
      },
    }
  },
}

export const digest: Digest = (bytes) => hash("sha256", bytes, "hex")

export const utf8: Utf8 = (text) => Buffer.from(text, "utf8")

const pad = (value: number, width: number): string => String(value).padStart(width, "0")
