/**
 * Swings where a tally has one sum and none is clipped: read off running sums, no cell is touched
 * again.
 */

import type { TallyPlan } from "./tally-plan.ts"
import type { Joining, Layer, Table } from "./tally-shape.ts"

/** In place of each cell, the sum of its row up to it. */
export function runningSums(plan: TallyPlan, { start, layers }: Table): Table {
  return { start, layers: layers.map((layer) => ({ ...layer, cells: summed(plan, start, layer) })) }
}

function summed(
  plan: TallyPlan,
  start: Int32Array,
  { cells, modulus, inverse }: Layer,
): Float64Array {
  const sums = cells.slice()
  for (let row = 0; row < plan.losing.length; row += 1) {
    for (let i = (start[row] ?? 0) + 1; i < (start[row + 1] ?? 0); i += 1) {
      const sum = (sums[i] ?? 0) + (sums[i - 1] ?? 0)
      sums[i] = sum - modulus * Math.floor(sum * inverse)
    }
  }
  return sums
}

/**
 * Swings of one member of a kind by size, a list for each layer. The losing coalitions without it
 * are all of them, less all moved once by its weight, plus all moved twice, and so on; each term
 * over a stretch of sums is a difference of two running sums.
 */
export function takenOutOfSums(
  plan: TallyPlan,
  { start, layers }: Table,
  { innerStep }: Joining,
): readonly Float64Array[] {
  return layers.map((layer) =>
    Float64Array.from({ length: plan.members }, (_, size) => {
      const below = plan.losing[size] ?? 0
      const from = Math.min(below, Math.max(0, (plan.losing[size + 1] ?? 0) - innerStep))
      let sum = 0
      for (let moved = 0; moved <= size && below > moved * innerStep; moved += 1) {
        const row = size - moved
        const base = start[row] ?? 0
        const part =
          sumBelow(plan, layer, { row, base, limit: below - moved * innerStep }) -
          sumBelow(plan, layer, { row, base, limit: from - moved * innerStep })
        sum += moved % 2 === 0 ? part : -part
        sum -= layer.modulus * Math.floor(sum / layer.modulus)
      }
      return sum
    }),
  )
}

/** Losing coalitions of this row with an inner sum below `limit`. */
function sumBelow(
  { low, high }: TallyPlan,
  { cells }: Layer,
  { row, base, limit }: { readonly row: number; readonly base: number; readonly limit: number },
): number {
  const [least = 0, most = -1] = [low[row], high[row]]
  const last = Math.min(limit - 1, most)
  return last < least ? 0 : (cells[base + last - least] ?? 0)
}
