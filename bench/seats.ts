/**
 * Apportionment: ten thousand lists and a hundred thousand seats, and the textbook's one seat after
 * another beside it.
 */

import { rational, seededDraw, ZERO } from "../src/base/index.ts"
import { isQuotaMethod } from "../src/talks/powersharing/methods.ts"
import {
  apportion,
  SEAT_METHODS,
  type SeatMethod,
  type SeatQuestion,
} from "../src/talks/powersharing/index.ts"
import {
  slowHighestAverages,
  slowLargestRemainders,
} from "../src/talks/powersharing/testing/slow-seats.ts"

export async function run(print: (line: string) => void): Promise<void> {
  for (const method of SEAT_METHODS) {
    const asked = question(method, 10_000, 100_000)
    const cold = timed(() => apportion(asked), 1)
    print(
      `${method}, 10,000 lists, 100,000 seats: ${cold} ms at first, ` +
        `${timed(() => apportion(asked), 5)} ms warm (at most 1,000)`,
    )
  }
  for (const method of SEAT_METHODS) {
    const asked = question(method, 40, 200)
    const [fast, slow] = [
      timed(() => apportion(asked), 20),
      timed(
        () => (isQuotaMethod(method) ? slowLargestRemainders(asked) : slowHighestAverages(asked)),
        3,
      ),
    ]
    print(
      `${method}, 40 lists, 200 seats: ${fast} ms, one seat after another ${slow} ms, ratio ` +
        `${Math.round(slow / fast)}`,
    )
  }
}

function question(method: SeatMethod, lists: number, seats: number): SeatQuestion {
  const draw = seededDraw(6)
  return {
    method,
    seats,
    threshold: ZERO,
    lists: Array.from({ length: lists }, (_, i) => ({
      id: `l${i}`,
      votes: rational(1 + Math.floor(draw() * 1_000_000)),
    })),
    floors: new Map(),
    caps: new Map(),
  }
}

/** The best of several runs, in milliseconds. */
function timed(work: () => unknown, runs: number): number {
  let best = Infinity
  for (let i = 0; i < runs; i += 1) {
    const started = performance.now()
    work()
    best = Math.min(best, performance.now() - started)
  }
  return Math.round(best * 100) / 100
}
