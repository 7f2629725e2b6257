/**
 * Names that are probably one name spelt in two ways: a letter or two apart in one word, the rest
 * equal.
 */

/** A word, and how many letters may be wrong in it, by its length in characters. */
const allowed = (length: number): number => (length >= 7 ? 2 : length >= 4 ? 1 : 0)

/**
 * Whether two folded names, which are not equal, differ by a slip of spelling in one word: one
 * letter put in, left out, changed or swapped with its neighbour where the word has at least four,
 * two where it has at least seven. Words keep their first letter, so that `Hassan` is not `Wassan`.
 */
export function isMisspelling(one: string, other: string): boolean {
  const [a, b] = [one.split(" "), other.split(" ")]
  if (a.length !== b.length) return false
  const apart = a.flatMap((word, index) =>
    word === b[index] ? [] : [[[...word], [...(b[index] ?? "")]] as const],
  )
  const [only] = apart
  if (only === undefined || apart.length > 1) return false
  const [x, y] = only
  const most = allowed(Math.min(x.length, y.length))
  return (
    most > 0 && x[0] === y[0] && Math.abs(x.length - y.length) <= most && distance(x, y) <= most
  )
}

/**
 * Letters put in, left out, changed, or swapped with a neighbour (optimal string alignment), over
 * words of at most 40 letters.
 */
function distance(x: readonly string[], y: readonly string[]): number {
  if (x.length > 40 || y.length > 40) return Number.POSITIVE_INFINITY
  let [before, row] = [[] as number[], Array.from({ length: y.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= x.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= y.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + Number(x[i - 1] !== y[j - 1])
      const swapped =
        i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    ;[before, row] = [row, next]
  }
  return row[y.length] ?? 0
}
