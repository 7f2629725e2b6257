/**
 * Numbers as people write them: fractions over thousands of denominators that have nothing in
 * common, in every engine that adds them up.
 */

import { add, rational, seededDraw, type Rational } from "../src/base/index.ts"
import { adjustedWinner, apportion, pickPortfolios } from "../src/talks/index.ts"

const draw = seededDraw(13)
const denominators = primes(250_000)

/** One over each of so many primes, times a small number. */
const fractions = (count: number): readonly Rational[] =>
  denominators.slice(0, count).map((each) => rational(1 + Math.floor(draw() * 50), each))

export async function run(print: (line: string) => void): Promise<void> {
  for (const count of [500, 1000, 3000, 20_000]) {
    const points = fractions(count)
    const items = points.map((first, i) => ({
      id: `i${i}`,
      points: [first, points[(i * 7 + 3) % count] ?? first] as const,
    }))
    print(
      `divide, ${count} items of unlike denominators: ` +
        `${timed(() => adjustedWinner({ parties: ["x", "y"], items }))} ms of CPU`,
    )
  }
  print(
    `a plain sum of 3000: ${timed(() => fractions(3000).reduce(add))} ms of CPU; each sum ` +
      `cancelled as a whole: ${timed(() => fractions(1000).reduce(asAWhole))} ms for 1000`,
  )
  const lists = fractions(3000).map((votes, i) => ({
    id: `l${i}`,
    votes,
    seats: votes,
    held: 0,
    declinesFrom: undefined,
    prefers: [],
  }))
  const bounds = { threshold: rational(0), floors: new Map(), caps: new Map() }
  for (const method of ["dhondt", "hare"] as const) {
    const spent = timed(() => apportion({ method, seats: 120, lists, ...bounds }))
    print(`seats, 3000 lists, ${method}: ${spent} ms of CPU`)
  }
  const spent = timed(() =>
    pickPortfolios({ method: "dhondt", offices: 50, names: [], ties: undefined, lists }),
  )
  print(`portfolios, 3000 lists, 50 offices: ${spent} ms of CPU`)
}

/** The way of adding that looks for a divisor of the whole sum. */
const asAWhole = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

function timed(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 1000)
}

function primes(below: number): readonly number[] {
  const isOut = new Uint8Array(below)
  const found: number[] = []
  for (let each = 2; each < below; each += 1) {
    if (isOut[each] === 1) continue
    found.push(each)
    for (let multiple = each * each; multiple < below; multiple += each) isOut[multiple] = 1
  }
  return found
}
