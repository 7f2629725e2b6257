import fc from "fast-check"
import { expect, test } from "vitest"
import { layOut } from "./course.ts"
import { countDense } from "./dense-count.ts"
import { lossesOf } from "./losses.ts"
import { eliminationOrder } from "./order.ts"
import { anyTable } from "./testing/any-table.ts"
import { feasiblePackages } from "./testing/slow.ts"
import type { Table } from "./table.ts"
import { makeSum } from "./wide-sum.ts"

const subsetsOf = (columns: number): number[][] =>
  Array.from({ length: 2 ** columns }, (_, mask) =>
    Array.from({ length: columns }, (_, column) => column).filter((column) => (mask >> column) & 1),
  )

const withThresholds = (table: Table): Table => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column, threshold: column.threshold ?? 0n })),
})

const slowCount = (table: Table, subset: readonly number[]): bigint =>
  BigInt(
    feasiblePackages(table).filter(({ totals }) =>
      subset.every((column) => (totals[column] ?? 0n) >= (table.columns[column]?.threshold ?? 0n)),
    ).length,
  )

test("countDense: for every subset of columns, at every cut, what full enumeration counts", () =>
  fc.assert(
    fc.property(anyTable({ columns: 3, issues: 4 }), fc.nat(4), fc.boolean(), (drawn, at, all) => {
      const table = withThresholds(drawn)
      const course = layOut(table, eliminationOrder(table))
      if (!course.ok) throw new Error("too linked")
      const losses = lossesOf(
        course.value,
        table.columns.map(({ threshold }) => threshold ?? 0n),
        table.columns.map(() => 1n),
        "down",
      )
      const subsets = all
        ? [table.columns.map((_, column) => column)]
        : subsetsOf(table.columns.length)
      expect(countDense(losses, Math.min(at, table.sizes.length), subsets)).toEqual(
        subsets.map((subset) => slowCount(table, subset)),
      )
    }),
    { numRuns: 500 },
  ))

test(
  "countDense: with thresholds that everything reaches, all 10^40 packages are counted to the " +
    "last one",
  () => {
    const table: Table = {
      sizes: Array(40).fill(10) as number[],
      columns: [
        {
          scores: Array(40).fill(
            Array.from({ length: 10 }, (_, option) => BigInt(option)),
          ) as bigint[][],
          denominator: 1n,
          threshold: 0n,
        },
      ],
      patterns: [],
    }
    const course = layOut(
      table,
      table.sizes.map((_, issue) => issue),
    )
    if (!course.ok) throw new Error("too linked")
    const half = 181n
    const losses = (threshold: bigint) =>
      countDense(lossesOf(course.value, [threshold], [1n], "down"), 20, [[0]])[0] ?? 0n
    expect(losses(0n)).toBe(10n ** 40n)
    expect(losses(half) + losses(361n - half)).toBe(10n ** 40n)
  },
)

test("makeSum: products of numbers up to 2^52 add up to the last digit", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.bigInt({ min: 0n, max: 2n ** 52n - 1n }),
          fc.bigInt({ min: 0n, max: 2n ** 52n - 1n }),
        ),
      ),
      (pairs) => {
        const sum = makeSum()
        for (const [a, b] of pairs) sum.addProduct(Number(a), Number(b))
        expect(sum.total()).toBe(pairs.reduce((total, [a, b]) => total + a * b, 0n))
      },
    ),
  ))
