/** Linear models over hashed features: each feature adds its weights to the classes it speaks for. All in whole numbers. */

export interface Scorer {
  /** Adds up, into `out` (cleared first), the weights of the first `count` features. */
  score(features: Int32Array, count: number, out: Float32Array): void
}

/** A feature's place among 2^32, in the order in which a table of any size is filled. */
export const spread = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 0

/** The weights as they are kept: for each feature, in rising order of `spread`, a run of `counts` (class, weight) pairs. */
export interface KeptWeights {
  readonly spreads: Uint32Array
  readonly counts: Uint8Array
  readonly classes: Uint8Array
  /** Signed square root of the weight, in steps of one hundred and twenty-seventh of the largest. */
  readonly values: Int8Array
}

/** What each value of a byte weighs: its square with its sign. */
const WEIGHT = Int32Array.from({ length: 256 }, (_, i) => (i - 128) * Math.abs(i - 128))

/** A scorer over kept weights: an open table that is filled front to back. */
export function keptScorer({ spreads, counts, classes, values }: KeptWeights): Scorer {
  const bits = Math.max(1, Math.ceil(Math.log2(spreads.length * 1.5 + 1)))
  const [shift, mask] = [32 - bits, 2 ** bits - 1]
  const [table, places] = [new Uint32Array(mask + 1), new Uint32Array(mask + 1)]
  let start = 0
  for (let i = 0; i < spreads.length; i += 1) {
    const spreadOut = spreads[i] as number
    let slot = spreadOut >>> shift
    while (table[slot] !== 0) slot = (slot + 1) & mask
    table[slot] = spreadOut
    places[slot] = start * 256 + (counts[i] as number)
    start += counts[i] as number
  }
  return {
    score: (features, count, out) => {
      out.fill(0)
      for (let f = 0; f < count; f += 1) {
        const wanted = spread(features[f] as number)
        let slot = wanted >>> shift
        let held = table[slot] as number
        while (held !== 0 && held !== wanted) {
          slot = (slot + 1) & mask
          held = table[slot] as number
        }
        if (held === 0) continue
        const place = places[slot] as number
        const from = place >>> 8
        const to = from + (place & 255)
        for (let at = from; at < to; at += 1) {
          const of = classes[at] as number
          out[of] = (out[of] as number) + (WEIGHT[(values[at] as number) + 128] as number)
        }
      }
    },
  }
}

/** The class with the greatest score; the first of equals. */
export function bestOf(scores: ArrayLike<number>): number {
  let best = 0
  for (let of = 1; of < scores.length; of += 1) if ((scores[of] as number) > (scores[best] as number)) best = of
  return best
}
