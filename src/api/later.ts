/** Readings that go on after an answer was sent. */

import type { ApiSettings } from "./settings.ts"

/** How long a request waits for a reading before it answers without, in milliseconds. */
const PATIENCE = 1500

export const readingPatience = ({ readingPatience: given }: ApiSettings): number =>
  given ?? PATIENCE

/**
 * Takes a reading that goes on after the answer; what breaks in it goes to the log, and it is taken
 * up again at the next start.
 */
export const laterOf =
  ({ background, log }: ApiSettings) =>
  (work: Promise<unknown>): void => {
    const done = work.then(
      () => undefined,
      (error: unknown) => {
        log(
          "a reading broke off: " +
            `${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        )
      },
    )
    background?.(done)
  }
