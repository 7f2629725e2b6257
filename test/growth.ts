/** Time that grows with a size, shown by a ratio of two sizes: it holds on any machine. */

/** Below this a measurement is mostly noise, in milliseconds of the processor. */
const NOISE = 5

/**
 * How many times as much of this thread's processor time `run` takes on four times the size. Linear
 * work gives about 4, quadratic about 16; each size counts by the best of three runs, after one
 * that does not count, and no less than the noise of a measurement.
 */
export function growth(size: number, run: (size: number) => void): number {
  run(size)
  return (
    best(() => {
      run(4 * size)
    }) /
    best(() => {
      run(size)
    })
  )
}

/** Halfway, on a logarithm's scale, between work that is linear and work that is quadratic. */
export const LINEAR = 8

/** This thread's processor time for `run`, in milliseconds, no less than the noise. */
export function processorTime(run: () => void): number {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return Math.max(NOISE, (user + system) / 1000)
}

const best = (run: () => void): number =>
  Math.min(processorTime(run), processorTime(run), processorTime(run))
