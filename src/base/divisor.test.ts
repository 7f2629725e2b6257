import fc from "fast-check"
import { expect, test } from "vitest"
import { greatestCommonDivisor } from "./divisor.ts"
import { add, divide, multiply, rational, subtract, type Rational } from "./rational.ts"

/** Euclid's, word for word. */
function plain(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

const sized = (bits: number): fc.Arbitrary<bigint> =>
  fc.bigInt({ min: -(2n ** BigInt(bits)), max: 2n ** BigInt(bits) })
const any = fc.oneof(sized(8), sized(60), sized(500), sized(530), sized(1200), sized(4000))

test.each([
  { why: "nothing and nothing", a: 0n, b: 0n, want: 1n },
  { why: "nothing and something", a: 0n, b: -12n, want: 12n },
  {
    why: "neighbours of Fibonacci's, the most steps of all",
    a: fibonacci(4000),
    b: fibonacci(3999),
    want: 1n,
  },
  { why: "a long power and itself less one", a: 2n ** 9000n, b: 2n ** 9000n - 1n, want: 1n },
  { why: "two long powers", a: 6n ** 2000n, b: 10n ** 2500n, want: 2n ** 2000n },
])("greatestCommonDivisor: $why", ({ a, b, want }) => {
  expect([greatestCommonDivisor(a, b), greatestCommonDivisor(b, -a)]).toEqual([want, want])
})

function fibonacci(index: number): bigint {
  let [a, b] = [0n, 1n]
  for (let i = 0; i < index; i += 1) [a, b] = [b, a + b]
  return a
}

test(
  "greatestCommonDivisor: what Euclid's steps give, of numbers of any length, sharing much or " +
    "nothing",
  () =>
    fc.assert(
      fc.property(any, any, any, (a, b, shared) => {
        expect(greatestCommonDivisor(a, b)).toBe(plain(a, b))
        expect(greatestCommonDivisor(a * shared, b * shared)).toBe(plain(a * shared, b * shared))
      }),
      { numRuns: 400 },
    ),
)

const fraction = fc
  .tuple(any, any)
  .map(([top, bottom]) => rational(top, bottom === 0n ? 1n : bottom))
const small = fc
  .tuple(fc.bigInt({ min: -30n, max: 30n }), fc.bigInt({ min: 1n, max: 30n }))
  .map(([top, bottom]) => rational(top, bottom))
const either = fc.oneof(fraction, small)

/** By the definitions, brought to lowest terms as a whole. */
const slow = {
  add: (a: Rational, b: Rational) =>
    rational(
      a.numerator * b.denominator + b.numerator * a.denominator,
      a.denominator * b.denominator,
    ),
  multiply: (a: Rational, b: Rational) =>
    rational(a.numerator * b.numerator, a.denominator * b.denominator),
  divide: (a: Rational, b: Rational) =>
    rational(a.numerator * b.denominator, a.denominator * b.numerator),
}

test("rational: sums, products and quotients are in lowest terms over a positive denominator", () =>
  fc.assert(
    fc.property(either, either, (a, b) => {
      expect(add(a, b)).toEqual(slow.add(a, b))
      expect(subtract(a, b)).toEqual(slow.add(a, rational(-b.numerator, b.denominator)))
      expect(multiply(a, b)).toEqual(slow.multiply(a, b))
      if (b.numerator === 0n) expect(() => divide(a, b)).toThrow(RangeError)
      else expect(divide(a, b)).toEqual(slow.divide(a, b))
    }),
    { numRuns: 500 },
  ))

test("rational: 3,000 unlike denominators sum to what one denominator for all gives", () => {
  const all = Array.from({ length: 3000 }, (_, i) => rational((i % 7) - 3, 2 * i + 1))
  const common = all.reduce(
    (least, { denominator }) => (least / plain(least, denominator)) * denominator,
    1n,
  )
  const top = all.reduce(
    (sum, { numerator, denominator }) => sum + numerator * (common / denominator),
    0n,
  )
  expect(all.reduce(add)).toEqual(rational(top, common))
})
