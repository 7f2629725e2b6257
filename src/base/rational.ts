/** Exact numbers: whole numerator over whole positive denominator, always in lowest terms. */

import { greatestCommonDivisor } from "./divisor.ts"
import { failed, ok, type Result } from "./result.ts"

export { greatestCommonDivisor } from "./divisor.ts"

export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

export type RationalFault =
  | { readonly kind: "not-a-number"; readonly text: string }
  | { readonly kind: "zero-denominator"; readonly text: string }
  | { readonly kind: "number-too-long"; readonly text: string; readonly limit: number }

/** Longest exponent and longest text read: beyond them a number is a mistake or an attack. */
const LONGEST_EXPONENT = 1000
const LONGEST_TEXT = 2000

/** The fraction in lowest terms. Throws RangeError for a zero denominator. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)]
  if (bottom === 0n) throw new RangeError("a fraction needs a denominator other than zero")
  const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { numerator: top / divisor, denominator: bottom / divisor }
}

export const ZERO = rational(0)
export const ONE = rational(1)

/**
 * The number exactly as written: `12`, `-0.10`, `1/3`, `2.5e-3`; every digit kept.
 * Spaces at either end are allowed; a sign inside a fraction's denominator is not.
 */
export function parseRational(text: string): Result<Rational, RationalFault> {
  if (text.length > LONGEST_TEXT)
    return failed({ kind: "number-too-long", text: `${text.slice(0, 40)}…`, limit: LONGEST_TEXT })
  const trimmed = text.trim()
  const fraction = /^([+-]?\d+)\/(\d+)$/.exec(trimmed)
  if (fraction !== null) return parseFraction(text, fraction[1] ?? "", fraction[2] ?? "")
  const decimal = /^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d{1,6}))?$/.exec(trimmed)
  if (decimal === null) return failed({ kind: "not-a-number", text })
  const exponent = Number(decimal[3] ?? "0")
  if (Math.abs(exponent) > LONGEST_EXPONENT)
    return failed({ kind: "number-too-long", text, limit: LONGEST_EXPONENT })
  return ok(decimalOf(decimal[1] ?? "", decimal[2] ?? "", exponent))
}

/** An integer (`-3`) or a fraction in lowest terms (`421/2145`). */
export const formatRational = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`

/**
 * The sum. Only what the two denominators share can be cancelled, so a long sum takes up a short
 * number in time that grows with its length alone; the plain way, which looks for a divisor of the
 * whole, takes the square of it.
 */
export function add(a: Rational, b: Rational): Rational {
  const shared = greatestCommonDivisor(a.denominator, b.denominator)
  const [left, right] = [a.denominator / shared, b.denominator / shared]
  const top = a.numerator * right + b.numerator * left
  if (shared === 1n) return { numerator: top, denominator: left * right }
  const common = top === 0n ? shared : greatestCommonDivisor(top, shared)
  return { numerator: top / common, denominator: left * (b.denominator / common) }
}

const negate = (a: Rational): Rational => ({ numerator: -a.numerator, denominator: a.denominator })

export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b))

/** The product; what can be cancelled is shared crosswise. */
export function multiply(a: Rational, b: Rational): Rational {
  const [one, other] = [
    greatestCommonDivisor(a.numerator, b.denominator),
    greatestCommonDivisor(b.numerator, a.denominator),
  ]
  if (one === 1n && other === 1n)
    return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
  return {
    numerator: (a.numerator / one) * (b.numerator / other),
    denominator: (a.denominator / other) * (b.denominator / one),
  }
}

/** Throws RangeError when `b` is zero. */
export const divide = (a: Rational, b: Rational): Rational => multiply(a, inverse(b))

function inverse({ numerator, denominator }: Rational): Rational {
  if (numerator === 0n) throw new RangeError("nothing can be divided by zero")
  const sign = numerator < 0n ? -1n : 1n
  return { numerator: sign * denominator, denominator: sign * numerator }
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareRationals(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest double; for screens only. */
export function approximate({ numerator, denominator }: Rational): number {
  const shift = BigInt(Math.max(0, bits(numerator), bits(denominator)) - 1000)
  return shift > 0n
    ? Number(numerator >> shift) / Number(denominator >> shift)
    : Number(numerator) / Number(denominator)
}

/** The least whole number that every denominator divides; 1 for none. */
export const commonDenominator = (all: readonly Rational[]): bigint =>
  all.reduce(
    (least, { denominator }) => (least / greatestCommonDivisor(least, denominator)) * denominator,
    1n,
  )

function parseFraction(text: string, top: string, bottom: string): Result<Rational, RationalFault> {
  const denominator = BigInt(bottom)
  return denominator === 0n
    ? failed({ kind: "zero-denominator", text })
    : ok(rational(BigInt(top), denominator))
}

function decimalOf(sign: string, digits: string, exponent: number): Rational {
  const [whole = "", fraction = ""] = digits.split(".")
  const unscaled = BigInt(`${whole}${fraction}`) * (sign === "-" ? -1n : 1n)
  const scale = exponent - fraction.length
  return scale >= 0
    ? rational(unscaled * 10n ** BigInt(scale))
    : rational(unscaled, 10n ** BigInt(-scale))
}

const bits = (value: bigint): number => value.toString(16).length * 4
