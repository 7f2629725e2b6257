/**
 * Clauses of equal words that stand more than once: which is which, so that as few words as can be
 * have moved.
 */

import type { WordBag } from "./likeness.ts"
import { heaviestRising } from "./rising.ts"

/** A clause as it is aligned: its number without what is only layout, and its words. */
export interface Aligned {
  readonly number: string
  readonly bag: WordBag
}

/** Indices of clauses that are one. Each clause is in one pair at most; in the order of `from`. */
export interface Pair {
  readonly from: number
  readonly to: number
}

/** Clauses of the same words: where they stand in the one list and in the other. */
export interface Twins {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** More pairs to choose among than this are not looked at: what is left over pairs in order. */
const MOST_POINTS = 500_000

/** Groups of equal words that stand in both lists, by first place. */
export function twinsIn(from: readonly Aligned[], to: readonly Aligned[]): readonly Twins[] {
  const groups = new Map<string, { readonly from: number[]; readonly to: number[] }>()
  from.forEach(({ bag: { key } }, index) => {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { from: [index], to: [] })
    else group.from.push(index)
  })
  to.forEach(({ bag: { key } }, index) => groups.get(key)?.to.push(index))
  return [...groups.values()].filter((group) => group.to.length > 0)
}

/**
 * Pairs of equal clauses that keep their order among the pairs already made: of all ways to pair
 * them, one in which as few words as can be have moved; of several, one in which most keep their
 * numbers; of these, the first clauses with the first. Equal clauses that are in none of the pairs
 * are out of order, whichever way they are paired.
 */
export function pairsInOrder(
  from: readonly Aligned[],
  to: readonly Aligned[],
  made: readonly Pair[],
  twins: readonly Twins[],
): readonly Pair[] {
  const { inner, outer } = withoutEnds({ from, to, made, twins })
  const points = pointsOf(inner)
  if (points.length === 0) return outer
  const chain = heaviestRising(points.map(({ to: at, weight }) => ({ at, weight })))
  const kept = chain.flatMap((index) => points[index] ?? [])
  return [...outer, ...leftmost(kept, from, to)]
}

interface Ends {
  readonly from: readonly Aligned[]
  readonly to: readonly Aligned[]
  readonly made: readonly Pair[]
  readonly twins: readonly Twins[]
}

interface Inner extends Ends {
  /** Indices that are still open, by side, in order. */
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/**
 * Takes off what is the same at both ends under the same number: pairing it there can never cost a
 * move.
 */
function withoutEnds(ends: Ends): { readonly inner: Inner; readonly outer: readonly Pair[] } {
  const { from, to, made, twins } = ends
  const partner = new Map(made.map((pair) => [pair.from, pair.to]))
  const listed = (own: readonly number[], paired: readonly number[]): number[] =>
    [...new Set([...own, ...paired])].sort((a, b) => a - b)
  const left = listed(
    twins.flatMap((group) => group.from),
    made.map((pair) => pair.from),
  )
  const right = listed(
    twins.flatMap((group) => group.to),
    made.map((pair) => pair.to),
  )
  const fits = (a = -1, b = -1): boolean =>
    partner.has(a)
      ? partner.get(a) === b
      : from[a]?.bag.key === to[b]?.bag.key && from[a]?.number === to[b]?.number
  let [first, last] = [0, 0]
  const most = Math.min(left.length, right.length)
  while (first < most && fits(left[first], right[first])) first += 1
  while (last < most - first && fits(left.at(-1 - last), right.at(-1 - last))) last += 1
  const both = [
    ...left.slice(0, first).map((a, i) => ({ from: a, to: right[i] ?? 0 })),
    ...left
      .slice(left.length - last)
      .map((a, i) => ({ from: a, to: right[right.length - last + i] ?? 0 })),
  ]
  return {
    outer: both.filter((pair) => !partner.has(pair.from)),
    inner: {
      ...ends,
      left: left.slice(first, left.length - last),
      right: right.slice(first, right.length - last),
    },
  }
}

interface Point extends Pair {
  readonly weight: number
  readonly group: Twins | undefined
}

/** A number kept counts for less than any word moved. */
const WORD = 2 ** 20

/**
 * Every pair that could be made, with what it would keep from moving; in order of `from`, for one
 * clause the last first.
 */
function pointsOf({ from, to, made, twins, left, right }: Inner): readonly Point[] {
  const [open, other] = [new Set(left), new Set(right)]
  const weightOf = (index: number): number => WORD * (1 + (from[index]?.bag.words.length ?? 0))
  const fixed = made
    .filter((pair) => open.has(pair.from))
    .map((pair): Point => ({ ...pair, weight: weightOf(pair.from), group: undefined }))
  const groups = twins.map((group): Twins => ({
    from: group.from.filter((each) => open.has(each)),
    to: group.to.filter((each) => other.has(each)),
  }))
  const size = groups.reduce((sum, group) => sum + group.from.length * group.to.length, 0)
  if (size > MOST_POINTS) return []
  const free = groups.flatMap((group) =>
    group.from.flatMap((a) =>
      group.to.map((b): Point => ({
        from: a,
        to: b,
        group,
        weight: weightOf(a) + (from[a]?.number === to[b]?.number ? 1 : 0),
      })),
    ),
  )
  return [...fixed, ...free].sort((a, b) => a.from - b.from || b.to - a.to)
}

/** The same chain with each pair as far to the front as it goes, where no number is kept. */
function leftmost(
  chain: readonly Point[],
  from: readonly Aligned[],
  to: readonly Aligned[],
): readonly Pair[] {
  let [last, end] = [-1, -1]
  return chain.flatMap((point): readonly Pair[] => {
    const { group } = point
    const isKept = group === undefined || from[point.from]?.number === to[point.to]?.number
    const a = isKept ? point.from : (group.from.find((each) => each > last) ?? point.from)
    const b = isKept ? point.to : (group.to.find((each) => each > end) ?? point.to)
    ;[last, end] = [a, b]
    return group === undefined ? [] : [{ from: a, to: b }]
  })
}
