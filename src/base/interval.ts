/** How far a share that was counted in draws may lie from the true one. */

/**
 * The share k of n with the ends of its Wilson interval, at 95 percent. Wilson (1927), J. Am. Stat.
 * Assoc. 22(158): 209–212.
 */
export function wilson(k: number, n: number): { readonly low: number; readonly high: number } {
  const z = 1.959963984540054
  const [share, spread] = [k / n, (z * z) / n]
  const middle = (share + spread / 2) / (1 + spread)
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / n + spread / (4 * n))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
