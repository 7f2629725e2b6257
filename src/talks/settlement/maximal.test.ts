import fc from "fast-check"
import { expect, test } from "vitest"
import { seededDraw } from "../../base/index.ts"
import { maximal, type Candidates } from "./maximal.ts"
import { makeScratch } from "./scratch.ts"

interface Cloud {
  readonly columns: number
  readonly count: number
  readonly range: number
  readonly runs: number
  readonly seed: number
}

/** Random rows in runs that each fall lexicographically. */
function cloud({ columns, count, range, runs, seed }: Cloud): {
  rows: number[][]
  candidates: Candidates
} {
  const draw = seededDraw(seed)
  const all = Array.from({ length: count }, () =>
    Array.from({ length: columns }, () => Math.floor(draw() * range)),
  )
  const bounds = [
    0,
    ...Array.from({ length: runs - 1 }, () => Math.floor(draw() * (count + 1))).sort(
      (a, b) => a - b,
    ),
    count,
  ]
  const rows = bounds.slice(1).flatMap((to, run) => all.slice(bounds[run], to).sort(falling))
  return {
    rows,
    candidates: {
      count,
      bounds,
      most: Array(columns).fill(range - 1) as number[],
      columns: Array.from({ length: columns }, (_, c) =>
        Int32Array.from(rows, (row) => row[c] ?? 0),
      ),
    },
  }
}

const falling = (a: readonly number[], b: readonly number[]): number => {
  const column = a.findIndex((value, i) => value !== b[i])
  return column < 0 ? 0 : (b[column] ?? 0) - (a[column] ?? 0)
}

const slow = (rows: readonly number[][]): string[] =>
  rows
    .filter(
      (row) =>
        !rows.some(
          (other) =>
            other.every((value, i) => value >= (row[i] ?? 0)) &&
            other.some((value, i) => value > (row[i] ?? 0)),
        ),
    )
    .sort(falling)
    .map(String)

function fast({ rows, candidates }: ReturnType<typeof cloud>): string[] {
  const { order, heads, kept, keptCount } = maximal(candidates, makeScratch())
  return Array.from(kept.subarray(0, keptCount)).flatMap((vector) =>
    Array.from(order.subarray(heads[vector], heads[vector + 1])).map((candidate) =>
      String(rows[candidate]),
    ),
  )
}

test.each([1, 2, 3, 4, 5, 6, 8])(
  "maximal: with %i columns, what comparing all pairs finds, ties together and in order",
  (columns) =>
    fc.assert(
      fc.property(
        fc.record({
          columns: fc.constant(columns),
          count: fc.integer({ min: 0, max: 400 }),
          range: fc.constantFrom(2, 5, 40, 1000, 2 ** 30),
          runs: fc.integer({ min: 1, max: 9 }),
          seed: fc.integer(),
        }),
        (shape) => {
          const drawn = cloud(shape)
          expect(fast(drawn)).toEqual(slow(drawn.rows))
        },
      ),
      { numRuns: 60 },
    ),
)

test("maximal: many vectors that differ little stay exact in a tree that splits badly", () => {
  const drawn = cloud({ columns: 5, count: 3000, range: 4, runs: 3, seed: 7 })
  expect(fast(drawn)).toEqual(slow(drawn.rows))
})
