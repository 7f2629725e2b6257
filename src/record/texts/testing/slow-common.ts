/**
 * The textbook's table for the longest common subsequence: every pair of words looked at. What the
 * fast way is held against.
 */

/** How many words the longest common subsequence has. */
export function commonLength(from: readonly string[], to: readonly string[]): number {
  let row = new Int32Array(to.length + 1)
  for (const word of from) {
    const next = new Int32Array(to.length + 1)
    for (let j = 1; j <= to.length; j += 1)
      next[j] = word === to[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0)
    row = next
  }
  return row[to.length] ?? 0
}
