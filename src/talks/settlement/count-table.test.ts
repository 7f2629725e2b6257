import fc from "fast-check"
import { expect, test } from "vitest"
import { seededDraw } from "../../base/index.ts"
import { acceptanceOf } from "./acceptance.ts"
import { countSubsets } from "./count-subsets.ts"
import { countTable } from "./count-table.ts"
import { countFeasible, least, most } from "./count.ts"
import { unanimity } from "../rules/index.ts"
import type { Table } from "./table.ts"
import { anyTable } from "./testing/any-table.ts"
import { feasiblePackages } from "./testing/slow.ts"

/** Twenty issues of ten options, on the grid or off it. */
function large(columns: number, range: number, share: number): Table {
  const draw = seededDraw(5)
  const score = (): bigint =>
    BigInt(Math.floor(draw() * range)) * 1_000_003n +
    (range > 1000 ? BigInt(Math.floor(draw() * 1_000_003)) : 0n)
  return {
    sizes: Array(20).fill(10) as number[],
    patterns: [],
    columns: Array.from({ length: columns }, () => ({
      scores: Array.from({ length: 20 }, () => Array.from({ length: 10 }, score)),
      denominator: 1n,
      threshold: BigInt(Math.floor(20 * range * share)) * 1_000_003n,
    })),
  }
}

const everybody = (table: Table) =>
  acceptanceOf(
    table.columns.map((_, column) => `p${column}`),
    unanimity(table.columns.map((_, column) => `p${column}`)),
    table.columns.map((_, party) => ({ party })),
  )

test(
  "countTable: 10^20 packages on a grid are counted exactly; accepted and refused make up all " +
    "of them",
  () => {
    const table = large(1, 50, 0.5)
    const refused = {
      ...table,
      columns: table.columns.map((column) => ({
        ...column,
        scores: column.scores.map((options) => options.map((score) => -score)),
        threshold: -(column.threshold ?? 0n) + 1_000_003n,
      })),
    }
    const [accepted, others] = [
      countTable(table, everybody(table)).accepted,
      countTable(refused, everybody(refused)).accepted,
    ]
    expect(least(accepted) + least(others)).toBe(10n ** 20n)
    expect(accepted.kind).toBe("exact")
  },
)

test("countTable: off the grid two exact counts enclose the truth, and narrow it", () => {
  const table = large(2, 100_000, 0.5)
  const { accepted, because } = countTable(table, everybody(table))
  expect(accepted.kind).toBe("between")
  expect(because).toContain("rounded up and down")
  expect(
    least(accepted) > 10n ** 19n && (most(accepted) - least(accepted)) * 4n < least(accepted),
  ).toBe(true)
})

test("countSubsets: every way agrees with full enumeration, and rounding encloses it", () =>
  fc.assert(
    fc.property(anyTable({ columns: 3, issues: 4, range: 1000n }), (drawn) => {
      const table = {
        ...drawn,
        columns: drawn.columns.map((column) => ({ ...column, threshold: column.threshold ?? 1n })),
      }
      const subsets = [table.columns.map((_, column) => column), []]
      const all = feasiblePackages(table)
      const counts = countSubsets(table, subsets)
      expect(counts?.low).toEqual([
        BigInt(
          all.filter(({ totals }) =>
            totals.every((total, column) => total >= (table.columns[column]?.threshold ?? 0n)),
          ).length,
        ),
        BigInt(all.length),
      ])
      expect(countFeasible(table)).toEqual({ kind: "exact", value: BigInt(all.length) })
    }),
    { numRuns: 200 },
  ))
