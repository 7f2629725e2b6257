/** Work that goes on after its answer was sent. */

import { setTimeout as pause } from "node:timers/promises"

export interface Background {
  /** Takes work along; what goes wrong in it is told, not thrown. */
  take(work: Promise<void>): void
  /** Waits for what is under way, but not long: what is cut short is taken up at the next start. */
  settle(): Promise<void>
}

/** How long stopping waits, in milliseconds. */
const PATIENCE = 300

export function background(tell: (line: string) => void): Background {
  const works = new Set<Promise<void>>()
  return {
    take: (work) => {
      const done = work
        .catch((error: unknown) => {
          tell(`Background work failed: ${error instanceof Error ? error.message : String(error)}`)
        })
        .finally(() => {
          works.delete(done)
        })
      works.add(done)
    },
    settle: async () => {
      if (works.size === 0) return
      const patience = new AbortController()
      await Promise.race([
        Promise.all(works),
        pause(PATIENCE, undefined, { signal: patience.signal }).catch(() => {
          /* all was done */
        }),
      ])
      patience.abort()
    },
  }
}
