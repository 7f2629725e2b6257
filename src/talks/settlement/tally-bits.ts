/**
 * Counts, for many places at once, how often each was marked: one bit a place, added up in columns
 * of bits.
 */

/** Counts marks by place. */
export interface BitTally {
  /** Marks, in this word of 32 places, the places whose bits are set. */
  add(word: number, bits: number): void
  /** To be called after every round of marks. */
  endRound(): void
  /** How often each place was marked. */
  counts(): Int32Array
}

/** Rounds that eight planes of bits can hold. */
const ROUNDS = 255

/** A tally for so many places, all unmarked; in one round each place may be marked once. */
export function makeTally(places: number): BitTally {
  const words = Math.ceil(places / 32)
  const planes = Array.from({ length: 8 }, () => new Int32Array(words))
  const totals = new Int32Array(places)
  let rounds = 0
  const flush = (): void => {
    for (const [power, plane] of planes.entries()) spread(plane, totals, 1 << power)
    rounds = 0
  }
  return {
    add: (word, bits) => {
      let carry = bits
      for (let power = 0; carry !== 0; power += 1) {
        const plane = planes[power] as Int32Array
        const before = plane[word] as number
        plane[word] = before ^ carry
        carry &= before
      }
    },
    endRound: () => {
      rounds += 1
      if (rounds === ROUNDS) flush()
    },
    counts: () => {
      flush()
      return totals
    },
  }
}

/** Adds the plane's bits to the totals, `value` each, and clears it. */
function spread(plane: Int32Array, totals: Int32Array, value: number): void {
  for (let word = 0; word < plane.length; word += 1) {
    for (let left = plane[word] as number; left !== 0; left &= left - 1) {
      const place = word * 32 + 31 - Math.clz32(left & -left)
      totals[place] = (totals[place] as number) + value
    }
    plane[word] = 0
  }
}
