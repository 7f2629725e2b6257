/** Large whole numbers kept as remainders by several smaller ones. */

import { greatestCommonDivisor } from "../../base/index.ts"

/** Just below 2^49, so that sixteen remainders together are exact in floating point. */
const LARGEST = 2n ** 49n - 1n

/** Numbers that share no divisor, enough for any count from 0 up to `most`. */
export function moduliFor(most: bigint): readonly number[] {
  const chosen: bigint[] = []
  let product = 1n
  for (let candidate = LARGEST; product <= most; candidate -= 2n) {
    if (chosen.some((each) => greatestCommonDivisor(each, candidate) !== 1n)) continue
    chosen.push(candidate)
    product *= candidate
  }
  return chosen.map(Number)
}

/** The least numbers, zero or more, that leave these remainders, position by position. */
export function combine(
  remainders: readonly Float64Array[],
  moduli: readonly number[],
): readonly bigint[] {
  const whole = moduli.map(BigInt)
  const product = whole.reduce((all, each) => all * each, 1n)
  const weights = whole.map(
    (modulus) => (product / modulus) * inverse((product / modulus) % modulus, modulus),
  )
  return Array.from(remainders[0] ?? [], (_, i) => {
    const sum =
      weights.reduce((all, weight, k) => all + weight * BigInt(remainders[k]?.[i] ?? 0), 0n) %
      product
    return sum < 0n ? sum + product : sum
  })
}

/** The number whose product with `value` leaves 1. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value, modulus, 1n, 0n]
  while (b !== 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y]
  return ((x % modulus) + modulus) % modulus
}
