/**
 * How a reading is measured against attributions made by hand: the matching rule and the figures
 * that come of it.
 */

export interface Marked {
  readonly source: string
  readonly cue: string
  readonly content: string
}
/** Places of words, so that the same word in another place is another token. */
export interface MarkedTokens {
  readonly source: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly content: ReadonlySet<number>
}

interface Place {
  readonly start: number
  readonly end: number
}

/** Starts of the runs of letters and digits that lie in these spans. */
export function tokensIn(text: string, spans: readonly Place[]): Set<number> {
  const found = new Set<number>()
  for (const { start, end } of spans) {
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu))
      found.add(start + match.index)
  }
  return found
}

/** Shared over all; two empty sets are equal. */
function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1
  let shared = 0
  for (const each of a) if (b.has(each)) shared += 1
  return shared / (a.size + b.size - shared)
}

export interface Tally {
  readonly gold: number
  readonly predicted: number
  readonly cue: number
  readonly full: number
}

export interface Pairing {
  readonly predicted: number
  readonly gold: number
  readonly source: number
  readonly content: number
  readonly full: boolean
}

/**
 * Predicted and gold attributions paired one to one, greedily by the sum of the three Jaccards,
 * among pairs whose cues share a token. Full: source and content Jaccard at least 0.5.
 */
export function pairUp(
  predicted: readonly MarkedTokens[],
  gold: readonly MarkedTokens[],
): Pairing[] {
  const pairs = predicted
    .flatMap((p, i) =>
      gold.flatMap((g, j) => {
        const cue = jaccard(p.cue, g.cue)
        if (cue === 0) return []
        const [source, content] = [jaccard(p.source, g.source), jaccard(p.content, g.content)]
        return [
          {
            predicted: i,
            gold: j,
            source,
            content,
            full: source >= 0.5 && content >= 0.5,
            sum: cue + source + content,
          },
        ]
      }),
    )
    .sort((a, b) => b.sum - a.sum || a.predicted - b.predicted || a.gold - b.gold)
  const [usedPredicted, usedGold] = [new Set<number>(), new Set<number>()]
  return pairs.filter((pair) => {
    if (usedPredicted.has(pair.predicted) || usedGold.has(pair.gold)) return false
    usedPredicted.add(pair.predicted)
    usedGold.add(pair.gold)
    return true
  })
}

/** Counts over one document; attributions without a cue word are left out on both sides. */
export function tally(predicted: readonly MarkedTokens[], gold: readonly MarkedTokens[]): Tally {
  const [p, g] = [
    predicted.filter(({ cue }) => cue.size > 0),
    gold.filter(({ cue }) => cue.size > 0),
  ]
  const pairs = pairUp(p, g)
  return {
    gold: g.length,
    predicted: p.length,
    cue: pairs.length,
    full: pairs.filter(({ full }) => full).length,
  }
}

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, each) => ({
      gold: sum.gold + each.gold,
      predicted: sum.predicted + each.predicted,
      cue: sum.cue + each.cue,
      full: sum.full + each.full,
    }),
    { gold: 0, predicted: 0, cue: 0, full: 0 },
  )

/** Precision, recall and F1 in per cent, one decimal. */
export function figures(
  tallied: Tally,
  what: "cue" | "full",
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const right = tallied[what]
  const share = (of: number): number => (of === 0 ? 0 : Math.round((1000 * right) / of) / 10)
  return {
    precision: share(tallied.predicted),
    recall: share(tallied.gold),
    f1:
      tallied.predicted + tallied.gold === 0
        ? 0
        : Math.round((2000 * right) / (tallied.predicted + tallied.gold)) / 10,
  }
}
