/**
 * Averaged weights made small: one or several models' weights added up, the small ones left out,
 * each as the root in a byte.
 */

import { spread, type KeptWeights } from "../../src/reading/trees/scorer.ts"
import type { Weight } from "./perceptron.ts"

/**
 * The weights of several models of one kind, added. At most about `most` are kept, the largest.
 * Where `centred`, the middle one of a feature's three weights is taken from all three, which
 * changes no decision and leaves one weight fewer.
 */
export function keptWeights(
  models: readonly Iterable<Weight>[],
  most: number,
  centred = false,
): KeptWeights {
  const rows = new Map<number, Map<number, number>>()
  for (const model of models) {
    for (const { key, of, mean } of model) {
      const row = rows.get(key) ?? new Map<number, number>()
      if (row.size === 0) rows.set(key, row)
      row.set(of, (row.get(of) ?? 0) + mean)
    }
  }
  if (centred) for (const row of rows.values()) centre(row)
  return packed(
    rows,
    cut(
      [...rows.values()].flatMap((row) => [...row.values()].map(Math.abs)),
      most,
    ),
  )
}

function centre(row: Map<number, number>): void {
  const all = [0, 1, 2].map((of) => row.get(of) ?? 0)
  const middle = [...all].sort((a, b) => a - b)[1] as number
  all.forEach((mean, of) => {
    if (mean === middle) row.delete(of)
    else row.set(of, mean - middle)
  })
}

/** The size from which on a weight is kept. */
function cut(sizes: readonly number[], most: number): number {
  const sorted = Float64Array.from(sizes).sort()
  return sorted[Math.max(0, sorted.length - most)] ?? 0
}

function packed(
  rows: ReadonlyMap<number, ReadonlyMap<number, number>>,
  least: number,
): KeptWeights {
  let largest = 0
  for (const row of rows.values())
    for (const mean of row.values()) largest = Math.max(largest, Math.abs(mean))
  const byteOf = (mean: number): number =>
    Math.round(Math.sign(mean) * Math.sqrt(Math.abs(mean) / largest) * 127)
  const kept = [...rows]
    .flatMap(([key, row]) => {
      const pairs = [...row]
        .filter(([, mean]) => Math.abs(mean) >= least && byteOf(mean) !== 0)
        .sort(([a], [b]) => a - b)
      return pairs.length === 0 ? [] : [{ at: spread(key), pairs }]
    })
    .sort((a, b) => a.at - b.at)
  const count = kept.reduce((sum, { pairs }) => sum + pairs.length, 0)
  const [classes, values] = [new Uint8Array(count), new Int8Array(count)]
  let place = 0
  for (const { pairs } of kept) {
    for (const [of, mean] of pairs) {
      classes[place] = of
      values[place] = byteOf(mean)
      place += 1
    }
  }
  return {
    spreads: Uint32Array.from(kept, ({ at }) => at),
    counts: Uint8Array.from(kept, ({ pairs }) => pairs.length),
    classes,
    values,
  }
}
