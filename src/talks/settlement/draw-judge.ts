/** Counts in how many draws each package is accepted and adopted: 32 packages at a time. */

import { approximate } from "../../base/index.ts"
import type { Talks } from "../model/index.ts"
import type { Acceptance } from "./acceptance.ts"
import { crosses } from "./compile.ts"
import type { DrawnScores } from "./draws.ts"
import { ruleReader } from "./pair-count.ts"
import { makeTally } from "./tally-bits.ts"

export interface DrawJudge {
  draw(scores: DrawnScores): void
  /** By package, in package order, padded; see `place`. */
  accepted(): Int32Array
  adopted(): Int32Array
  /** Where a package's counts stand. */
  place(digits: readonly number[]): number
}

/**
 * Packages are heads (the first issues) times tails (the rest); a head's tails fill whole words.
 */
interface Layout {
  readonly sizes: readonly number[]
  readonly cut: number
  readonly heads: number
  readonly tails: number
  readonly words: number
}

/** Tails about so many: enough to share the sorting, few enough to look up quickly. */
const MOST_TAILS = 256

function layoutOf(sizes: readonly number[]): Layout {
  let [cut, tails] = [sizes.length, 1]
  while (cut > 0 && tails * (sizes[cut - 1] ?? 1) <= MOST_TAILS) tails *= sizes[--cut] ?? 1
  const heads = sizes.slice(0, cut).reduce((product, size) => product * size, 1)
  return { sizes, cut, heads, tails, words: Math.ceil(tails / 32) }
}

/**
 * A judge of draws. A reservation is tested only where numbers are given for the party; red lines
 * always are.
 */
export function makeJudge(talks: Talks, acceptance: Acceptance): DrawJudge {
  const layout = layoutOf(talks.issues.map(({ options }) => options.length))
  const { heads, words } = layout
  const places = heads * words * 32
  const [accepted, adopted] = [makeTally(places), makeTally(places)]
  const fixed = talks.parties.map((_, party) => redLineMasks(talks, layout, party))
  const tests = talks.parties.map((_, party) => testOf(talks, layout, party))
  const rule =
    acceptance.needsAll || acceptance.diagram === undefined
      ? undefined
      : ruleReader(acceptance.diagram)
  const accepting = new Int32Array(talks.parties.length)
  return {
    draw: (scores) => {
      for (const [party, test] of tests.entries()) test?.load(scores[party] ?? [])
      for (let head = 0; head < heads; head += 1) {
        for (let word = 0; word < words; word += 1) {
          let all = -1
          for (let party = 0; party < accepting.length; party += 1) {
            const test = tests[party]
            const mask =
              ((fixed[party] as Int32Array)[head * words + word] as number) &
              (test === undefined ? -1 : test.read(head, word))
            accepting[party] = mask
            all &= mask
          }
          if (all !== 0) accepted.add(head * words + word, all)
          const taken = rule === undefined ? all : rule(accepting)
          if (taken !== 0) adopted.add(head * words + word, taken)
        }
      }
      accepted.endRound()
      adopted.endRound()
    },
    accepted: () => accepted.counts(),
    adopted: () => adopted.counts(),
    place: (digits) => {
      const [head, tail] = [
        indexOf(digits, layout.sizes, 0, layout.cut),
        indexOf(digits, layout.sizes, layout.cut, layout.sizes.length),
      ]
      return (head * words + (tail >> 5)) * 32 + (tail & 31)
    },
  }
}

const indexOf = (
  digits: readonly number[],
  sizes: readonly number[],
  from: number,
  to: number,
): number => {
  let index = 0
  for (let issue = from; issue < to; issue += 1)
    index = index * (sizes[issue] as number) + (digits[issue] as number)
  return index
}

/**
 * The same bit is set in every draw where no red line of the party is crossed; bits past the last
 * tail are never set.
 */
function redLineMasks(
  talks: Talks,
  { sizes, cut, heads, tails, words }: Layout,
  party: number,
): Int32Array {
  const own = talks.preferences.filter((each) => each.party === talks.parties[party]?.id)
  const lines = talks.issues.map(({ id, options }) => {
    const judgement = own.find(({ issue }) => issue === id)?.judgement
    return Float64Array.from(options, (option) =>
      judgement !== undefined && crosses(judgement, option.id) ? 1 : 0,
    )
  })
  const [byHead, byTail] = [sumsOf(lines, sizes, 0, cut), sumsOf(lines, sizes, cut, sizes.length)]
  const masks = new Int32Array(heads * words)
  for (let head = 0; head < heads; head += 1) {
    for (let tail = 0; tail < tails; tail += 1)
      if (byHead[head] === 0 && byTail[tail] === 0) mark(masks, head * words, tail)
  }
  return masks
}

function mark(masks: Int32Array, first: number, tail: number): void {
  const word = first + (tail >> 5)
  masks[word] = (masks[word] as number) | (1 << (tail & 31))
}

