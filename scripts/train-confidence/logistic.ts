/**
 * Logistic regression over named features, with a penalty on the squares of its weights (ridge);
 * deterministic.
 */

export interface Judged {
  readonly names: readonly string[]
  readonly right: boolean
}

export type LogisticWeights = ReadonlyMap<string, number>

const ROUNDS = 600

/**
 * The weights that make these judgements likeliest under a penalty; by gradient descent with a step
 * for each weight (Adagrad).
 */
export function fitLogistic(judged: readonly Judged[], penalty: number): LogisticWeights {
  const weights = new Map<string, number>(
    [...new Set(judged.flatMap(({ names }) => names))].sort().map((name) => [name, 0]),
  )
  const moved = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Map<string, number>(
      [...weights].map(([name, weight]) => [name, name === "any" ? 0 : penalty * weight]),
    )
    for (const { names, right } of judged) {
      const off = likelihood(weights, names) - (right ? 1 : 0)
      for (const name of names) slope.set(name, (slope.get(name) ?? 0) + off)
    }
    for (const [name, by] of slope) {
      const squares = (moved.get(name) ?? 1e-6) + by * by
      moved.set(name, squares)
      weights.set(name, (weights.get(name) ?? 0) - (0.3 * by) / Math.sqrt(squares))
    }
  }
  return weights
}

/** How likely a judgement with these names is to be right. */
export const likelihood = (weights: LogisticWeights, names: readonly string[]): number =>
  1 / (1 + Math.exp(-names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0)))

/**
 * Expected calibration error over ten bins: mean distance between the likelihood given and the
 * share that was right.
 */
export function calibrationError(
  all: readonly { readonly confidence: number; readonly right: boolean }[],
): number {
  const bins = Array.from({ length: 10 }, (): (typeof all)[number][] => [])
  for (const each of all) bins[Math.min(9, Math.floor(each.confidence * 10))]?.push(each)
  return bins.reduce((sum, bin) => {
    const sure = bin.reduce((total, { confidence }) => total + confidence, 0)
    return sum + Math.abs(sure - bin.filter(({ right }) => right).length) / all.length
  }, 0)
}
