/** The heaviest subsequence that rises: what kept its order while the rest moved. */

export interface Step {
  readonly at: number
  readonly weight: number
}

/**
 * Indices of the heaviest subsequence of steps whose `at` rises strictly, ascending; of several as
 * heavy, the one whose ends stand furthest left. In n log n steps, by a tree of prefix maxima.
 */
export function heaviestRising(steps: readonly Step[]): readonly number[] {
  const ranks = rankOf(steps)
  const tree = new Int32Array(steps.length + 2).fill(-1)
  const total: number[] = []
  const before: number[] = []
  const better = (a: number, b: number): number =>
    b < 0 || (a >= 0 && (total[a] ?? 0) >= (total[b] ?? 0)) ? a : b
  steps.forEach(({ at, weight }, index) => {
    const rank = ranks.get(at) ?? 0
    let best = -1
    for (let i = rank; i > 0; i -= i & -i) best = better(best, tree[i] ?? -1)
    before.push(best)
    total.push(weight + (best < 0 ? 0 : (total[best] ?? 0)))
    for (let i = rank + 1; i < tree.length; i += i & -i) tree[i] = better(tree[i] ?? -1, index)
  })
  return chainTo(
    total.reduce((best, _, index) => better(best, index), -1),
    before,
  )
}

/** Each distinct place and how many distinct places stand before it. */
function rankOf(steps: readonly Step[]): ReadonlyMap<number, number> {
  const places = [...new Set(steps.map(({ at }) => at))].sort((a, b) => a - b)
  return new Map(places.map((at, rank) => [at, rank]))
}

function chainTo(last: number, before: readonly number[]): readonly number[] {
  const chain: number[] = []
  for (let index = last; index >= 0; index = before[index] ?? -1) chain.push(index)
  return chain.reverse()
}
