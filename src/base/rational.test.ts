import fc from "fast-check"
import { expect, test } from "vitest"
import {
  add,
  approximate,
  compareRationals,
  divide,
  formatRational,
  multiply,
  parseRational,
  rational,
  subtract,
  ZERO,
} from "./rational.ts"

test.each([
  {
    why: "a whole number keeps its digits",
    text: "1234567890123456789012345678901234567890",
    want: "1234567890123456789012345678901234567890",
  },
  { why: "a decimal is exact", text: "0.10", want: "1/10" },
  { why: "a fraction comes to lowest terms", text: "6/4", want: "3/2" },
  { why: "an exponent moves the point", text: "2.5e-3", want: "1/400" },
  { why: "a sign is kept", text: "-.5", want: "-1/2" },
])("parseRational: $why", ({ text, want }) => {
  const parsed = parseRational(text)
  expect(parsed.ok && formatRational(parsed.value)).toBe(want)
})

test.each([
  { why: "a fraction over zero is refused", text: "1/0", want: "zero-denominator" },
  { why: "words are not a number", text: "ten", want: "not-a-number" },
  { why: "a point alone is not a number", text: ".", want: "not-a-number" },
  {
    why: "an exponent meant to exhaust memory is refused",
    text: "1e999999",
    want: "number-too-long",
  },
])("parseRational: $why", ({ text, want }) => {
  const parsed = parseRational(text)
  expect(!parsed.ok && parsed.fault.kind).toBe(want)
})

const fraction = fc
  .tuple(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([top, bottom]) => rational(top, bottom))

test("rational: what is printed reads back as the same number", () =>
  fc.assert(
    fc.property(fraction, (a) => {
      const parsed = parseRational(formatRational(a))
      return parsed.ok && compareRationals(parsed.value, a) === 0
    }),
  ))

test("rational: subtraction undoes addition and division undoes multiplication", () =>
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a)
      if (compareRationals(b, ZERO) !== 0) expect(divide(multiply(a, b), b)).toEqual(a)
    }),
  ))

test("approximate: numbers past the range of doubles still give a ratio", () =>
  expect(approximate(rational(10n ** 400n, 3n * 10n ** 400n + 1n))).toBeCloseTo(1 / 3))