/** The sums of every combination of these issues' scores, in package order. */
function sumsOf(
  scores: readonly Float64Array[],
  sizes: readonly number[],
  from: number,
  to: number,
): Float64Array {
  let sums = Float64Array.of(0)
  for (let issue = from; issue < to; issue += 1) {
    const [size, options] = [sizes[issue] as number, scores[issue]]
    const next = new Float64Array(sums.length * size)
    for (let begun = 0; begun < sums.length; begun += 1)
      for (let option = 0; option < size; option += 1)
        next[begun * size + option] = (sums[begun] as number) + (options?.[option] ?? 0)
    sums = next
  }
  return sums
}

/** Whether a party's reservation is reached, for a head and 32 of its tails. */
interface Test {
  load(scores: readonly Float64Array[]): void
  read(head: number, word: number): number
}

/**
 * Undefined where the party has no reservation, or none that its preferences could be held against.
 */
function testOf(talks: Talks, layout: Layout, party: number): Test | undefined {
  const { id, reservation } = talks.parties[party] ?? {}
  const own = talks.preferences.filter((each) => each.party === id)
  if (
    reservation === undefined ||
    reservation === "unknown" ||
    own.some(({ judgement: { kind } }) => kind === "classes" || kind === "order")
  )
    return undefined
  const least = approximate(reservation)
  const needed = least - 1e-9 * (1 + Math.abs(least))
  const bonuses = bonusesOf(talks, layout, party)
  return bonuses === undefined ? sortedTest(layout, needed) : plainTest(layout, needed, bonuses)
}

/**
 * Tails sorted by their sums; a head's tails that reach the rest are a beginning of that order,
 * whose bits are at hand.
 */
function sortedTest({ sizes, cut, heads, tails, words }: Layout, needed: number): Test {
  const [prefixes, cutoffs] = [new Int32Array((tails + 1) * words), new Int32Array(heads)]
  return {
    load: (scores) => {
      const byTail = sumsOf(scores, sizes, cut, sizes.length)
      const order = Array.from(byTail.keys()).sort(
        (a, b) => (byTail[b] as number) - (byTail[a] as number),
      )
      const falling = Float64Array.from(order, (tail) => byTail[tail] as number)
      for (const [rank, tail] of order.entries()) {
        prefixes.copyWithin((rank + 1) * words, rank * words, (rank + 1) * words)
        mark(prefixes, (rank + 1) * words, tail)
      }
      const byHead = sumsOf(scores, sizes, 0, cut)
      for (let head = 0; head < heads; head += 1)
        cutoffs[head] = countReaching(falling, needed - (byHead[head] as number)) * words
    },
    read: (head, word) => prefixes[(cutoffs[head] as number) + word] as number,
  }
}

/** How many of these falling sums are at least `least`. */
function countReaching(falling: Float64Array, least: number): number {
  let [low, high] = [0, falling.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((falling[middle] as number) >= least) low = middle + 1
    else high = middle
  }
  return low
}

/** Where interactions tie heads and tails together, each package is looked at by itself. */
function plainTest({ sizes, cut, tails }: Layout, needed: number, bonuses: Float64Array): Test {
  let [byHead, byTail] = [new Float64Array(), new Float64Array()]
  return {
    load: (scores) => {
      byHead = sumsOf(scores, sizes, 0, cut) as Float64Array<ArrayBuffer>
      byTail = sumsOf(scores, sizes, cut, sizes.length) as Float64Array<ArrayBuffer>
    },
    read: (head, word) => {
      let mask = 0
      const [from, to] = [word * 32, Math.min(tails, word * 32 + 32)]
      const rest = needed - (byHead[head] as number)
      for (let tail = from; tail < to; tail += 1)
        if ((byTail[tail] as number) + (bonuses[head * tails + tail] as number) >= rest)
          mask |= 1 << (tail - from)
      return mask
    },
  }
}

/** By package, what the party's interactions give; undefined where it has none. */
function bonusesOf(
  talks: Talks,
  { sizes, cut, heads, tails }: Layout,
  party: number,
): Float64Array | undefined {
  const own = talks.interactions.filter((each) => each.party === talks.parties[party]?.id)
  if (own.length === 0) return undefined
  const bonuses = new Float64Array(heads * tails)
  for (const { when, score } of own) {
    const value = approximate(score)
    const fits = talks.issues.map(({ id, options }) =>
      Float64Array.from(options, (option) => (!when.has(id) || when.get(id) === option.id ? 0 : 1)),
    )
    const [byHead, byTail] = [sumsOf(fits, sizes, 0, cut), sumsOf(fits, sizes, cut, sizes.length)]
    for (let head = 0; head < heads; head += 1) {
      if (byHead[head] !== 0) continue
      for (let tail = 0; tail < tails; tail += 1)
        if (byTail[tail] === 0)
          bonuses[head * tails + tail] = (bonuses[head * tails + tail] as number) + value
    }
  }
  return bonuses
}
