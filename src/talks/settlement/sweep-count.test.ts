import fc from "fast-check"
import { expect, test } from "vitest"
import type { PairRanks } from "./pair-ranks.ts"
import { countSweep } from "./sweep-count.ts"

const ranks = (distinct: number, first: number, second: number): fc.Arbitrary<PairRanks> =>
  fc.record({
    heights: fc
      .array(fc.nat(distinct - 1), { minLength: first, maxLength: first })
      .map((list) => Int32Array.from(list)),
    needs: fc
      .array(fc.nat(distinct), { minLength: second, maxLength: second })
      .map((list) => Int32Array.from(list)),
    distinct: fc.constant(distinct),
  })

const question = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 }), fc.nat(40), fc.nat(40))
  .chain(([columns, distinct, first, second]) =>
    fc.record({
      ranks: fc.tuple(...Array.from({ length: columns }, () => ranks(distinct, first, second))),
      firstCounts: fc
        .array(fc.nat(5), { minLength: first, maxLength: first })
        .map((list) => Float64Array.from(list)),
      secondCounts: fc
        .array(fc.nat(5), { minLength: second, maxLength: second })
        .map((list) => Float64Array.from(list)),
    }),
  )

test("countSweep: one to three columns count what looking at every pair counts", () =>
  fc.assert(
    fc.property(question, ({ ranks, firstCounts, secondCounts }) => {
      let slow = 0
      for (const [i, first] of firstCounts.entries())
        for (const [j, second] of secondCounts.entries())
          if (ranks.every(({ heights, needs }) => (heights[i] ?? 0) >= (needs[j] ?? 0)))
            slow += first * second
      expect(countSweep({ ranks, firstCounts, secondCounts })).toBe(BigInt(slow))
    }),
    { numRuns: 500 },
  ))
