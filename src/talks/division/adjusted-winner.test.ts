import fc from "fast-check"
import { expect, test } from "vitest"
import {
  commonDenominator,
  compareRationals,
  formatRational,
  multiply,
  rational,
} from "../../base/index.ts"
import { adjustedWinner, type DivisionQuestion } from "./adjusted-winner.ts"

const question = (...points: readonly (readonly [number, number])[]): DivisionQuestion => ({
  parties: ["x", "y"],
  items: points.map(([x, y], i) => ({ id: `i${i}`, points: [rational(x), rational(y)] })),
})
const told = (asked: DivisionQuestion) => {
  const answer = adjustedWinner(asked)
  return answer.ok
    ? {
        shares: answer.value.shares.map(formatRational).join(" "),
        totals: answer.value.totals.map(formatRational).join(" "),
      }
    : answer.fault.kind
}

test.each([
  {
    why: "opposite tastes need no adjustment",
    asked: question([100, 0], [0, 100]),
    want: { shares: "1 0", totals: "100 100" },
  },
  {
    why: "equal tastes split the item that stands first",
    asked: question([60, 60], [40, 40]),
    want: { shares: "1/6 1", totals: "50 50" },
  },
  {
    why: "one item is halved by points, not by size",
    asked: question([100, 100]),
    want: { shares: "1/2", totals: "50 50" },
  },
  {
    why: "the party ahead gives the item nearest in value first",
    asked: question([50, 30], [40, 10], [10, 60]),
    want: { shares: "5/8 1 0", totals: "285/4 285/4" },
  },
  {
    why: "an item worth nothing to either stays with the first",
    asked: question([0, 0], [50, 50], [50, 50]),
    want: { shares: "1 0 1", totals: "50 50" },
  },
  { why: "different totals", asked: question([60, 50], [40, 40]), want: "totals-differ" },
  { why: "no points at all", asked: question([0, 0]), want: "no-points" },
])("adjustedWinner: $why", ({ asked, want }) => expect(told(asked)).toEqual(want))

/** Ten items at most, points of both summing to the same. */
const someQuestion = fc
  .array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 10 })
  .map((points) => {
    const [x, y] = points.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0])
    return question(...points, [Math.max(0, y - x), Math.max(0, x - y)])
  })
  .filter(({ items }) => items.some(({ points }) => points[0].numerator > 0n))

test(
  "adjustedWinner: the totals are equal, nobody envies, nothing is wasted, at most one item is " +
    "split",
  () =>
    fc.assert(
      fc.property(someQuestion, (asked) => {
        const answer = adjustedWinner(asked)
        if (!answer.ok) throw new RangeError(answer.fault.kind)
        const { shares, envyFree, equitable, efficient } = answer.value
        expect({ envyFree, equitable, efficient }).toEqual({
          envyFree: true,
          equitable: true,
          efficient: true,
        })
        expect(shares.filter((share) => share.denominator !== 1n).length).toBeLessThanOrEqual(1)
        for (const share of shares)
          expect(
            compareRationals(share, rational(0)) >= 0 && compareRationals(share, rational(1)) <= 0,
          ).toBe(true)
      }),
      { numRuns: 500 },
    ),
)

test("adjustedWinner: who is named first changes no total where no item is valued alike", () =>
  fc.assert(
    fc.property(someQuestion, (asked) => {
      fc.pre(asked.items.every(({ points: [x, y] }) => compareRationals(x, y) !== 0))
      const turned: DivisionQuestion = {
        parties: ["y", "x"],
        items: asked.items.map(({ id, points: [x, y] }) => ({ id, points: [y, x] })),
      }
      const [one, other] = [adjustedWinner(asked), adjustedWinner(turned)]
      expect(one.ok && one.value.totals).toEqual(
        other.ok && [other.value.totals[1], other.value.totals[0]],
      )
    }),
  ))

test("adjustedWinner: 20,000 items are divided and checked for waste in one pass", () => {
  const answer = adjustedWinner(question(...Array.from({ length: 20_000 }, () => [1, 1] as const)))
  expect(answer.ok && [answer.value.efficient, formatRational(answer.value.totals[0])]).toEqual([
    true,
    "10000",
  ])
})

test(
  "adjustedWinner: 3,000 items of unlike denominators are divided exactly, and checked by sums " +
    "over one denominator",
  () => {
    const over = Array.from({ length: 3000 }, (_, i) => 2 * i + 1)
    const points = over.map((each, i) => rational(1 + ((i * 7) % 11), each))
    const turned = points.map(
      (first, i) => [first, points[(i + 1500) % 3000] ?? rational(0)] as const,
    )
    const answer = adjustedWinner({
      parties: ["x", "y"],
      items: turned.map((each, i) => ({ id: `i${i}`, points: each })),
    })
    if (!answer.ok) throw new RangeError(answer.fault.kind)
    const { shares, totals, envyFree, equitable, efficient } = answer.value
    expect({
      envyFree,
      equitable,
      efficient,
      split: shares.filter(({ denominator }) => denominator !== 1n).length <= 1,
    }).toEqual({ envyFree: true, equitable: true, efficient: true, split: true })
    const gained = turned.map(([first], i) => multiply(first, shares[i] ?? rational(0)))
    const common = commonDenominator(gained)
    expect(totals[0]).toEqual(
      rational(
        gained.reduce(
          (sum, { numerator, denominator }) => sum + numerator * (common / denominator),
          0n,
        ),
        common,
      ),
    )
  },
)
