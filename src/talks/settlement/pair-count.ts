/** Counts pairs by what each party accepts, 32 at a time: one bit a pair, one word a party. */

import type { Diagram } from "../rules/index.ts"
import type { PairRanks } from "./pair-ranks.ts"

/** What is asked of pairs of a first and a second half. */
export interface PairQuestion {
  /** By column with a threshold. */
  readonly ranks: readonly PairRanks[]
  /** How many packages each vector stands for. */
  readonly firstCounts: Float64Array
  readonly secondCounts: Float64Array
  /** By party the places in `ranks` of the columns it needs. */
  readonly parties: readonly (readonly number[])[]
  /** The adoption rule; undefined: not asked. */
  readonly diagram: Diagram | undefined
}

export interface PairCounts {
  readonly accepted: number
  readonly adopted: number
}

/**
 * How many packages all parties accept, and how many the rule adopts. Exact while the number of
 * packages is below 2^53. About (first × second / 32) × (columns + nodes of the rule) steps.
 */
export function countPairs(question: PairQuestion): PairCounts {
  const blocks = Math.ceil(question.secondCounts.length / 32)
  const judge = makeJudge(question)
  let [accepted, adopted] = [0, 0]
  for (let block = 0; block < blocks; block += 1) {
    const weigh = weigher(question.secondCounts.subarray(block * 32, block * 32 + 32))
    judge.load(block)
    for (let first = 0; first < question.firstCounts.length; first += 1) {
      const all = judge.read(first)
      const count = question.firstCounts[first] as number
      if (all !== 0) accepted += count * weigh(all)
      const taken = judge.adopted()
      if (taken !== 0) adopted += count * weigh(taken)
    }
  }
  return { accepted, adopted }
}

interface Judge {
  /** Prepares the second halves of this block. */
  load(block: number): void
  /** One bit for each second half of the block with which this first half is accepted by all. */
  read(first: number): number
  /** The same for adopted; after `read`. */
  adopted(): number
}

function makeJudge({ ranks, secondCounts, parties, diagram }: PairQuestion): Judge {
  const masks = ranks.map(({ distinct }) => new Int32Array(distinct))
  const accepting = new Int32Array(parties.length)
  const rule = diagram === undefined ? undefined : ruleReader(diagram)
  let full = -1
  return {
    load: (block) => {
      const size = Math.min(32, secondCounts.length - block * 32)
      full = size === 32 ? -1 : (1 << size) - 1
      for (const [place, { needs }] of ranks.entries())
        fillMasks(masks[place] as Int32Array, needs.subarray(block * 32, block * 32 + size))
    },
    read: (first) => {
      let all = full
      for (let party = 0; party < parties.length; party += 1) {
        let mask = full
        for (const place of parties[party] as readonly number[])
          mask &= (masks[place] as Int32Array)[
            (ranks[place] as PairRanks).heights[first] as number
          ] as number
        accepting[party] = mask
        all &= mask
      }
      return all
    },
    adopted: () => (rule === undefined ? 0 : rule(accepting) & full),
  }
}

/** By height, which of these needs it meets. */
function fillMasks(masks: Int32Array, needs: Int32Array): void {
  masks.fill(0)
  for (let bit = 0; bit < needs.length; bit += 1) {
    const need = needs[bit] as number
    if (need < masks.length) masks[need] = (masks[need] as number) | (1 << bit)
  }
  let met = 0
  for (let height = 0; height < masks.length; height += 1) {
    met |= masks[height] as number
    masks[height] = met
  }
}

/**
 * Evaluates the rule for 32 pairs at once, from the diagram's last level up: one word a party in,
 * the words of what is adopted out.
 */
export function ruleReader({ order, root, levels }: Diagram): (accepting: Int32Array) => number {
  const values = levels.map(({ out }) => new Int32Array(out.length + 2))
  const last = new Int32Array(2)
  for (const each of [...values, last]) each[1] = -1
  return (accepting) => {
    for (let level = levels.length - 1; level >= 0; level -= 1) {
      const [here, below, { out, into }] = [
        values[level] as Int32Array,
        values[level + 1] ?? last,
        levels[level] as Diagram["levels"][number],
      ]
      const mask = accepting[order[level] as number] as number
      for (let node = 0; node < out.length; node += 1) {
        here[node + 2] =
          (mask & (below[into[node] as number] as number)) |
          (~mask & (below[out[node] as number] as number))
      }
    }
    return (values[0] ?? last)[root] as number
  }
}

/** How many packages the bits of a word stand for. */
function weigher(counts: Float64Array): (word: number) => number {
  if (counts.every((count) => count === 1)) return bitsIn
  const tables = Float64Array.from({ length: 4 * 256 }, (_, entry) => {
    let sum = 0
    for (let bit = 0; bit < 8; bit += 1)
      if (((entry >> bit) & 1) === 1) sum += counts[(entry >> 8) * 8 + bit] ?? 0
    return sum
  })
  return (word) =>
    (tables[word & 255] as number) +
    (tables[256 + ((word >>> 8) & 255)] as number) +
    (tables[512 + ((word >>> 16) & 255)] as number) +
    (tables[768 + (word >>> 24)] as number)
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
