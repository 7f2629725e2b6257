/**
 * Writers of one program to one history, one after the other. The lock of the history's end would
 * have them wait too; but the database spends more on waking who waits for a lock than on writing.
 * It is a courtesy, not a lock: writers of other programs know nothing of it, and whoever has
 * waited long goes on and meets the lock.
 */

import { setTimeout as wait } from "node:timers/promises"

export interface Turns {
  /** Resolves when it is one's turn, or patience is over; gives what ends the turn. */
  take(name: string): Promise<() => void>
}

/**
 * Turns that are waited for so many milliseconds at most: two who each hold what the other waits
 * for go on then.
 */
export function turns(patience: number): Turns {
  const ends = new Map<string, Promise<unknown>>()
  return {
    take: async (name) => {
      const before = ends.get(name)
      const turn = ending()
      const end = Promise.all([before, turn.ended]).then(() => {
        if (ends.get(name) === end) ends.delete(name)
      })
      ends.set(name, end)
      if (before !== undefined) await inTime(before, patience)
      return turn.end
    },
  }
}

function ending(): { readonly ended: Promise<void>; end(): void } {
  let end = (): void => {
    /* replaced at once */
  }
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { ended, end }
}

async function inTime(before: Promise<unknown>, patience: number): Promise<void> {
  const timer = new AbortController()
  await Promise.race([
    before,
    wait(patience, undefined, { signal: timer.signal, ref: false }).catch(() => undefined),
  ])
  timer.abort()
}

/** The turns of one piece of work: each taken once, all ended together. */
export function turnsOfWork(all: Turns): { take(name: string): Promise<void>; end(): void } {
  const held = new Map<string, Promise<() => void>>()
  return {
    take: async (name) => {
      const turn = held.get(name) ?? all.take(name)
      held.set(name, turn)
      await turn
    },
    end: () => {
      for (const turn of held.values())
        void turn.then((endTurn) => {
          endTurn()
        })
    },
  }
}
