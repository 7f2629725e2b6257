/** In which order issues are taken. It changes time and memory, never an answer. */

import type { Table } from "./table.ts"

/**
 * Issues that hang together one after another, so that few of them are open at a time; then the
 * free ones in the order given.
 *
 * @param free  the order for issues that no pattern looks at; by default their own
 */
export function eliminationOrder(
  table: Table,
  free: readonly number[] = table.sizes.map((_, issue) => issue),
): readonly number[] {
  const links = linksOf(table)
  const groups = components(links).filter((group) => group.length > 1)
  const linked = groups
    .map((group) => narrowOrder(table, links, group))
    .sort((a, b) => b.cost - a.cost)
    .flatMap(({ order }) => order)
  const taken = new Set(linked)
  return [...linked, ...free.filter((issue) => !taken.has(issue))]
}

/** By issue the issues that share a pattern with it. */
function linksOf({ sizes, patterns }: Table): readonly ReadonlySet<number>[] {
  const links = sizes.map(() => new Set<number>())
  for (const { when } of patterns) {
    if (when.length < 2) continue
    for (const [a] of when) for (const [b] of when) if (a !== b) links[a]?.add(b)
  }
  return links
}

function components(links: readonly ReadonlySet<number>[]): readonly (readonly number[])[] {
  const seen = new Set<number>()
  return links.flatMap((_, start) => {
    if (seen.has(start)) return []
    const group = [start]
    seen.add(start)
    for (const issue of group) {
      for (const next of links[issue] ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        group.push(next)
      }
    }
    return [group.sort((a, b) => a - b)]
  })
}

interface Ordered {
  readonly order: readonly number[]
  readonly cost: number
}

/**
 * Beginnings of an order that the search keeps side by side, and from which cost on it is tried
 * again with more of them.
 */
const BREADTHS = [
  { breadth: 6, above: 0 },
  { breadth: 48, above: 3_000 },
  { breadth: 200, above: 100_000 },
] as const

/**
 * A beginning: which issues are taken, what is open, and how many combinations were open on the
 * way, added up.
 */
interface Begun extends Ordered {
  readonly left: ReadonlySet<number>
  /** By issue, how many of its neighbours are not taken yet. */
  readonly missing: ReadonlyMap<number, number>
  readonly open: number
  /** The same for the same issues in any order. */
  readonly mark: number
}

/**
 * An order in which few combinations are open at a time; the broader search is for groups that the
 * narrow one found costly.
 */
function narrowOrder(
  table: Table,
  links: readonly ReadonlySet<number>[],
  group: readonly number[],
): Ordered {
  let best: Ordered = { order: group, cost: Infinity }
  for (const { breadth, above } of BREADTHS) {
    if (best.cost < above) break
    const found = searchOrder(table, links, group, breadth)
    if (found.cost < best.cost) best = found
  }
  return best
}

/** A search in breadth that keeps the cheapest beginnings of each length. */
function searchOrder(
  { sizes }: Table,
  links: readonly ReadonlySet<number>[],
  group: readonly number[],
  breadth: number,
): Ordered {
  const weight = (issue: number): number => Math.log2(sizes[issue] ?? 1)
  let begun: readonly Begun[] = [
    {
      order: [],
      cost: 0,
      left: new Set(group),
      missing: new Map(group.map((issue) => [issue, links[issue]?.size ?? 0])),
      open: 0,
      mark: 0,
    },
  ]
  for (let length = 0; length < group.length; length += 1) {
    const next = begun
      .flatMap((from) =>
        [...from.left].map((issue) => {
          const cost = from.cost + 2 ** (from.open + weight(issue))
          return {
            from,
            issue,
            cost,
            open: from.open + growth(from, issue, links[issue] ?? new Set(), weight),
          }
        }),
      )
      .sort((a, b) => a.cost + 2 ** a.open - b.cost - 2 ** b.open)
    const kept = new Map<number, Begun>()
    for (const step of next) {
      const mark = (step.from.mark + markOf(step.issue)) % 2 ** 52
      if (!kept.has(mark)) kept.set(mark, take(step, links[step.issue] ?? new Set(), mark))
      if (kept.size === breadth) break
    }
    begun = [...kept.values()]
  }
  return begun[0] ?? { order: group, cost: 0 }
}

/** How much wider the boundary gets when this issue is taken, in bits. */
function growth(
  { left, missing }: Begun,
  issue: number,
  neighbours: ReadonlySet<number>,
  weight: (issue: number) => number,
): number {
  let change = (missing.get(issue) ?? 0) > 0 ? weight(issue) : 0
  for (const other of neighbours)
    if (!left.has(other) && missing.get(other) === 1) change -= weight(other)
  return change
}

function take(
  {
    from,
    issue,
    cost,
    open,
  }: { readonly from: Begun; readonly issue: number; readonly cost: number; readonly open: number },
  neighbours: ReadonlySet<number>,
  mark: number,
): Begun {
  const [left, missing] = [new Set(from.left), new Map(from.missing)]
  left.delete(issue)
  for (const other of neighbours) missing.set(other, (missing.get(other) ?? 0) - 1)
  return { order: [...from.order, issue], cost, left, missing, open, mark }
}

/**
 * A number that sums of others hardly ever give: the issue's multiple of the golden ratio's
 * fraction, in 52 bits.
 */
const markOf = (issue: number): number =>
  Math.floor(
    ((((issue + 1) * 0.6180339887498949) % 1) + (((issue + 1) ** 2 * 0.7548776662466927) % 1)) *
      2 ** 51,
  )

/**
 * An order that keeps merges small: linked issues first, then free ones, those that move the totals
 * least for the choice they leave first. Measured on random tables of 2 to 6 columns: within a
 * third of the best of eight orders, in time and in candidates.
 */
export function mergeOrder(table: Table): readonly number[] {
  const spans = table.columns.map(({ scores }) =>
    scores.map((options) =>
      Number(options.reduce((high, score) => (score > high ? score : high), 0n)),
    ),
  )
  const totals = spans.map((issues) => issues.reduce((sum, span) => sum + span, 0) || 1)
  const weight = table.sizes.map(
    (size, issue) =>
      spans.reduce((sum, issues, column) => sum + (issues[issue] ?? 0) / (totals[column] ?? 1), 0) /
      Math.log(size + 0.5),
  )
  return eliminationOrder(
    table,
    weight.map((_, issue) => issue).sort((a, b) => (weight[a] ?? 0) - (weight[b] ?? 0) || a - b),
  )
}

/**
 * Issues in two groups with about the same sum of weights; the first group first, and how many
 * issues it has.
 */
export function balancedOrder(weights: readonly number[]): {
  readonly order: readonly number[]
  readonly cut: number
} {
  const sides: [number[], number[]] = [[], []]
  const sums: [number, number] = [0, 0]
  for (const issue of weights
    .map((_, each) => each)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))) {
    const side = sums[0] <= sums[1] ? 0 : 1
    sides[side].push(issue)
    sums[side] += weights[issue] ?? 0
  }
  return { order: [...sides[0], ...sides[1]], cut: sides[0].length }
}
