/** Exact numbers: whole numerator over whole positive denominator, always in lowest terms. */

import { failed, ok, type Result } from "./result.ts"

export interface Rational { readonly numerator: bigint; readonly denominator: bigint }

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
  if (text.length > LONGEST_TEXT) return failed({ kind: "number-too-long", text: `${text.slice(0, 40)}…`, limit: LONGEST_TEXT })
  const trimmed = text.trim()
  const fraction = /^([+-]?\d+)\/(\d+)$/.exec(trimmed)
  if (fraction !== null) return parseFraction(text, fraction[1] ?? "", fraction[2] ?? "")
  const decimal = /^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d{1,6}))?$/.exec(trimmed)
  if (decimal === null) return failed({ kind: "not-a-number", text })
  const exponent = Number(decimal[3] ?? "0")
  if (Math.abs(exponent) > LONGEST_EXPONENT) return failed({ kind: "number-too-long", text, limit: LONGEST_EXPONENT })
  return ok(decimalOf(decimal[1] ?? "", decimal[2] ?? "", exponent))
}

/** An integer (`-3`) or a fraction in lowest terms (`421/2145`). */
export const formatRational = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

export const negate = (a: Rational): Rational => ({ numerator: -a.numerator, denominator: a.denominator })

export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b))

export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator)

/** Throws RangeError when `b` is zero. */
export const divide = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator)

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareRationals(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest double; for screens only. */
export function approximate({ numerator, denominator }: Rational): number {
  const shift = BigInt(Math.max(0, bits(numerator), bits(denominator)) - 1000)
  return shift > 0n ? Number(numerator >> shift) / Number(denominator >> shift) : Number(numerator) / Number(denominator)
}

/** The least whole number that every denominator divides; 1 for none. */
export const commonDenominator = (all: readonly Rational[]): bigint =>
  all.reduce((least, { denominator }) => (least / greatestCommonDivisor(least, denominator)) * denominator, 1n)

/** The greatest whole number dividing both, never negative; 1 when both are zero. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

function parseFraction(text: string, top: string, bottom: string): Result<Rational, RationalFault> {
  const denominator = BigInt(bottom)
  return denominator === 0n ? failed({ kind: "zero-denominator", text }) : ok(rational(BigInt(top), denominator))
}

function decimalOf(sign: string, digits: string, exponent: number): Rational {
  const [whole = "", fraction = ""] = digits.split(".")
  const unscaled = BigInt(`${whole}${fraction}`) * (sign === "-" ? -1n : 1n)
  const scale = exponent - fraction.length
  return scale >= 0 ? rational(unscaled * 10n ** BigInt(scale)) : rational(unscaled, 10n ** BigInt(-scale))
}

const bits = (value: bigint): number => value.toString(16).length * 4
