/** Greatest common divisors, of long numbers too. */

/** Below so many bits of the smaller number the plain way is quicker. */
const LONG = 2n ** 512n
/** Bits of the leading part that is reckoned with in doubles. */
const LEADING = 50

/** The greatest whole number dividing both, never negative; 1 when both are zero. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  return x < y ? ofRising(x, y) : ofRising(y, x)
}

/**
 * Of the smaller and the larger: each step of Euclid's costs as much as the longer number, so long
 * ones are shortened by many at once.
 */
function ofRising(small: bigint, large: bigint): bigint {
  let [x, y] = [large, small]
  let shift = -1
  while (y >= LONG) {
    shift = leadingShift(x, shift)
    const turns = leadingTurns(Number(x >> BigInt(shift)), Number(y >> BigInt(shift)))
    if (turns === undefined) [x, y] = [y, x % y]
    else {
      const [a, b, c, d] = turns.map(BigInt) as [bigint, bigint, bigint, bigint]
      ;[x, y] = [a * x + b * y, c * x + d * y]
    }
  }
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

/**
 * How far to shift so that the leading part remains; the length is counted again only where the
 * last shift tells it no longer.
 */
function leadingShift(value: bigint, last: number): number {
  const known = last < 0 ? 0 : Number(value >> BigInt(last))
  const bits =
    known >= 1 && known < 2 ** 52
      ? last + Math.floor(Math.log2(known)) + 1
      : value.toString(16).length * 4
  return Math.max(0, bits - LEADING)
}

/**
 * Several steps of Euclid's at once, as far as the leading parts tell for sure: x and y become a x
 * + b y and c x + d y.
 *
 * @returns undefined where not even the first is sure
 * @see Lehmer (1938), "Euclid's Algorithm for Large Numbers", American Mathematical Monthly 45(4):
 * 227–233
 */
function leadingTurns(
  large: number,
  small: number,
): readonly [a: number, b: number, c: number, d: number] | undefined {
  let [x, y, a, b, c, d] = [large, small, 1, 0, 0, 1]
  while (y + c !== 0 && y + d !== 0) {
    const quotient = Math.floor((x + a) / (y + c))
    if (quotient !== Math.floor((x + b) / (y + d))) break
    ;[a, c] = [c, a - quotient * c]
    ;[b, d] = [d, b - quotient * d]
    ;[x, y] = [y, x - quotient * y]
  }
  return b === 0 ? undefined : [a, b, c, d]
}
