/**
 * Linear models over hashed features: each feature adds its weights to the classes it speaks for.
 * All in whole numbers.
 */

export interface Scorer {
  /** Adds up, into `out` (cleared first), the weights of the first `count` features. */
  score(features: Int32Array, count: number, out: Float32Array): void
}

/** A feature's place among 2^32, in the order in which a table of any size is filled. */
export const spread = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 0

/**
 * The weights as they are kept: for each feature, in rising order of `spread`, a run of `counts`
 * (class, weight) pairs.
 */
export interface KeptWeights {
  readonly spreads: Uint32Array
  readonly counts: Uint8Array
  readonly classes: Uint8Array
  /**
   * Signed square root of the weight, in steps of one hundred and twenty-seventh of the largest.
   */
  readonly values: Int8Array
}

/** What each value of a byte weighs: its square with its sign. */
const WEIGHT = Int32Array.from({ length: 256 }, (_, i) => (i - 128) * Math.abs(i - 128))

/**
 * A scorer over kept weights. Nearly all its time goes in waiting for memory, so a feature is one
 * place in one table.
 */
export function keptScorer(kept: KeptWeights): Scorer {
  let most = 0
  for (const of of kept.classes) if (of > most) most = of
  return most < 3 ? fewClasses(kept) : manyClasses(kept)
}

/** How full a table is made. */
const FILL = 0.7

/**
 * An open table in rising order of what it holds, in pairs: a feature's spread, and what stands for
 * its weights.
 */
interface Table {
  readonly pairs: Uint32Array
  readonly scale: number
}

/** Filled front to back; there is room after the last place, so that a search always ends. */
function tableOf(spreads: Uint32Array, payloads: Uint32Array): Table {
  const size = Math.ceil(spreads.length / FILL) + 1
  const scale = size / 2 ** 32
  let end = 0
  for (const each of spreads) end = Math.max(end, Math.floor(each * scale)) + 1
  const pairs = new Uint32Array(2 * (Math.max(end, size) + 1))
  let slot = 0
  for (let i = 0; i < spreads.length; i += 1) {
    slot = Math.max(slot, Math.floor((spreads[i] as number) * scale))
    pairs[2 * slot] = spreads[i] as number
    pairs[2 * slot + 1] = payloads[i] as number
    slot += 1
  }
  return { pairs, scale }
}

/** Where the feature's payload stands, or -1. */
function placeOf({ pairs, scale }: Table, feature: number): number {
  const wanted = spread(feature)
  let at = 2 * Math.floor(wanted * scale)
  let held = pairs[at] as number
  while (held !== 0 && held < wanted) {
    at += 2
    held = pairs[at] as number
  }
  return held === wanted ? at + 1 : -1
}

/** For at most three classes, whose bytes stand in the table itself; 128 is nothing. */
function fewClasses({ spreads, counts, classes, values }: KeptWeights): Scorer {
  const payloads = new Uint32Array(spreads.length)
  for (let i = 0, at = 0; i < spreads.length; i += 1) {
    let bytes = 0x808080
    for (const to = at + (counts[i] as number); at < to; at += 1)
      bytes += (values[at] as number) << (8 * (classes[at] as number))
    payloads[i] = bytes
  }
  const table = tableOf(spreads, payloads)
  return {
    score: (features, count, out) => {
      let [a, b, c] = [0, 0, 0]
      for (let f = 0; f < count; f += 1) {
        const at = placeOf(table, features[f] as number)
        if (at < 0) continue
        const bytes = table.pairs[at] as number
        a += WEIGHT[bytes & 255] as number
        b += WEIGHT[(bytes >>> 8) & 255] as number
        c += WEIGHT[(bytes >>> 16) & 255] as number
      }
      out[0] = a
      out[1] = b
      out[2] = c
    },
  }
}

/** For many classes: the table says where a feature's run begins, and how long it is. */
function manyClasses({ spreads, counts, classes, values }: KeptWeights): Scorer {
  const weights = new Uint16Array(classes.length)
  for (let at = 0; at < weights.length; at += 1)
    weights[at] = (classes[at] as number) + ((values[at] as number) + 128) * 256
  const payloads = new Uint32Array(spreads.length)
  for (let i = 0, start = 0; i < spreads.length; i += 1) {
    payloads[i] = start * 256 + (counts[i] as number)
    start += counts[i] as number
  }
  const table = tableOf(spreads, payloads)
  return {
    score: (features, count, out) => {
      out.fill(0)
      for (let f = 0; f < count; f += 1) {
        const place = placeOf(table, features[f] as number)
        if (place < 0) continue
        const run = table.pairs[place] as number
        const to = (run >>> 8) + (run & 255)
        for (let at = run >>> 8; at < to; at += 1) {
          const weight = weights[at] as number
          out[weight & 255] = (out[weight & 255] as number) + (WEIGHT[weight >>> 8] as number)
        }
      }
    },
  }
}

/** The class with the greatest score; the first of equals. */
export function bestOf(scores: ArrayLike<number>): number {
  let best = 0
  for (let of = 1; of < scores.length; of += 1)
    if ((scores[of] as number) > (scores[best] as number)) best = of
  return best
}
