/** Ctrl-C, and the ways a system asks a program to end. */

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/**
 * Within this many milliseconds a second signal is the first one's echo: npm passes on what the
 * terminal already sent.
 */
const ECHO = 500

export interface Stopping {
  /** Resolves at the first signal. */
  readonly asked: Promise<void>
  /** Takes the handlers away again. */
  release(): void
}

/**
 * Waits for the first signal; at a second, calls `force` and ends the process at once.
 *
 * @param force  what cannot be left undone; it must not wait
 */
export function watchSignals(force: () => void): Stopping {
  let first: number | undefined
  let resolve: () => void = () => {
    /* set below */
  }
  const asked = new Promise<void>((done) => {
    resolve = done
  })
  const onSignal = (): void => {
    if (first !== undefined && performance.now() - first < ECHO) return
    if (first !== undefined) {
      force()
      process.exit(130)
    }
    first = performance.now()
    resolve()
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  const parent = watchParent(onSignal)
  return {
    asked,
    release: () => {
      clearInterval(parent)
      for (const signal of SIGNALS) process.off(signal, onSignal)
    },
  }
}

/**
 * npm that is told to end passes the word to its shell and not to us; that we are orphans is then
 * all we hear of it. A program started in any other way outlives its parent, as programs do.
 */
function watchParent(onOrphaned: () => void): NodeJS.Timeout | undefined {
  if (process.env["npm_lifecycle_event"] === undefined) return undefined
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onOrphaned()
  }, 250)
  return timer.unref()
}
