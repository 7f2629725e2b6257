/** Chance with a seed: the same seed always gives the same draws. */

/** Draws a number in [0, 1) with 32 random bits. */
export type Draw = () => number

/**
 * A generator by Bryc's sfc32 recipe (Small Fast Counter, 128 bits of state), seeded and warmed up
 * from one integer.
 */
export function seededDraw(seed: number): Draw {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162 ^ seed, seed | 0]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let warm = 0; warm < 15; warm += 1) next()
  return next
}
