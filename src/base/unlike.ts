/** Numbers over denominators that have too little in common to be reckoned with together. */

import { greatestCommonDivisor } from "./divisor.ts"
import type { Rational } from "./rational.ts"
import { faultAt, type Written, type WrittenFault } from "./written.ts"

/**
 * The longest denominator for all that is reckoned with, in bits: 3,000 unlike ones of nine digits
 * take a sixth of it.
 */
const LONGEST = 2 ** 19
/** Bits that all the numbers may take over one denominator: 32 MB. */
const ROOM = 2 ** 28

/**
 * The fault where one denominator for all of these would be too long; undefined where they can be
 * reckoned with.
 *
 * @param what    what they are, for the sentence: `points`
 * @param copies  how many of them will be held over that denominator at once; 1 where they are only
 * added up
 */
export function unlikeFault(
  written: Written,
  what: string,
  all: readonly Rational[],
  copies: number,
): WrittenFault | undefined {
  const most = Math.min(LONGEST, Math.floor(ROOM / Math.max(1, copies)))
  if (!isLonger(all, most)) return undefined
  const found =
    `${what} over denominators with so little in common that one for all of them would have ` +
    `more than ${Math.floor(most * Math.log10(2))} digits`
  return faultAt(written, "round them, such as to six decimals", found)
}

/** Whether the least common denominator has more bits than this. */
function isLonger(all: readonly Rational[], most: number): boolean {
  const distinct = [...new Set(all.map(({ denominator }) => denominator))]
  if (distinct.reduce((sum, each) => sum + bitsOf(each), 0) <= most) return false
  const limit = 1n << BigInt(most)
  let common = 1n
  for (const each of distinct) {
    common *= each / greatestCommonDivisor(common, each)
    if (common >= limit) return true
  }
  return false
}

const bitsOf = (value: bigint): number =>
  value < 2n ** 53n ? Math.log2(Number(value)) : value.toString(16).length * 4
