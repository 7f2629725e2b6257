/**
 * The longest common subsequence of two lists of words, by Myers' method in linear space: its time
 * grows with the words that differ, not with the text.
 *
 * @see Myers (1986), "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1: 251–266,
 *   section 4b.
 */

import { byLandmarks } from "./landmarks.ts"
import type { Effort, Matches, Stretch, Search } from "./word-matches.ts"

/**
 * Steps for one comparison: about a quarter of a second. Two clauses of 4,000 words with nothing in
 * common stay below it.
 */
export const EFFORT = 40_000_000

/**
 * Words the two lists have in common, in order: as many as there can be where `exact`; at least
 * those that landmarks give where the effort ran out.
 */
export function commonWords(
  from: Int32Array,
  to: Int32Array,
  effort: Effort,
): { readonly matches: Matches; readonly exact: boolean } {
  const room = from.length + to.length + 4
  const search: Search = {
    from,
    to,
    effort,
    found: { from: [], to: [] },
    exact: true,
    ahead: new Int32Array(room),
    back: new Int32Array(room),
  }
  within(search, { fromStart: 0, fromEnd: from.length, toStart: 0, toEnd: to.length })
  return { matches: search.found, exact: search.exact }
}

/**
 * Matches inside one stretch, left to right: its equal ends, then its two halves on either side of
 * the middle of a shortest way.
 */
function within(search: Search, { fromStart, fromEnd, toStart, toEnd }: Stretch): void {
  const { from, to, found } = search
  while (fromStart < fromEnd && toStart < toEnd && from[fromStart] === to[toStart]) {
    found.from.push(fromStart++)
    found.to.push(toStart++)
  }
  let tail = 0
  while (
    fromStart < fromEnd - tail &&
    toStart < toEnd - tail &&
    from[fromEnd - tail - 1] === to[toEnd - tail - 1]
  )
    tail += 1
  halves(search, { fromStart, fromEnd: fromEnd - tail, toStart, toEnd: toEnd - tail })
  for (let i = tail; i > 0; i -= 1) {
    found.from.push(fromEnd - i)
    found.to.push(toEnd - i)
  }
}

function halves(search: Search, stretch: Stretch): void {
  const { fromStart, fromEnd, toStart, toEnd } = stretch
  if (fromStart === fromEnd || toStart === toEnd) return
  const middle = middleOf(search, stretch)
  if (middle === undefined) {
    search.exact = false
    byLandmarks(search, stretch, within)
    return
  }
  within(search, { fromStart, fromEnd: fromStart + middle.x, toStart, toEnd: toStart + middle.y })
  within(search, { fromStart: fromStart + middle.x, fromEnd, toStart: toStart + middle.y, toEnd })
}

/**
 * A point on a shortest way through the stretch, counted from its start; undefined where the effort
 * ran out before one was found.
 */
function middleOf(
  search: Search,
  stretch: Stretch,
): { readonly x: number; readonly y: number } | undefined {
  const [n, m] = [stretch.fromEnd - stretch.fromStart, stretch.toEnd - stretch.toStart]
  const most = Math.ceil((n + m) / 2)
  const odd = (n - m) % 2 !== 0
  search.ahead[most + 1] = 0
  search.back[most + 1] = 0
  for (let d = 0; d <= most; d += 1) {
    if ((search.effort.left -= 2 * d + 2) < 0) return undefined
    const met =
      step(search, stretch, { n, m, most, d, backwards: false, mayMeet: odd }) ??
      step(search, stretch, { n, m, most, d, backwards: true, mayMeet: !odd })
    if (met !== undefined) return met
  }
  throw new RangeError("two ways through a table did not meet")
}

/**
 * A step of `d` differences in a table of n by m words, from the front or from the back; diagonal k
 * stands at `most + k`.
 */
interface Step {
  readonly n: number
  readonly m: number
  readonly most: number
  readonly d: number
  readonly backwards: boolean
  readonly mayMeet: boolean
}

/**
 * One more difference on every diagonal; the point where the ways from both ends meet, where
 * `mayMeet` says to look.
 */
function step(
  search: Search,
  stretch: Stretch,
  { n, m, most, d, backwards, mayMeet }: Step,
): { x: number; y: number } | undefined {
  const [own, other] = backwards ? [search.back, search.ahead] : [search.ahead, search.back]
  const reached = backwards ? d : d - 1
  for (let k = -d; k <= d; k += 2) {
    const at = most + k
    let x =
      k === -d || (k !== d && (own[at - 1] ?? 0) < (own[at + 1] ?? 0))
        ? (own[at + 1] ?? 0)
        : (own[at - 1] ?? 0) + 1
    const slid = slide(search, stretch, x, x - k, backwards)
    x += slid
    search.effort.left -= slid
    own[at] = x
    const mirror = n - m - k
    if (!mayMeet || mirror < -reached || mirror > reached || x > n || x - k > m) continue
    if (x + (other[most + mirror] ?? 0) >= n)
      return backwards ? { x: n - x, y: m - (x - k) } : { x, y: x - k }
  }
  return undefined
}

/**
 * How many words are equal from this point on, towards the end or, backwards, towards the start.
 */
function slide(
  { from, to }: Search,
  { fromStart, fromEnd, toStart, toEnd }: Stretch,
  x: number,
  y: number,
  backwards: boolean,
): number {
  const most = Math.min(fromEnd - fromStart - x, toEnd - toStart - y)
  let count = 0
  if (backwards)
    while (count < most && from[fromEnd - x - count - 1] === to[toEnd - y - count - 1]) count += 1
  else while (count < most && from[fromStart + x + count] === to[toStart + y + count]) count += 1
  return count
}
