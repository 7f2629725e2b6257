/** A limit on how often something may be tried. */

export interface Attempts {
  /**
   * Counts one attempt by `who` at `now` (milliseconds): undefined where it may go on, else how
   * many seconds to wait.
   */
  count(who: string, now: number): number | undefined
}

/**
 * At most `most` attempts in any window of `window` milliseconds, for each of the latest
 * `remembered` who tried.
 */
export function attempts(most: number, window: number, remembered = 10_000): Attempts {
  const times = new Map<string, readonly number[]>()
  return {
    count: (who, now) => {
      const recent = (times.get(who) ?? []).filter((time) => time > now - window)
      const oldest = recent[0]
      if (recent.length >= most && oldest !== undefined)
        return Math.max(1, Math.ceil((oldest + window - now) / 1000))
      times.delete(who)
      times.set(who, [...recent, now])
      const first = times.keys().next().value
      if (times.size > remembered && first !== undefined) times.delete(first)
      return undefined
    },
  }
}
